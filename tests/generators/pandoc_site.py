"""Renders the .qmd files of a folder with Pandoc, which Quarto reads them with, where Quarto itself cannot be had."""

import subprocess
import sys
import tempfile
from pathlib import Path

TEMPLATE = "<!doctype html><html><head><title>$title$</title></head><body><main>$body$</main></body></html>"


def render(folder: Path) -> None:
    """Write a page for each .qmd file into `_site`; links to such files lead to their pages, as Quarto has it."""
    site = folder / "_site"
    with tempfile.NamedTemporaryFile("w", suffix=".html") as template:
        template.write(TEMPLATE)
        template.flush()
        for path in sorted(set(folder.rglob("*.qmd")) - set(site.rglob("*"))):
            command = ["pandoc", "--from=markdown", "--standalone", f"--template={template.name}", str(path)]
            html = subprocess.run(command, capture_output=True, text=True, check=True).stdout
            target = site / path.relative_to(folder).with_suffix(".html")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(html.replace(".qmd", ".html"), "utf-8")


if __name__ == "__main__":
    render(Path(sys.argv[1]))
