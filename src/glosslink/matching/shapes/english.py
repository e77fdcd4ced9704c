"""English number: which word of a phrase is its head, and what that word's other number is.

Plurals come from inflect, which knows axes, criteria and heads of state; simplemma's dictionary says whether a word
is a plural at all (`process` and `status` are not), and which words merely look like one (`news` is no more *new*).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from glosslink.matching.text.casing import is_acronym
from glosslink.matching.vocabulary.dictionaries import dictionary
from glosslink.matching.vocabulary.words import NOUNS

if TYPE_CHECKING:
    from collections.abc import Iterator

# Words whose singular is another word, or that have none: `arms` is no plural of the limb.
_PLURAL_ONLY = frozenset(
    "arms customs data futures goods means media news politics premises proceeds odds thanks earnings savings "
    "headquarters glasses manners spirits damages minutes series species works".split()
)
# Of these, the ones that a text hardly ever means as the plural of the singular.
_NO_PLURAL = frozenset("arms customs means news politics odds thanks headquarters glasses manners".split())
_LATIN = {"referendum": "referenda", "memorandum": "memoranda", "forum": "fora"}  # that inflect anglicises only
_SINGULAR_OF_LATIN = {plural: singular for singular, plural in _LATIN.items()}
_PREPOSITIONS = frozenset(
    "of in to for at by with on from under per without against as between upon out up off down over".split()
)
_PARTICLES = frozenset("in up on out off over back down away through".split())  # of phrasal verbs
_POSTPOSITIVE = frozenset("general martial designate elect emeritus laureate plenipotentiary".split())
# Plurals that a head has before it, though they look like verbs: a sports club, a jobs programme.
_PLURAL_BEFORE_HEAD = frozenset("benefits drinks jobs rights sports standards wages".split())
_NO_NOUN = ("ing", "ed", "ics", "ly")  # endings of words before a head that have no number of their own


def phrases(parts: list[str], glued: list[bool], *, verbs: bool) -> Iterator[tuple[list[str], str]]:
    """Yield a phrase, as its words, with its head in the other number, and with `verbs` in its verb forms.

    `glued[i]` tells whether a hyphen joins word i to the next one.
    """
    at = _head([part.lower() for part in parts], glued)
    if at < 0:
        return
    found = number(parts[at], single=len(parts) == 1)
    if verbs and len(parts) > 1 and parts[-1].lower() in _PARTICLES:  # they log in, is logged in; no particle inflects
        yield from (([word, *parts[1:]], "inflection") for word in _phrasal_forms(parts))
    elif verbs:
        found += [(word, "inflection") for word in _verb_forms(parts[at])]
    yield from (([*parts[:at], word, *parts[at + 1 :]], rule) for word, rule in found)


def compounds(parts: list[str], glued: list[bool]) -> Iterator[tuple[list[str], bool]]:
    """Yield a compound with the noun before its head in the other number: Metric Store, Metrics Store.

    The second value says that the words may as well be subject and verb (`the results store`) or verb and object (`it
    budgets deficit reduction`), so that only capitals tell them from a name. What may be an adjective, for it has an
    adverb, gets no plural: *Chief Whip*.
    """
    at = _head([part.lower() for part in parts], glued)
    if at < 1 or at != len(parts) - 1 or parts[at].lower() in _PREPOSITIONS or any(glued[: at - 1][-1:]):
        return
    if not _countable(parts[at - 1]):
        return
    heads = [(parts[at], "")] + [found for found in number(parts[at], single=False) if parts[at].isalpha()]
    for modifier, change in number(parts[at - 1], single=True):
        plural = change == "plural"
        if plural and _lemma(parts[at - 1].lower() + "ly"):  # an adjective: central, chief, public
            continue
        pair = f"{modifier} {parts[at]}".lower()
        usual = plural and (modifier.lower() in _PLURAL_BEFORE_HEAD or pair == "trades union")
        verb = plural and _is_verb(modifier.lower())
        for head, _ in heads:
            sentence = not usual and (verb or (plural != head.lower().endswith("s") and _is_verb(head.lower())))
            yield [*parts[: at - 1], modifier, head], sentence


def number(head: str, *, single: bool) -> list[tuple[str, str]]:
    """Return the other number of a word, each with `plural` or `singular`; `single` for a word on its own."""
    if is_acronym(head):
        return _acronym_number(head)
    word = head.lower()
    if not word.isalpha():
        return []
    if word in _PLURAL_ONLY and (single or word in _NO_PLURAL):
        return []
    singular = _singular(word)
    if singular:
        return [(_like(head, singular), "singular")]
    return [(_like(head, plural), "plural") for plural in _plurals(word) if not (single and plural in _NO_PLURAL)]


def _acronym_number(head: str) -> list[tuple[str, str]]:
    if head.endswith("s"):
        stem = head[:-1]
        return [(stem, "singular")] if len(stem) > 1 and stem.isupper() and stem.isalpha() else []
    return [(head + "s", "plural")] if head[-1].isalnum() else []


def _head(words: list[str], glued: list[bool]) -> int:
    """Return the index of the head noun of a phrase in lower case, -1 where it has no single one."""
    if "and" in words or "or" in words:
        return -1
    last = len(words) - 1
    for i in range(1, last + 1):
        if words[i] in _PREPOSITIONS and not glued[i - 1] and i < last:
            last = i - 1  # heads of state; but `point-in-time recovery` and `log out` go on
            break
    first = last
    while first and glued[first - 1]:
        first -= 1
    # add-ons and roll-outs, but mothers-in-law and passers-by
    if any(word in _PREPOSITIONS for word in words[first + 1 : last]) or (
        last > first and words[last] in _PREPOSITIONS and words[first].endswith("er")
    ):
        return first
    return last - 1 if last and words[last] in _POSTPOSITIVE else last


def _countable(word: str) -> bool:
    """Whether a word before the head is a noun that has two numbers and means the same in both."""
    lower = word.lower()
    if is_acronym(word) or not lower.isalpha() or (lower.endswith(_NO_NOUN) and _lemma(lower) in ("", lower)):
        return False
    others = [other.lower() for other, _ in number(word, single=True)]
    return len(others) == 1 and not _PLURAL_ONLY & {lower, *others} and all(_lemma(other) for other in others)


def _is_verb(word: str) -> bool:
    """Whether the dictionary has a past or a participle of the word, or of the word that it is a plural of."""
    if not word.isalpha():
        return False
    stem = _singular(word) or word
    return any(_lemma(form) == stem for form in _regular_forms(stem))


def _regular_forms(verb: str) -> tuple[str, ...]:
    short = verb[:-1]
    if verb.endswith("e"):
        return (verb + "d", short + "ing")
    past = short + "ied" if verb.endswith("y") else verb + "ed"
    return (past, verb + "ing", verb + verb[-1] + "ed", verb + verb[-1] + "ing")


def _verb_forms(head: str) -> list[str]:
    """Return the verb forms of a word, where it is a verb: not of an acronym or a name, and no comparatives."""
    if is_acronym(head) or not head.isalpha() or _lemma(head) == head != head.lower():
        return []
    lemma = _lemma(head.lower()) or head.lower()
    if not _is_verb(lemma):
        return []
    forms = dictionary("en").forms(lemma)
    if "better" in forms:
        return []
    if lemma + "er" in forms or lemma + "est" in forms:  # an adjective as well: only its regular forms
        forms = []
    forms = [form for form in forms if form.isalpha() and form.islower() and not form.endswith("s")]
    forms += [
        form for form in _regular_forms(lemma) if _lemma(form) in ((lemma, form) if form[-1] == "g" else (lemma,))
    ]
    return [_like(head, form) for form in dict.fromkeys(forms) if form != head.lower()]


def _phrasal_forms(parts: list[str]) -> list[str]:
    """Return the other forms of the verb in a verb with its particle; none where more words stand before that."""
    head, *particles = parts
    verb = head.lower()
    if len(particles) != 1 or is_acronym(head) or _lemma(verb) not in ("", verb):  # built in, heads up
        return []
    found = _verb_forms(verb)
    third = [word for word, rule in number(verb, single=False) if rule == "plural"] if found else []
    return [_like(head, word) for word in dict.fromkeys([*third, *found])]


def _singular(word: str) -> str:
    """Return the singular of a plural, `""` where the word is none."""
    if word.endswith("ss") or len(word) < 3:
        return ""
    if word in _SINGULAR_OF_LATIN:
        return _SINGULAR_OF_LATIN[word]
    known = _lemma(word)
    if known:
        return known if known != word and word in _every_plural(known) else ""
    if word.endswith(("us", "is", "os", "as", "ness", "ics")):
        return ""
    candidate = _asked("singular", word)
    return candidate if len(candidate) > 1 and _asked("plural", candidate) == word else ""


def _plurals(word: str) -> list[str]:
    """Return the plurals of a word; none that the dictionary lacks of an inflected form or of data: `trumpeds`."""
    if word.endswith("ics"):
        return []
    doubtful = _lemma(word) not in ("", word) or (_lemma(word) and word.endswith("a"))
    return [plural for plural in _every_plural(word) if not doubtful or _lemma(plural)]


def _every_plural(word: str) -> list[str]:
    found = [_asked("plural", word), _asked("classical", word)]
    if word.endswith("o"):
        found.append(word + "s")
    if word in _LATIN:
        found.append(_LATIN[word])
    return [plural for plural in dict.fromkeys(found) if plural and plural != word]


def _like(model: str, word: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def _lemma(word: str) -> str:
    return dictionary("en").lemma(word)


def _asked(question: str, word: str) -> str:
    """Return the `plural`, the `classical` plural or the `singular` of a noun, `""` for none; inflect is asked once."""
    known = NOUNS[question]
    if word not in known:
        engine = _inflect()
        engine.classical(all=question == "classical")
        found = engine.singular_noun(word) if question == "singular" else engine.plural_noun(word)
        engine.classical(all=False)
        known[word] = str(found or "")
    return known[word]


@cache
def _inflect() -> Any:
    """Return inflect's engine, without the checks that typeguard would put into all of its functions.

    To rewrite them takes typeguard twenty times as long as all the rest of the import.
    """
    import sys
    from types import ModuleType

    theirs = sys.modules.get("typeguard")
    unchecked = ModuleType("typeguard")
    unchecked.typechecked = lambda target: target  # type: ignore[attr-defined]
    if "inflect" not in sys.modules:
        sys.modules["typeguard"] = unchecked
    try:
        import inflect
    finally:
        if sys.modules.get("typeguard") is unchecked:
            del sys.modules["typeguard"]
            if theirs:
                sys.modules["typeguard"] = theirs
    return inflect.engine()
