"""Posts that refer to other posts: `[any text](post:slug)` and `<post:slug>`."""

from __future__ import annotations

import posixpath
import re
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Self
from urllib.parse import unquote

from glosslink import files
from glosslink.crossref.titles import Post, front_post, post_url
from glosslink.diagnostics import Diagnostic, Lines
from glosslink.errors import DocumentError
from glosslink.linking.references import pointed
from glosslink.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from glosslink.alike import Alike
    from glosslink.config import Config
    from glosslink.diagnostics import Place
    from glosslink.documents.document import Document, Link
    from glosslink.edits import Edit

SCHEME = "post:"


@dataclass(frozen=True)
class Posts:
    """The documents of a site by everything that a reference may call them; they are read when first asked for."""

    read: Callable[[], Iterable[Post]]
    pattern: str = ""

    @classmethod
    def of(cls, config: Config) -> Self:
        """Return the documents that a configuration names; what cannot be read is none."""

        def read() -> Iterator[Post]:
            for path in files.matching(config.root, config.settings.documents):
                with suppress(DocumentError):
                    yield front_post(files.relative(path, config.root), files.read(path))

        return cls(read, config.settings.post_url)

    @cached_property
    def _names(self) -> list[dict[str, list[Post]]]:
        """Posts by name, the surest kind of name first: path, slug, file name, former address."""
        kinds: list[dict[str, list[Post]]] = [{}, {}, {}, {}]
        paths, slugs, stems, former = kinds
        for post in self.read():
            _note(paths, post.path, post)
            _note(paths, posixpath.splitext(post.path)[0], post)
            _note(stems if post.stem.endswith(post.slug) else slugs, post.slug, post)  # by default it is the name
            _note(stems, post.stem, post)
            for alias in post.aliases:
                _note(former, _address(alias), post)
                _note(former, _address(alias).rpartition("/")[2], post)
        return kinds

    @cached_property
    def _called(self) -> dict[str, Post]:
        """A post by each name that there is; that of several names one of them."""
        return {key: post for kind in reversed(self._names) for key, found in kind.items() for post in found}

    @cached_property
    def _alike(self) -> Alike:
        from glosslink.alike import Alike

        return Alike(self._called)

    def find(self, name: str, path: str = "") -> tuple[Post, ...]:
        """Return the posts that `name` means in the document at `path`: one, unless it is unknown or ambiguous.

        It is a path from the root or from that document, with its ending or without, a slug of front matter, a file
        name, or a former address (`aliases`).
        """
        near = posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
        for wanted, kinds in ((near, self._names[:1]), (_address(name), self._names)):
            for known in kinds:
                if found := known.get(wanted):
                    return tuple(found)
        return ()

    def nearest(self, name: str) -> tuple[str, ...]:
        """Return up to three names of posts that are spelt most like `name`."""
        near = self._alike.nearest(_address(name)[:200], 6, 0.7)
        return tuple({self._called[key].path: key for key in reversed(near)}.values())[:3]

    def resolutions(self, document: Document) -> Iterator[Resolution]:
        """Yield what becomes of each reference to a post in a document."""
        lines = Lines(document.source)
        for link in document.links:
            if link.url[: len(SCHEME)].lower() == SCHEME:
                name = unquote(link.url[len(SCHEME) :])
                target, mark, fragment = name.partition("#")
                found = self.find(target, document.path)
                if len(found) == 1:
                    url = post_url(found[0], self.pattern, posixpath.dirname(document.path)) + mark + fragment
                    yield Resolution(link, url, pointed(document, link, SCHEME, found[0].title, url))
                else:
                    fault = self._fault(target, found, lines.place(document.path, link.start, link.end))
                    yield Resolution(link, fault=fault)

    def _fault(self, name: str, found: tuple[Post, ...], place: Place) -> Diagnostic:
        if found:
            message = f"`post:{name}` may mean {len(found)} posts"
            advice = f"write one of {', '.join(f'`post:{post.path}`' for post in found[:5])}."
        elif not name.strip():
            message, advice = "this reference names no post", f"write a post's path or name behind `{SCHEME}`."
        else:
            message, near = f"no post `{name}`", self.nearest(name)
            advice = f"did you mean {' or '.join(f'`post:{one}`' for one in near)}?" if near else "correct the name."
        return Diagnostic("GL410", "unknown-post-reference", "error", message, place, advice)


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a reference to a post becomes: a link to `url` by `edit` (None where it has no place), or a fault."""

    link: Link
    url: str = ""
    edit: Edit | None = None
    fault: Diagnostic | None = None


def _note(names: dict[str, list[Post]], name: str, post: Post) -> None:
    if name and post not in names.setdefault(name, []):
        names[name].append(post)


def _address(name: str) -> str:
    """Return a name or a former URL as they are compared: without slashes around it and without ending."""
    path = re.sub(r"^[A-Za-z][A-Za-z0-9+.-]*://[^/]*", "", name).strip("/")
    return re.sub(r"(?:/index)?\.(?:md|markdown|mdx|qmd|html?)$", "", path)
