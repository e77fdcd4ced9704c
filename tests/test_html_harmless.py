"""Nothing but links is added to an HTML file, as html5lib sees it, which shares no code with the package.

`GLOSSLINK_EXAMPLES=20000` looks longer than the default; `GLOSSLINK_HTML` names folders of real pages, apart by `:`.
"""

import gc
import os
import random
import sys
import time
from pathlib import Path

import hypothesis
import pyromark
import pytest
from hypothesis import HealthCheck, given

import corpora
from generated_html import GLOSSARY, pages
from glosslink import Glossary, Linker, Settings
from html_oracle import assert_only_links

EXAMPLES = int(os.environ.get("GLOSSLINK_EXAMPLES", "150"))
thorough = hypothesis.settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
EVERY = Linker(GLOSSARY, Settings(first="every", skip=()))
FOOT = EVERY.with_settings(Settings(first="every", skip=(), notice="*N*"))
PATH = "page.html"
WORDS = "function type value file command option example version module error default library memory license data"
PLACES = ("/usr/share/doc", sys.prefix, "/usr/lib/node_modules")


def check(text: str, linker: Linker = EVERY) -> int:
    """All that is promised of one text; returns how many links were placed."""
    result = linker.link(text, PATH)
    if not linker.settings.notice:
        assert_only_links(text, result.text, len(result.links), lambda a: a.get("class") == "glossary-link")
    assert linker.unlink(result.text, PATH).text == text
    assert linker.link(result.text, PATH).text == result.text
    return len(result.links)


@given(pages())
@thorough
def test_generated_pages(text: str) -> None:
    check(text)
    check(text, FOOT)


@pytest.mark.parametrize(
    "text",
    [
        "gilt</table>",
        "<p><a name=x>gilt</p>gilt<p>gilt",
        "<a><table><td><a>gilt</td>gilt</table>gilt</a>gilt",
        "<a><svg></a><g></svg>gilt",
        "<svg><foreignObject><table></foreignObject></svg>gilt",
        "<svg><title></svg>gilt</title>gilt</svg>gilt",
        "<select><div></select>gilt</div>gilt",
        "<table><select><tr><td>gilt</select>gilt",
        "<table><a>gilt</table>gilt</a>gilt",
        "<b><p>gilt</b>gilt</p>gilt",
        "<a href=x><div>gilt</a>gilt</div>gilt",
        "<table><tr><div>gilt<td>gilt</div>gilt</table>gilt",
        "<code><p>gilt</p></code>gilt<p><code>gilt<p>gilt",
        "<script><!--<script></script>gilt--></script>gilt",
        "<frameset>gilt</frameset>gilt",
        "<!--> gilt <!---> gilt --> gilt <!-- --!> gilt",
        "<![CDATA[ > <a href=x> ]]> gilt </a> gilt",
        "<a href='x>gilt</a>'>gilt</a>gilt",
        "<p title=\"a'>gilt\"'>gilt",
        "<button><button>gilt</button>gilt</button>gilt",
        "\x01\x02gilt\ufdd0\ud800gilt",
    ],
)
def test_pages_that_parsers_differ_on(text: str) -> None:
    if "\ud800" in text:
        assert EVERY.unlink(EVERY.link(text, PATH).text, PATH).text == text
    else:
        check(text)


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "</",
        "<!--",
        "<![CDATA[",
        "<![if>",
        "<?",
        "<a ",
        '<a b="',
        "&",
        "<div>",
        "<b>",
        "<a href=x>",
        "<code>",
        "<svg>",
        "<select>",
        "<table><td>",
        "<h1>",
        "<ul><li>",
        "<p><b>x</b> y",
        "<b><p>",
        "<p lang=de>x<p lang=en>y",
        "{{ ",
        "{% raw %}",
        "[x ",
        "$x ",
        "<!-- glosslink: off -->",
        "<!-- glosslink: notice -->",
        "<span></b>",
    ],
)
def test_time_grows_with_length(piece: str) -> None:
    linker = Linker(GLOSSARY, Settings(notice="N"))

    def seconds(count: int) -> float:
        text = f"<p>gilt</p>{piece * count}"
        gc.disable()  # it would walk over all that the tests before have left
        began = time.process_time()
        linker.link(text, PATH)
        took = time.process_time() - began
        gc.enable()
        return took

    # Eight times as long; with the square it would be 64 times. What is done at once is too short to be measured, and
    # what looks slow is looked at again: other programs run on this machine, too.
    assert any(seconds(4000) < 24 * seconds(500) + 0.2 for _ in range(3))


@pytest.mark.slow
@pytest.mark.parametrize("name", corpora.NAMES)
def test_pages_of_real_sites_as_html(name: str) -> None:
    corpus = corpora.load(name, 40)
    linker = Linker(Glossary.parse(corpus.glossary))
    assert sum(check(pyromark.html(text), linker) for _, text in corpus.pages) > 20


@pytest.mark.slow
def test_html_of_this_machine() -> None:
    folders = [Path(name) for name in os.environ.get("GLOSSLINK_HTML", ":".join(PLACES)).split(":")]
    found = sorted(
        path
        for folder in folders
        for path in folder.rglob("*.htm*")
        if path.is_file() and 2000 < path.stat().st_size < 200_000
    )
    if len(found) < 20:
        pytest.skip(f"too few HTML files in {', '.join(map(str, folders))}: GLOSSLINK_HTML names other folders")
    linker = Linker(Glossary.parse("".join(f"- {{term: {word}, definition: x}}\n" for word in WORDS.split())))
    for path in random.Random(0).sample(found, min(len(found), 150)):
        text = path.read_bytes().decode("utf-8", "replace")
        check(text, linker)
