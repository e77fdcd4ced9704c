"""Where each entry stands on the pages that are built, so that the URLs which posts link to lead there.

They are derived from the setting `url`: behind its `#` stands the anchor, `/glossary/{id}/` asks for a page for each
entry.
"""

from __future__ import annotations

import posixpath
import re
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import quote

from glosslink.expressions import expression
from glosslink.glossary.slug import slug
from glosslink.records import dataclass

if TYPE_CHECKING:
    from glosslink.glossary.entry import Entry
    from glosslink.glossary.glossary import Glossary

_ORIGIN = expression(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/]*")
_SAFE = "/!$&'()*+,;=:@-._~"  # RFC 3986, section 3.3: what stands in a path as it is


@dataclass(frozen=True)
class Addresses:
    """The places of entries, by the setting `url`; with `split`, each on a file of its own beside the index.

    Files are relative to the folder that is built, with `/`; their names end in `suffix`.
    """

    glossary: Glossary
    pattern: str
    split: bool = False
    suffix: str = ".html"

    @property
    def index(self) -> str:
        """The file that lists all entries."""
        return f"index{self.suffix}"

    @property
    def base(self) -> str:
        """The URL of the glossary as a whole."""
        url = self.pattern.partition("#")[0].replace("{page}", "")
        folder, named, _ = url.replace("{term}", "{id}").partition("{id}")
        return folder.rpartition("/")[0] + "/" if named else url

    def anchor(self, entry: Entry) -> str:
        """Return the `id` attribute of an entry, to which the fragment of its URL leads."""
        fragment = self.pattern.partition("#")[2]
        return fragment.replace("{id}", entry.id) if "{id}" in fragment else entry.id

    def file(self, entry: Entry) -> str:
        """Return the file on which an entry stands."""
        return self._files[entry.id] if self.split else self.index

    def href(self, entry: Entry, file: str) -> str:
        """Return the URL of an entry as `file`, one of those built, links to it."""
        if not self.split:
            return "#" + quote(self.anchor(entry), safe=_SAFE)
        return self.way(self.file(entry), file)

    def way(self, target: str, file: str) -> str:
        """Return the URL of a file as another one links to it."""
        return quote(posixpath.relpath(target, posixpath.dirname(file) or "."), safe=_SAFE)

    @cached_property
    def _files(self) -> dict[str, str]:
        taken = {self.index.lower()}
        files: dict[str, str] = {}
        for entry in self.glossary.entries:
            name = plain = self._name(entry.id)
            number = 2
            while name.lower() in taken:  # file systems that do not tell capitals apart
                stem, ending = posixpath.splitext(plain)
                name = f"{stem}-{number}{ending}"
                number += 1
            taken.add(name.lower())
            files[entry.id] = name
        return files

    def _name(self, name: str) -> str:
        """Return the file that a server gives for an entry's URL; an id that leads out of the folder gets a slug."""
        if not all(_is_plain(part) for part in name.split("/")):
            name = slug(name)
        path = _ORIGIN.sub("", self.pattern.partition("#")[0].partition("?")[0])
        tail = path[path.index("{id}") :].partition("/") if "{id}" in path else ("{id}", "", "")
        if tail[1] and self.suffix == ".html":
            return f"{tail[0].replace('{id}', name)}/index.html"
        stem = posixpath.splitext(tail[0])[0] if posixpath.splitext(tail[0])[1] in (".html", ".md") else tail[0]
        return stem.replace("{id}", name) + self.suffix


def _is_plain(part: str) -> bool:
    """Whether part of a path is a name on every system, and no way out of a folder."""
    return bool(part.strip(".")) and len(part.encode()) < 200 and not re.search(r'[\x00-\x1f\x7f:*?"<>|\\]', part)
