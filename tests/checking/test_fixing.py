"""`check --fix`: what can be mended is mended, nothing else changes, and nothing is left to mend."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checking.expectations import SITE, check
from glosslink import Glossary
from glosslink.checking import proofs
from glosslink.checking.checker import Checker
from glosslink.checking.file import File
from glosslink.checking.yaml_edits import add_see_also
from glosslink.cli.asked.order import Order
from glosslink.cli.asked.sources import grouped
from glosslink.cli.checks import check_all
from glosslink.config import load
from glosslink.edits import Edit, apply


def run(order: Order, root: Path):
    """What is left, and how many findings were mended."""
    ((verdict,), _) = check_all(order, grouped(order.request, load(root)))
    return verdict.found, verdict.mended


def fix(root: Path, *, unsafe: bool = False):
    """What is left after fixing."""
    return run(Order(fix=True, unsafe=unsafe, quiet=True), root)[0]


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A copy of the site of marked faults, which is the current folder."""
    shutil.copytree(SITE, tmp_path / "site")
    monkeypatch.chdir(tmp_path / "site")
    return tmp_path / "site"


def texts(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


@pytest.mark.parametrize("unsafe", [False, True])
def test_after_fixing_nothing_fixable_is_left(site, unsafe):
    before = {(one.place.path, one.code) for one in check(site)}
    left = fix(site, unsafe=unsafe)
    assert [str(one) for one in left if one.fix and (unsafe or one.fix.applicability == "safe")] == []
    assert {(one.place.path, one.code) for one in left} <= before
    once = texts(site)
    assert [str(one) for one in fix(site, unsafe=unsafe)] == [str(one) for one in left]
    assert texts(site) == once


def test_what_is_sound_is_not_touched(site):
    before = texts(site)
    fix(site, unsafe=True)
    changed = {path for path, data in texts(site).items() if before.get(path) != data and ".glosslink" not in path}
    faulty = {
        "glossary/fields.yaml",
        "glossary/forms.yaml",
        "glossary/references.yaml",
        "glossary/terms.yaml",
        "posts/ignored.md",
        "posts/links.md",
        "posts/mentions.md",
        "posts/notice/missing.md",
        "posts/notice/outdated.md",
        "posts/notice/undue.md",
        "posts/repeated.md",
        "posts/spelling.md",
        "posts/titles.md",
        "posts/wrong.md",
    }
    assert changed == faulty


SAFE = [
    (
        "unknown-key",
        "- term: a  # kept\n  defnition: 'x'  # kept\n",
        "- term: a  # kept\n  definition: 'x'  # kept\n",
    ),
    ("unknown-key", "- {term: a, 'definiton': x}\n", "- {term: a, definition: x}\n"),
    (
        "redundant-alias",
        "- term: a-b\n  aliases: [a b, 'c d']  # kept\n  definition: x\n",
        "- term: a-b\n  aliases: ['c d']  # kept\n  definition: x\n",
    ),
    (
        "redundant-alias",
        "- term: a-b\n  aliases:\n    - c d\n    # kept\n    - a b\n  definition: x\n",
        "- term: a-b\n  aliases:\n    - c d\n    # kept\n  definition: x\n",
    ),
    (
        "redundant-alias",
        "- term: a-b\n  aliases: [c d, a b, A B]\n  definition: x\n",
        "- term: a-b\n  aliases: [c d]\n  definition: x\n",
    ),
    ("redundant-alias", "- term: a-b\n  aliases: a b\n  definition: x\n", "- term: a-b\n  definition: x\n"),
    ("redundant-alias", "- term: a-b\n  aliases:\n  - a b\n  definition: x\n", "- term: a-b\n  definition: x\n"),
    (
        "unknown-see-also",
        "- term: gilt\n  definition: x\n- term: b\n  definition: x\n  see_also: ['gillt', \"gilt\"]\n",
        "- term: gilt\n  definition: x\n- term: b\n  definition: x\n  see_also: ['gilt', \"gilt\"]\n",
    ),
    (
        "unknown-reference",
        "- term: gilt\n  definition: x\n- term: b\n  definition: |\n    A [b](glossary:gillt).\n",
        "- term: gilt\n  definition: x\n- term: b\n  definition: |\n    A [b](glossary:gilt).\n",
    ),
]
UNSAFE = [
    (
        "one-way-see-also",
        "- term: a\n  definition: x\n  see_also: [b]\n- term: b  # kept\n  definition: x\n",
        "- term: a\n  definition: x\n  see_also: [b]\n- term: b  # kept\n  see_also: [a]\n  definition: x\n",
    ),
    (
        "one-way-see-also",
        (
            "- term: a\n  definition: x\n  see_also: [b]\n"
            "- term: b\n  definition: x\n  see_also: [c]\n- {term: c, see: b}\n"
        ),
        (
            "- term: a\n  definition: x\n  see_also: [b]\n"
            "- term: b\n  definition: x\n  see_also: [c, a]\n- {term: c, see: b}\n"
        ),
    ),
    (
        "one-way-see-also",
        "- term: a\n  definition: x\n  see_also: b\n- term: b\n  definition: x\n  see_also:\n  - 'b'  # kept\n",
        (
            "- term: a\n  definition: x\n  see_also: b\n"
            "- term: b\n  definition: x\n  see_also:\n  - 'b'  # kept\n  - a\n"
        ),
    ),
]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("rule", "before", "after"), [*SAFE, *UNSAFE])
def test_a_glossary_keeps_its_comments_quotes_and_layout(tmp_path, monkeypatch, rule, before, after, newline, mark):
    monkeypatch.chdir(tmp_path)
    plain = [text.replace("\n  definition:", "\n  inflect: false\n  definition:") for text in (before, after)]
    plain = [before, after] if rule == "unknown-key" else plain
    old, new = (mark + text.replace("\n", newline) for text in plain)
    Path("glossary").mkdir()
    Path("glossary/g.yaml").write_bytes(old.encode())
    unsafe = (rule, before, after) in UNSAFE
    left, _ = run(Order(select=(rule,), fix=True, unsafe=unsafe, quiet=True), tmp_path)
    assert Path("glossary/g.yaml").read_bytes().decode() == new
    assert [one.code for one in left if one.fix] == []


