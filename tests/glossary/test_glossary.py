import pickle
import subprocess
import sys

import pytest

from glosslink.errors import GlossaryError
from glosslink.glossary.entry import Entry, Redirect
from glosslink.glossary.glossary import Glossary

PACTS = """\
- {term: Ribbentrop–Molotov Pact, id: pact, aliases: [Nazi–Soviet Pact, MAD], definition: x, former_ids: [old-pact]}
- {term: Mutually assured destruction, aliases: [MAD], definition: y}
- {term: Deterrence, definition: z, former_ids: [scare]}
- {term: Hitler–Stalin Pact, see: pact, aliases: Pact of 1939, former_ids: [hs]}
- {term: Stalin Pact, id: Stalin, see: hitler-stalin-pact}
- {term: Fear, see: Deterrence}
"""


def faults(text: str) -> list[str]:
    found = Glossary.parse(text, strict=False).diagnostics
    return [f"{d.place.line}:{d.place.column} {d.code} {d.severity} {d.message}" for d in found]


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("pact", "pact"),
        ("mutually-assured-destruction", "mutually-assured-destruction"),
        ("hitler-stalin-pact", "pact"),
        ("Stalin", "pact"),
        ("fear", "deterrence"),
        ("old-pact", "pact"),
        ("hs", "pact"),
        ("Ribbentrop-Molotov pact", "pact"),
        ("nazi soviet pact", "pact"),
        ("Hitler–Stalin Pact", "pact"),
        ("pact of 1939", "pact"),
        ("DETERRENCE", "deterrence"),
        ("MAD", None),  # two entries have it as an alias
        ("unknown", None),
        ("", None),
    ],
)
def test_resolve(reference: str, expected: str | None) -> None:
    found = Glossary.parse(PACTS).resolve(reference)
    assert (found.id if found else None) == expected


def test_a_term_goes_before_an_alias() -> None:
    glossary = Glossary.parse("- {term: A, aliases: b, definition: x}\n- {term: B, id: other, definition: y}")
    assert glossary.resolve("b") is glossary.get("other")


def test_get_knows_ids_only() -> None:
    glossary = Glossary.parse(PACTS)
    assert glossary.get("pact") is glossary.entries[0]
    assert [glossary.get(other) for other in ("Pact", "old-pact", "hitler-stalin-pact", "")] == [None] * 4


def test_former_ids_and_redirects() -> None:
    glossary = Glossary.parse(PACTS)
    assert {old: entry.id for old, entry in glossary.former.items()} == {
        "old-pact": "pact",
        "scare": "deterrence",
        "hs": "pact",
    }
    assert {id_: entry.id for id_, entry in glossary.redirect_targets.items()} == {
        "hitler-stalin-pact": "pact",
        "Stalin": "pact",
        "fear": "deterrence",
    }


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("deterence", ("deterrence",)),
        ("Mutualy assured destruction", ("mutually-assured-destruction",)),
        ("nazi-soviet-pac", ("pact",)),
        ("scarf", ("deterrence",)),
        ("zzzzzz", ()),
        ("x" * 1_000_000, ()),
    ],
)
def test_nearest(reference: str, expected: tuple[str, ...]) -> None:
    assert Glossary.parse(PACTS).nearest(reference) == expected


def test_two_entries_of_one_id() -> None:
    glossary = Glossary.parse(
        "- {term: The EU, id: EU, definition: x}\n- {term: EU, definition: y}\n- {term: U.S., definition: z}\n"
        "- {term: u-s, definition: z}\n- {term: Other, id: EU, see: EU}\n",
        strict=False,
    )
    assert [(d.code, d.name, str(d.place), str(d.related[0][1])) for d in glossary.diagnostics] == [
        ("GL106", "duplicate-id", "glossary.yaml:4:10", "glossary.yaml:3:10"),
        ("GL106", "duplicate-id", "glossary.yaml:5:21", "glossary.yaml:1:22"),
    ]
    assert "give one of them an `id`" in glossary.diagnostics[0].help
    assert [(e.id, e.term) for e in glossary.entries] == [("EU", "The EU"), ("eu", "EU"), ("u-s", "U.S.")]


