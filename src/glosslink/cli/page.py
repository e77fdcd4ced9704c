"""`glosslink page`: the glossary for readers, with the posts that mention each entry."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from glosslink import files
from glosslink.cli.options import COLOR, CONFIG
from glosslink.cli.telling import messages
from glosslink.records import dataclass

if TYPE_CHECKING:
    from glosslink.cli.telling.report import Report
    from glosslink.config import Config
    from glosslink.crossref.backlinks import Backlink, Backlinks
    from glosslink.crossref.page import Format
    from glosslink.linking.linker import Linker


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks for."""

    paths: tuple[Path, ...]
    format: str
    output: Path | None
    split: bool
    into: Path | None
    templates: Path | None
    title: str
    mentions: int
    has_config: bool = False

    @property
    def folder(self) -> Path | None:
        """The folder to write into, if it is one."""
        is_folder = self.output and (self.split or self.output.is_dir() or not self.output.suffix)
        return self.output if is_folder else None

    def check(self) -> None:
        """Raise UsageError where what is asked does not fit together."""
        if self.into and (self.output or self.split):
            raise click.UsageError("--into changes one file, and goes with neither --output nor --split")
        if self.split and (self.output is None or self.format == "jsonld"):
            raise click.UsageError("--split writes pages: say into which folder by --output DIR")


@click.command("page", short_help="Write the glossary for readers, with the posts that mention each entry.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH…]")
@click.option("--format", "format_", type=click.Choice(["html", "md", "jsonld"]), default="html", help="Default: html.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE|DIR",
    help="Where it goes; a folder gets what tooltips on other pages need, too. Default: standard output.",
)
@click.option("--split", is_flag=True, help="Write a page for each entry beside the index.")
@click.option(
    "--into",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Renew what stands between glosslink's comments in a page written by hand, and nothing else.",
)
@click.option(
    "--templates",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Jinja2 templates that go before ours.",
)
@click.option("--title", default="", help="The page's title.")
@click.option("--mentions", type=click.IntRange(min=0), default=20, help="Posts told for each entry, at most (20).")
@CONFIG
@COLOR
@click.option("-q", "--quiet", is_flag=True, help="Show errors only.")
@click.pass_context
def command(
    context: click.Context,
    *,
    paths: tuple[Path, ...],
    format_: str,
    output: Path | None,
    split: bool,
    into: Path | None,
    templates: Path | None,
    title: str,
    mentions: int,
    config: Path | None,
    quiet: bool,
) -> None:
    """Write the glossary for readers: every entry, linked to the others, with the posts that mention it.

    Posts are the documents at PATH, or those configured. The setting `url` says where posts link to; the anchors, or
    with --split the names of the pages, follow it.
    """
    from glosslink.cli.runs.linkers import load_linker
    from glosslink.cli.telling.report import Report
    from glosslink.config import load

    wanted = Wanted(paths, format_, output, split, into, templates, title, mentions, config is not None)
    wanted.check()
    settings = load(into.parent if into else Path(), config)
    linker, report = load_linker(settings), Report(quiet)
    backlinks = _backlinks(wanted, linker, settings, report)
    if into:
        from glosslink.cli.hand_written import renew
        from glosslink.crossref.page import Pages

        relative = files.relative(into, settings.root)
        kind: Format = "html" if into.suffix.lower() in (".html", ".htm") else "md"
        pages = Pages(
            linker, backlinks, kind, folder=relative.rpartition("/")[0], templates=templates, shown=mentions
        )  # fmt: skip
        renew(into, relative, pages, report)
    else:
        _write(wanted, linker, backlinks, settings, report)
    context.exit(2 if report.failures or report.errors else 0)


def _backlinks(wanted: Wanted, linker: Linker, config: Config, report: Report) -> Backlinks:
    from glosslink.cli.runs.surveys import surveyed
    from glosslink.crossref.backlinks import Backlinks

    backlinks = Backlinks()
    ours = [files.relative(path, config.root) for path in (wanted.into, wanted.output) if path]
    if wanted.format != "jsonld":
        for _, found in surveyed(
            wanted.paths, linker, config, report, look=_links_back, without=ours, all_theirs=wanted.has_config
        ):
            backlinks.take(found)
    return backlinks


def _links_back(linker: Linker, text: str, path: str) -> list[tuple[str, Backlink]]:
    from glosslink.crossref.backlinks import links_back

    return links_back(linker.sightings(text, path))


def _write(wanted: Wanted, linker: Linker, backlinks: Backlinks, config: Config, report: Report) -> None:
    from glosslink.cli.telling.output import write_stdout
    from glosslink.crossref.jsonld import to_script
    from glosslink.crossref.page import Pages
    from glosslink.crossref.rendering import asset

    folder, output = wanted.folder, wanted.output
    where = files.relative(folder or (output.parent if output else config.root), config.root)
    kind: Format = "md" if wanted.format == "md" else "html"
    pages = Pages(
        linker, backlinks, kind, wanted.split, wanted.title, where, wanted.templates, wanted.mentions
    )  # fmt: skip
    data = to_script(pages.term_set(), indent=2) + "\n"
    found = {"glossary.jsonld": data} if wanted.format == "jsonld" else dict(pages.files())
    if folder is None:
        (text,) = found.values()
        if output is None:
            write_stdout(text.encode())
            return
        files.put(output, text.encode())
    else:
        if wanted.format == "html":
            found |= {name: asset(name) for name in ("tooltips.css", "tooltips.js")}
            found |= {"summaries.js": pages.summaries(), "glossary.jsonld": data}
        for name, text in found.items():
            files.put(folder / name, text.encode())
    entries = messages.count(len(linker.glossary.entries), "entry").replace("entrys", "entries")
    report.tell(f"{entries}, {messages.count(report.documents, 'post')}: wrote {messages.count(len(found), 'file')}")
