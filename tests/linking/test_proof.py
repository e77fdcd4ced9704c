"""The proof: what a link would change besides being one."""

import pytest

import oracle
from glosslink.documents.markdown import scan
from glosslink.linking.proof import Proof, Wrapping
from glosslink.linking.styles import STYLES, Target
from linking.cases import entry, linker


def proof(source, *, strict=False):
    return Proof(scan(source), lambda lines: pytest.fail(f"{lines}"), strict)


def wrapped(source, *words, style="inline"):
    """A wrapping for each of the words, which stand in the source once."""
    return [Wrapping(source.index(word), source.index(word) + len(word), style, Target("x", "/g#x")) for word in words]


HOLDS = [
    ("a word", ["word"]),
    ("a word and one", ["word", "one"]),
    ("*a word*", ["word"]),
    ("a *word*", ["*word*"]),
    ("- word\n- b", ["word"]),
    ("| word |\n|-|\n| x |", ["word"]),
    ("word[^1]\n\n[^1]: note", ["word"]),
    ("a $x$ word", ["word"]),
    ("$5bn of a word ($6bn)", ["word"]),
]
FAILS = [
    ("[a word](x)", ["word"], ["word"]),
    ("`a word`", ["word"], ["word"]),
    ("    word", ["word"], ["word"]),
    ("*a word* b", ["word* b"], ["word* b"]),
    ("a | word\n--|--\nx | y", ["a | word"], ["a | word"]),
    ("<i title='word'>x</i>", ["word"], ["word"]),
    ("[word]: /x\n\n[word]", ["[word]: /x"], ["[word]: /x"]),
    ("one `two` three [four](x) five", ["one", "two", "three", "four", "five"], ["two", "four"]),
    ("# word\n", ["# word"], ["# word"]),
    ("foo*bar*", ["bar"], ["bar"]),
    ("[[word]]", ["word"], ["word"]),
    ("$word$", ["word"], ["word"]),
    ("$5 word$ ($6bn)", ["word"], ["word"]),
]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(("source", "words"), HOLDS)
def test_a_link_that_is_nothing_but_a_link_is_proved(source, words, style):
    if style != "reference":
        assert proof(source).failing(wrapped(source, *words, style=style)) == []
        assert proof(source, strict=True).failing(wrapped(source, *words, style=style)) == []


@pytest.mark.parametrize(("source", "words", "failing"), FAILS)
def test_those_that_fail_are_found_and_no_others(source, words, failing):
    found = proof(source).failing(wrapped(source, *words))
    assert [source[one.start : one.end] for one in found] == failing


def test_one_that_fails_among_many_costs_the_others_nothing():
    source = " ".join(f"w{n}" for n in range(100)) + " `code` " + " ".join(f"v{n}." for n in range(100))
    words = [f"w{n}" for n in range(10, 100)] + ["code"] + [f"v{n}." for n in range(100)]
    found = proof(source).failing(wrapped(source, *words))
    assert [source[one.start : one.end] for one in found] == ["code"]


@pytest.mark.parametrize(
    "target",
    [
        Target("x", "/a b"),
        Target("x", "/a(b"),
        Target("x", "&#106;avascript:x"),
        Target("x", "/a", "", "gl-]"),
        Target("x", "/a", "\x00"),
    ],
)
def test_a_target_that_does_not_come_out_as_it_went_in_is_refused(target):
    one = Wrapping(0, 1, "inline", target)
    assert proof("a").failing([one]) == [one]


def test_a_strict_proof_asks_mistune_as_well():
    text = "a ~~gilt~~ and _gilt_ of gilt\n"
    linking = linker(entry("gilt"), first="every", skip=())
    strict = linking.link(text, strict=True)
    assert oracle.harm(text, strict.text, lambda _: True) == []
    assert linking.unlink(strict.text).text == text


def test_refused_mentions_are_told_of_and_the_next_is_tried():
    linking = linker(entry("foo bar"))
    result = linking.link("one foo *bar and foo bar*\n")
    assert len(result.links) == 1
    for found in result.diagnostics:
        assert (found.code, found.severity) == ("GL409", "warning")
        assert found.help
