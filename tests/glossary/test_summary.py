import pytest

from glosslink.glossary.entry import Entry
from glosslink.glossary.summary import first_sentence


@pytest.mark.parametrize(
    ("definition", "summary"),
    [
        ("", ""),
        ("One sentence", "One sentence"),
        ("One. Two.", "One."),
        ("Is it? Yes.", "Is it?"),
        ("Over two\nlines. Two.", "Over two lines."),
        ("A *doctrine* of **full** `exchange`. Two.", "A doctrine of full exchange."),
        ("See <glossary:public-good> and <post:posts/how-to.md>. Two.", "See public good and how to."),
        ("`glossary:a-b` and <https://x.y/a-bc>. Two.", "glossary:a-b and https://x.y/a-bc."),
        ("A bond[^1] of state.[^2] Two.\n\n[^1]: One.\n[^2]: Two.", "A bond of state."),
        ("`[^a-z]` or [^9]. Two.", "[^a-z] or [^9]."),
        ("A [link](<http://x.y/z. a>) and ![image](x.png). Two.", "A link and image."),
        ("A [link](/z) and <b>html</b> &amp; more\\*. Two.", "A link and html & more*."),
        ("Weapons, e.g. Minuteman missiles, last. Two.", "Weapons, e.g. Minuteman missiles, last."),
        ("The U.S. Navy and the U.K. Government met. Two.", "The U.S. Navy and the U.K. Government met."),
        ("By approx. Ten. Two.", "By approx. Ten."),
        (
            "Dr. Strangelove and Prof. Kahn, vs. Mr. Wohlstetter. Two.",
            "Dr. Strangelove and Prof. Kahn, vs. Mr. Wohlstetter.",
        ),
        ("Written by J. M. Keynes in 1936. Two.", "Written by J. M. Keynes in 1936."),
        ("The answer is no. Two.", "The answer is no."),
        ("House No. 10 is known. Two.", "House No. 10 is known."),
        ("It grew 2.5 per cent. Two.", "It grew 2.5 per cent."),
        ("He said “stop.” Two.", "He said “stop.”"),
        ("Apples, pears etc. are fruit. Two.", "Apples, pears etc. are fruit."),
        ("核による抑止。次の文。", "核による抑止。"),
        ("# Heading\n\nText. Two.", "Text."),
        ("```\ncode. x\n```\n\nText. Two.", "Text."),
        ("<!-- note. -->\n\nText. Two.", "Text."),
        ("- First item\n- Second item", "First item"),
        ("> Quoted. Two.", "Quoted."),
        ("First paragraph\n\nSecond", "First paragraph"),
    ],
)
def test_first_sentence(definition: str, summary: str) -> None:
    assert first_sentence(definition) == summary


def test_a_given_summary_comes_first() -> None:
    assert Entry("a", "A", "One. Two.", given_summary="Given").summary == "Given"
    assert Entry("a", "A", "One. Two.").summary == "One."
