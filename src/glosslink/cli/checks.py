"""How `glosslink check` goes about it: the glossary, the documents one by one, the site; then the report."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from glosslink import files
from glosslink.checking.checker import Checker
from glosslink.checking.selection import Selection
from glosslink.cli.runs.checked import checked
from glosslink.cli.telling import messages
from glosslink.cli.telling.findings import Verdict
from glosslink.cli.telling.places import as_seen_here, moved
from glosslink.cli.telling.progress import progress
from glosslink.errors import DocumentError, GlosslinkError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from glosslink.checking.build import Build
    from glosslink.cli.asked.order import Order
    from glosslink.cli.asked.sources import Found, Group, Source
    from glosslink.config import Config
    from glosslink.diagnostics import Diagnostic

_YAML = (".yaml", ".yml")


def check_all(order: Order, found: Found) -> tuple[list[Verdict], list[GlosslinkError]]:
    """Return what was found, group by group, and why groups or their settings cannot be used.

    Raises ConfigError, and GlosslinkError where it is not known what changed, if there is no other group.
    """
    verdicts: list[Verdict] = []
    faults: list[GlosslinkError] = [*found.faults]
    for at, group in enumerate(found.groups):
        try:
            is_site = group.is_site and not order.glossary if found.is_split else order.is_site
            verdicts.append(check(order, group, is_site=is_site, build=None if at else _build(order, found)))
        except GlosslinkError as error:
            if found.is_one:
                raise
            faults.append(error)
    _tell_rest(order, found, verdicts, is_whole=not faults)
    return verdicts, faults


def _tell_rest(order: Order, found: Found, verdicts: Sequence[Verdict], *, is_whole: bool) -> None:
    if found.unset and not (order.quiet or order.glossary):
        from glosslink.cli.telling.nothing import left_alone

        messages.say(left_alone(found.unset))
    elif is_whole and not order.glossary and not any(_documents(order, group) for group in found.groups):
        void = _void(order, found.config)
        if verdicts:
            verdicts[0].found[:] = _sorted([*verdicts[0].found, *void])
    mended = sum(verdict.mended for verdict in verdicts)
    if mended and not order.quiet:
        messages.say(f"{'would mend' if order.diff else 'mended'} {messages.count(mended, 'finding')}")


def check(order: Order, group: Group, *, is_site: bool, build: Build | None) -> Verdict:
    """Return what is found in the glossary and the documents of a group, and in a built site.

    With `is_site`, rules on all documents together hold, too.

    Raises ConfigError, and GlosslinkError where it is not known what changed.
    """
    mended, config = 0, group.config
    checker = Checker(config, _selection(order, config))
    only = _changed(order, config)
    documents = _documents(order, group)
    texts: dict[str, str] = {}
    if order.fix or order.diff:
        from glosslink.cli.mending import mend

        found, mended = mend(checker, documents, order, config)
    else:
        found = checker.glossary()
        bar = None if sys.stdout.isatty() else (lambda: None)
        for ones in progress(checked(checker, documents, partial(_text, texts), order.jobs), len(documents), bar):
            found += ones
    if is_site:
        found += checker.site()
    here = as_seen_here(config)
    found = [moved(one, lambda name: here(name) if name else "-") for one in found]
    found += checker.build(build) if build else []
    return Verdict(config, _sorted(only(found)), mended, texts)


def _text(texts: dict[str, str], source: Source) -> str:
    text = source.read()
    if not source.file:
        texts[source.name] = text
    return text


def _sorted(found: list[Diagnostic]) -> list[Diagnostic]:
    return sorted(found, key=lambda one: (one.place, one.code))


def _build(order: Order, found: Found) -> Build | None:
    """Return the built site that is to be checked; all groups together may be the source of it."""
    if order.site is None:
        return None
    from glosslink.checking.build import build

    configs = [group.config for group in found.groups]
    urls = dict.fromkeys(url for one in configs for url in (one.settings.url, *one.settings.known_urls))
    return build(order.site, urls, dict.fromkeys(page for one in configs for page in _pages(one)))


def _pages(config: Config) -> Iterator[str]:
    """Yield the pages that define entries, where links to the glossary are told by these."""
    if "{page}" in config.settings.url:
        yield from (entry.page for entry in Checker(config).terms.glossary.entries if entry.page)


def _void(order: Order, config: Config) -> list[Diagnostic]:
    """Return what is wrong where no document was read, or else tell that none was."""
    from glosslink.cli.telling.nothing import no_documents, reason

    fault = None if order.paths else no_documents(config)
    is_glossary = bool(order.paths) and all(path.suffix.lower() in _YAML for path in order.paths)  # as a hook names it
    if fault is None and not order.quiet and not is_glossary:
        messages.say(reason(order.paths, config, excludes=order.force_exclude))
    return [fault] if fault else []


def _changed(order: Order, config: Config) -> Callable[[list[Diagnostic]], list[Diagnostic]]:
    """Return what keeps those findings that are asked for; it is known before anything is read."""
    if order.since is None:
        return list
    from glosslink.cli.commits.since import Changes
    from glosslink.cli.telling.findings import reader

    return partial(Changes.since(order.since, config.root).only, read=reader(config))


def adopt(order: Order, found: Found) -> str:
    """Return what the hand-made links of the documents have in common, settings by settings."""
    reports = [(group.config, _adopted(order, group)) for group in found.groups]
    if len(reports) == 1:
        return reports[0][1]
    named = [(files.shown(config.path) if config.path else "no settings", told) for config, told in reports]
    return "\n".join(f"{name}\n{told}" for name, told in named)


def _adopted(order: Order, group: Group) -> str:
    from glosslink.checking.adopt import Adoption
    from glosslink.checking.page import Page

    checker, adoption = Checker(group.config), Adoption()
    for source in _documents(order, group):
        linker = checker.terms.linker.with_settings(group.config.for_path(source.relative))
        try:
            adoption.add(Page(linker.survey(source.read(), source.relative), checker.terms))
        except DocumentError as error:
            messages.error(error)
    return adoption.report()


def _selection(order: Order, config: Config) -> Selection:
    from glosslink.checking.registry import all_rules

    given = Selection(order.select or ("ALL",), order.ignore).unknown(all_rules())
    if given:
        raise click.UsageError(f"`{given[0][1]}` is no rule, name or group; `glosslink rule` lists them")
    for setting, pattern in Selection.of(config.check).unknown(all_rules()):
        raise config.fault(("check", setting), f"`{pattern}` is no rule, name or group; `glosslink rule` lists them")
    return Selection.of(config.check, order.select, order.ignore)


def _documents(order: Order, group: Group) -> Sequence[Source]:
    """Return the documents of a group that are read; a hook may well name the glossary's own files."""
    return [] if order.glossary else [one for one in group.sources if not one.file.lower().endswith(_YAML)]
