"""Text in, text out: what the tests of this folder share.

In a marked text `[[gilt]]` is a mention that becomes a link, so that a test reads as a post does. No entry here is
inflected: to compile plurals takes seconds.
"""

from dataclasses import replace
from typing import Any

from glosslink import Entry, Glossary, Linker, LinkResult, Settings
from glosslink.glossary.entry import Redirect
from glosslink.glossary.slug import slug


def entry(term: str, **keys: Any) -> Entry:
    """An entry that needs only a term."""
    return Entry(**{"id": slug(term), "term": term, "definition": f"What {term} is.", "inflect": False} | keys)


def redirect(term: str, see: str, **keys: Any) -> Redirect:
    """A redirect that is not inflected."""
    return Redirect(**{"id": slug(term), "term": term, "see": see, "inflect": False} | keys)


GILT = entry("gilt")
BOND = entry("bond", priority=1)
BANK = entry("central bank", aliases=("Fed",), former_ids=("old-bank",))
ENTRIES = (GILT, BOND, BANK)


def linker(*entries: Entry | Redirect, **settings: Any) -> Linker:
    """A linker for these entries (default: gilt, bond and central bank) and settings; `url` is short here."""
    return Linker(Glossary.from_entries(entries or ENTRIES), Settings(**{"url": "/g#{id}"} | settings))


def link(text: str, *entries: Entry | Redirect, path: str = "", **settings: Any) -> str:
    """The linked text, explicit references as they stand."""
    return linker(*entries, **settings).link(text, path, resolve=False).text


def check_linked(before: str, after: str, *entries: Entry | Redirect, path: str = "", **settings: Any) -> LinkResult:
    """Linking `before` gives `after`, once and for all, and unlinking that gives `before` again."""
    linking = linker(*entries, **settings)
    result = linking.link(before, path, resolve=False)
    assert result.text == after
    assert linking.link(after, path, resolve=False).text == after
    assert linking.unlink(after, path).text == before
    return result


def check_unchanged(text: str, *entries: Entry | Redirect, path: str = "", **settings: Any) -> LinkResult:
    """Linking changes nothing."""
    return check_linked(text, text, *entries, path=path, **settings)


def check_marked(marked: str, *entries: Entry | Redirect, path: str = "", **settings: Any) -> LinkResult:
    """Exactly the mentions in double brackets become links, and linking what came out adds nothing."""
    linking = linker(*entries, **settings)
    text = marked.replace("[[", "").replace("]]", "")
    result = linking.link(text, path, resolve=False)
    assert marks(result) == marked
    again = linking.link(result.text, path, resolve=False)
    assert replace(again, diagnostics=()) == replace(result, source=result.text, links=(), diagnostics=())
    lasting = [one.message for one in result.diagnostics if one.code == "GL412"]  # what is mistyped stays so
    assert [one.message for one in again.diagnostics] == lasting
    return result


def marks(result: LinkResult) -> str:
    """The source of a result, with its links marked."""
    marked, done = "", 0
    for placed in result.links:
        marked += f"{result.source[done : placed.start]}[[{result.source[placed.start : placed.end]}]]"
        done = placed.end
    return marked + result.source[done:]
