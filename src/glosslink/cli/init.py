"""`glosslink init`: settings and a glossary to start with."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import click

from glosslink.cli.options import COLOR
from glosslink.cli.telling import messages
from glosslink.errors import GlosslinkError


@click.command("init", short_help="Write settings and a glossary to start with.")
@click.option("--workflow", is_flag=True, help="Write .github/workflows/glossary.yml instead, which checks every push.")
@COLOR
def command(*, workflow: bool) -> None:
    """Write glosslink.toml and glossary/glossary.yaml into the current folder.

    The glossary has three entries to replace by your own. Beside it stands glossary/.schema.json, from which editors
    know what an entry can hold. If any of these files is there already, nothing is written and the exit status is 2.
    """
    wanted = _workflow() if workflow else _contents()
    taken = [name for name in wanted if Path(name).exists() or Path(name).is_symlink()]
    if taken:
        are = "is" if len(taken) == 1 else "are"
        raise GlosslinkError(f"{' and '.join(taken)} {are} there already: nothing was written")
    if not workflow and _settings_in_pyproject():
        raise GlosslinkError("pyproject.toml has settings of glosslink already: nothing was written")
    _write(wanted)
    messages.say(f"wrote {', '.join(wanted)}")
    if not workflow:
        messages.say("next: put your own terms into the glossary, then `glosslink link POST.md`")
        messages.say("in CI: `glosslink init --workflow` writes a GitHub workflow that runs `glosslink check`")


def _contents() -> dict[str, bytes]:
    from glosslink.cli.starter import GLOSSARY, SETTINGS

    return {
        "glosslink.toml": SETTINGS.encode(),
        "glossary/glossary.yaml": GLOSSARY.encode(),
        "glossary/.schema.json": files("glosslink.glossary").joinpath("schema.json").read_bytes(),
    }


def _workflow() -> dict[str, bytes]:
    from glosslink.cli.starter import WORKFLOW

    return {".github/workflows/glossary.yml": WORKFLOW.encode()}


def _settings_in_pyproject() -> bool:
    from glosslink.config import PYPROJECT, has_settings

    return Path(PYPROJECT).is_file() and has_settings(Path(PYPROJECT))


def _write(wanted: dict[str, bytes]) -> None:
    """Write all the files, or none."""
    done: list[Path] = []
    try:
        for name, data in wanted.items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            with Path(name).open("xb") as file:
                done.append(Path(name))
                file.write(data)
    except OSError as error:
        for path in done:
            path.unlink(missing_ok=True)
        raise GlosslinkError(f"{error.filename} cannot be written: {error.strerror}") from None
