"""Which entry is meant: the table of `glosslink.linking.senses`, row by row, through to the links."""

import pytest

from glosslink import Glossary, Linker, Settings
from glosslink.glossary.entry import When
from matching.rows import entries

TAGGED = "---\ntags: [Politics, war]\n---\n"


def linked(found, text, path="", **settings):
    """The text with `⟦id¦…⟧` around what is linked."""
    wanted = Settings(**{"url": "/g#{id}", "first": "every", "skip": ()} | settings)
    result = Linker(Glossary.from_entries(found), wanted).link(text, path)
    marked, done = "", 0
    for link in result.links:
        marked += f"{text[done : link.start]}⟦{link.entry}¦{text[link.start : link.end]}⟧"
        done = link.end
    return marked + text[done:]


def one(term, **keys):
    (entry,) = entries(term, **keys)
    return entry


def two(first=None, second=None, text="A bond."):
    """Two entries with the form `bond`."""
    found = (one("bond", id="a", **first or {}), one("security = bond", id="b", **second or {}))
    return linked(found, text)


# 1, case


@pytest.mark.parametrize(
    ("case", "text", "expected"),
    [
        ("smart", "US us", "⟦us¦US⟧ us"),
        ("sensitive", "US us Us", "⟦us¦US⟧ us Us"),
        ("insensitive", "US us", "⟦us¦US⟧ ⟦us¦us⟧"),
    ],
)
def test_case(case, text, expected):
    assert linked([one("US", case=case)], text) == expected


def test_case_goes_before_priority():
    found = [one("Mark", id="name", case="sensitive"), one("mark", id="coin", case="sensitive", priority=9)]
    assert linked(found, "Mark paid a mark.") == "⟦name¦Mark⟧ paid a ⟦coin¦mark⟧."


def test_case_is_settled_before_two_entries_compete():
    found = [one("US", id="country"), one("us", id="pronoun", case="sensitive")]
    assert linked(found, "The US told us.") == "The ⟦country¦US⟧ told ⟦pronoun¦us⟧."


def test_each_alias_matches_as_its_entry_asks():
    assert linked([one("Federal Reserve = Fed", case="sensitive")], "Fed fed federal reserve") == (
        "⟦federal-reserve¦Fed⟧ fed federal reserve"
    )


# 2, length


def test_length_goes_before_priority_and_when():
    found = [one("easing", priority=9, when=When(words=("bank",))), one("quantitative easing", priority=-9)]
    assert linked(found, "The bank's quantitative easing.") == "The bank's ⟦quantitative-easing¦quantitative easing⟧."


# 3, except


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("MAD Magazine", "MAD and MAD Magazine", "⟦mad¦MAD⟧ and MAD Magazine"),
        ("MAD Magazine", "mad magazine, Mad Magazine", "mad magazine, Mad Magazine"),
        ("MAD Magazine", "MAD-Magazine and MADMagazine", "MAD-Magazine and MADMagazine"),
        ("MAD Magazine", "MAD Magazine's MAD", "MAD Magazine's ⟦mad¦MAD⟧"),
        ("MAD Magazine", "MAD Magazines", "MAD Magazines"),
        ("MAD Magazine", "MAD\nMagazine", "MAD\nMagazine"),
        ("MAD Magazine", "MAD *Magazine*", "MAD *Magazine*"),
        ("going MAD", "He is going MAD.", "He is going MAD."),
        ("going MAD", "MAD is going.", "⟦mad¦MAD⟧ is going."),
        ("the MAD one", "the MAD one, the MAD", "the MAD one, the ⟦mad¦MAD⟧"),
        ("MAD", "MAD", "MAD"),
        ("unrelated", "unrelated MAD", "unrelated ⟦mad¦MAD⟧"),
    ],
)
def test_an_exception_links_nothing(phrase, text, expected):
    assert linked([one("MAD", except_=(phrase,))], text) == expected


def test_an_exception_of_one_entry_holds_for_all():
    found = [one("MAD", except_=("MAD Magazine",)), one("magazine")]
    assert linked(found, "MAD Magazine, a magazine") == "MAD Magazine, a ⟦magazine¦magazine⟧"


