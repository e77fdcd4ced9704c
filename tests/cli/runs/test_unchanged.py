"""Where nothing has changed, metadata tell so, and nothing else is looked at; whatever changes is seen."""

import os
import random
import sys

import pytest

from glosslink import digests
from glosslink.cli.asked import sources
from glosslink.cli.runs import linking, unchanged

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders there are not dated by what is in them")
TEXTS = {
    "posts/a.md": "Gilts and QE.\n",
    "posts/b.md": "Nothing of the kind.\n",
    "posts/deep/c.md": "See [this](glossary:none).\n",
    "posts/ignored/d.md": "A gilt.\n",
    ".gitignore": "ignored/\n",
    "glosslink.toml": 'documents = ["posts/"]\n',
}


@pytest.fixture(autouse=True)
def patient(monkeypatch):
    """Metadata are trusted as soon as they are older than the run: tests do not wait for coarse clocks."""
    monkeypatch.setattr(unchanged, "COARSE", 0)


@pytest.fixture
def settled(write, glosslink):
    """A site that is linked, and was looked at again."""
    write(TEXTS)
    glosslink("link", "--write")
    return glosslink("link", "--write")


@pytest.fixture
def looked(monkeypatch):
    """Note each run that looks at more than metadata."""
    runs = []
    link = linking._link
    monkeypatch.setattr(linking, "_link", lambda *arguments: runs.append(1) or link(*arguments))
    return runs


def test_a_run_where_nothing_changed_looks_at_metadata_only(settled, glosslink, looked):
    assert glosslink("link", "--write") == settled
    assert not looked


def test_findings_are_told_again(settled, glosslink):
    assert "unknown" in settled.err
    assert settled.status == 1
    assert glosslink("link", "--write") == settled
    assert "0 of 3 files changed" not in glosslink("link", "--write", "-q").err


def test_each_command_line_has_its_own(settled, glosslink, looked):
    assert glosslink("link", "--check").err.endswith("0 of 3 files would change\n")
    assert len(looked) == 1
    glosslink("link", "--check")
    assert len(looked) == 1
    glosslink("link", "--check", "--max-links", "0")
    glosslink("link", "--check", "posts/a.md")
    glosslink("link", "--check", "-v")
    assert len(looked) == 4


CHANGES = {
    "a document": {"posts/b.md": "A gilt now.\n"},
    "a new document": {"posts/new.md": "A gilt.\n"},
    "a new folder": {"posts/deep/er/new.md": "A gilt.\n"},
    "a new ignore file": {"posts/deep/.gitignore": "c.md\n"},
    "an ignore file": {".gitignore": ""},
    "a glossary file": {"glossary/terms.yaml": "- {term: nothing, definition: What there is not.}\n"},
    "a new glossary file": {"glossary/more.yaml": "- {term: kind, definition: A sort.}\n"},
    "the settings": {"glosslink.toml": 'documents = ["posts/"]\nurl = "/g/#{id}"\n'},
    "what tells the dialect": {"mkdocs.yml": "site_name: x\n"},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_changes_is_seen(settled, write, glosslink, looked, change):
    write(change)
    outcome = glosslink("link", "--write")
    assert looked
    write(TEXTS | change)
    assert glosslink("link", "--write", "--no-cache").status == outcome.status


def test_what_goes_is_seen(site, settled, glosslink, looked):
    (site / "posts/deep/c.md").unlink()
    assert glosslink("link", "--write").err == "0 links added; 0 of 2 files changed\n"
    assert looked


def test_a_link_that_comes_to_lead_to_a_file_is_seen(site, write, glosslink):
    write(TEXTS)
    (site / "posts/later.md").symlink_to(site / "elsewhere.md")
    for _ in range(2):
        glosslink("link", "--write")
    (site / "elsewhere.md").write_text("A gilt.\n")
    assert "1 link added" in glosslink("link", "--write").err


def test_a_nearer_configuration_is_seen(site, settled, write, glosslink, looked):
    glosslink("link", "--write", "posts")
    for _ in range(2):
        glosslink("link", "--check", "posts")
    assert len(looked) == 2
    write({"posts/glosslink.toml": 'glossary = ["../glossary"]\n'})
    glosslink("link", "--check", "posts")
    assert len(looked) == 3


def test_fresh_metadata_are_not_trusted(settled, write, glosslink, looked, monkeypatch):
    monkeypatch.setattr(unchanged, "COARSE", 10**12)
    write({"posts/b.md": "Still nothing.\n"})
    for _ in range(3):
        glosslink("link", "--write")
    assert len(looked) == 3


def sealed(text):
    """A file of this text that nothing has damaged."""
    found = digests.start()
    found.update(text)
    return found.hexdigest().encode() + b"\n" + text


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"x",
        b"0\n[1, []]",
        b"\xff\n\xff",
        sealed(b""),
        sealed(b"[1, []]\n"),
        sealed(b"[1, [], 2, 3, 4]\n"),
        sealed(b"{}\n"),
        sealed(b"\xff\n"),
        sealed(b'[1, [], "x", false, 9]\n/a\n'),
    ],
)
def test_a_damaged_or_foreign_file_is_made_anew(site, settled, glosslink, looked, content):
    (file,) = (site / ".glosslink/cache").glob("*.unchanged")
    file.write_bytes(content)
    assert glosslink("link", "--write") == settled
    assert looked
    assert file.read_bytes() != content


