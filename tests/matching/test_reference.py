"""The matcher against a slow one that is obviously right: every form at every place, by the letter of the rules.

The reference shares no code with the matcher. It knows a form as its units (words, or humps of a camel-case word),
reads the prose character by character, and looks at what a reader sees around a match.

`GLOSSLINK_EXAMPLES=20000` looks longer than the default; `-m slow` runs 10,000 cases.
"""

import os
import re
import unicodedata
from dataclasses import dataclass
from itertools import takewhile
from string import ascii_lowercase

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glosslink.matching.matcher import Matcher, settle
from glosslink.matching.shapes.form import Form
from glosslink.matching.text.casing import pieces

BARRIER, JOINED, SOFT = "\x01", "\x02", "\xad"
UNSEEN = JOINED + SOFT
DASHES = "-–"
SEPARATORS = "-– \n"  # fit for a character class
EXAMPLES = int(os.environ.get("GLOSSLINK_EXAMPLES", "250"))


@dataclass(frozen=True)
class Unit:
    """A word of a form, or a hump; `exact` if it must be written as it is."""

    text: str
    exact: bool = False


class AnyCase(Unit):
    """A unit of an exception, which matches in any case."""


@dataclass(frozen=True)
class Reference:
    """A form: its units, and what stands between each two of them: a separator, or nothing between humps."""

    entry: str
    units: tuple[Unit, ...]
    joints: tuple[str, ...]

    @property
    def text(self) -> str:
        return self.units[0].text + "".join(
            joint + unit.text for joint, unit in zip(self.joints, self.units[1:], strict=True)
        )


# What the prose says


def found(references, prose):
    """Every match, as (start, end, entries), by trying all forms at all places; "" is the entry of an exception."""
    matches = []
    initials = {form.text[0].lower() for form in references} | {"e"}  # to try fewer places: no other can begin a match
    longest = max(len(form.text) for form in references) + prose.count(JOINED) + prose.count(SOFT) + 8
    for start in (place for place in range(len(prose)) if prose[place].lower() in initials):
        for end in range(start + 1, min(len(prose), start + longest) + 1):
            if prose[start] in SEPARATORS + UNSEEN or prose[end - 1] in SEPARATORS + UNSEEN:
                continue
            if unicodedata.combining((prose + " ")[end]) and (prose + " ")[end] not in UNSEEN:
                continue  # inside a letter
            forms = meant(references, prose[start:end])
            if not forms or not is_free(prose, start, end):
                continue
            told = prose[start:end] == "A" and all(is_exact(form) for form in forms)
            if told and is_shouted(prose[:start], prose[end:]):
                continue
            matches.append((start, end, frozenset(form.entry for form in forms)))
    result, done = [], 0
    for start, end, entries in sorted(matches, key=lambda match: (match[0], -match[1])):
        if start >= done:
            result.append((start, end, entries))
            done = end
    return result


def meant(references, text):
    """The forms that a text stands for: by what is written out, else by what is joined otherwise."""
    readings = [(form, form.joints) for form in references if reads(form, form.joints, text)]
    if not readings:
        readings = [(form, joints) for form in references for joints in joinings(form) if reads(form, joints, text)]
    forms = {form for form, _ in readings}
    if all(form.entry for form in forms):
        forms = {form for form in forms if is_exact(form)} or forms
    return forms


def is_exact(form):
    return all(unit.exact for unit in form.units)


def joinings(form):
    """All joints open, all closed, one closed and the others open."""
    count = len(form.joints)
    yield (" ",) * count
    yield ("",) * count
    for closed in range(count):
        yield tuple("" if i == closed else " " for i in range(count))


def reads(form, joints, text):
    """Whether the text is the form with these joints: `""` for closed ones, anything else for open ones."""
    at = 0
    for index, unit in enumerate(form.units):
        if index:
            between = re.match(f"[{SEPARATORS}{UNSEEN}]*", text[at:])[0]
            seen = [c for c in between if c not in UNSEEN]
            if bool(seen) != bool(joints[index - 1]) or sum(c in DASHES for c in seen) > 1:
                return False
            at += len(between)
        end = at + extent(unit.text, text[at:])
        if end == at or not has_case(unit, text[at:end]):
            return False
        at = end
    return at == len(text)


def extent(unit, text):
    """How much of the text the letters of a unit take up in any case, with what is unseen between them; 0 if none."""
    at = 0
    for index, letter in enumerate(unit):
        while index and text[at : at + 1] and text[at] in UNSEEN:
            at += 1
        size = 2 if text[at + 1 : at + 2] == "\u0301" else 1
        if unicodedata.normalize("NFC", text[at : at + size]).lower() != letter.lower():
            return 0
        at += size
    return at


