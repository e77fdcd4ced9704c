"""Where links lead, and which entry a link leads to."""

import pytest

from glosslink import Glossary
from glosslink.linking.targets import Targets, escape_url
from glosslink.url_schemes import is_safe
from linking.cases import BANK, GILT, check_linked, check_marked, check_unchanged, entry, redirect

PAGED = entry("gilt", page="docs/terms/money.md")


def targets(*entries, url="/g#{id}", known=(), path=""):
    return Targets(Glossary.from_entries(entries or (GILT, BANK)), url, known, path)


# Writing


@pytest.mark.parametrize(
    ("url", "path", "written"),
    [
        ("/g#{id}", "", "/g#gilt"),
        ("https://x.test/{id}/", "a/b.md", "https://x.test/gilt/"),
        ("{page}#{id}", "docs/a.md", "terms/money.md#gilt"),
        ("{page}#{id}", "docs/terms/a.md", "money.md#gilt"),
        ("{page}#{id}", "docs/x/y/a.md", "../../terms/money.md#gilt"),
        ("{page}#{id}", "a.md", "docs/terms/money.md#gilt"),
        ("{page}", "a.md", "docs/terms/money.md"),
        ("{id}?{id}", "", "gilt?gilt"),
    ],
)
def test_a_url_is_the_pattern_filled_for_the_post(url, path, written):
    assert targets(PAGED, url=url, path=path).url(PAGED) == written


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("c++", "/g#c++"),
        ("c#", "/g#c%23"),
        ("why?", "/g#why%3F"),
        ("50%", "/g#50%25"),
        ("a/b", "/g#a/b"),
        ("核抑止", "/g#核抑止"),
        ("r&d", "/g#r&d"),
        ("a b", "/g#a%20b"),
        ("{id}", "/g#%7Bid%7D"),
        ("{page}", "/g#%7Bpage%7D"),
    ],
)
@pytest.mark.parametrize("style", ["inline", "reference", "html"])
def test_every_id_can_be_written_and_is_known_again(name, written, style):
    one = entry("gilt", id=name)
    assert targets(one).url(one) == written
    result = check_marked("A [[gilt]] is a gilt.", one, style=style)
    assert result.links[0].url == written


def test_ids_that_differ_in_case_alone_have_labels_of_their_own():
    check_linked(
        "gilt bond\n",
        "[gilt][gl-x] [bond][gl-X-2]\n\n[gl-x]: /g#x\n[gl-X-2]: /g#X\n",
        entry("gilt", id="x"),
        entry("bond", id="X"),
        style="reference",
    )
    check_linked(
        "gilt bond\n",
        "[gilt][gl-c-] [bond][gl-c--2]\n\n[gl-c-]: /g#c%23\n[gl-c--2]: /g#c%3F\n",
        entry("gilt", id="c#"),
        entry("bond", id="c?"),
        style="reference",
    )


def test_a_page_may_have_any_name():
    one = entry("gilt", page="docs/a #1 (50%).md")
    check_linked("A gilt.", "A [gilt](docs/a%20%231%20%2850%25%29.md#gilt).", one, url="{page}#{id}", path="x.md")


def test_an_entry_without_a_page_is_not_linked_where_the_url_takes_one():
    check_unchanged("A gilt.", GILT, url="{page}#{id}", path="x.md")
    check_linked("A gilt.", 'A [gilt](/e "What gilt is.").', entry("gilt", url="/e"), url="{page}#{id}", path="x.md")


@pytest.mark.parametrize(
    "url", ["/a", "a", "#a", "?a", "//x.test/a", "https://x.test", "HTTP://x.test", "mailto:a@b.test", "a/b:c", ""]
)
def test_urls_that_are_safe(url):
    assert is_safe(url)


@pytest.mark.parametrize("url", ["javascript:x", "JAVASCRIPT:x", " javascript:x", "data:x", "vbscript:x", "x-y:z"])
def test_urls_that_may_run_a_script(url):
    assert not is_safe(url)


@pytest.mark.parametrize("url", ["/a/b-c_d~e.f", "?a=b&c=d;e", "*'!,", "/ä/日", "%41"])
def test_what_a_url_may_hold_is_not_escaped(url):
    assert escape_url(url) == url


@pytest.mark.parametrize("mark", list(' \t\n\r\x00\x7f\x85\xa0\u2028"<>\\^`{|}()[]$'))
def test_what_a_url_may_not_hold_is_escaped(mark):
    assert mark not in escape_url(f"a{mark}b")
    assert escape_url(escape_url(f"a{mark}b")) == escape_url(f"a{mark}b")


# Reading


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("/g#gilt", "gilt"),
        (" /g#gilt ", "gilt"),
        ("/g#%67ilt", "gilt"),
        ("/g#nobody", "nobody"),
        ("/g#", None),
        ("/g", None),
        ("/other#gilt", None),
        ("/g#gilt/x", None),
        ("/g#gilt?x", None),
        ("https://x.test/g#gilt", None),
        ("gilt", None),
        ("", None),
    ],
)
def test_a_url_of_the_pattern_names_an_id(url, name):
    assert targets().identify(url) == name


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("glossary.md#gilt", "a.md"),
        ("../glossary.md#gilt", "posts/a.md"),
        ("../../glossary.md#gilt", "posts/x/a.md"),
        ("./glossary.md#gilt", "a.md"),
        ("/old/gilt/", "posts/a.md"),
        ("https://old.test/#gilt", "posts/a.md"),
    ],
)
def test_known_urls_are_links_to_the_glossary_from_wherever_they_resolve(url, path):
    known = ("glossary.md#{id}", "/old/{id}/", "https://old.test/#{id}")
    assert targets(known=known, path=path).identify(url) == "gilt"
    check_unchanged(f"gilt [x]({url})", path=path, known_urls=known)
    check_marked(f"[[gilt]] [x]({url})", path=path)


def test_known_urls_are_never_written_and_their_links_are_the_authors():
    check_unchanged("gilt [gilt](/old/gilt/)", known_urls=("/old/{id}/",))
    check_unchanged('gilt <a href="/old/gilt/">gilt</a>', known_urls=("/old/{id}/",))


def test_the_url_of_an_entry_itself_names_it():
    essay = entry("gilt", url="/essays/gilt/")
    assert targets(essay).identify("/essays/gilt/") == "gilt"
    assert targets(essay).identify("/essays/") is None
    check_unchanged("gilt [my essay](/essays/gilt/)", essay)


def test_a_link_to_a_page_names_the_entry_from_where_the_post_stands():
    for path, url in (("docs/a.md", "terms/money.md#gilt"), ("docs/terms/a.md", "money.md#gilt")):
        assert targets(PAGED, url="{page}#{id}", path=path).identify(url) == "gilt"
        assert targets(PAGED, url="{page}#{id}", path=path).identify("x/" + url) is None


@pytest.mark.parametrize("name", ["old-bank", "bundesbank", "central-bank"])
def test_former_ids_and_redirects_count_as_links_to_the_entry(name):
    check_unchanged(f"central bank [x](/g#{name})", BANK, redirect("Bundesbank", "central-bank"))