@pytest.fixture
def searched(monkeypatch):
    """Note each run that looks for documents."""
    runs = []
    find = sources.find
    monkeypatch.setattr(sources, "find", lambda *arguments: runs.append(1) or find(*arguments))
    return runs


def reworded(site, old="of the British government", new="of the government in London"):
    """Change the glossary as an editor does, which puts a new file in place of the old one."""
    file = site / "glossary/terms.yaml"
    text = file.read_text()
    assert old in text
    (site / "glossary/terms.yaml~").write_text(text.replace(old, new))
    (site / "glossary/terms.yaml~").replace(file)


def test_where_a_definition_is_reworded_documents_are_not_looked_for(site, settled, glosslink, searched, looked):
    reworded(site)
    assert glosslink("link", "--write") == settled
    assert len(looked) == 1
    assert glosslink("link", "--write") == settled
    assert len(looked) == 1
    reworded(site, "London", "Whitehall")
    assert glosslink("link", "--write") == settled
    assert len(looked) == 2
    assert not searched


def test_a_glossary_beside_the_settings_may_be_replaced(site, write, glosslink, searched):
    write(TEXTS | {"glosslink.toml": 'documents = ["posts/"]\nglossary = ["terms.yaml"]\n'})
    (site / "glossary/terms.yaml").replace(site / "terms.yaml")
    for _ in range(2):
        glosslink("link", "--write")
    (site / "new").write_text((site / "terms.yaml").read_text().replace("British", "UK"))
    (site / "new").replace(site / "terms.yaml")
    glosslink("link", "--write")
    assert len(searched) == 2
    (site / "mkdocs.yml").write_text("site_name: x\n")  # another name beside it is news
    glosslink("link", "--write")
    assert len(searched) == 3


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("aliases: [QE]", "aliases: [kind]"),
        ("term: gilt", "term: government bond"),
        ("[gilt]", "[]\n  autolink: false"),
    ],
)
def test_another_change_of_the_glossary_has_documents_looked_at(site, settled, glosslink, searched, old, new):
    glosslink("link", "--check")
    reworded(site, old, new)
    before = len(searched)
    assert glosslink("link", "--check") == glosslink("link", "--check", "--no-cache")
    assert len(searched) == before + 2


def test_what_comes_beside_the_glossary_during_a_run_is_seen(site, write, glosslink, monkeypatch):
    write(TEXTS | {"glosslink.toml": ""})
    keep = unchanged.Unchanged.keep

    def later(self, *arguments, **options):
        write({"new.md": "A gilt here.\n"})
        os.utime(site, ns=(2 * self._begun, 2 * self._begun))
        keep(self, *arguments, **options)

    glosslink("link", "--write")
    monkeypatch.setattr(unchanged.Unchanged, "keep", later)
    glosslink("link", "--write")
    monkeypatch.setattr(unchanged.Unchanged, "keep", keep)
    assert "would change: new.md" in glosslink("link", "--check").err
    assert "1 link added" in glosslink("link", "--write").err


def test_a_post_in_another_language_is_not_told_by_the_glossary_of_the_main_one(site, write, glosslink):
    event = "- {term: event, definition: What happens to a %s., language: en}\n"
    write({"glosslink.toml": 'language = "de"\n[[overrides]]\npaths = ["en/"]\nlanguage = "en"\n'})
    write({"en/a.md": "An event.\n", "glossary/terms.yaml": event % "pod"})
    for _ in range(2):
        glosslink("link", "--check")
    write({"glossary/terms.yaml": (event % "pod").replace("event,", "happening,")})
    assert glosslink("link", "--check") == glosslink("link", "--check", "--no-cache")


