import pytest
from marks import bare, marked

from glosslink.documents.extended import can_differ, differs, hidden_regions, without_amounts
from glosslink.documents.markdown import scan


def hidden(body: str) -> list[str]:
    """What the extended parse takes for no prose, as pieces of an ASCII text."""
    regions, _ = hidden_regions(body, int, len(body))
    return [body[start:end] for start, end in regions if start < end]


@pytest.mark.parametrize("body", ["[[a]]", "$5", "a[^1]", "a\n: def", "a\n> - : def", "x\n 1. : y"])
def test_can_differ(body: str) -> None:
    assert can_differ(body)


@pytest.mark.parametrize("body", ["", "a: b", ": c", "[a](b)", "[a][b]", "a\n- b: c", "5 %"])
def test_cannot_differ(body: str) -> None:
    assert not can_differ(body)


@pytest.mark.parametrize("body", ["[[a]]", "a $x$", "a[^1]\n\n[^1]: b", "a\n: def"])
def test_it_differs(body: str) -> None:
    assert differs(body)


def test_an_amount_ends_no_math() -> None:
    assert hidden("$5 a day or ($6)") == []
    assert hidden("$5/$6, **$7** and **$8**, US$9m to US$10m") == []
    assert hidden("$5m-$6m, then $x$ and $y$") == ["$x$", "$y$"]
    assert hidden("$5m-$6 + x$ and $7") == ["$6 + x$"]
    assert hidden("$(x, y)$, where $0 < y$ and $1$ or ($2)") == ["$(x, y)$", "$0 < y$", "$1$"]
    assert hidden("$5 a day\n\nin $x$, $7") == ["\n\n", "$x$"]
    assert hidden("$5 a day or B$ 7") == ["$5 a day or B$"]
    assert hidden(r"$x \$5 y$") == [r"$x \$5 y$"]
    assert hidden(r"$x\$ and (\$5)") == []
    assert without_amounts("a $$x$5$$ b") == "a $$x$5$$ b"
    assert "$c$" in hidden("$a\nb-$5\n\n$c$")


def test_amounts_take_no_time() -> None:
    body = "a-$b " * 50_000 + "$5"
    assert len(without_amounts(body)) == len(body)


@pytest.mark.parametrize("body", ["a", "from $5", "`$x$`", "```\n[[a]]\n```", "    [^1]: b"])
def test_it_does_not_differ(body: str) -> None:
    assert not differs(body)


def test_math_and_wiki_links_and_footnote_labels_are_hidden() -> None:
    assert hidden("a $x$ b") == ["$x$"]
    assert hidden("a [[b]] c") == ["[[b]]"]
    assert hidden("a[^1]\n\n[^1]: b") == ["[^1]", "\n\n[^1]: "]


def test_a_soft_break_is_not_hidden() -> None:
    assert hidden("> a $x$\n> b") == ["> ", "$x$"]


@pytest.mark.parametrize(
    "text",
    [
        "⟦The price⟧ $p$ ⟦and⟧",
        "⟦cost⟧ $x_{API}$ ⟦and⟧ $$y$$ ⟦more⟧",
        "⟦from $5 to $10⟧",
        "⟦A $6.7B cut and a ($14.6B) rise⟧",
        "⟦a⟧ [[API]] ⟦b⟧ [[API|text]] ⟦c⟧ ![[API]] ⟦d⟧",
        "⟦a⟧ [[2]](/docs/api/) ⟦b⟧",
        "⟦a⟧[^1] ⟦b⟧\n\n[^1]: ⟦The note.⟧\n",
        "⟦Term⟧\n: ⟦Definition⟧ `x`\n",
        "> ⟦Term⟧\n> : ⟦Definition $x⟧\n",
        "<p>⟦a\r\nb⟧ `[[c]]`</p>\n",  # a line end in HTML parts no words, whatever stands in the same block
    ],
)
def test_prose_is_what_both_parses_take_for_prose(text: str) -> None:
    assert marked(bare(text)) == text


def test_footnotes() -> None:
    body = "a[^1]\n\n[^1]: b\n\nc"
    _, footnotes = hidden_regions(body, int, len(body))
    assert [body[start:end] for start, end in footnotes] == ["[^1]: b\n\n"]


def test_many_footnotes_take_no_time() -> None:
    source = "a[^1]\n\n" + "".join(f"[^{number}]: note {number}\n\n" for number in range(20_000))
    assert len(scan(source).blocks) == 20_001
