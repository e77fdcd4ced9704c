from crossref.site import linker
from glosslink.crossref.definitions import Definitions

TEXT = """
- {term: gilt, definition: A bond. Another bond; a gilt is no gilt., url: /essays/gilt/}
- {term: bond, definition: "A debt, see <glossary:old-gilt> and [it](/glossary/#gilt).", former_ids: [debt-paper]}
- {term: yield, definition: What a gilt pays., see_also: [bond, debt-paper, note, nowhere, yield]}
- {term: note, see: gilt}
- {term: old-gilt, see: gilt}
- {term: title, definition: "Title: a bond\\n\\nmore"}
"""


def definitions() -> Definitions:
    return Definitions(linker(TEXT))


def linked(name: str) -> str:
    found = definitions()
    return found.linked(found.linker.glossary.get(name))


def test_first_mention_of_each_other_entry() -> None:
    assert linked("gilt") == "A [bond](#bond). Another bond; a gilt is no gilt."
    assert linked("yield") == "What a [gilt](#gilt) pays."


def test_references_and_links_that_are_there() -> None:
    assert linked("bond") == "A debt, see [gilt](#gilt) and [it](/glossary/#gilt)."


def test_nothing_is_taken_for_front_matter() -> None:
    assert linked("title").startswith("Title: a [bond](#bond)")


def test_see_also_follows_redirects_and_former_ids_and_leaves_out_the_unknown() -> None:
    found = definitions()
    entry = found.linker.glossary.get("yield")
    assert [other.id for other in found.see_also(entry)] == ["bond", "gilt"]


def test_where_a_url_leads() -> None:
    found = definitions()
    urls = ("#gilt", "/glossary/#bond", "/glossary/#debt-paper", "#note", "/essays/gilt/", "/elsewhere")
    targets = [entry and entry.id for entry in map(found.entry_of, urls)]
    assert targets == ["gilt", "bond", "bond", "gilt", None, None]
