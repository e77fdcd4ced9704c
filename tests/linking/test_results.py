import sqlite3
from types import SimpleNamespace

import pytest

from glosslink import Glossary, Linker
from glosslink.digests import digest
from glosslink.linking.results import Kept, Results, metadata, pack

GLOSSARY = "- {term: gilt, definition: A bond.}\n"


def marks(glossary=GLOSSARY):
    return Linker(Glossary.parse(glossary)).imprints


def kept(text: str, path: str = "a.md", seen: str = "1 2 3 4") -> Kept:
    result, footprint = Linker(Glossary.parse(GLOSSARY)).traced(text, path)
    return Kept(path, seen, digest(text.encode()), pack(result), footprint)


@pytest.fixture
def opened(tmp_path):
    """Open the results in a folder of the test's own."""
    found = []

    def opened(variant="v", imprints=None):
        found.append(Results.open(tmp_path / "results.sqlite", variant, lambda: imprints or marks()))
        return found[-1]

    yield opened
    for results in found:
        if results:
            results.close()


def old(path):
    """Metadata of a file that nobody has touched for a while."""
    return SimpleNamespace(st_size=path.stat().st_size, st_mtime_ns=1, st_ctime_ns=1, st_ino=7)


@pytest.mark.parametrize("text", ["No mention.", "A gilt.", "Two gilts.\n\n[x](glossary:none)\n"])
def test_a_result_comes_back_as_it_was(opened, text):
    opened().keep([kept(text)], [])
    assert opened().known("a.md", text.encode()) == Linker(Glossary.parse(GLOSSARY)).link(text, "a.md")


def test_another_content_path_or_variant_is_unknown(opened):
    opened().keep([kept("A gilt.")], [])
    assert opened().known("a.md", b"A gilt!") is None
    assert opened().known("b.md", b"A gilt.") is None
    assert opened("w").known("a.md", b"A gilt.") is None
    assert opened().has("a.md")
    assert not opened().has("b.md")


def test_a_glossary_that_changed_leaves_what_it_does_not_touch(opened):
    opened().keep([kept("A gilt."), kept("A yield.", "b.md")], [])
    results = opened(imprints=marks(GLOSSARY + "- {term: yield, definition: What it pays.}\n"))
    assert results.known("a.md", b"A gilt.") is not None
    assert results.known("b.md", b"A yield.") is None


def test_metadata_stand_for_a_file_that_would_not_change(opened, tmp_path):
    (tmp_path / "a.md").write_text("Nothing.")
    status = old(tmp_path / "a.md")
    opened().keep([kept("Nothing.", seen=metadata(status)), kept("A gilt.", "b.md", metadata(status))], [])
    assert opened().unread("a.md", status) is not None
    assert opened().unread("b.md", status) is None  # it would: its text is needed
    other = SimpleNamespace(**vars(status) | {"st_mtime_ns": 2})
    assert opened().unread("a.md", other) is None


def test_fresh_metadata_are_not_trusted(opened, tmp_path):
    (tmp_path / "a.md").write_text("Nothing.")
    assert metadata((tmp_path / "a.md").stat()) == ""
    opened().keep([kept("Nothing.", seen="")], [])
    assert opened().unread("a.md", (tmp_path / "a.md").stat()) is None
    status = old(tmp_path / "a.md")
    again = opened()
    again.keep([], [("a.md", metadata(status))])
    assert opened().unread("a.md", status) is not None


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00" + b"x" * 5000])
def test_a_damaged_or_foreign_file_is_made_anew(opened, tmp_path, content):
    (tmp_path / "results.sqlite").write_bytes(content)
    opened().keep([kept("A gilt.")], [])
    assert opened().known("a.md", b"A gilt.") is not None


def test_a_file_of_another_schema_is_made_anew(opened, tmp_path):
    with sqlite3.connect(tmp_path / "results.sqlite") as base:
        base.execute("CREATE TABLE results (x)")
    base.close()
    assert not opened().has("a.md")


def test_where_nothing_can_be_kept_there_are_none(tmp_path):
    (tmp_path / "results.sqlite").mkdir()
    assert Results.open(tmp_path / "results.sqlite", "v", marks) is None


def test_few_variants_are_kept(opened):
    for variant in ("1", "2", "3", "4", "5"):
        opened(variant).keep([kept("A gilt.")], [])
        opened(variant).clean()
    assert [opened(variant).has("a.md") for variant in ("1", "2", "5")] == [False, True, True]
