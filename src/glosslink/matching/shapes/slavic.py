"""Declension of phrases in Russian, Ukrainian, Polish and Czech: a noun, and the adjectives that agree with it.

A noun's forms are those of the dictionary and the regular ones of its ending, because glossaries are full of words that
no dictionary has. For each of them, the adjectives take the endings that can stand with it: `удалённых узлов`, not
`удалённый узлов`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from glosslink.matching.shapes.noun_endings import english_number, is_noun_form
from glosslink.matching.vocabulary.dictionaries import dictionary
from glosslink.matching.vocabulary.lexicon import like

if TYPE_CHECKING:
    from collections.abc import Iterator

# endings that nouns may take in place of the first that a noun has; "-" is none
_NOUNS = {
    "cs": "ost osti ostí ostem ostmi ostech; ce ci cí cem cemi cích ců cům; ze zi zí zím zemi zích; "
    "ek ku kem kovi ky ků kům cích ci kové; ec ce ci cem covi ců cům ích; ka ky ce ku kou ko ek kám kami kách; "
    "ha hy ze hu hou h hám hami hách; cha chy še chu chou ch chám chami chách; ra ry ře ru rou r rám rami rách; "
    "um a u em y ům ech; a y ě u ou o - ám ami ách; e i í im ím emi ích; o a u em ě - ům y ech ách; í ím ích ími; "
    "y - ů ům ech ách ami; k ka ku kem kovi ky ků kům cích ci; r ra ru rem rovi ře ry rů rům rech ři rové; "
    "- a u em ovi e ě y ů ům ech i í é ové ích",
    "pl": "ość ości ością ościom ościami ościach; ec ca cu cem cowi cy ców com cami cach; "
    "ja ji ję ją je jom jami jach; ie ia iu iem iom iami iach; "
    "ka ki ce kę ką ek kom kami kach; ga gi dze gę gą g gom gami gach; ia i ii ię ią ie iom iami iach; "
    "ca cy cę cą c ców com cami cach; "
    "ta ty cie tę tą t tom tami tach; da dy dzie dę dą d dom dami dach; ra ry rze rę rą r rom rami rach; "
    "ła ły le łę łą ł łom łami łach; a y ę ą ie e - om ami ach; o a u em ie - om ami ach; e a u em - om ami ach; "
    "y ów - om ami ach; "
    "i ów om ami ach; k ka ku kiem kowi ki cy ków kom kami kach; "
    "st sta stu stem stowi ście sty ści stów stom stami stach; "
    "t ta tu tem towi cie ty ci tów tom tami tach; d da du dem dowi dzie dy dzi dów dom dami dach; "
    "r ra ru rem rowi rze ry rzy rów rom rami rach; g ga gu giem gowi gi gów gom gami gach; "
    "- a u owi em ie y i ów om ami ach",
    "ru": "ец ца цу цом цем цы цев цам цами цах; ень ня ню нем не ни ней ням нями нях; "
    "ия ии ию ией ий иям иями иях; ие ия ию ием ии ий иям иями иях; а ы и е у ой ою - ам ами ах; "
    "я и е ю ей ею ь ям ями ях; о а у ом е - ам ами ах; е я ю ем и ей ям ями ях; ь я ю ем е и ью ей ям ями ях; "
    "й я ю ем е и ев ям ями ях; ы - ов ам ами ах а у ом е; и ей ь ов ям ями ях ам ами ах я ю ем е; "
    "- а у ом ем е ы и ов ев ей ам ами ах",
    "uk": "ень ня ню нем ні нів ням нями нях; ець ця цю цем цеві ці ців цям цями цях; "
    "ія ії ію ією ій іям іями іях; ння нню нням нні нь ннями ннях; а и і у ою ею - ам ами ах; "
    "я і ю ею ь ям ями ях; о а у ом і - ам ами ах; е я ю ем і ь ям ями ях; ь я ю ем і еві ів ям ями ях; "
    "й я ю єм ї єві їв ям ями ях; и - ів ам ами ах а у ом і; і ів ам ами ах ям ями ях я ю ем; "
    "- а у ові еві ом ем і и е ів ам ами ах",
}
# endings of adjectives by gender and case, hard and soft, and of the nouns that they stand with; "C" is a consonant,
# "+" that of men in the plural, before which the stem changes
_ADJECTIVES = {
    "cs": (
        "ý á é é ého ému ým ém ou é ou ých ými +",
        "í í í í ího ímu ím ím í í í ích ími í",
        "C a; a e ě í C; o e ě í; y e a ě i; a u e í y; u i í; m; u ě e í; u i í C; y ě e í C; u í; C ů í ch; y i; é i",
    ),
    "pl": (
        "y a e ego emu ym ą ej ych ymi +",
        "i a ie iego iemu im ą iej ich imi +",
        "C; a ć ń ś ź; o e ę um y i a; a u o; owi u; em ie u e om; ę ą ć; y i e; C ów y i ach; mi; y i e",
    ),
    "ru": (
        "ый ая ое ые ого ому ым ом ую ой ых ыми",
        "ий яя ее ие его ему им ем юю ей их ими",
        "C й ь; а я ь; о е я; ы и а я; а я и; у ю и; м; е и у ю; у ю ь; ы и е ой ей ою ью; C ов ев ей ь й ах ях; ми",
    ),
    "uk": (
        "ий а е і ого ому им ім у ої ій ою их ими",
        "ій я є і ього ьому ім ім ю ьої ій ьою іх іми",
        "C й ь; а я ь; о е я; и і ї а я; а я у ю и; у ю ві і ї; м; і ї ві у ю; у ю ь; и і ї; і ї; ю; C ей ь ах ях; ми",
    ),
}
_CONSONANTS = " ".join("бвгґджзклмнпрстфхцчшщbcdfghjklłmnprstvwzżćčďńňřśšťźž")
_MEN = {
    code: [tuple(pair.split("/")) for pair in pairs.split(" ")]
    for code, pairs in {
        "cs": "sk/ští ck/čtí ch/ší k/cí h/zí r/ří",
        "pl": "k/cy g/dzy r/rzy st/ści t/ci d/dzi ł/li ch/si sz/si",
    }.items()
}
_LATIN = ("cs", "pl")
_FEMININE = {"cs": "a", "pl": "a", "ru": "а", "uk": "а"}
# How a form ends that the dictionary has as a word of its own, and is none: Polish wpływy, gmin.
_OWN = {"cs": ("y", "i"), "pl": (*"yiebcdfghklmnprstwz",), "uk": ("ів", "ей", "ня")}
_LEMMAS = {"cs": ("ý", "í"), "pl": ("y", "i"), "ru": ("ый", "ий", "ой"), "uk": ("ий", "ій")}
_VERBS = {"cs": ("t", "ti", "ct"), "pl": ("ć", "c"), "ru": ("ть", "ти", "ться", "чь"), "uk": ("ти", "тися")}
_NO_ADJECTIVE = {"cs": ("ání", "ení", "utí", "ití")}  # of what is done: hlasování, řízení
_UNKNOWN = {  # how an adjective ends that no dictionary has
    "cs": "(?:[dlnrtv]|ck|sk)[ýáé]|(?:[cčvlsdtrz]n|ac)í",
    "pl": "n[yae]|ow[yae]|t[ye]|[sc]k(?:i|a|ie)",
    "ru": "[^ие]?(?:ый|ая|ое|ые)|[сц]к(?:ий|ая|ое|ие)",
    "uk": "ий|(?:[сц]ьк|льн|чн|ов|[ае]н)[аеі]",
}


def phrases(parts: list[str], code: str) -> Iterator[list[str]]:
    """Yield a phrase, given as its words, with its noun and the adjectives around it in every case and number."""
    found = [_adjective(part.lower(), code) for part in parts]
    head = _head(parts, found, code)
    stop = head + 1
    while stop < len(parts) and found[stop]:
        stop += 1
    for noun in [parts[head], *_forms(parts[head], code)]:
        classes = _classes(noun.lower(), code) if any(found[:stop]) else [0]
        for place in classes:
            words = [_agreeing(part, stem, place, code) for part, stem in zip(parts[:stop], found, strict=False)]
            yield [*words[:head], noun, *words[head + 1 :], *parts[stop:]]


def _forms(word: str, code: str) -> list[str]:
    """Return the other forms of a noun, which is the last part of a hyphenated word; of an English one its number."""
    prefix, dash, last = word.rpartition("-")
    if last.isascii() and code not in _LATIN:
        return [prefix + dash + form for form in english_number(last)]
    return [prefix + dash + like(last, form) for form in nouns(last.lower(), code)]


def nouns(word: str, code: str) -> list[str]:
    """Return the other forms of a noun in lower case: the dictionary's, or regular ones that are no other word."""
    known = dictionary(code)
    lemma = known.lemma(word) or known.lemma(word.replace("ё", "е"))
    regular = [word[: len(word) - len(old)] + new for old, new in _regular(word, code)]
    forms = [form for form in regular if _is_free(form, word, lemma, code)]
    if lemma and word != lemma + _FEMININE[code]:  # politik, politika
        listed = (form.lower() for form in (lemma, *known.forms(lemma)))
        forms = [*(form for form in listed if is_noun_form(word, form, code)), *forms]
    return [form for form in dict.fromkeys(forms) if form != word]