POSTS = [
    ("[x](glossary:gillt 'title')", "[x](glossary:gilt 'title')"),
    ("<glossary:gillt>", "<glossary:gilt>"),
    ("[x][r]\n\n[r]: glossary:gillt\n", "[x][r]\n\n[r]: glossary:gilt\n"),
    ('[x](/g#old "title")', '[x](/g#gilt "title")'),
    ("[x](/terms/old/)", "[x](/terms/gilt/)"),
    ("<a class='c' href='/g#old'>x</a>", "<a class='c' href='/g#gilt'>x</a>"),
    ("[x](/g#stock)", "[x](/g#gilt)"),
    ("[gilt](/g#gilt) [gilt](/g#gilt)", "[gilt](/g#gilt) gilt"),
    ("[gilt](/g#gilt) [it](/g#gilt)", "[gilt](/g#gilt) [it](/g#gilt)"),
    ("A **gilt** fell.", "A **[gilt](/g#gilt)** fell."),
    ("A centrall bank.", "A centrall bank."),
]
UNSAFE_POSTS = [
    ("[gilt](/g#gilt) [it](/g#gilt)", "[gilt](/g#gilt) it"),
    ("Centrall bank, CENTRALL BANK.", "[Central bank](/g#central-bank), CENTRAL BANK."),
    ("`centrall bank` and [centrall bank](x)", "`centrall bank` and [central bank](x)"),
    ("[central bank](/g#gilt)", "[central bank](/g#central-bank)"),
    ("[central bank][r]\n\n[r]: /g#gilt\n", "[central bank][r]\n\n[r]: /g#central-bank\n"),
]
GLOSSARY = """\
- {term: gilt, inflect: false, former_ids: [old], definition: x}
- {term: stock, see: gilt}
- {term: central bank, inflect: false, misspellings: [centrall bank], definition: x}
"""


