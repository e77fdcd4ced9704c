"""Why a word is or is not linked: a text with the word marked, the reason, and words of its explanation."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glosslink import Glossary, Linker
from glosslink.glossary.entry import When
from linking.cases import entry, linker


def explained(marked, linking, path=""):
    """What is said about the word in `⟦…⟧`."""
    start = marked.index("⟦")
    text = marked.replace("⟦", "").replace("⟧", "")
    (found,) = linking.explain(text, path, start)
    assert found.text == marked[start + 1 : marked.index("⟧")]
    assert text[found.start : found.end] == found.text
    return found


RICH = linker(
    entry("gilt"),
    entry("bond"),
    entry("FED"),
    entry("US"),
    entry("dark pool"),
    entry("note", id="note-a"),
    entry("promise", id="note-b", aliases=("note",)),
    entry("easing", when=When(tags=("politics",), words=("monetary",))),
    entry("MAD", except_=("MAD Magazine",)),
    entry("cash", autolink=False),
    entry("central bank", id="cb"),
    entry("bank"),
    entry("script", url="javascript:alert(1)"),
)


@pytest.mark.parametrize(
    ("marked", "verdict", "kind", "message"),
    [
        # the plan
        ("A ⟦gilt⟧.", "link", "link", "becomes a link to `gilt`: it is the first mention in the document"),
        ("A [⟦gilt⟧](/g#gilt).", "linked", "linked", "is linked already: to `gilt`"),
        ("A [⟦gilt⟧](/x).", "linked", "linked", "stands in a link already, to /x"),
        ("A [⟦thing⟧](/g#gilt).", "linked", "linked", "is linked already: to `gilt`"),
        ("A gilt.\n\nA ⟦gilt⟧.", "unlinked", "earlier", "`gilt` is linked at 1:3 already, in the document"),
        ("A ⟦gilt⟧.\n\nA [gilt](/g#gilt).", "unlinked", "earlier", "`gilt` is linked at 3:4 already"),
        ("# A ⟦gilt⟧\n", "unlinked", "context", "it stands in a heading, where nothing is linked"),
        ("**⟦gilt⟧:** a bond", "unlinked", "context", "it stands in a bold lead-in"),
        ("5~⟦gilt⟧", "unlinked", "proof", "it touches a character"),
        # what its author asks
        ("---\nglossary: false\n---\nA ⟦gilt⟧.", "unlinked", "front-matter", "front matter says `glossary: false`"),
        ("---\nglossary: {skip: [gilt]}\n---\nA ⟦gilt⟧.", "unlinked", "front-matter", "`skip` in front matter"),
        ("---\nglossary: {only: [bond]}\n---\nA ⟦gilt⟧.", "unlinked", "front-matter", "`only` in front matter"),
        ("<!-- glosslink: skip gilt -->\n\nA ⟦gilt⟧.", "unlinked", "directive", "`glosslink: skip` for `gilt`"),
        ("<!-- glosslink: off -->\n\nA ⟦gilt⟧.", "unlinked", "directive", "the comment `glosslink: off` at 1:24"),
        ("<p lang=de>A ⟦gilt⟧.</p>\n", "unlinked", "language", "HTML says is in the language `de`"),
        ("Regulation (⟦US⟧) 2016/679.", "unlinked", "cited", "the name of a legal act, `(US) 2016/679`"),
        # what is no prose
        ("---\ntitle: ⟦gilt⟧\n---\nA bond", "unlinked", "hidden", "it stands in front matter"),
        ("A `x ⟦gilt⟧`.", "unlinked", "hidden", "it stands in code,"),
        ("<!-- glosslink: page -->\n\n- [a](/b): a ⟦gilt⟧", "unlinked", "hidden", "in what `glosslink page` writes,"),
        ("```\nA ⟦gilt⟧.\n```", "unlinked", "hidden", "it stands in a code block,"),
        ("A ![⟦gilt⟧](x.png).", "unlinked", "hidden", "it stands in an image,"),
        (
            "[A ⟦gilt⟧] [b c].\n\n[b c]: /x",
            "unlinked",
            "hidden",
            "it stands in the brackets of a reference or footnote,",
        ),
        ("A [bond](/x/⟦gilt⟧).", "unlinked", "hidden", "it stands in the address of a link,"),
        ("[a]: /x '⟦gilt⟧'\n\n[a]", "unlinked", "hidden", "it stands in a link definition,"),
        ("A <kbd>⟦gilt⟧</kbd>.", "unlinked", "hidden", "it stands in a `<kbd>` element,"),
        ('A <b title="⟦gilt⟧">x</b>.', "unlinked", "hidden", "it stands in an HTML tag or comment,"),
        ("A <!-- ⟦gilt⟧ --> b.", "unlinked", "hidden", "it stands in an HTML tag or comment,"),
        ("<div>\n<!-- a ⟦gilt⟧ -->\nx</div>", "unlinked", "hidden", "it stands in a comment,"),
        ("A {{ ⟦gilt⟧ }}.", "unlinked", "hidden", "it stands in an expression,"),
        ("A {% if ⟦gilt⟧ %}.", "unlinked", "hidden", "it stands in a tag,"),
        ("At https://x.org/?⟦gilt⟧ now.", "unlinked", "hidden", "it stands in a URL,"),
        ("A [[⟦gilt⟧]].", "unlinked", "hidden", "it stands in a wikilink,"),
        ("A $x ⟦gilt⟧ x$ b.", "unlinked", "hidden", "it stands in math,"),
        ("A $$⟦gilt⟧$$ b.", "unlinked", "hidden", "it stands in math,"),
        ("A [[a [b] ⟦gilt⟧]] b.", "unlinked", "hidden", "it stands in a wikilink,"),
        ("a[^1]\n\n[^1]: ⟦gilt⟧", "unlinked", "hidden", "it stands in a footnote of one word, which some take"),
        ("a[^1]\n\n[^1]: [x]: ⟦gilt⟧", "unlinked", "hidden", "it stands in a link definition in a footnote,"),
        ("a\n:   [x]: ⟦gilt⟧", "unlinked", "hidden", "it stands in a link definition in a definition list,"),
        ("It was $5 for a ⟦gilt⟧, $6 now.", "link", "link", "becomes a link"),
        # what is no match
        ("A ⟦gilt⟧-edged bond", "link", "link", "becomes a link"),
        ("The ⟦fed⟧ up.", "unlinked", "case", "it is written `fed`, and the form `FED`"),
        ("Told ⟦US⟧ ALL NOW HERE.", "unlinked", "shouted", "it stands in a line of capitals"),
        ("A ⟦dark - - pool⟧.", "unlinked", "dashes", "it has a dash beside another one"),
        ("A ⟦dark [pool⟧](/x).", "unlinked", "markup", "it is partly inside a link"),
        ("A ⟦dark *pool⟧ is* so.", "unlinked", "markup", "markup begins or ends inside it"),
        ("The ⟦central bank⟧.", "link", "link", "becomes a link to `cb`"),
        # who is meant
        ("A ⟦note⟧.", "unlinked", "ambiguous", "it may mean `note-a` and `note-b`"),
        ("The ⟦easing⟧.", "unlinked", "when", "the `when` of `easing` asks for tags: politics and words: monetary"),
        ("A ⟦MAD Magazine⟧.", "unlinked", "except", "it belongs to `MAD Magazine`, which is never linked"),
        ("A ⟦cash⟧.", "unlinked", "autolink", "`cash` has `autolink: false`"),
        ("A ⟦script⟧.", "unlinked", "url", "`script` has no URL that a link may lead to"),
        # what is no form
        ("A ⟦giltt⟧.", "unknown", "unknown", "is no form of any entry"),
    ],
)
def test_every_reason(marked, verdict, kind, message):
    found = explained(marked, RICH)
    assert (found.verdict, found.reason.kind) == (verdict, kind)
    assert message in found.reason.message


@pytest.mark.parametrize(
    ("settings", "marked", "kind", "message"),
    [
        ({"skip": ("tables",)}, "|a|\n|-|\n|⟦gilt⟧|", "context", "it stands in a table"),
        ({"skip": ("quotes",)}, "> ⟦gilt⟧", "context", "it stands in a block quote"),
        ({"skip": ("lists",)}, "- ⟦gilt⟧", "context", "it stands in a list"),
        ({"skip": ("emphasis",)}, "a *⟦gilt⟧*", "context", "it stands in emphasis"),
        ({"skip": ("html",)}, "<div>\n⟦gilt⟧\n</div>", "context", "it stands in an HTML block"),
        ({"skip": ("footnotes",)}, "x[^1]\n\n[^1]: a ⟦gilt⟧", "context", "it stands in a footnote"),
        ({"first": "every"}, "gilt ⟦gilt⟧", "link", "every mention is linked"),
        (
            {"first": "section"},
            "gilt\n\n# a\n\ngilt\n\n⟦gilt⟧",
            "earlier",
            "`gilt` is linked at 5:1 already, in the section",
        ),
        ({"first": "paragraph"}, "gilt\n\ngilt ⟦gilt⟧", "earlier", "`gilt` is linked at 3:1 already, in the paragraph"),
        ({"max_links": 1}, "bond ⟦gilt⟧", "limit", "the limit `max-links` (1) is reached"),
        ({"max_per_paragraph": 1}, "bond ⟦gilt⟧", "limit", "the limit `max-per-paragraph` (1) is reached"),
    ],
)
def test_settings(settings, marked, kind, message):
    reason = explained(marked, linker(entry("gilt"), entry("bond"), **settings)).reason
    assert reason.kind == kind
    assert message in reason.message


ENGLISH = Linker(
    Glossary.parse(
        """
