"""What a renderer shows of a link that is none to it goes; everything else stays."""

import pytest

from glosslink.hosts.literal import without_literal_links
from glosslink.linking.result import LinkResult, PlacedLink


def result(source: str, text: str = "R&D", url: str = "/g/?a&b#rd") -> LinkResult:
    return LinkResult("a.md", source, source, (PlacedLink(0, 3, text, "rd", url, 1, 1),))


@pytest.mark.parametrize(
    ("page", "cleaned"),
    [
        ("<div>[R&D](/g/?a&b#rd)</div>", "<div>R&D</div>"),
        ("<code>[R&amp;D](/g/?a&amp;b#rd)</code>", "<code>R&amp;D</code>"),
        ("<code>[R&amp;D](/g/?a&amp;b#rd &quot;What &quot;it&quot; is&quot;)</code>", "<code>R&amp;D</code>"),
        ('<code>[R&amp;D](/g/?a&amp;b#rd "What it is")</code>', "<code>R&amp;D</code>"),
        ("<code>[R&amp;D][gl-rd]</code>", "<code>R&amp;D</code>"),
        ("<code>[R&amp;D](/other)</code>", "<code>[R&amp;D](/other)</code>"),
        ("<code>[R+D](/g/?a&amp;b#rd)</code>", "<code>[R+D](/g/?a&amp;b#rd)</code>"),
        ('<a href="/g/?a&amp;b#rd">R&amp;D</a>', '<a href="/g/?a&amp;b#rd">R&amp;D</a>'),
    ],
)
def test_only_the_text_is_left(page, cleaned):
    assert without_literal_links(page, result("R&D")) == cleaned


def test_what_the_author_has_written_so_stays():
    page = "<code>[gilt](/g/#gilt)</code>"
    assert without_literal_links(page, result("`[gilt](/g/#gilt)`, gilt", "gilt", "/g/#gilt")) == page
