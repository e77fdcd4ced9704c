"""What a document is called, and where readers find it."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any

from glosslink.crossref.html_titles import html_title
from glosslink.crossref.sentences import visible
from glosslink.documents.document import Context
from glosslink.expressions import expression
from glosslink.files import HTML_SUFFIXES, as_text
from glosslink.records import dataclass

if TYPE_CHECKING:
    from glosslink.documents.document import Document

_DATED = expression(r"(\d{4})-(\d{1,2})-(\d{1,2})[-_](?=.)")  # how Jekyll names posts
_UNPUBLISHED = {"draft": ("true", "yes"), "published": ("false", "no"), "status": ("draft", "hidden")}
_HEADING = expression(r"(?m)^ {0,3}#{1,6}[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$")


@dataclass(frozen=True, slots=True)
class Post:
    """A document as others refer to it: path from the root with `/`, title, slug, former addresses, address, date.

    `url` is what its front matter gives as its address, or empty; `date`, of front matter or file name, is written so
    that text order is time order.
    One that `is_draft` is not published: its front matter says so.
    """

    path: str
    title: str
    slug: str
    aliases: tuple[str, ...] = ()
    url: str = ""
    date: str = ""
    is_draft: bool = False

    @property
    def stem(self) -> str:
        """The file name without its ending; of an index file, the folder's name."""
        return stem_of(self.path)


def post_of(document: Document) -> Post:
    """Return what others need to know of a document.

    The title is that of the front matter, else the first heading (in HTML, `<title>` goes before it), else the file
    name.
    """
    front = document.front.read()
    title = _text(front.get("title")) or _own_title(document)
    return _post(document.path, front, title)


def _post(path: str, front: dict[str, Any], title: str) -> Post:
    stem = stem_of(path)
    aliases = front.get("aliases") or front.get("redirect_from") or ()
    aliases = [aliases] if isinstance(aliases, str) else aliases if isinstance(aliases, list) else []
    url = _text(front.get("url")) or _text(front.get("permalink"))
    return Post(
        path,
        title or as_text(stem),
        _text(front.get("slug")) or _DATED.sub("", stem, count=1),
        tuple(filter(None, map(_text, aliases))),
        url if url.startswith("/") and ":" not in url else "",
        _text(front.get("date")) or _day_of(stem),
        _is_draft(front),
    )


def _day_of(stem: str) -> str:
    dated = _DATED.match(stem)
    return f"{dated[1]}-{dated[2]:0>2}-{dated[3]:0>2}" if dated else ""


def _is_draft(front: dict[str, Any]) -> bool:
    """Whether front matter keeps a post from being published, in any of the ways that site generators have."""
    return any(_text(front.get(key)).lower() in values for key, values in _UNPUBLISHED.items())


def stem_of(path: str) -> str:
    """Return the name by which a path is known: without folders and ending; `a/index.md` is known as `a`."""
    folder, name = posixpath.split(path)
    stem = name.rpartition(".")[0] or name
    return posixpath.basename(folder) or stem if stem.lower() in ("index", "_index") else stem


def _text(value: object) -> str:
    return "" if value is None or isinstance(value, list | dict) else " ".join(str(value).split())


def _own_title(document: Document) -> str:
    if document.is_html:
        return html_title(document.source, document.front.end)
    for block in document.blocks:
        if block.context & Context.HEADINGS:
            text = visible(document, block.start, block.end)
            return " ".join(text.split())
    return ""


def front_post(path: str, source: str) -> Post:
    """Return the same for the text of a document, from its front matter and first `#` heading, without a scan."""
    from glosslink.documents.frontmatter import split

    front = split(source)
    values = front.read()
    title = _text(values.get("title"))
    if not title and path.lower().endswith(HTML_SUFFIXES):
        title = html_title(source, front.end)
    elif not title:
        heading = _HEADING.search(source, front.end)
        title = heading[1].replace("`", "") if heading else ""
    return _post(path, values, title)


def post_url(post: Post, pattern: str, folder: str) -> str:
    """Return where a link leads to a post, from a file in `folder` (relative to the root, with `/`).

    Its own address goes before the `pattern` of the settings, with `{slug}`, `{stem}` and `{path}` (without ending);
    without any, the way to the file.
    """
    from glosslink.linking.targets import escape_url

    if post.url:
        return escape_url(post.url)
    if pattern:
        path = posixpath.splitext(post.path)[0]
        values = {"slug": post.slug, "stem": post.stem, "path": path}
        return escape_url(re.sub(r"\{(slug|stem|path)\}", lambda found: values[found[1]], pattern))
    return escape_url(posixpath.relpath(post.path, folder or "."))