- {term: store, definition: A place where Nimbus keeps results.}
- {term: event, definition: A record that Nimbus makes.}
- {term: deployment, definition: Keeps copies of a program running on a Nimbus server.}
- {term: validate, definition: The act of comparing.}
- {term: Expectations, definition: 'Statements about data. In Great Expectations they are written in Python.'}
- {term: Suite, definition: 'A set of statements, for Great Expectations to check.'}
- {term: gilt, definition: A bond., misspellings: [guilt]}
- {term: dark pool, definition: A market., inflect: false}
- {term: Job, definition: A task of Nimbus.}
- {term: backlog, definition: Where a Job of Nimbus waits.}
- {term: namespace, definition: A part of Nimbus.}
- {term: service, definition: What a namespace of Nimbus has.}
- {term: host, definition: Runs a service.}
- {term: Log in, definition: To give one's name to Nimbus.}
- {term: port, definition: Leads to a service.}
- {term: route, definition: Finds each service.}
- {term: cluster, definition: Where the Nimbus software runs.}
- {term: Postgres, definition: A database.}
- {term: tenant, definition: A tenant pays for Nimbus.}
- {term: applications, definition: The layer where applications of Nimbus run.}
"""
    )
)


@pytest.mark.parametrize(
    ("marked", "kind", "message"),
    [
        ("You ⟦store⟧ it.", "verb", "it is used as a verb here"),
        (
            "An ⟦event⟧ in Paris.",
            "kin",
            "`event` says little by itself, and no word that its definition explains it by",
        ),
        ("All ⟦applications⟧ run.", "kin", "`applications` says little by itself"),
        ("Make a ⟦Service⟧.", "small", "the glossary writes `service` in small letters; the"),
        ("Make a ⟦Tenant⟧, as tenants do.", "small", "the glossary, as this text elsewhere, writes `tenant` in small"),
        ("A music ⟦store⟧.", "compound", "the noun beside it makes it another thing than the `store` that the entry"),
        ("Find the ⟦log in⟧ this folder.", "parted", "it is a noun and a preposition here"),
        ("Ease ⟦deployment⟧.", "act", "it says what is done here, and the entry explains a thing"),
        ("They clear their ⟦deployments⟧.", "act", "it says what is done here, and the entry explains a thing"),
        ("It found a ⟦job⟧ there.", "peers", "the glossary writes `Job` with a capital where it means the entry"),
        ("It has cgroups and ⟦namespaces⟧.", "clues", "the words around it are of another field"),
        ("A postgres ⟦cluster⟧.", "owner", "what is called `cluster` of what stands before it is another thing"),
        ("A ⟦Linux namespace⟧.", "idiom", "it belongs to the set phrase `Linux namespace`"),
        ("The National ⟦Store⟧ Federation.", "name", "it is one word of a longer name"),
        ("⟦In the event of⟧ rain.", "idiom", "it belongs to the set phrase `In the event of`"),
        ("Use ⟦Great Expectations⟧.", "name", "it belongs to the name `Great Expectations`"),
        ("Two ⟦stores⟧.", "link", "becomes a link to `store`"),
        ("A ⟦bookstore⟧.", "unknown", "is no form of any entry"),
    ],
)
def test_english(marked, kind, message):
    found = explained(marked, ENGLISH)
    assert found.reason.kind == kind
    assert message in found.reason.message


@pytest.mark.parametrize(
    ("marked", "near", "advice"),
    [
        ("A ⟦guilt⟧.", ["gilt"], "it stands under `misspellings` of `gilt`"),
        ("They ⟦validated⟧ it.", ["validate"], "`inflect: all` on the entry `validate` makes it one."),
        ("Two ⟦dark⟧ pools.", ["dark pool"], "`inflect: true` on the entry `dark-pool` makes it one."),
        ("The ⟦expactations⟧.", ["Expectations"], "if it means `expectations`, add it to the `aliases` of that entry."),
        ("A ⟦xyzzy⟧.", [], "if it should be one, add an entry, or an alias to one that there is."),
    ],
)
def test_what_would_make_a_word_a_form(marked, near, advice):
    found = explained(marked, ENGLISH)
    assert (found.verdict, [form.text for form in found.near]) == ("unknown", near)
    assert found.reason.help.startswith(advice)


def tried(marked, linking):
    return [(one.form.text, one.form.entry, one.reason.kind) for one in explained(marked, linking).tried]


def test_each_form_that_was_tried_has_its_reason():
    bank = linker(entry("central bank", aliases=("central",)), entry("bank"), entry("bank of England"))
    assert tried("The ⟦central bank⟧ of England", bank) == [
        ("central bank", "central-bank", "link"),
        ("central", "central-bank", "overlap"),
    ]
    text = "The central bank of England"
    (found,) = bank.explain(text, "", text.index("bank"))
    assert [(one.form.text, one.reason.message) for one in found.tried][1:] == [
        ("bank of England", "`central bank`, which begins before it, is a form of `central-bank`"),
        ("bank", "`central bank`, which begins before it, is a form of `central-bank`"),
    ]


def test_capitals_tell_one_entry_from_another():
    assert tried("The ⟦US⟧.", linker(entry("US"), entry("us", id="pronoun"))) == [
        ("US", "us", "link"),
        ("us", "pronoun", "capitals"),
    ]


def test_of_the_spellings_of_one_entry_none_goes_before_another():
    rollback = linker(entry("Roll back", aliases=("rollback",)), entry("data plane"), entry("dataplane", id="b"))
    assert tried("A ⟦rollback⟧.", rollback) == [("rollback", "roll-back", "link")]
    assert tried("A ⟦roll back⟧.", rollback) == [("Roll back", "roll-back", "link")]
    assert tried("A ⟦dataplane⟧.", rollback) == [("dataplane", "b", "link"), ("data plane", "data-plane", "capitals")]


def test_another_spelling_of_a_name_that_fits_is_not_told_of():
    german = linker(entry("Haushalt", aliases=("Haus-Halt",)), entry("haus"), language="de")
    assert tried("Der ⟦Haushalt⟧.", german)[0] == ("Haushalt", "haushalt", "link")
    assert "capitals" not in [kind for *_, kind in tried("Der ⟦Haushalt⟧.", german)]
    assert "capitals" not in [kind for *_, kind in tried("Die ⟦Haushalte⟧.", german)]


@pytest.mark.parametrize(
    ("first", "second", "kind", "message"),
    [
        ({"priority": 1}, {}, "priority", "it means `a` rather than `b`: it has the higher `priority`"),
        ({"when": When(words=("pay",))}, {}, "when", "it means `a` rather than `b`: the `when` of `a` holds here"),
        ({}, {"when": When(words=("war",))}, "when", "the `when` of `b` asks for words: war"),
    ],
)
def test_one_of_two_entries_is_meant(first, second, kind, message):
    linking = linker(entry("note", id="a", **first), entry("promise", id="b", aliases=("note",), **second))
    found = explained("Pay the ⟦note⟧.", linking)
    assert (found.tried[0].form.entry, found.verdict) == ("a", "link")
    assert (found.tried[1].form.entry, found.tried[1].reason.kind) == ("b", kind)
    assert message in found.tried[1].reason.message


def test_a_part_of_another_word_is_tried():
    found = explained("An ⟦anti-gilt⟧.", RICH)
    assert [(one.form.text, one.reason.message) for one in found.tried] == [
        ("gilt", "it is only a part of `anti-gilt`")
    ]
    assert explained("A ⟦bus⟧.", linker(entry("c", id="c"), entry("u"))).tried == ()


def test_the_page_that_defines_an_entry_does_not_link_to_it():
    found = explained("A ⟦gilt⟧.", linker(entry("gilt", page="glossary/gilt.md")), "glossary/gilt.md")
    assert (found.reason.kind, found.reason.message) == ("own-page", "this page defines `gilt`")


def test_where_no_math_is_meant_a_backslash_helps():
    assert explained("A $x ⟦gilt⟧ x$ b.", RICH).reason.help == "where no math is meant, write `\\$`."
    assert explained("A [[a [b] ⟦gilt⟧]] for $5.", RICH).reason.help == ""


def test_a_line_has_an_explanation_for_each_place_and_none_for_parts_of_words():
    text = "gilt gilts\nThe gilt-edged bond, `gilt` and MAD Magazine, unGilted"
    found = RICH.explain(text, "", 11, len(text))
    assert [(one.text, one.line, one.column, one.reason.kind) for one in found] == [
        ("gilt", 2, 5, "earlier"),
        ("bond", 2, 16, "link"),
        ("gilt", 2, 23, "hidden"),
        ("MAD Magazine", 2, 33, "except"),
    ]


def test_no_word_no_explanation():
    assert RICH.explain("a  gilt", "", 2) == []
    assert [one.text for one in RICH.explain("a gilt ", "", 6)] == ["gilt"]


WORDS = st.sampled_from(
    "gilt GILT US us MAD Magazine mad dark pool pools bank central - -- _ . / @ anti- ' **a** `x` [ ]( ) \n # N.A. "
    "https://x.org/gilt you store the event A B".split(" ")
)


@settings(deadline=None)  # the first one compiles the glossary
@given(st.lists(WORDS, max_size=14), st.lists(st.sampled_from(["", " "]), min_size=14, max_size=14))
def test_every_mention_is_explained_as_it_is_planned(words, spaces):
    text = "".join(word + space for word, space in zip(words, spaces, strict=False))
    said = {one.start: one for one in RICH.explain(text, "", 0, len(text))}
    for link in RICH.link(text).links:
        assert said[link.start].verdict == "link"
        assert said[link.start].tried[0].form.entry == link.entry
    assert sum(one.verdict == "link" for one in said.values()) == len(RICH.link(text).links)
