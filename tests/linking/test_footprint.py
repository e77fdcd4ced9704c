"""What a changed glossary leaves alone need not be linked anew: if no footprint is touched, no link is another."""

import json

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from glosslink import Glossary, Linker
from glosslink.linking.footprint import Changes
from glosslink.settings import Settings

GILT = "- {term: gilt, definition: A bond of the British government.}\n"


def touched(text: str, old: str, new: str, wanted: Settings = Settings()) -> bool:  # noqa: B008 - frozen
    before, after = (Linker(Glossary.parse(glossary), wanted) for glossary in (old, new))
    changes = Changes(before.imprints, after.imprints)
    _, mark = before.traced(text)
    return changes.touch(mark)


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("A yield rose.", "- {term: yield, definition: What a bond pays.}"),
        ("Two Yields rose.", "- {term: yield, definition: What a bond pays.}"),
        ("The bond-holder.", "- {term: bond holder, definition: Who holds one.}"),
        ("The bondholder.", "- {term: bond holder, definition: Who holds one.}"),
        ("C++ and R&amp;D", "- {term: R&D, definition: Research.}"),
        ("so**ft** soft\xadware", "- {term: software, definition: What runs.}"),
        ("ein Café—Haus", "- {term: café, definition: A house.}"),
        ("KubernetesのPodを", "- {term: Pod, definition: A group of containers.}"),
        ("파드는 작다", "- {term: 파드, definition: A group of containers.}"),
        ("节点上的容器组", "- {term: 容器, definition: A container.}"),
        ("see [x](/glossary/#bond)", "- {term: bond, definition: A loan.}"),
        ("see [x](/essays/bond/)", "- {term: stocks, url: /essays/bond/, definition: A loan.}"),
        ("see [x](glossary:bond)", "- {term: bond, definition: A loan.}"),
        ("see [x](/glossary/#caf%C3%A9)", "- {term: café, definition: A house.}"),
        ("<!-- glosslink: skip bond -->\n", "- {term: bond, definition: A loan.}"),
        ("---\nglossary: {skip: [bond]}\n---\n", "- {term: bond, definition: A loan.}"),
        ("<!-- glosslink: leave bond -->\n", "- {term: bond, definition: A loan.}"),  # meant for us, it now seems
        ("{/* glosslink: leave bond */}\n", "- {term: bond, definition: A loan.}"),
    ],
)
def test_a_new_entry_touches_what_speaks_of_it(text, added):
    assert touched(text, GILT, GILT + added)
    assert not touched("Nothing of the kind.", GILT, GILT + added)


@pytest.mark.parametrize(
    "new",
    [
        GILT.replace("British", "UK"),  # titles are not written
        GILT.replace("}", ", tags: [bonds]}").replace("gilt,", "gilt, misspellings: [glit],"),
        "\n\n" + GILT,
        GILT + "- {term: yield, definition: What a bond pays.}",
    ],
)
def test_what_links_the_same_touches_nothing(new):
    assert not touched("Gilts rose.", GILT, new)


def test_a_comment_that_names_no_entry_is_not_touched():
    text = "<!-- glosslink: off --> <!-- glosslink: on --> <!-- glosslink: ignore GL406 -->"
    assert not touched(text, GILT, GILT + "- {term: bond, definition: A loan.}")


@pytest.mark.parametrize(
    "new",
    [
        GILT.replace("gilt,", "gilts and bonds,"),
        GILT.replace("}", ", case: sensitive}"),
        GILT.replace("}", ", autolink: false}"),
        GILT.replace("}", ", url: /gilt/}"),
        GILT.replace("}", ", except: [gilt edge]}"),
        GILT.replace("}", ", when: {words: [bond]}}"),
        "[]",
    ],
)
def test_a_changed_entry_touches_what_mentions_it(new):
    assert touched("Gilts rose.", GILT, new)


def test_an_alias_touches_what_mentions_it_and_what_refers_to_entries():
    new = GILT.replace("gilt,", "gilt, aliases: [stock],")
    assert touched("Stocks rose.", GILT, new)
    assert touched("See [x](glossary:STOCK).", GILT, new)
    assert not touched("Gilts rose.", GILT, new)
    assert not touched("See [x](/glossary/#gilt).", GILT, new)


def test_a_definition_counts_where_it_is_written():
    new = GILT.replace("British", "UK")
    assert touched("Gilts rose.", GILT, new, Settings(title=True))
    assert touched("Gilts rose.", GILT, new, Settings(style='<abbr title="{summary}">{text}</abbr>'))


def test_a_definition_counts_where_a_link_to_an_entry_has_a_title():
    new = GILT.replace("British", "UK")
    assert touched('See [gilt](/glossary/#gilt "A bond of the British government.").', GILT, new)
    assert not touched('See [gilt](/elsewhere "A gilt.").', GILT, new)
    assert not touched('See [yield](/glossary/#yield "A gilt.").', GILT, new)
    own = GILT.replace("gilt,", "gilt, url: /gilt/,")
    assert touched('See [gilt](/gilt/ "A bond of the British government.").', GILT, own)
    assert touched('See [gilt](/gilt/ "A bond of the UK government.").', own, own.replace("British", "UK"))