def has_case(unit, text):
    if isinstance(unit, AnyCase):
        return True
    written = unicodedata.normalize("NFC", "".join(c for c in text if c not in UNSEEN))
    if unit.exact:
        return written == unit.text
    return written == unit.text or written.islower() or written.isupper() or written[1:] == written[1:].lower()


# What stands around


def is_free(prose, start, end):
    before = "".join(c for c in prose[:start] if c not in UNSEEN)
    after = "".join(c for c in prose[end:] if c not in UNSEEN)
    first, last = prose[start], prose[end - 1]
    size = len([c for c in prose[start:end] if c not in UNSEEN])
    if size == 1 and first == "国" and (is_word(before[-1:] or " ") or is_word(after[:1] or " ")):
        return False  # a Chinese character beside others, none of which is a word of grammar
    return opens(before, first) and closes(after, last, size) and stands_alone(before, after)


def is_word(character):
    return character.isalnum() or character == "_" or unicodedata.combining(character) > 0


def is_shouted(before, after):
    """Whether an acronym that is a common word, here only `A`, has two others in capitals beside it in a clause."""
    left = re.split(r"[.,\x01]", before.replace(JOINED, ""))[-1].split()
    right = re.split(r"[.,\x01]", after.replace(JOINED, ""))[0].split()
    beside = [*takewhile(is_in_capitals, reversed(left)), *takewhile(is_in_capitals, right)]
    return len(beside) >= 2


def is_in_capitals(word):
    return word == "A" or (len(word) > 1 and all(c.isalpha() and c not in ascii_lowercase for c in word))


def opens(before, first):
    previous, further = before[-1:], before[-2:-1]
    if not previous or previous in SEPARATORS + BARRIER:
        return True
    if is_word(previous):
        return "国" in (previous, first)
    if previous == ".":
        return before.endswith("...") or not (
            further == "" or further in SEPARATORS + BARRIER + "." or (is_word(further) and further != "国")
        )
    return previous not in "@#+"


def closes(after, last, size):
    following, further = after[:1], after[1:2]
    if not following or following in SEPARATORS + BARRIER:
        return True
    if unicodedata.combining(following):
        return False
    if is_word(following):
        return "国" in (following, last)
    if following == "'":
        ending = "s|s?a" if size > 1 else "s"  # of the endings that Turkish has, those of these letters
        return not further.isalnum() or re.match(rf"'(?i:{ending})(?![\w\u0301])", after) is not None
    if following == ".":
        return not (further and is_word(further)) or further == "国"
    return following not in "@#+"


def stands_alone(before, after):
    """A dash is a boundary, except after `non`, in a flag, in a name with `_` or `@`, and before a last number."""
    if before[-1:] not in tuple(DASHES) and after[:1] not in tuple(DASHES):
        return True
    left = re.search(rf"[^\s{BARRIER}]*\Z", before)[0]
    right = re.match(rf"[^\s{BARRIER}]*", after)[0]
    if re.search(rf"(?:\A|\W)non[{DASHES}]\Z", before):
        return False
    if left.startswith("-") or (left.endswith("-") and re.match(r"-\d+[.,;:!?'’]*\Z", right)):
        return False
    return not set("_@") & set(left + right) and not re.search(r"\w\w\.\w|\w\.\w\w", f"{left} {right}")


# Cases

UNITS = [Unit(text) for text in ("ab", "Ab", "a", "ba", "b7", "éb", "bé", "Éa", "国")]
EXACT = [Unit(text, exact=True) for text in ("AB", "A7", "BA", "aB", "BÉ")]
HUMPS = [Unit(text) for text in ("Ab", "Ba", "Aab")]


def _joined(units, joints):
    return Reference("", tuple(units), tuple(joints))


words = st.lists(st.sampled_from([*UNITS, *EXACT]), min_size=1, max_size=3).flatmap(
    lambda units: st.builds(
        _joined, st.just(units), st.lists(st.sampled_from(" -–"), min_size=len(units) - 1, max_size=len(units) - 1)
    )
)
camels = st.lists(st.sampled_from(HUMPS), min_size=2, max_size=3).map(
    lambda humps: _joined(humps, [""] * (len(humps) - 1))
)