def test_a_former_id_that_another_entry_has_or_had() -> None:
    assert faults(
        "- {term: A, definition: x, former_ids: [b, c, a]}\n- {term: B, definition: y}\n"
        "- {term: D, definition: z, former_ids: [c]}\n"
    ) == [
        "1:41 GL106 error `b` is a former id of `A`, which `B` now has",
        "3:41 GL106 error `c` is a former id of `D`, which `A` had, too",
    ]
    assert faults("- {term: A, definition: x, former_ids: [b]}\n- {term: B, see: a}\n") == []


def test_a_redirect_to_nothing() -> None:
    (found,) = Glossary.parse(
        "- {term: Deterrence, definition: x}\n- {term: B, see: deterence}", strict=False
    ).diagnostics
    assert (found.code, found.name, found.severity) == ("GL302", "unknown-redirect", "error")
    assert str(found.place) == "glossary.yaml:2:18"
    assert found.help == "did you mean `deterrence`?"


def test_redirects_in_a_circle_are_told_once() -> None:
    text = "".join(f"- {{term: {a}, see: {b}}}\n" for a, b in ("xa", "ab", "bc", "ca", "dd", "yd", "zm", "wz"))
    assert faults(text) == [
        "2:18 GL303 error redirects lead round in a circle: `a` → `b` → `c` → `a`",
        "5:18 GL303 error `d` redirects to itself",
        "7:18 GL302 error `z` redirects to `m`, which is no entry",
    ]
    assert Glossary.parse(text, strict=False).redirect_targets == {}


def test_long_chains_of_redirects() -> None:
    text = "".join(f"- {{term: t{i}, see: t{i + 1}}}\n" for i in range(5_000)) + "- {term: t5000, definition: x}\n"
    glossary = Glossary.parse(text)
    assert {entry.id for entry in glossary.redirect_targets.values()} == {"t5000"}
    assert len(glossary.redirect_targets) == 5_000


def test_a_redirect_with_a_definition() -> None:
    glossary = Glossary.parse("- {term: A, definition: x}\n- {term: B, see: a, definition: y}")
    (found,) = glossary.diagnostics
    assert (found.code, found.severity, str(found.place)) == ("GL304", "warning", "glossary.yaml:2:33")
    assert [r.term for r in glossary.redirects] == ["B"]


def test_an_unknown_see_also_is_not_for_the_loader_to_judge() -> None:
    assert Glossary.parse("- {term: A, definition: x, see_also: [nowhere]}").diagnostics == ()


def test_strict_raises_with_every_fault() -> None:
    with pytest.raises(GlossaryError) as raised:
        Glossary.parse("- {term: A}\n- {term: B, definition: x, colour: red}\n", "g/a.yaml")
    assert [d.code for d in raised.value.diagnostics] == ["GL104", "GL102"]
    assert "g/a.yaml:1:10: error: `A` has neither a definition nor `see` [GL104 missing-field]" in str(raised.value)


def test_from_entries() -> None:
    entry, redirect = Entry("a", "A", "x"), Redirect("b", "B", "a")
    glossary = Glossary.from_entries([entry, redirect])
    assert (glossary.entries, glossary.redirects, glossary.resolve("B")) == ((entry,), (redirect,), entry)
    with pytest.raises(GlossaryError):
        Glossary.from_entries([entry, entry, Entry("a", "C", "y")])


def test_a_glossary_can_be_kept() -> None:
    glossary = Glossary.parse(PACTS)
    assert pickle.loads(pickle.dumps(glossary)) == glossary


def test_importing_the_glossary_is_cheap() -> None:
    script = (
        "import sys, glosslink.glossary.glossary; "
        "print(*{'yaml', 'difflib', 'json', 'tomllib', 'pyromark', 'mistune', 'bs4'} & sys.modules.keys())"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "\n"


def test_the_interpreter_ends_cleanly() -> None:
    script = (
        "from glosslink.glossary.glossary import Glossary; Glossary.parse('- {term: A, definition: x, aliases: b}')"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0
