"""The reference of the command line is made from the commands, holds them all, and is not stale."""

import re
from pathlib import Path

import click
import pytest

from glosslink.cli.main import COMMANDS, main
from glosslink.cli.reference import contexts, reference

PAGE = Path(__file__).parents[2] / "docs/cli.md"


def sections() -> dict[str, str]:
    """The sections of the page by the command they are of."""
    found = re.split(r"(?m)^## (glosslink.*)\n", PAGE.read_text("utf-8").partition("\n## Exit status")[0])
    return dict(zip(found[1::2], found[2::2], strict=True))


def commands(command: click.Command, path: str) -> list[tuple[str, click.Command]]:
    found = [(path, command)]
    for name in command.list_commands(click.Context(command)) if isinstance(command, click.Group) else ():
        below = command.get_command(click.Context(command), name)
        found += [] if below.hidden else commands(below, f"{path} {name}")
    return found


def test_the_page_is_up_to_date():
    assert PAGE.read_text("utf-8") == reference(), "run `python -m glosslink.cli.reference > docs/cli.md`"


@pytest.mark.parametrize(
    ("path", "command"), commands(main, "glosslink"), ids=lambda value: value if isinstance(value, str) else "options"
)
def test_every_option_of_every_command_is_in_it(path, command):
    section = sections()[path]
    for option in (param for param in command.params if isinstance(param, click.Option) and not param.hidden):
        for name in (*option.opts, *option.secondary_opts):
            assert re.search(rf"(?m)^- `[^`]*(?<![\w-]){name}(?![\w-])[^`]*`: \S", section), name
    assert "\n- `-h, --help`: " in section


def test_it_has_a_section_for_each_command_and_no_other():
    assert list(sections()) == [path for path, _ in commands(main, "glosslink")]
    assert {f"glosslink {name}" for name in COMMANDS} <= sections().keys()


def test_commands_below_commands_are_found_and_hidden_ones_are_not():
    group = click.Group("top", commands=[click.Group("a", commands=[click.Command("b")])])
    group.add_command(click.Command("c", hidden=True))
    assert [c.command_path for c in contexts(click.Context(group, info_name="top"))] == ["top", "top a", "top a b"]


def test_links_within_the_page_lead_to_its_headings():
    page = PAGE.read_text("utf-8")
    headings = {line.strip("# ").lower().replace(" ", "-") for line in page.split("\n") if line.startswith("## ")}
    assert set(re.findall(r"\(#([^)]*)\)", page)) == headings - {"glosslink", "exit-status-and-environment"}
