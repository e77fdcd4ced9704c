"""What a host has cut off comes back for the linking, and goes again."""

import pytest

from glosslink.hosts.excerpt import Excerpt

FRONT = "---\nglossary: false\n---\n"


@pytest.mark.parametrize(
    ("file", "given", "text"),
    [
        ("Gilts fell.", "Gilts fell.", "Gilts fell."),
        (f"{FRONT}\n\nGilts fell.\n", "Gilts fell.\n", f"{FRONT}\n\nGilts fell.\n"),  # with the blank lines
        # Another plugin has changed the text: its front matter holds all the same.
        (f"{FRONT}\nGilts fell.\n", "Gilts rose.\n", f"{FRONT}Gilts rose.\n"),
        ("Gilts fell.\n", "Gilts rose.\n", "Gilts rose.\n"),
        # What the host takes for metadata and we for prose is not seen, but its lines count.
        ("Inflation: it rose\nGilt: it fell\n\nText.\n", "Text.\n", "\n\n\nText.\n"),
        # What we take for front matter and the host for prose is neither.
        ("---\n- a list\n---\nText.\n", "---\n- a list\n---\nText.\n", "---\n- a list\n---\nText.\n"),
        (f"{FRONT}Gilts.\n", "", FRONT + "Gilts.\n"),
    ],
)
def test_the_text_to_link_is_that_of_the_file(file, given, text):
    excerpt = Excerpt.of(given, file)
    assert excerpt.text == text
    assert excerpt.rest(text) == given
    assert excerpt.rest(f"{text}[more](x)") == f"{given}[more](x)"
