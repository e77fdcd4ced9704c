"""Other spellings of a name: acronyms with and without full stops."""

from __future__ import annotations

from glosslink.expressions import expression

_ACRONYM = expression(r"(?<![\w.&/'’-])[A-Z]{2,5}(?![\w.&/])")
_DOTTED = expression(r"(?<![\w.])[A-Z](?:\.[A-Z])+\.?(?![\w.])")
# With full stops these are a time of the day, an era, a postscript, a place.
_OTHERWISE = frozenset("AD AM BC BCE CE DC PM PS".split())
# The initials of nobody; before a name of two letters with full stops, others may be.
_NO_PERSON = frozenset("AI EC ECB EU FBI IMF IT NATO UAE UK UN US USA USSR VAT".split())


def redotted(name: str) -> str:
    """Return a name with full stops in its acronyms (*U.S. Treasury*), or without those that it has; else `""`."""
    if found := _DOTTED.search(name):
        plain = _DOTTED.sub(lambda one: one[0].replace(".", ""), name)
        return "" if found[0].replace(".", "") in _OTHERWISE else plain
    acronyms = _ACRONYM.findall(name)
    if not acronyms or _OTHERWISE.intersection(acronyms) or (name.isupper() and acronyms != [name]):
        return ""
    return _ACRONYM.sub(lambda one: "".join(f"{letter}." for letter in one[0]), name)


def may_be_initials(name: str) -> bool:
    """Whether a name of full stops may be the initials of a person, where a surname follows: *C.S. Lewis*."""
    return name.replace(".", "") not in _NO_PERSON and _DOTTED.fullmatch(name) is not None