def test_an_exception_goes_before_when_and_priority():
    found = [one("MAD", except_=("MAD Magazine",)), one("MAD Magazine", priority=9, when=When(words=("MAD",)))]
    assert linked(found, "MAD Magazine") == "MAD Magazine"


def test_a_longer_form_goes_before_an_exception():
    found = [one("MAD", except_=("MAD Magazine",)), one("MAD Magazine reader")]
    assert linked(found, "a MAD Magazine reader") == "a ⟦mad-magazine-reader¦MAD Magazine reader⟧"


def test_an_exception_that_begins_later_comes_too_late():
    found = [one("nuclear deterrence", except_=("deterrence theory",)), one("deterrence")]
    assert linked(found, "nuclear deterrence theory, deterrence theory") == (
        "⟦nuclear-deterrence¦nuclear deterrence⟧ theory, deterrence theory"
    )


# 4, own forms


def test_an_own_form_goes_before_a_derived_one_whatever_the_priority():
    found = [one("pod", inflect=True, priority=9), one("pods")]
    assert linked(found, "pod pods") == "⟦pod¦pod⟧ ⟦pods¦pods⟧"


# 5 and 6, when


@pytest.mark.parametrize(
    ("when", "text", "path", "holds"),
    [
        (When(tags=("politics",)), TAGGED, "", True),
        (When(tags=("POLITICS", "none")), TAGGED, "", True),
        (When(tags=("sport",)), TAGGED, "", False),
        (When(tags=("politic",)), TAGGED, "", False),
        (When(tags=("politics",)), "", "", False),
        (When(tags=("war",)), "---\ntags: peace, war\n---\n", "", True),
        (When(tags=("war",)), "---\ncategories: [war]\n---\n", "", True),
        (When(tags=("war",)), "---\nkeywords: war\n---\n", "", True),
        (When(tags=("war",)), "---\ntitle: war\n---\n", "", False),
        (When(tags=("7",)), "---\ntags: [7]\n---\n", "", True),
        (When(tags=("war",)), '+++\ntags = ["war"]\n+++\n', "", True),
        (When(paths=("posts/**",)), "", "posts/a/b.md", True),
        (When(paths=("posts/**",)), "", "drafts/a.md", False),
        (When(paths=("*.md", "!b.md")), "", "a.md", True),
        (When(paths=("*.md", "!b.md")), "", "b.md", False),
        (When(paths=("!b.md", "*.md")), "", "b.md", False),
        (When(paths=("posts/[ab].md",)), "", "posts/b.md", True),
        (When(paths=("posts/[ab].md",)), "", "posts/c.md", False),
        (When(paths=("posts/**",)), "", "", False),
        (When(words=("nuclear",)), "Nuclear arms. ", "", True),
        (When(words=("nuclear", "missile")), "A missile. ", "", True),
        (When(words=("missile",)), "Two missiles. ", "", True),
        (When(words=("box",)), "Two boxes. ", "", True),
        (When(words=("nuclear",)), "Thermonuclear nuclearity. ", "", False),
        (When(words=("cold war",)), "The Cold\nWar. ", "", True),
        (When(words=("cold war",)), "The cold, a war. ", "", False),
        (When(words=("cold-war",)), "The cold war. ", "", True),
        (When(words=("café",)), "A CAFE\u0301. ", "", True),
        (When(words=("NATO",)), "NATO. ", "", True),
        (When(words=("US",)), "It told us. ", "", False),
        (When(words=("核",)), "关于核武器。", "", True),
        (When(words=("nuclear",)), "*nu*clear. ", "", True),
        (When(words=("nuclear",)), "`nuclear` ", "", False),
        (When(words=("nuclear",)), "[x](nuclear) ", "", False),
        (When(words=("C++",)), "In C++. ", "", True),
        (When(words=("nuclear",)), "# Nuclear\n\n", "", True),
        (When(tags=("politics",), words=("nuclear",)), TAGGED + "Nuclear. ", "", True),
        (When(tags=("politics",), words=("nuclear",)), TAGGED, "", False),
        (When(tags=("politics",), paths=("posts/**",)), TAGGED, "posts/a.md", True),
        (When(tags=("politics",), paths=("posts/**",)), TAGGED, "a.md", False),
    ],
)
def test_when(when, text, path, holds):
    expected = "⟦mad¦MAD⟧" if holds else "MAD"
    assert linked([one("MAD", when=when)], text + "MAD", path) == text + expected