def _is_free(form: str, word: str, lemma: str, code: str) -> bool:
    """Whether a regular form of a word is none of another one, by the dictionary, which has but one lemma for each.

    That may be another name for the same noun, as its plural is: Polish organami, organy.
    """
    found = dictionary(code).lemma(form)
    if found in ("", lemma, word):
        return True
    if code == "ru" or found.endswith(_VERBS[code]) or not is_noun_form(word, found, code):
        return False
    return found != form or form.endswith(_OWN[code])


def _regular(word: str, code: str) -> list[tuple[str, str]]:
    for line in _NOUNS[code].split("; "):
        ending, *others = (end.replace("-", "") for end in line.split())
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return [(ending, other) for other in others]
    return []


def _head(parts: list[str], adjectives: list[str], code: str) -> int:
    """Return where the noun stands: the first word that is no adjective; of several, the first that is not foreign."""
    first = next((i for i, stem in enumerate(adjectives) if not stem), len(parts) - 1)
    native = (i for i in range(first, len(parts)) if not adjectives[i] and _is_native(parts[i].lower(), code))
    return next(native, first)


def _is_native(word: str, code: str) -> bool:
    return bool(dictionary(code).lemma(word)) if code in _LATIN else not word.isascii()


def _adjective(word: str, code: str) -> str:
    """Return the stem of an adjective or a participle, `""` for another word."""
    lemma = dictionary(code).lemma(word)
    if lemma and not lemma.endswith(_VERBS[code]):
        if not lemma.endswith(_LEMMAS[code]) or lemma.endswith(_NO_ADJECTIVE.get(code, ())):
            return ""
    elif not re.search(f"(?:{_UNKNOWN[code]})\\Z", word):
        return ""
    endings = {*_ADJECTIVES[code][0].split(), *_ADJECTIVES[code][1].split()}
    ending = max((end for end in endings if word.endswith(end)), key=len, default="")
    return word[: len(word) - len(ending)] if ending else ""


