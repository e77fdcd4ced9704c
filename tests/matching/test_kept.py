"""A glossary comes back from its text as it was, and its forms are found as before."""

import pickle
from dataclasses import fields

import pytest

from glosslink import Glossary, Linker
from glosslink.glossary.entry import Entry, Redirect
from glosslink.matching import kept
from glosslink.matching.forms import forms_of
from glosslink.matching.matcher import Matcher
from glosslink.matching.shapes.form import Form

GLOSSARY = """
- term: Quantitative easing (QE)
  id: qe
  former_ids: [asset-purchases]
  aliases: [asset purchase, café-société]
  misspellings: [quantative easing]
  summary: Buying bonds.
  definition: The purchase of bonds by a central bank; see *gilt*.
  see_also: [gilt]
  tags: [money]
  priority: 2
  except: [QE2]
  when: {tags: [a], paths: ["posts/"], words: [bank]}
- {term: gilt, definition: A bond., url: /gilts/, case: sensitive, inflect: false, autolink: false, language: en-GB}
- {term: name, definition: What a gilt is called by the state.}
- {term: store, definition: A place that keeps things.}
- {term: 容器, definition: A container.}
- {term: treasury bond, see: gilt, aliases: [T-bond]}
"""
TEXT = "Quantitative Easing, QE and asset purchases; a gilt, T-bonds, cafe-société, 大容器, the name of a gilt, QE2."


def loaded():
    glossary = Glossary.parse(GLOSSARY)
    forms = tuple(forms_of(glossary, "en"))
    found = kept.load(kept.dump(glossary, forms))
    assert found
    return glossary, forms, *found


def test_entries_forms_and_names_come_back():
    glossary, forms, again, rows = loaded()
    assert tuple(again.entries) == glossary.entries
    assert again.redirects == glossary.redirects
    assert again.diagnostics == glossary.diagnostics
    assert again.urls == glossary.urls == {"gilt": "/gilts/"}
    assert again.priorities == glossary.priorities == {"qe": 2}
    assert tuple(rows) == forms
    assert [form.folded for form in rows] == [form.folded for form in forms]
    for name in ("qe", "asset-purchases", "treasury bond", "T-bond", "QE", "nothing", "café-société"):
        assert again.resolve(name) == glossary.resolve(name)
        assert again.get(name) == glossary.get(name)
        assert again.former.get(name) == glossary.former.get(name)


@pytest.mark.parametrize("kind", [Entry, Redirect, Form])
def test_every_kind_of_value_is_one_that_is_tried_here(kind):
    """Who adds a field sees here whether it comes back as what it was."""
    glossary, forms, again, rows = loaded()
    pairs = {
        Entry: zip(glossary.entries, again.entries, strict=True),
        Redirect: zip(glossary.redirects, again.redirects, strict=True),
        Form: zip(forms, rows, strict=True),
    }[kind]
    for old, new in pairs:
        for field in fields(kind):
            one, other = getattr(old, field.name), getattr(new, field.name)
            assert field.name == "places" or (type(one), one) == (type(other), other), field.name


def test_the_same_is_found():
    _, forms, _, rows = loaded()
    one, other = Matcher(forms), Matcher(rows, rows.patterns)
    key = lambda match: (match.start, match.end)  # noqa: E731
    assert sorted(one.candidates(TEXT), key=key) == sorted(other.candidates(TEXT), key=key)
    for word in ("QE", "asset-purchase", "nothing"):
        assert one.whole(word) == other.whole(word)


def test_only_what_is_met_is_made():
    _, _, again, rows = loaded()
    Matcher(rows, rows.patterns).candidates("A name.")
    assert 0 < len(rows._made) < len(rows) / 2
    assert not again.entries._made
    assert again.entries[1:3] == [again.entries[1], again.entries[2]]


def test_a_linker_that_has_it_goes_to_a_worker_small():
    glossary, _, again, rows = loaded()
    linker = Linker(again)
    linker.__dict__["forms"] = rows
    assert linker.matcher
    packed = pickle.dumps(linker)
    assert len(packed) < 3 * len(kept.dump(glossary, rows).encode())
    batch = [TEXT, "A gilt.", "Nothing."]
    assert [pickle.loads(packed).link(text).text for text in batch] == [
        Linker(glossary).link(text).text for text in batch
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "glosslink 1\n1 1 1\n[]",
        "glosslink 2",
        "glosslink 2\nx\n[]",
        "glosslink 2\n0 0 0\n{",
        "glosslink 2\n1 1 1\n[]",
    ],
)
def test_another_text_is_none(text):
    assert kept.load(text) is None


@pytest.mark.parametrize("name", ["a\nb", "a\tb"])
def test_what_cannot_be_read_again_is_not_kept(name):
    glossary = Glossary.from_entries([Entry(name, "x", "y")])
    with pytest.raises(ValueError, match="line break"):
        kept.dump(glossary, forms_of(glossary, "en"))
    assert len(Linker(glossary).imprints.entries.split("\n")) == 2  # and yet it is told from others