def test_the_order_of_entries_counts_where_they_share_a_url():
    one, two = (f"- {{term: {term}, url: /bonds/, definition: A bond.}}\n" for term in ("gilt", "yield"))
    assert touched("A gilt, and see [this](/bonds/).", one + two, two + one)
    assert not touched("A bond, and see [this](/shares/).", one + two, two + one)


def test_so_it_does_where_a_page_or_a_term_is_all_that_their_url_tells():
    one, two = "## Gilt\n\nA bond.\n\n", "## Yield\n\nA rate.\n\n"
    paged = Settings(url="{page}")
    old, new = (Linker(Glossary.parse(text, "terms.md"), paged) for text in (one + two, two + one))
    changes = Changes(old.imprints, new.imprints)
    assert changes.touch(old.traced("A gilt, and see [this](terms.md).")[1])
    assert not changes.touch(old.traced("A bond, and see [this](shares.md).")[1])
    one, two = (f"- {{term: Stock, id: stock-{name}, definition: A share.}}\n" for name in "ab")
    assert touched("[it](/g#Stock)", one + two, two + one, Settings(url="/g#{term}"))
    assert not touched("[it](/g#Share)", one + two, two + one, Settings(url="/g#{term}"))


TOOLTIP = '{{< gloss "{text}" >}}'


@pytest.mark.parametrize(
    ("style", "url", "text"),
    [
        ("inline", "/g#{id}", "[[/g#yield|it]]"),
        ("inline", "Notes#{term}", "[[it|Notes#Yield]]"),
        ("inline", "/g#{term}", "[it](/g#Yield)"),
        ("inline", "/g#{id}", "{term}`it <Yield>`"),
        ('<T id="{id}">{text}</T>', "/g#{id}", '<T id="yield">it</T>'),
        (TOOLTIP, "/g#{id}", '{{< gloss "Yield" >}}'),
    ],
)
def test_what_may_become_a_link_of_a_dialect_is_touched(style, url, text):
    wanted = Settings(style=style, url=url)
    assert touched(text, GILT, GILT + "- {term: Yield, definition: What a bond pays.}", wanted)
    assert not touched(text, GILT, GILT + "- {term: bond, definition: A loan.}", wanted)


WORDS = """
    gilt gilts bond bonds gilt-edged QE qe easing quantitative e\xadasing holder **bo**nd gilt’s café 容器の節点 #
    R&amp;D `gilt` bond~holder
    [[/glossary/#gilt|gilt]] [[bond|/glossary/#bond]] {term}`x·<easing>` {{<·gloss·"gilt"·>}} {{<·gloss·"café"·>}}
    [gilt](/glossary/#gilt) [x](glossary:bond) [x](glossary:HOLDER) [y](/glossary/#easing) <!--·glosslink:·skip·bond-->
    <!--·glosslink:·leave·easing·-->
"""
texts = st.lists(st.sampled_from([word.replace("·", " ") for word in WORDS.split()] + ["\n\n", "."]), max_size=14).map(
    " ".join
)
styles = st.sampled_from(["inline", "wiki", "myst", TOOLTIP, '<T id="{id}">{text}</T>'])
names = st.sampled_from(
    ["gilt", "bond", "gilt edge", "QE", "quantitative easing (QE)", "bond holder", "café", "容器", "R&D", "easing"]
)
entries = st.fixed_dictionaries(
    {"term": names},
    optional={
        "aliases": st.lists(names, max_size=2),
        "case": st.sampled_from(["smart", "sensitive", "insensitive"]),
        "inflect": st.booleans(),
        "autolink": st.booleans(),
        "priority": st.integers(0, 1),
        "except": st.lists(names, max_size=1),
        "when": st.fixed_dictionaries({"words": st.lists(names, min_size=1, max_size=1)}),
        "former_ids": st.lists(st.sampled_from(["easing", "bond", "x"]), max_size=1),
        "url": st.just("/essays/gilt/"),
    },
)


@st.composite
def glossaries(draw) -> str:
    found = {entry["term"]: {"definition": "A thing.", **entry} for entry in draw(st.lists(entries, max_size=4))}
    return json.dumps(list(found.values()), ensure_ascii=False)


def linked(glossary: Glossary, text: str, wanted: Settings):
    result = Linker(glossary, wanted).link(text)
    return result.text, [(d.message, d.place) for d in result.diagnostics]


@settings(max_examples=150, suppress_health_check=list(HealthCheck), deadline=None)
@given(texts, glossaries(), glossaries(), st.sampled_from(["document", "every"]), st.booleans(), styles)
@example(
    text="Gilt bond.",
    old='[{"term": "gilt", "definition": "A."}]',
    new="[]",
    first="document",
    title=False,
    style="wiki",
)
@example(
    text="[x](glossary:bond)",
    old="[]",
    new='[{"term": "gilt", "definition": "A.", "aliases": ["bond"]}]',
    first="document",
    title=False,
    style="inline",
)
def test_what_is_not_touched_is_linked_as_before(text, old, new, first, title, style):
    wanted = Settings(first=first, title=title, skip=(), style=style)
    before, after = (Glossary.parse(source, strict=False) for source in (old, new))
    changes = Changes(Linker(before, wanted).imprints, Linker(after, wanted).imprints)
    _, mark = Linker(before, wanted).traced(text)
    if not changes.touch(mark):
        assert linked(before, text, wanted) == linked(after, text, wanted)
