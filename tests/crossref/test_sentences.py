import pytest

from glosslink.crossref.sentences import LONGEST, sentence_around
from glosslink.documents.markdown import scan


def around(text: str, word: str = "gilt") -> str:
    start = text.index(word)
    sentence = sentence_around(scan(text), start, start + len(word))
    before, mention, after = sentence.parts
    return f"{before}[{mention}]{after}"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("One. A gilt fell. Two.", "A [gilt] fell."),
        ("gilt", "[gilt]"),
        ("A bond, e.g. a gilt, i.e. debt. No.", "A bond, e.g. a [gilt], i.e. debt."),
        ("The U.S. Navy has no gilt, of 2.5 per cent. No.", "The U.S. Navy has no [gilt], of 2.5 per cent."),
        ("Mr. Smith sold No. 10's gilt. No.", "Mr. Smith sold No. 10's [gilt]."),
        ("Who? A gilt! Yes.", "A [gilt]!"),
        ("A gilt\nruns\non. No.", "A [gilt] runs on."),
        ("> A gilt\n> runs on. No.", "A [gilt] runs on."),
        ("No.\n\nA **gilt** and [a link](/x). No.", "A [gilt] and a link."),
        ("Run `x.y()` on a gilt. No.", "Run x.y() on a [gilt]."),
        ("- one\n- a gilt\n- two", "a [gilt]"),
        ("| a | b |\n|---|---|\n| one. A gilt | no |\n", "A [gilt]"),
        ("“No.” A gilt fell.", "A [gilt] fell."),
        ("Fish &amp; gilt &lt;b&gt;.", "Fish & [gilt] <b>."),
        ("A bond[^1]. A gilt[^a][^b] too[^2].\n\n[^1]: x\n", "A [gilt] too."),
        ("A bond[^1] x. gilt too.", "A bond x. [gilt] too."),
        ("See ![x](y.png) a gilt.", "See … a [gilt]."),
        ("日本。国債 gilt です。次。", "国債 [gilt] です。"),
    ],
)
def test_the_sentence_around_a_mention(text, sentence) -> None:
    assert around(text) == sentence


def test_a_long_sentence_is_cut_at_words() -> None:
    found = around("word " * 200 + "gilt" + " word" * 200)
    assert len(found) < LONGEST + 20
    assert found.startswith("… word")
    assert found.endswith("word …")
    assert "[gilt]" in found