def kin(form):
    """Forms that are told from this one by a joint or by capitals alone."""
    text = "".join(unit.text for unit in form.units)
    yield form
    yield _joined([Unit(unit.text.lower()) for unit in form.units], [" "] * len(form.joints))
    yield _joined([Unit(text.lower())], [])
    if len(form.units) == 1 and text.isalpha() and text.isascii():
        yield _joined([Unit(text.upper(), exact=True)], [])


@st.composite
def glossaries(draw):
    """Up to four forms of three entries and of exceptions, some of them close kin."""
    families = [list(kin(form)) for form in draw(st.lists(words | camels, min_size=1, max_size=2))]
    chosen = draw(st.lists(st.sampled_from([form for family in families for form in family]), min_size=1, max_size=4))
    entries = draw(st.lists(st.sampled_from("xyz "), min_size=len(chosen), max_size=len(chosen)))
    made = (Reference(entry.strip(), form.units, form.joints) for form, entry in zip(chosen, entries, strict=True))
    return list(dict.fromkeys(made))


SCRAPS = [
    "ab",
    "AB",
    "Ab",
    "aB",
    "a",
    "A7",
    "ba",
    "BA",
    "é",
    "e\u0301",
    "É",
    "国",
    "7",
    "b",
    "s",
    "non",
    " ",
    " ",
    "-",
]
SCRAPS += ["–", "\n", BARRIER, JOINED, SOFT, "_", "'", ".", "...", "@", "#", "+", ",", "\u0301"]


@st.composite
def cases(draw):
    """Some forms, and prose made of them, of what is like them, and of what may stand around them."""
    references = draw(glossaries())
    own = [form.text for form in references]
    shapes = [*own, *(text.upper() for text in own), *(text.title() for text in own)]
    shapes += [
        re.sub(f"[{SEPARATORS}]", joint, text) for text in own for joint in ("", "-", "\n", f" {JOINED}", "--", "- -")
    ]
    shapes += [unicodedata.normalize("NFD", text) for text in own]
    shapes += [text[:1] + SOFT + text[1:] for text in own]
    part = st.tuples(
        st.sampled_from(shapes) | st.sampled_from(SCRAPS), st.sampled_from(["", " ", " ", "-", ", ", "'s ", "'"])
    )
    parts = draw(st.lists(part, min_size=1, max_size=6))
    return references, "".join(text + gap for text, gap in parts)


def compare(case):
    references, prose = case
    made = [
        Form(form.entry, form.text, "term", pieces(form.text, "smart") if form.entry else ()) for form in references
    ]
    exceptions = {form for form in references if not form.entry}
    plain = [form if form not in exceptions else _any_case(form) for form in references]
    got = [
        (match.start, match.end, frozenset(form.entry for form in match.forms))
        for match in settle(Matcher(made).candidates(prose), lambda match: match)
    ]
    assert got == found(plain, prose), (made, prose)


def _any_case(form):
    return Reference(form.entry, tuple(AnyCase(unit.text) for unit in form.units), form.joints)


def profile(examples):
    return settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))


@profile(EXAMPLES)
@given(cases())
def test_it_finds_what_the_reference_finds(case):
    compare(case)


@pytest.mark.slow
@profile(max(EXAMPLES, 10_000))
@given(cases())
def test_it_finds_what_the_reference_finds_in_ten_thousand_cases(case):
    compare(case)


@pytest.mark.parametrize(
    ("before", "after", "shouted"),
    [
        ("", " A A", True),
        ("AB ", " BA", True),
        ("AB BA ", " ab", True),
        ("AB ", " ab BA", False),
        ("AB, ", " BA", False),
        ("AB- ", " BA A", True),
        ("AB- ", " BA", False),
        ("", " A", False),
    ],
)
def test_the_reference_hears_a_common_word_shouted_among_two_others(before, after, shouted):
    assert is_shouted(before, after) is shouted


@pytest.mark.parametrize(
    ("text", "joints", "prose", "reading"),
    [
        ("ab ba", " ", "Ab-Ba", True),
        ("ab ba", " ", "Ab--Ba", False),
        ("ab ba", "", "Ab\u00adBA", True),
        ("ab ba", "", "Ab Ba", False),
        ("AB ba", " ", "ab ba", False),
        ("AB ba", " ", "AB BA", True),
        ("bé", "", "be\u0301", True),
    ],
)
def test_the_reference_reads_as_the_rules_say(text, joints, prose, reading):
    units = tuple(Unit(word, exact=word.isupper()) for word in text.split())
    assert (
        reads(Reference("x", units, tuple(joints) or ("",) * (len(units) - 1)), tuple(joints) or ("",), prose)
        is reading
    )
