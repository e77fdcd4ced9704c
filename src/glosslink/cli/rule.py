"""`glosslink rule`: what a rule of the checker does, why, and how to mend what it finds."""

from __future__ import annotations

import click

from glosslink.cli import completing
from glosslink.cli.options import COLOR
from glosslink.errors import GlosslinkError


@click.command("rule", short_help="Explain a rule of the checker, or the code of another message.")
@click.argument("code", required=False, shell_complete=completing.rules)
@click.option("--all", "everything", is_flag=True, help="Print the catalogue of all rules, in Markdown.")
@COLOR
def command(code: str | None, *, everything: bool) -> None:
    """Explain the rule CODE, which is a code (GL406) or a name (unlinked-mention); without one, list the rules.

    Messages that are no rules, such as those on settings, have codes that are explained likewise.
    """
    from difflib import get_close_matches

    from glosslink.checking.catalogue import catalogue, plain
    from glosslink.checking.registry import all_rules, find

    if everything:
        click.echo(catalogue(all_rules()), nl=False)
    elif code is None:
        width = max(len(one.name) for one in all_rules()) + 2
        for one in all_rules():
            click.echo(f"{click.style(one.code, bold=True)}  {one.name:<{width}}{one.severity:<9}{one.summary}")
    elif rule := find(code):
        click.echo(plain(rule), nl=False)
    else:
        near = [one.name for one in all_rules() if code.lower() in one.name] or get_close_matches(
            code.lower(), [one.name for one in all_rules()]
        )
        hint = f"did you mean {' or '.join(f'`{name}`' for name in near[:3])}? " if near else ""
        raise GlosslinkError(f"no rule is called `{code}`\n  help: {hint}`glosslink rule` lists them")
