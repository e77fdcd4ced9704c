"""Checks a glossary and the documents that refer to it, one document at a time."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from glosslink.checking import ignores
from glosslink.checking.page import Page
from glosslink.checking.registry import all_rules
from glosslink.checking.selection import Selection
from glosslink.checking.terms import Terms
from glosslink.checking.totals import Tally, Totals, tally
from glosslink.diagnostics import Diagnostic, Place
from glosslink.errors import DocumentError
from glosslink.records import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from glosslink.checking.build import Build
    from glosslink.checking.ignores import Ignores
    from glosslink.checking.rule import Rule, Stage
    from glosslink.config import Config
    from glosslink.linking.linker import Linker

INTERNAL = "GL000"
"""The code of a finding that a rule itself has failed."""


class Seen(NamedTuple):
    """What a checker has seen in a document: what is wrong, what counts for the site, and what its comments ignore."""

    found: list[Diagnostic]
    tally: Tally | None = None
    ignored: Ignores | None = None


@dataclass
class Checker:
    r"""Checks the glossary of a configuration, and documents against it.

    Findings come as diagnostics whose paths are relative to the configuration's root. A rule that raises is reported
    as one (GL000, `internal-error`), and the others go on.

    >>> from glosslink.config import Config, Settings
    >>> from pathlib import Path
    >>> checker = Checker(Config(None, Path(), Settings(glossary=("glossary",))))
    >>> [str(found) for found in checker.page("See [gilts](glossary:gild).", "a.md") if found.code == "GL401"]
    ['a.md:1:5: error: no glossary entry is called `gild` [GL401 unknown-reference-in-post]\\n  help: did you mean ...
    """

    config: Config
    selection: Selection = field(default_factory=Selection)
    rules: tuple[Rule, ...] = field(default_factory=all_rules)

    @cached_property
    def terms(self) -> Terms:
        """The glossary, with its files."""
        return Terms.load(self.config)

    @cached_property
    def totals(self) -> Totals:
        """What has been counted in the documents so far."""
        return Totals(self.terms, self.config.check)

    def __getstate__(self) -> dict[str, object]:
        """Leave out what has been loaded and counted: a checker travels small to where it checks."""
        return {name: self.__dict__[name] for name in ("config", "selection", "rules")}

    def reload(self) -> None:
        """Read the glossary again, and forget what was counted."""
        for name in ("terms", "totals", "_ignores", "_linker"):
            self.__dict__.pop(name, None)

    @property
    def _glossary_path(self) -> str:
        """Where the glossary stands, as far as one path tells."""
        return next(iter(self.config.settings.glossary), ".")

    def glossary(self) -> list[Diagnostic]:
        """Return what is wrong with the glossary."""
        return self._run("glossary", self.terms, self._glossary_path)

    def page(self, text: str, path: str, *, count: bool = True) -> list[Diagnostic]:
        """Return what is wrong with a document, given its text and its path; `count` it for `site`."""
        seen = self.look(text, path, count=count)
        return self.take(seen, path) if count else seen.found

    def look(self, text: str, path: str, *, count: bool = True) -> Seen:
        """Look at a document; what there is to `count` is only noted, so that another process may `take` it."""
        ignored = ignores.in_post(text)
        if ignored:
            self._ignores[path] = ignored
        try:
            page = Page(self._linker(path).survey(text, path), self.terms)
            counted = tally(page) if count else None
        except Exception as error:  # noqa: BLE001  # one document must not hide what is wrong with the others
            return Seen([_internal("the survey", path, error)])
        return Seen(self._run("document", page, path), counted, ignored)

    def look_at(self, read: Callable[[], str], path: str) -> Seen:
        """Look at the document that `read` returns; that it cannot be read is wrong with it."""
        try:
            text = read()
        except DocumentError as error:
            return Seen(self.unread(error, path))
        return self.look(text, path)

    def take(self, seen: Seen, path: str) -> list[Diagnostic]:
        """Count for `site` what was seen in the document at a path, and return what is wrong with it."""
        if seen.ignored:
            self._ignores[path] = seen.ignored
        if seen.tally:
            self.totals.add(seen.tally)
        return seen.found

    def make_ready(self) -> None:
        """Load what the first document would: processes that are forked then share it."""
        self.terms.linker.make_ready()

    def body(self, text: str, path: str) -> Callable[[str], str]:
        """Return what gives the part of a document, and of its edited versions, that a Markdown parser sees."""
        return self._linker(path).survey(text, path).document.body

    def documents(self, documents: Iterable[tuple[str, Callable[[], str]]]) -> Iterator[list[Diagnostic]]:
        """Yield what is wrong with each document, given its path and what reads it."""
        for path, read in documents:
            yield self.take(self.look_at(read, path), path)

    def unread(self, error: DocumentError, path: str) -> list[Diagnostic]:
        """Return what is wrong with a document that cannot be read, as far as its rules hold."""
        rules = {rule.code: rule for rule in self.rules if self._holds(rule, path)}
        return [
            replace(one, place=replace(one.place, path=path), severity=self.selection.severity(rules[one.code]))
            for one in error.diagnostics
            if one.code in rules
        ]

    def _holds(self, rule: Rule, path: str) -> bool:
        return self.selection.holds(rule) and self.selection.holds_in(rule, path)

    def site(self) -> list[Diagnostic]:
        """Return what is wrong with the documents as a whole; all of them have been checked before."""
        return self._run("site", self.totals, self._glossary_path)

    def build(self, build: Build) -> list[Diagnostic]:
        """Return what is wrong with the links of a built site."""
        return self._run("build", build, str(build.folder))

    def _run(self, stage: Stage, subject: Any, path: str) -> list[Diagnostic]:
        found: list[Diagnostic] = []
        for rule in self.rules:
            if rule.stage == stage and (self._holds(rule, path) if stage == "document" else self.selection.holds(rule)):
                try:
                    found += self._kept(rule, rule.check(subject))
                except Exception as error:  # noqa: BLE001  # nor must one rule hide what others find
                    found.append(_internal(f"the rule {rule.code} ({rule.name})", path, error))
        return sorted(found, key=lambda one: (one.place, one.code))

    def _kept(self, rule: Rule, found: Iterable[Any]) -> Iterator[Diagnostic]:
        severity = self.selection.severity(rule)
        for one in found:
            ignored = self._ignores.get(one.place.path)
            if ignored and ignored.hold(rule, one.place.line):
                continue
            if rule.stage == "document" or self.selection.holds_in(rule, one.place.path):
                yield rule.diagnostic(one, severity)

    @cached_property
    def _ignores(self) -> dict[str, Ignores]:
        found = {
            path: ignores.in_yaml(file.text) if path.endswith((".yaml", ".yml")) else ignores.in_post(file.text)
            for path, file in self.terms.files.items()
        }
        return {path: one for path, one in found.items() if one}

    @cached_property
    def _linker(self) -> Callable[[str], Linker]:
        with_settings = cache(self.terms.linker.with_settings)
        return lambda path: with_settings(self.config.for_path(path))


def _internal(what: str, path: str, error: Exception) -> Diagnostic:
    message = f"{what} failed: {type(error).__name__}: {error}"
    advice = "this is a bug of glosslink: please report it, with the file."
    return Diagnostic(INTERNAL, "internal-error", "error", message, Place(path), advice)
