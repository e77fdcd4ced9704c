"""Files of an MkDocs site: those that we add to it, and what its pages are to others."""

from __future__ import annotations

import posixpath
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from mkdocs.structure.files import File

from glosslink.crossref.titles import front_post
from glosslink.records import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from glosslink.crossref.titles import Post


def add_once(names: list[Any], *ours: str) -> None:
    """Add names to a list of the configuration; plugins for languages build a site with it more than once."""
    names += [name for name in ours if name not in names]


def made(config: MkDocsConfig, path: str, text: str) -> File:
    """Return a file that the site gets from us. Plugins that ask for its place on disk are told that of mkdocs.yml."""
    file = File.generated(config, path, content=text)
    file.abs_src_path = config.config_file_path
    return file


def texts(documents: Mapping[str, File]) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of the documents."""
    for path, file in documents.items():
        with suppress(OSError, ValueError):  # MkDocs tells of files that it cannot read
            yield path, file.content_string


def posts(documents: Mapping[str, File]) -> Iterator[Post]:
    """Yield the pages as others may refer to them: by the path from `docs_dir`, too."""
    for path, text in texts(documents):
        post = front_post(path, text)
        yield replace(post, aliases=(*post.aliases, documents[path].src_uri))


def url_of(way: str, page: File, files: Files) -> str:
    """Return the URL of the page that a link in `page` leads to by its path, or the link as it is."""
    path, mark, fragment = way.partition("#")
    file = files.get_file_from_path(posixpath.normpath(posixpath.join(posixpath.dirname(page.src_uri), unquote(path))))
    return f"{file.url_relative_to(page)}{mark}{fragment}" if path and file else way
