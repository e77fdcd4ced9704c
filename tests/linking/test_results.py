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


def recalled(results, content: bytes, path="a.md"):
    """What is known of a file with a content and metadata that nobody has seen."""
    status = SimpleNamespace(st_size=len(content), st_mtime_ns=9, st_ctime_ns=9, st_ino=9)
    found = results.recall(path, status, lambda: content)
    return found and found.result


def is_read(results, status, path="a.md", **options):
    """Whether a file with such metadata is read to find out what is known of it."""
    reads = []
    results.recall(path, status, lambda: reads.append(path) or b"Something else.", **options)
    return bool(reads)


@pytest.mark.parametrize("text", ["No mention.", "A gilt.", "Two gilts.\n\n[x](glossary:none)\n"])
def test_a_result_comes_back_as_it_was(opened, text):
    opened().keep([kept(text)], [])
    assert recalled(opened(), text.encode()) == Linker(Glossary.parse(GLOSSARY)).link(text, "a.md")


def test_another_content_path_or_variant_is_unknown(opened):
    opened().keep([kept("A gilt.")], [])
    assert recalled(opened(), b"A gilt!") is None
    assert recalled(opened(), b"A gilt.", "b.md") is None
    assert recalled(opened("w"), b"A gilt.") is None


def test_a_glossary_that_changed_leaves_what_it_does_not_touch(opened):
    opened().keep([kept("A gilt."), kept("A yield.", "b.md")], [])
    results = opened(imprints=marks(GLOSSARY + "- {term: yield, definition: What it pays.}\n"))
    assert recalled(results, b"A gilt.") is not None
    assert recalled(results, b"A yield.", "b.md") is None


def test_metadata_stand_for_a_file_that_would_not_change(opened, tmp_path):
    (tmp_path / "a.md").write_text("Nothing.")
    status = old(tmp_path / "a.md")
    opened().keep([kept("Nothing.", seen=metadata(status)), kept("A gilt.", "b.md", metadata(status))], [])
    assert not is_read(opened(), status)
    assert is_read(opened(), status, whole=True)
    assert is_read(opened(), status, "b.md")  # it would change
    assert is_read(opened(), SimpleNamespace(**vars(status) | {"st_mtime_ns": 2}))


def test_what_is_not_known_is_not_read(opened, tmp_path):
    opened().keep([kept("A yield.")], [])
    (tmp_path / "a.md").write_text("A yield.")
    status = old(tmp_path / "a.md")
    assert not is_read(opened(), status, "b.md")
    assert not is_read(opened(imprints=marks("- {term: yield, definition: What it pays.}\n")), status)


def test_metadata_are_news_until_they_are_kept(opened, tmp_path):
    (tmp_path / "a.md").write_text("Nothing.")
    status = old(tmp_path / "a.md")
    opened().keep([kept("Nothing.", seen="")], [])
    assert opened().recall("a.md", status, lambda: b"Nothing.").seen == metadata(status)
    opened().keep([], [("a.md", metadata(status))])
    assert opened().recall("a.md", status, lambda: b"Nothing.").seen is None


def test_fresh_metadata_are_not_trusted(opened, tmp_path):
    (tmp_path / "a.md").write_text("Nothing.")
    assert metadata((tmp_path / "a.md").stat()) == ""
    opened().keep([kept("Nothing.", seen="")], [])
    assert is_read(opened(), (tmp_path / "a.md").stat())
    status = old(tmp_path / "a.md")
    again = opened()
    again.keep([], [("a.md", metadata(status))])
    assert not is_read(opened(), status)


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00" + b"x" * 5000])
def test_a_damaged_or_foreign_file_is_made_anew(opened, tmp_path, content):
    (tmp_path / "results.sqlite").write_bytes(content)
    opened().keep([kept("A gilt.")], [])
    assert recalled(opened(), b"A gilt.") is not None


def test_a_file_of_another_schema_is_made_anew(opened, tmp_path):
    with sqlite3.connect(tmp_path / "results.sqlite") as base:
        base.execute("CREATE TABLE results (x)")
    base.close()
    assert recalled(opened(), b"A gilt.") is None
    opened().keep([kept("A gilt.")], [])
    assert recalled(opened(), b"A gilt.") is not None


def test_where_nothing_can_be_kept_there_are_none(tmp_path):
    (tmp_path / "results.sqlite").mkdir()
    assert Results.open(tmp_path / "results.sqlite", "v", marks) is None


def test_few_variants_are_kept(opened):
    for variant in ("1", "2", "3", "4", "5"):
        opened(variant).keep([kept("A gilt.")], [])
        opened(variant).clean()
    assert [recalled(opened(variant), b"A gilt.") is None for variant in ("1", "2", "5")] == [True, False, False]


def test_glossaries_of_no_result_are_forgotten(opened, tmp_path):
    for definition in ("A bond.", "A loan.", "A bond of a state."):
        found = opened(imprints=marks(f"- {{term: gilt, definition: {definition}, url: /{len(definition)}}}\n"))
        found.keep([kept("A gilt.")], [])
        found.clean()
    with sqlite3.connect(tmp_path / "results.sqlite") as base:
        assert base.execute("SELECT count(*) FROM glossaries").fetchone() == (1,)
    base.close()
