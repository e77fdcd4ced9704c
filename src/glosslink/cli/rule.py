"""`glosslink rule`: what a rule of the checker does, why, and how to mend what it finds."""

from __future__ import annotations

import click

from glosslink.cli.options import COLOR
from glosslink.errors import GlosslinkError


@click.command("rule", short_help="Explain a rule of the checker, or the code of another message.")
@click.argument("code", required=False)
@click.option("--all", "everything", is_flag=True, help="Print the catalogue of all rules, in Markdown.")
@COLOR
def command(code: str | None, *, everything: bool) -> None:
    """Explain the rule CODE, which is a code (GL406) or a name (unlinked-mention); without one, list the rules.

    Messages that are no rules, such as those on settings, have codes that are explained likewise.
    """
    from glosslink.checking.catalogue import catalogue, plain
    from glosslink.checking.registry import all_rules, find

    if everything:
        click.echo(catalogue(all_rules()), nl=False)
    elif code is None:
        for one in all_rules():
            click.echo(f"{click.style(one.code, bold=True)}  {one.name:<26}{one.severity:<9}{one.summary}")
    elif rule := find(code):
        click.echo(plain(rule), nl=False)
    else:
        raise GlosslinkError(f"no rule is called `{code}`\n  help: `glosslink rule` lists them")