def test_summaries_count_where_they_are_shown(site, write, glosslink, searched):
    write(TEXTS | {"glosslink.toml": 'documents = ["posts/"]\ntitle = true\n'})
    for _ in range(2):
        glosslink("link", "--write")
    reworded(site)
    glosslink("link", "--write")
    assert len(searched) == 3


def test_a_document_that_changes_with_the_glossary_is_seen(site, settled, write, glosslink, searched):
    reworded(site)
    write({"posts/b.md": "A gilt now.\n"})
    assert "1 link added" in glosslink("link", "--write").err
    assert searched


def test_a_glossary_that_breaks_is_told(site, settled, glosslink):
    reworded(site, "- term: gilt", "- term: [gilt")
    assert glosslink("link", "--write").status == 2
    reworded(site, "- term: [gilt", "- term: gilt")
    assert glosslink("link", "--write") == settled


def test_a_glossary_with_fresh_metadata_is_read_again_each_time(
    site, settled, glosslink, looked, searched, monkeypatch
):
    reworded(site)
    monkeypatch.setattr(unchanged, "COARSE", 10**12)
    for _ in range(3):
        assert glosslink("link", "--write") == settled
    assert len(looked) == 3
    assert not searched


def test_a_document_that_refers_to_another_is_looked_at_each_time(write, glosslink, looked):
    write(TEXTS | {"posts/r.md": "See [b](post:b).\n"})
    for _ in range(3):
        glosslink("link", "--write")
    assert len(looked) == 3


WORDS = "gilt gilts QE easing bank central stranger [x](glossary:gilt) [y](/glossary/#gilt) `gilt` \n\n".split(" ")
TERMS = ["gilt", "central bank", "easing", "bank", "stranger", "QE"]


OVERRIDE = '[[overrides]]\npaths = ["posts/1.md"]\nlanguage = "de"\n'


def altered(chance: random.Random, site) -> None:
    """Change something of a site: a document, an entry, a setting, a file that comes or goes."""
    number = chance.randrange(9)
    if number < 4:
        text = " ".join(chance.choices(WORDS, k=chance.randrange(12)))
        (site / f"posts/{number}.md").write_text(text)
    elif number == 4:
        entries = chance.sample(TERMS, chance.randrange(1, 5))
        written = [f"- {{term: {term}, definition: A {chance.choice(TERMS)}.}}\n" for term in entries]
        (site / "glossary/terms.yaml").write_text("".join(written))
    elif number == 8:  # what no link shows, mostly
        file = site / "glossary/terms.yaml"
        old, new = chance.sample(["An ", "A ", "The "], 2)
        (site / "glossary/terms.new").write_text(file.read_text().replace(f"definition: {old}", f"definition: {new}"))
        (site / "glossary/terms.new").replace(file)
    elif number == 5:
        setting = chance.choice(
            [
                "",
                "max-links = 1\n",
                "title = true\n",
                OVERRIDE,
                'first = "every"\n',
                'skip = ["tables"]\n',
                'url = "/g/#{id}"\n',
            ]
        )
        (site / "glosslink.toml").write_text('documents = ["posts/"]\n' + setting)
    elif number == 6:
        (site / ".gitignore").write_text(chance.choice(["", "0.md\n", "posts/1.md\n"]))
    else:
        (site / f"posts/{chance.randrange(4)}.md").unlink(missing_ok=True)


@pytest.mark.parametrize("seed", range(8))
def test_a_run_that_knows_finds_what_one_that_knows_nothing_finds(site, write, glosslink, seed):
    chance = random.Random(seed)
    write({f"posts/{n}.md": "A gilt of the central bank.\n" for n in range(4)} | {"glosslink.toml": ""})
    for _ in range(12):
        altered(chance, site)
        if chance.random() < 0.3:
            glosslink("link", "--write", "-q")
        fresh = glosslink("link", "--check", "--no-cache")
        for _ in range(chance.randrange(1, 4)):
            assert glosslink("link", "--check") == fresh


def test_metadata_of_what_is_not_there_differ_from_those_of_what_is(tmp_path):
    file = os.fsencode(tmp_path / "a")
    assert unchanged._metadata(file) == b"-"
    (tmp_path / "a").write_text("")
    seen = unchanged._metadata(file)
    assert unchanged._metadata(file) == seen != b"-"
    os.utime(tmp_path / "a", (1, 1))
    assert unchanged._metadata(file) != seen
