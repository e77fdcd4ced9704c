"""No input may raise anything but GlossaryError, or take unbounded time or memory."""

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glosslink.glossary.glossary import Glossary
from glosslink.glossary.summary import first_sentence

NAMES = ("glossary.yaml", "page.md", "index.md", "glossary.md", "g.csv", "g.tsv", "g.json")

WORDS = (
    "term definition see aliases when tags id title : ' [ ] { } *a << | "
    "> null true -1 ~ % @ ` é 😀 a {#id} = 1.5 2020-01-01 { glossary"
)
OTHERS = (
    "- ",
    ": ",
    "\n",
    "\r\n",
    "  ",
    "\t",
    '"',
    ", ",
    "&a ",
    "---\n",
    "...\n",
    "+++\n",
    "# ",
    "## ",
    "### A",
    "!!binary ",
    "\\",
    "\x00",
    "\x85",
    "\u2028",
    "\ufeff",
    "\ud800",
    "<!-- ",
    " -->",
    "aliases: x, y",
    "? ",
    "\n: ",
    "term: T\n",
    "- term: T\n  definition: D\n",
    "  aliases: ",
    "  when: {words: [",
    "  priority: ",
    "- {term: U, see: t}\n",
)
PIECES = st.sampled_from((*WORDS.split(), *OTHERS))
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


@contextlib.contextmanager
def seconds(most: float) -> Iterator[None]:
    began = time.process_time()  # a busy machine is no fault of ours
    yield
    assert time.process_time() - began < most


def check(glossary: Glossary) -> None:
    """Check what every glossary promises, whatever it was read from."""
    assert len({one.id for one in (*glossary.entries, *glossary.redirects)}) == len(glossary.entries) + len(
        glossary.redirects
    )
    for entry in glossary.entries:
        assert entry.term
        assert entry.definition
        assert "\n" not in entry.summary
        assert glossary.get(entry.id) is entry
        assert all(place.line >= 1 and place.column >= 1 for place in entry.places.values())
        assert all((p.line, p.column) <= (p.end_line, p.end_column) for p in (entry.place, *entry.places.values()))
        glossary.resolve(entry.term)
    glossary.nearest("term")
    assert list(glossary.diagnostics) == sorted(glossary.diagnostics, key=lambda d: d.place)
    for found in glossary.diagnostics:
        assert found.message
        assert found.help
        assert str(found).isprintable() or "\n" in str(found)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from(NAMES))
def test_any_text(text: str, name: str) -> None:
    glossary = Glossary.parse(text, name, strict=False)
    check(glossary)
    assert Glossary.parse(text, name, strict=False) == glossary


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(), TEXTS.map(lambda t: t.encode("utf-8", "surrogatepass"))), st.sampled_from(NAMES))
def test_any_bytes(tmp_path: Path, data: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(data)
    check(Glossary.load(name, root=tmp_path, strict=False))
    (tmp_path / name).unlink()


@settings(deadline=None)
@given(TEXTS)
def test_any_definition(text: str) -> None:
    if not any("\ud800" <= c <= "\udfff" for c in text):
        assert first_sentence(text) == " ".join(first_sentence(text).split())


BOMB = "- &a [x, x]\n" + "".join(f"- &{chr(98 + i)} [{', '.join([f'*{chr(97 + i)}'] * 9)}]\n" for i in range(20))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (BOMB, "aliases expand to over 100,000 values"),
        (f"- &a {'x' * 1_000_000}\n" + "- *a\n" * 10_000, "aliases expand to over 100,000 values"),
        ("- &a [*a]", "`*a` refers to no anchor written before it"),
        ("[" * 100_000, "nested deeper than 100 levels"),
        ("{a: " * 100_000, "nested deeper than 100 levels"),
        ("- " * 100_000, "nested deeper than 100 levels"),
        ("? " * 100_000, "nested deeper than 100 levels"),
        ("\n".join(" " * i + "a:" for i in range(2_000)), "nested deeper than 100 levels"),
    ],
    ids=["bomb", "long bomb", "loop", "brackets", "braces", "dashes", "marks", "indents"],
)
def test_bombs_and_nesting(text: str, message: str) -> None:
    with seconds(2):
        (found,) = Glossary.parse(text, strict=False).diagnostics
    assert (found.code, found.message) == ("GL101", message)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: T\naliases: " + "[" * 100_000 + "\n---\nBody",
        "+++\ntitle = 'T'\naliases = " + "[" * 100_000 + "\n+++\nBody",
        "+++\ntitle = 'T'\naliases = " + "[" * 90 + "]" * 90 + "\n+++\nBody",
        '{\n"title": "T", "aliases": ' + "[" * 900 + "]" * 900 + "}\nBody",
        '{\n"title": "T", "aliases": ' + "[" * 100_000 + "}\nBody",
        "> " * 1_000 + "## A\nx",
        "[" * 100_000,
        "## " + "[" * 100_000 + "\nx",
        "T\n" * 20_000 + ": x",
        "## AB\nx\n" * 5_000,
        "### AB\nx\n" * 5_000 + "## CD\n",
        "AB\n: x\n\n" * 5_000,
        "<!--" * 50_000,
        "## AB\n" + "<!-- aliases: " * 20_000,
        "## AB\n<!-- aliases: " + "a, " * 50_000 + " -->\nx",
        "---\n" * 50_000,
        "title: x\n" * 50_000,
    ],
    ids=lambda text: text[:12].encode("unicode_escape").decode(),
)
def test_hostile_markdown(text: str) -> None:
    with seconds(5):
        check(Glossary.parse(text, "page.md", strict=False))


@pytest.mark.parametrize(
    "text",
    [
        "- term: T\n  definition: D\n  aliases: [" + "'!', " * 5_000 + "a]",
        "- term: T\n  definition: D\n  aliases: [" + "[a], " * 5_000 + "a]",
        "- term: T\n  definition: D\n" + "  colour: red\n" * 2_000,
        "- term: T\n  definition: D\n" + "".join(f"  colour{i}: red\n" for i in range(2_000)),
        "- term: " + "x" * 1_000_000 + "\n  definition: D",
        "- term: T\n  id: " + "!" * 1_000_000 + "\n  url: " + "&a" * 500_000 + "\n  definition: D",
        "- term: T\n  definition: " + "e.g. " * 200_000,
        "- term: T\n  definition: a" + "." * 100_000,
        "- {term: T, definition: D}\n" * 10_000,
        "".join(f"- {{term: a{i}, see: b{i}}}\n" for i in range(300)),
    ],
    ids=lambda text: text[:40].encode("unicode_escape").decode(),
)
def test_hostile_entries(text: str) -> None:
    with seconds(10):
        check(Glossary.parse(text, strict=False))


def test_a_thousand_entries_load_in_a_blink() -> None:
    entry = "- term: Term %d\n  aliases: [A%d, other name]\n  definition: |\n    A *thing* of number %d.\n    More.\n"
    text = "".join(entry % (i, i, i) for i in range(1_000))
    with seconds(1):  # a tenth of it here; the rest is for slow machines
        assert len(Glossary.parse(text).entries) == 1_000
