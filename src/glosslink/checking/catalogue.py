"""The catalogue of rules, made from their modules: `python -m glosslink.checking.catalogue > docs/rules.md`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from glosslink.checking.others import OTHERS
from glosslink.checking.registry import all_rules
from glosslink.checking.rule import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from glosslink.checking.rule import Rule

GROUPS = {
    "GL1": "The glossary files",
    "GL2": "Forms and matching",
    "GL3": "References inside the glossary",
    "GL4": "Links in posts",
    "GL5": "Use and coverage",
    "GL6": "A built site",
}
_HEAD = """\
# Rules

What `glosslink check` finds. `glosslink rule CODE` prints the same for one rule. This page is generated:
`python -m glosslink.checking.catalogue > docs/rules.md`.

A rule is known by its code, its name, or the start of its code (`GL4`): in `--select` and `--ignore`, in the table
`[check]` of the settings, in `<!-- glosslink: ignore GL406 -->` in a post (alone on its line: for the whole post;
beside text: for that line), in `# glosslink: ignore GL203` in a YAML glossary (for that line; where an entry begins,
for it).

"""


_OTHERS = """
## Messages that are no rules

They tell that a command could not do its work. `--select` and `--ignore` say nothing of them.
"""


def markdown(rule: Rule) -> str:
    """Return the documentation of a rule as Markdown, under a heading of the third level."""
    fix = f", fix: {rule.fix}" if rule.fix else ""
    parts = [f"### {rule.code} {rule.name}", f"{rule.summary} *{rule.severity.capitalize()}{fix}.*"]
    for heading in HEADINGS:
        if text := rule.section(heading):
            shown = f"\n\n```\n{_dedented(text)}\n```" if heading == "Example" else f" {text}"
            parts.append(f"**{heading}.**{shown}")
    return "\n\n".join(parts) + "\n"


def plain(rule: Rule) -> str:
    """Return the documentation of a rule as text for a terminal."""
    fix = f", fix: {rule.fix}" if rule.fix else ""
    return f"{rule.code} {rule.name} ({rule.severity}{fix})\n\n{rule.text.strip()}\n"


def catalogue(rules: Iterable[Rule]) -> str:
    """Return the whole page."""
    return _HEAD + "\n".join(_sections(tuple(rules), OTHERS))


def _sections(rules: tuple[Rule, ...], others: tuple[Rule, ...]) -> Iterator[str]:
    yield from _table(rules)
    for group, title in GROUPS.items():
        yield f"\n## {group}: {title}\n"
        yield from (markdown(rule) for rule in rules if rule.code.startswith(group))
    yield _OTHERS
    yield from _table(others)
    yield ""
    yield from map(markdown, others)


def _table(rules: tuple[Rule, ...]) -> Iterator[str]:
    yield "| code | name | severity | finds | fix |\n|---|---|---|---|---|"
    for rule in rules:
        link = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
        yield f"| {link} | {rule.name} | {rule.severity} | {rule.summary} | {rule.fix} |"


def _dedented(text: str) -> str:
    from textwrap import dedent

    return dedent(f"    {text}")


if __name__ == "__main__":
    sys.stdout.write(catalogue(all_rules()))