@pytest.mark.parametrize(
    ("before", "after", "unsafe"),
    [(*pair, False) for pair in POSTS] + [(*pair, True) for pair in UNSAFE_POSTS],
)
def test_a_post_is_mended_and_nothing_else_changes(tmp_path, monkeypatch, before, after, unsafe):
    monkeypatch.chdir(tmp_path)
    Path("glosslink.toml").write_text('documents = ["*.md"]\nurl = "/g#{id}"\nknown-urls = ["/terms/{id}/"]\n')
    Path("glossary").mkdir()
    Path("glossary/g.yaml").write_text(GLOSSARY)
    Path("a.md").write_bytes(before.encode())
    left = fix(tmp_path, unsafe=unsafe)
    assert Path("a.md").read_bytes().decode() == after
    assert [str(one) for one in left if one.fix and (unsafe or one.fix.applicability == "safe")] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[central bank][r] [it][r]\n\n[r]: /g#gilt\n", None),
        ("[gilt][r] [central bank][R]\n\n[r]: /g#gilt\n", None),
        (
            "[central bank][r] [central banks][ r]\n\n[r]: /g#gilt\n",
            "[central bank][r] [central banks][ r]\n\n[r]: /g#central-bank\n",
        ),
    ],
)
def test_a_definition_that_other_links_need_stays(tmp_path, monkeypatch, before, after):
    monkeypatch.chdir(tmp_path)
    Path("glosslink.toml").write_text('documents = ["*.md"]\nurl = "/g#{id}"\n')
    Path("glossary").mkdir()
    Path("glossary/g.yaml").write_text(GLOSSARY.replace("bank, inflect: false", "bank"))
    Path("a.md").write_text(before)
    run(Order(select=("GL403",), fix=True, unsafe=True, quiet=True), tmp_path)
    assert Path("a.md").read_text() == (after or before)


@pytest.mark.parametrize("style", ["inline", "reference", "html"])
def test_fixed_mentions_are_those_that_link_would_link(tmp_path, monkeypatch, style):
    monkeypatch.chdir(tmp_path)
    text = "A gilt of the central bank, and a gilt.\n\n- Stock\n- a ~~gilt~~\n"
    Path("glosslink.toml").write_text(f'documents = ["*.md"]\nstyle = "{style}"\nnotice = "See the [glossary](/g)."\n')
    Path("glossary").mkdir()
    Path("glossary/g.yaml").write_text(GLOSSARY)
    Path("a.md").write_text(text)
    linked = Checker(load(tmp_path)).terms.linker.link(text, "a.md").text
    fix(tmp_path)
    assert Path("a.md").read_text() == linked


