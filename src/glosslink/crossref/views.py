"""What the templates of glossary pages are given: plain records, their URLs as the page at hand links to them."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from glosslink.crossref.collation import collated
from glosslink.crossref.markdown_text import escape
from glosslink.crossref.markup import is_harmless, to_html
from glosslink.crossref.titles import post_url
from glosslink.records import dataclass, field, replace

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup

    from glosslink.crossref.addresses import Addresses
    from glosslink.crossref.backlinks import Backlink, Backlinks
    from glosslink.crossref.definitions import Definitions
    from glosslink.glossary.entry import Entry, Redirect


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to another entry: its term, and the URL to write."""

    term: str
    href: str


@dataclass(frozen=True, slots=True)
class MentionView:
    """A post that mentions an entry: its first mention with what stands before and after it in the sentence."""

    title: str
    url: str
    before: str
    mention: str
    after: str
    count: int


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry; `definition` is markup, everything else text. `anchors` are those of its former ids."""

    id: str
    anchor: str
    anchors: tuple[str, ...]
    href: str
    term: str
    acronyms: tuple[str, ...]
    aliases: tuple[str, ...]
    definition: Markup
    summary: str
    tags: tuple[str, ...]
    language: str
    see_also: tuple[Ref, ...] = ()
    url: str = ""  # that the entry has of its own
    mentions: tuple[MentionView, ...] = ()
    more: int = 0  # posts that mention it and are not shown


@dataclass(frozen=True, slots=True)
class RedirectView:
    """A term that is explained under another."""

    anchor: str
    term: str
    to: Ref


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading of the index."""

    label: str
    anchor: str
    items: tuple[EntryView | RedirectView, ...]


@dataclass(frozen=True)
class Views:
    """Makes the records; `post_pattern` is the setting `post-url`, `folder` the one that is built, from the root."""

    definitions: Definitions
    addresses: Addresses
    backlinks: Backlinks
    render: Callable[[str, Callable[[str], str]], str] = to_html
    post_pattern: str = ""
    folder: str = ""
    shown: int | None = None
    _urls: dict[tuple[str, str], str] = field(default_factory=dict, repr=False)

    def sections(self, language: str) -> list[Section]:
        """Return all entries and redirects under the headings of the language's alphabet."""
        glossary, file = self.addresses.glossary, self.addresses.index
        items: list[Entry | Redirect] = [*glossary.entries, *glossary.redirects]
        found = collated(items, lambda item: item.term, language)
        return [
            Section(label, f"^{label}", tuple(view for item in group if (view := self._view(item, file))))
            for label, group in found
        ]

    def _view(self, item: Any, file: str) -> EntryView | RedirectView | None:
        if not hasattr(item, "see"):
            return self.brief(item, file) if self.addresses.split else self.entry(item, file)
        target = self.addresses.glossary.redirect_targets.get(item.id)
        return RedirectView(self.addresses.anchor(item), item.term, self._ref(target, file)) if target else None

    def entry(self, entry: Entry, file: str) -> EntryView:
        """Return the view of an entry on `file`, one of those built."""
        from markupsafe import Markup

        found = self.backlinks.of(entry.id)
        shown = found[: self.shown]
        return replace(
            self.brief(entry, file),
            definition=Markup(self.definition(entry, file)),  # noqa: S704  # made harmless by `render`
            see_also=tuple(self._ref(other, file) for other in self.definitions.see_also(entry)),
            url=entry.url if entry.url and is_harmless(entry.url) else "",
            mentions=tuple(self._mention(one, file) for one in shown),
            more=len(found) - len(shown),
        )

    def brief(self, entry: Entry, file: str) -> EntryView:
        """Return an entry as an index shows it that leads to a page for each: with its summary alone."""
        from markupsafe import Markup

        acronyms = tuple(name for name in entry.aliases if name.isupper() and " " not in name)
        text = self.render(escape(entry.summary), str) if self.addresses.split else ""
        return EntryView(
            id=entry.id,
            anchor=self.addresses.anchor(entry),
            anchors=self._former(entry),
            href=self.addresses.href(entry, file),
            term=entry.term,
            acronyms=acronyms,
            aliases=tuple(name for name in entry.aliases if name not in acronyms),
            definition=Markup(text),  # noqa: S704  # made harmless by `render`
            summary=entry.summary,
            tags=entry.tags,
            language=entry.language,
        )

    def mentions(self, entry: Entry) -> tuple[MentionView, ...]:
        """Return the posts that mention an entry, as the index links to them."""
        return tuple(self._mention(one, self.addresses.index) for one in self.backlinks.of(entry.id)[: self.shown])

    def definition(self, entry: Entry, file: str) -> str:
        """Return the definition of an entry, rendered, with the links in it as `file` needs them."""

        def href(url: str) -> str:
            target = self.definitions.entry_of(url, entry.page)
            return self.addresses.href(target, file) if target else ""

        return self.render(self.definitions.linked(entry, self._folder(file)), href)

    def _folder(self, file: str) -> str:
        return posixpath.join(self.folder, posixpath.dirname(file))

    def _former(self, entry: Entry) -> tuple[str, ...]:
        glossary = self.addresses.glossary
        own = (name for name in entry.former_ids if glossary.former.get(name) is entry)
        return tuple(name for name in own if glossary.get(name) is None and name not in glossary.redirect_targets)

    def _ref(self, entry: Entry, file: str) -> Ref:
        return Ref(entry.term, self.addresses.href(entry, file))

    def _mention(self, link: Backlink, file: str) -> MentionView:
        key = link.post.path, file
        if key not in self._urls:
            self._urls[key] = post_url(link.post, self.post_pattern, self._folder(file))
        return MentionView(link.post.title, self._urls[key], *link.sentence.parts, link.count)
