"""`glosslink check`: what is wrong with the glossary, and with the links to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from glosslink.cli import completing
from glosslink.cli.asked.check_options import FORMATS, codes, fit_together, reports
from glosslink.cli.options import COLOR, CONFIG, FORCE_EXCLUDE, JOBS, STDIN_FILENAME

if TYPE_CHECKING:
    from collections.abc import Callable

    from glosslink.diagnostics import Severity


def _rules(name: str, said: str) -> Callable[..., Any]:
    return click.option(
        name, multiple=True, callback=codes, shell_complete=completing.rules, metavar="RULES", help=said
    )


@click.command("check", short_help="Find what is wrong with the glossary and the links to it.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, allow_dash=True, path_type=Path), metavar="[PATH…|-]")
@_rules("--select", "Go by these rules only: GL406,GL2 …")
@_rules("--ignore", "Leave these rules out.")
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, in the files.")
@click.option(
    "--unsafe-fixes", is_flag=True, help="Mend also what changes more than a link or does what may be unwanted."
)
@click.option("--diff", is_flag=True, help="Show what --fix would change, and only that; exit with 1 if anything.")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", help="How findings are written.")
@click.option(
    "--report",
    multiple=True,
    callback=reports,
    metavar="FORMAT=FILE",
    help="Write the findings into a file, too.",
)
@click.option(
    "--baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Leave out the findings in it.",
)
@click.option("--write-baseline", is_flag=True, help="Write all findings into the baseline, and report none.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of listing them.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "info"]), help="The mildest finding to exit with 1 for."
)
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Check the links in the HTML of a built site, too.",
)
@click.option(
    "--since", metavar="REV", help="Tell only what stands on lines that changed since HEAD and the commit REV parted."
)
@click.option("--glossary", is_flag=True, help="Check the glossary alone; read no documents.")
@FORCE_EXCLUDE
@JOBS
@click.option("--adopt", is_flag=True, help="List hand-made links that look like glossary links; check nothing.")
@CONFIG
@STDIN_FILENAME
@COLOR
@click.option("-q", "--quiet", is_flag=True, help="Write the findings only.")
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[Path, ...],
    *,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    format_: str,
    report: tuple[tuple[str, Path], ...],
    baseline: Path | None,
    write_baseline: bool,
    statistics: bool,
    exit_zero: bool,
    fail_on: Severity | None,
    site: Path | None,
    since: str | None,
    glossary: bool,
    force_exclude: bool,
    jobs: int,
    adopt: bool,
    config: Path | None,
    stdin_filename: str,
    quiet: bool,
) -> None:
    """Check the glossary and documents: every entry, every form, every link.

    For -, standard input is the document. With no PATH, documents are as configured. Each goes by the settings nearest
    to it, in its folder or above it. Rules on the site as a whole (unused entries, undefined acronyms) need all of it:
    they are left out where files are named one by one. With --since, findings in files that git does not track are
    told, too. The exit status is 1 if anything is found, which includes that no file matches the setting `documents`,
    2 if a rule fails or something cannot be used.
    `glosslink rule CODE` explains a rule.
    """
    from glosslink.cli import checks
    from glosslink.cli.asked.order import Order
    from glosslink.cli.asked.sources import grouped
    from glosslink.cli.telling import findings

    fit_together(context, paths)
    order = Order(
        paths,
        select,
        ignore,
        fix or unsafe_fixes,
        unsafe_fixes,
        diff,
        baseline,
        write_baseline,
        site,
        quiet=quiet,
        glossary=glossary,
        force_exclude=force_exclude,
        reports=report,
        since=since,
        jobs=jobs,
        config_file=config,
        stdin_name=stdin_filename,
    )
    with findings.as_findings(order, format_):
        found = grouped(order.request)
        if adopt:
            click.echo(checks.adopt(order, found), nl=False)
            return
        verdicts, faults = checks.check_all(order, found)
    if diff:
        findings.tell(faults)
        context.exit(2 if faults else int(any(one.mended for one in verdicts) and not exit_zero))
    findings.report(verdicts, faults, format_, order, statistics=statistics)
    status = max(
        (findings.status(one.found, fail_on or one.config.check.fail_on, exit_zero=exit_zero) for one in verdicts),
        default=0,
    )
    context.exit(2 if faults else status)