def test_words_may_stand_after_the_mention():
    assert linked([one("MAD", when=When(words=("nuclear",)))], "MAD.\n\nNuclear.") == "⟦mad¦MAD⟧.\n\nNuclear."


def test_a_longer_form_whose_when_does_not_hold_gives_way():
    found = [one("MAD"), one("MAD doctrine", when=When(words=("nuclear",)))]
    assert linked(found, "The MAD doctrine.") == "The ⟦mad¦MAD⟧ doctrine."
    assert linked(found, "The nuclear MAD doctrine.") == "The nuclear ⟦mad-doctrine¦MAD doctrine⟧."


FINANCE, CHEMISTRY = When(words=("money",)), When(words=("atom",))


@pytest.mark.parametrize(
    ("first", "second", "text", "expected"),
    [
        ({"when": FINANCE}, {"when": CHEMISTRY}, "A bond, money.", "A ⟦a¦bond⟧, money."),
        ({"when": FINANCE}, {"when": CHEMISTRY}, "A bond, an atom.", "A ⟦b¦bond⟧, an atom."),
        ({"when": FINANCE}, {"when": CHEMISTRY}, "A bond.", "A bond."),
        ({"when": FINANCE}, {"when": CHEMISTRY}, "A bond, money, an atom.", "A bond, money, an atom."),
        ({"when": FINANCE}, {}, "A bond, money.", "A ⟦a¦bond⟧, money."),
        ({"when": FINANCE}, {}, "A bond.", "A ⟦b¦bond⟧."),
        ({"when": FINANCE}, {"priority": 9}, "A bond, money.", "A ⟦a¦bond⟧, money."),
        ({"when": FINANCE, "priority": 9}, {}, "A bond.", "A ⟦b¦bond⟧."),
        (
            {"when": FINANCE, "priority": 1},
            {"when": CHEMISTRY},
            "A bond, money, an atom.",
            "A ⟦a¦bond⟧, money, an atom.",
        ),
    ],
)
def test_an_entry_whose_when_holds_goes_before_those_without(first, second, text, expected):
    assert two(first, second, text) == expected


# 7, priority; 8, ambiguity


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({}, {}, "A bond."),
        ({"priority": 1}, {}, "A ⟦a¦bond⟧."),
        ({}, {"priority": 1}, "A ⟦b¦bond⟧."),
        ({"priority": -1}, {}, "A ⟦b¦bond⟧."),
        ({"priority": 2}, {"priority": 2}, "A bond."),
        ({"priority": 2}, {"priority": 1}, "A ⟦a¦bond⟧."),
    ],
)
def test_priority_decides_or_nothing_is_linked(first, second, expected):
    assert two(first, second) == expected


def test_of_three_entries_two_may_share_the_priority():
    found = [one("bond", id=name, priority=priority) for name, priority in (("a", 1), ("b", 1), ("c", 0))]
    assert linked(found, "A bond.") == "A bond."


def test_what_is_ambiguous_hides_what_is_inside_it():
    found = [one("cold war", id="a"), one("Cold War", id="b"), one("war")]
    assert linked(found, "The cold war, a war.") == "The cold war, a ⟦war¦war⟧."


def test_two_forms_of_one_entry_are_not_ambiguous():
    assert linked([one("white space = whitespace, white-space")], "whitespace") == "⟦white-space¦whitespace⟧"


# 9, autolink


def test_autolink_false_is_not_linked_and_hides_what_is_inside_it():
    found = [one("MAD doctrine", autolink=False), one("MAD")]
    assert linked(found, "The MAD doctrine, MAD.") == "The MAD doctrine, ⟦mad¦MAD⟧."


def test_autolink_false_still_competes():
    assert two({"autolink": False}, {}) == "A bond."
    assert two({"autolink": False, "priority": 1}, {}) == "A bond."
    assert two({"autolink": False}, {"priority": 1}) == "A ⟦b¦bond⟧."


def test_autolink_false_is_linked_where_the_post_asks():
    found = [one("MAD", autolink=False)]
    result = Linker(Glossary.from_entries(found), Settings(url="/g#{id}")).link("[MAD](glossary:mad) and MAD")
    assert result.text == "[MAD](/g#mad) and MAD"
