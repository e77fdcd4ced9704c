import pytest

from crossref.site import linker
from glosslink import Entry, Glossary
from glosslink.crossref.addresses import Addresses


def addresses(pattern: str, *ids: str, split: bool = False, suffix: str = ".html") -> Addresses:
    return Addresses(Glossary.from_entries(Entry(name, name, "x") for name in ids), pattern, split, suffix)


def only(found: Addresses) -> Entry:
    return found.glossary.entries[0]


@pytest.mark.parametrize(
    ("pattern", "anchor"),
    [("/glossary/#{id}", "gilt"), ("/g#term-{id}", "term-gilt"), ("{page}#{id}", "gilt"), ("/g/{id}/", "gilt")],
)
def test_the_anchor_is_what_stands_behind_the_hash(pattern, anchor) -> None:
    found = addresses(pattern, "gilt")
    assert found.anchor(only(found)) == anchor
    assert found.href(only(found), "index.html") == f"#{anchor}"


@pytest.mark.parametrize(
    ("pattern", "file"),
    [
        ("/glossary/#{id}", "gilt.html"),
        ("/g/{id}/", "gilt/index.html"),
        ("/g/{id}", "gilt.html"),
        ("/g/{id}.html", "gilt.html"),
        ("https://example.org/g/{id}/", "gilt/index.html"),
        ("/g/term-{id}.html", "gilt.html"),
    ],
)
def test_the_file_is_what_the_url_asks_for(pattern, file) -> None:
    found = addresses(pattern, "gilt", split=True)
    assert found.file(only(found)) == file
    assert found.href(only(found), "index.html") == file


def test_ids_that_lead_out_of_the_folder_or_clash() -> None:
    found = addresses("/g/{id}", "../../etc/passwd", "index", "Gilt", "gilt", "a/b", "..", "c:d", split=True)
    files = [found.file(entry) for entry in found.glossary.entries]
    names = "etc-passwd index-2 Gilt gilt-2 a/b u002e-u002e c-d"
    assert files == [f"{name}.html" for name in names.split()]
    assert found.href(found.glossary.get("Gilt"), "a/b.html") == "../Gilt.html"


def test_letters_of_any_script_are_escaped_in_urls_only() -> None:
    found = addresses("/g/#{id}", "核抑止")
    assert found.anchor(only(found)) == "核抑止"
    assert found.href(only(found), "index.html") == "#%E6%A0%B8%E6%8A%91%E6%AD%A2"
    assert linker("- {term: x, definition: y}").glossary.get("x") is not None