def test_a_post_with_crlf_and_bom_keeps_them(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("glossary").mkdir()
    Path("glossary/g.yaml").write_text(GLOSSARY)
    Path("a.md").write_bytes("\ufeffSome text.\r\n\r\nA gilt".encode())
    fix(tmp_path)
    assert Path("a.md").read_bytes().decode() == "\ufeffSome text.\r\n\r\nA [gilt](/glossary/#gilt)"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('A [gilt](/g#gilt "Old.").\r\n', 'A [gilt](/g#gilt "Better &#60; old.").\r\n'),
        ('[Gilt](/g#gilt "A &#34;b&#34;")', '[Gilt](/g#gilt "Better &#60; old.")'),
        (
            '<a href="/g#gilt" class="glossary-link" title="Old.">gilt</a>',
            '<a href="/g#gilt" class="glossary-link" title="Better &#60; old.">gilt</a>',
        ),
        ("A [gilt](/g#gilt 'Old.').", "A [gilt](/g#gilt 'Old.')."),
        ('A [gilt](</g#gilt> "Old.").', 'A [gilt](</g#gilt> "Old.").'),
        ('A [gilt][x].\n\n[x]: /g#gilt "Old."\n', 'A [gilt][x].\n\n[x]: /g#gilt "Old."\n'),
        ('<a href="/g#gilt" title="Old.">gilt</a>', '<a href="/g#gilt" title="Old.">gilt</a>'),
        ('A [my gilt](/g#gilt "Old.").', 'A [my gilt](/g#gilt "Old.").'),
        ('A [gilt](/g#old "Old.").', 'A [gilt](/g#gilt "Better &#60; old.").'),
        ('A [gilt](/x "Old.").', 'A [gilt](/x "Old.").'),
        ("A [gilt](/g#gilt).", "A [gilt](/g#gilt)."),
    ],
)
def test_a_title_of_before_becomes_that_of_today(tmp_path, monkeypatch, before, after):
    monkeypatch.chdir(tmp_path)
    Path("glosslink.toml").write_text('documents = ["*.md"]\nurl = "/g#{id}"\ntitle = true\n')
    Path("glossary").mkdir()
    Path("glossary/g.yaml").write_text("- {term: gilt, inflect: false, former_ids: [old], definition: Better < old.}\n")
    Path("a.md").write_bytes(before.encode())
    fix(tmp_path, unsafe=False)
    fix(tmp_path, unsafe=True)
    assert Path("a.md").read_bytes().decode() == after
    if after != before:  # it is as glosslink writes it again
        assert Checker(load(tmp_path)).terms.linker.unlink(after).removed == 1


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("shape", ["", "definition: &mark x", "definition: x\n  # a *remark*", "definition: R & D &c"])
def test_however_many_entries_of_a_file_are_mended_one_run_mends_them(tmp_path, monkeypatch, mark, shape):
    monkeypatch.chdir(tmp_path)
    Path("glossary").mkdir()
    names = [f"w{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(110)]
    rows = [f"- term: {one}-x\n  aliases: [{one} x, {one}, '{one}X']\n  definition: x\n" for one in names]
    rows[5] = rows[5].replace("definition: x", shape or "definition: x")
    rows[6] = "- {term: wzz-x, aliases: [wzz, wzz x], inflect: false, definition: x}\n"
    text = "".join(rows).replace("\n  definition", "\n  inflect: false\n  definition")
    Path("glossary/g.yaml").write_bytes((mark + text).encode())
    left, mended = run(Order(select=("GL202",), fix=True, quiet=True), tmp_path)
    assert (left, mended) == ([], 109 * 2 + 1)
    for one in names:
        text = text.replace(f"aliases: [{one} x, {one}, '{one}X']", f"aliases: [{one}]")
    text = text.replace("[wzz, wzz x]", "[wzz]")
    assert Path("glossary/g.yaml").read_bytes().decode() == mark + text


# The proof of an edit of a YAML file

ITEMS = [
    "- term: gilt\n  definition: A *bond* of R&D!\n  see_also: [bill]\n",
    "- term: bill\n  see_also:\n    - gilt\n    # a remark\n\n  definition: |\n    One.\n\n    - two\n\n\n",
    '- definition: "a\n\n    b"\n  term: \'quoted: "x"\'\n# between\n',
    "-   term: wide\n    aliases: [a,\n      b]\n",
    "- {term: flow, see_also: [a, b], definition: x}\n",
    "- &one\n  term: anchored\n  definition: &two x\n",
    "- term: alias\n  definition: *two\n",
    "- definition: >\n    folded\n  # less far in\n  term: plain\n    goes on\n",
    "- term: crlf\r\n  definition: x\r\n  see_also: [y]\r\n",
    "- term: keeps\n  definition: |+\n    x\n\n",
    "-\n  term: below\n  definition: x\n",
    "- just a text\n",
]
PIECES = [
    "",
    "x",
    ", new",
    "  see_also: [new]\n",
    "- new\n",
    "\n",
    " ",
    "#",
    ": ",
    "'",
    '"',
    "[",
    "]",
    "|",
    "&two ",
    "*two",
    "---\n",
]
indented = "".join("  " + line for line in ITEMS[0].splitlines(keepends=True))


@given(
    st.lists(st.sampled_from(ITEMS), min_size=1, max_size=4).map("".join),
    st.sampled_from(
        ["", "---\n", "entries:\n", "language: en\nentries:\n", "# - x\n", f"intro: |\n{indented}entries:\n"]
    ),
    st.sampled_from(["", "other: y\n", "- term: last", "\n\n", "---\n- term: next\n", "- *two\n"]),
    st.data(),
)
def test_what_is_proved_of_one_item_holds_of_the_whole_file(items, head, foot, data):
    text = head + items + foot
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.one_of(st.just(start), st.integers(start, min(len(text), start + 12))))
    edit = Edit(start, end, data.draw(st.sampled_from(PIECES)))
    for keys in ({"see_also"}, {"see_also", "definition", "term", "aliases"}):
        found = proofs.edited_alike_in_yaml(text, edit, keys)
        assert found == proofs.alike_in_yaml(text, apply(text, [edit]), keys)


def test_a_glossary_of_which_every_entry_can_be_mended_takes_no_longer_than_its_length(tmp_path):
    from time import process_time

    def seconds(count: int) -> float:
        rows = (f"- term: s{n}x\n  definition: A *bond* & more!\n  see_also: [s{n + 1}x]\n" for n in range(count))
        file = File("g.yaml", "".join(rows) + "- {term: last, definition: x}\n")
        entries = Glossary.parse(file.text).entries
        begun = process_time()
        assert all(add_see_also(file, one, "new") for one in entries[:-1])
        return process_time() - begun

    assert seconds(800) < 30 * max(seconds(100), 0.02)
