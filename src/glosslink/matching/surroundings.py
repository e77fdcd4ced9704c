"""What a form asks about the words around a mention, to tell whether it means something else there.

Each rule has a module of its own, which is loaded when the first form that asks by it is found.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.matching.shapes.form import Form

Question = Callable[[str, int, int], bool]
"""Asks whether the words around `start:end` of the prose tell that a form means something else there."""


def questions(form: Form) -> Iterator[Question]:
    """Yield what a form asks, in the order in which it is to be asked; the first yes settles it."""
    if form.noun:
        from glosslink.matching.meaning.verbs import is_verb

        yield is_verb
    if form.alone == "group":
        from glosslink.matching.meaning.usage import names_group

        yield names_group
    elif form.alone:
        from glosslink.matching.meaning.usage import in_longer_name

        yield partial(in_longer_name, head=form.alone == "head")
    if form.person:
        from glosslink.matching.meaning.persons import is_in_person

        yield is_in_person
    if form.act:
        from glosslink.matching.meaning.usage import is_act

        yield is_act
    if form.parted:
        from glosslink.matching.meaning.usage import is_parted

        yield is_parted
    if form.side:
        from glosslink.matching.meaning.directions import is_no_direction

        yield is_no_direction
    if form.whole:
        from glosslink.matching.text.scripts import is_part

        yield is_part
    if form.capital:
        from glosslink.matching.meaning.usage import is_name_by_capital

        yield partial(is_name_by_capital, beside=form.capital == "beside")
    yield from _by_inflection(form)
    yield from _by_words(form)


def _by_inflection(form: Form) -> Iterator[Question]:
    """Yield what a form asks in languages that inflect more than English does."""
    if form.participle:
        from glosslink.matching.meaning.participles import is_participle

        yield lambda prose, start, end: is_participle(prose, start, end, form.participle)
    if form.determined:
        from glosslink.matching.shapes.feminines import is_determined

        yield lambda prose, start, _: not is_determined(prose, start, form.determined)
    if form.command:
        from glosslink.matching.meaning.imperatives import is_imperative

        yield lambda prose, start, end: is_imperative(prose, start, end, form.command)


def _by_words(form: Form) -> Iterator[Question]:
    """Yield what a form asks that brings the words along which decide."""
    if form.fellows:
        from glosslink.matching.meaning.usage import is_other_name

        yield lambda prose, start, end: is_other_name(prose, start, end, form.fellows)
    if form.given:
        from glosslink.matching.meaning.persons import is_other_person

        yield lambda prose, start, end: is_other_person(prose, start, end, form.given)
    if form.kin:
        from glosslink.matching.meaning.relations import stands_by_kin

        yield lambda prose, start, end: not stands_by_kin(prose, start, end, form.kin)
    if form.company:
        from glosslink.matching.meaning.compounds import in_other_compound

        yield lambda prose, start, end: in_other_compound(prose, start, end, form.company)
    if form.context:
        from glosslink.matching.meaning.narrowed import stands_in_context

        yield lambda prose, start, end: not stands_in_context(prose, start, end, form.context)
    if form.peers:
        from glosslink.matching.meaning.peers import stands_among_peers

        yield lambda prose, start, end: not stands_among_peers(prose, start, end, form.peers)
    if form.nouns:
        from glosslink.matching.meaning.adjectives import is_adjective

        yield lambda prose, start, end: is_adjective(prose, start, end, form.nouns)
    if form.owners:
        from glosslink.matching.meaning.clues import is_of_owner

        yield lambda prose, start, _: is_of_owner(prose, start, form.owners)
    if form.clues:
        from glosslink.matching.meaning.clues import is_of_other_field

        yield lambda prose, start, end: is_of_other_field(prose, start, end, form.clues)
