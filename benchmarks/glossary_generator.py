"""A generated glossary: terms of one to three words with aliases and definitions, the same for every seed."""

from __future__ import annotations

import random
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = (
    "fiscal monetary nominal sovereign marginal cyclical structural implicit deferred floating secured convertible "
    "strategic ballistic tactical kinetic orbital thermal magnetic acoustic digital virtual nested cached sharded "
    "federal municipal statutory judicial electoral civic contractual fiduciary hereditary seasonal regional coastal"
).split()
_NOUNS = (
    "bond yield reserve deficit surplus levy tariff quota ledger auction mandate treaty charter statute ballot "
    "caucus warhead reactor isotope sensor antenna beacon satellite turbine valve gearbox compiler parser socket "
    "packet kernel cluster gateway shard replica volume namespace scheduler daemon registry manifest template "
    "pipeline estuary glacier aquifer sediment habitat canopy orchard harvest irrigation fallow tenure leasehold "
    "easement covenant"
).split()
_STEMS = "bal cor dun fen gar hol jas kel lum mar nov pell quor ros sil tam ulv ver wex yar zan brin clav drem".split()
_MIDDLES = "a e i o u ar el in or um ad en ith os ul".split()
_ENDS = "ation ism meter ology ment ance graph scope oid ity ide ine ium age ure".split()


class Term(NamedTuple):
    """What an entry is called, and what it means."""

    term: str
    aliases: tuple[str, ...]
    definition: str


def terms(count: int, seed: int = 1) -> list[Term]:
    """Return as many terms, no two alike: half are everyday words put together, half hold a word of their own."""
    rng = random.Random(seed)
    names = list(islice(_names(rng), count))
    return [_term(rng, name, names) for name in names]


def yaml(found: list[Term]) -> str:
    """Return terms as a glossary in YAML."""
    return "".join(
        f"- term: {term}\n" + (f"  aliases: [{', '.join(aliases)}]\n" if aliases else "") + f"  definition: {said}\n"
        for term, aliases, said in found
    )


def markdown(found: list[Term]) -> str:
    """Return terms as a glossary in Markdown, a heading for each."""
    return "# Glossary\n\n" + "".join(f"## {one.term}\n\n{one.definition}\n\n" for one in found)


def _names(rng: random.Random) -> Iterator[str]:
    seen: set[str] = set()
    while True:
        name = _name(rng)
        if name not in seen:
            seen.add(name)
            yield name


def _name(rng: random.Random) -> str:
    coined = rng.choice(_STEMS) + rng.choice(_MIDDLES) + rng.choice(_MIDDLES) + rng.choice(_ENDS)
    kind, noun, other = rng.choice(_KINDS), rng.choice(_NOUNS), rng.choice(_NOUNS)
    return rng.choice(
        (coined, f"{kind} {noun}", f"{noun} {other}", f"{kind} {coined}", f"{coined} {noun}", f"{kind} {noun} {other}")
    )


def _term(rng: random.Random, name: str, names: list[str]) -> Term:
    words = name.split()
    aliases = ()
    if len(words) > 1 and rng.random() < 0.2:
        aliases = ("".join(word[0] for word in words).upper() + str(rng.randint(10, 99999)),)
    one, two = rng.choice(names), rng.choice(names)
    return Term(
        name, aliases, f"A kind of {one} that people take for a {two}. It says nothing of the rest, or its price."
    )