def _classes(noun: str, code: str) -> list[int]:
    """Return the places in the table of adjectives' endings that can stand with this form of a noun."""
    lines = (line.replace("C", _CONSONANTS).split() for line in _ADJECTIVES[code][2].split("; "))
    return [i for i, ends in enumerate(lines) if noun.endswith(tuple(ends))]


def _agreeing(word: str, stem: str, place: int, code: str) -> str:
    if not stem:
        return word
    hard, soft, _ = _ADJECTIVES[code]
    ending = word[len(stem) :].lower()
    kind = soft if ending not in hard.split() or ending in ("ій", "í") else hard
    new = kind.split()[place]
    if code in ("pl", "ru") and stem[-1] in "кгхkg":  # высокий, высокая; wysoki, wysoka
        new = soft.split()[place] if new[0] in "ыyi" or code == "pl" else hard.split()[place]
    elif code == "ru" and stem[-1] in "жшчщ":
        new = soft.split()[place].replace("яя", "ая").replace("юю", "ую")
    return _of_men(word[: len(stem)], code) if new == "+" else word[: len(stem)] + new


def _of_men(stem: str, code: str) -> str:
    """Return an adjective as it stands with men in the plural: angielscy, čeští."""
    for end, other in _MEN[code]:
        if stem.endswith(end):
            return stem[: len(stem) - len(end)] + other
    return stem + ("i" if code == "pl" else "í")
