"""Links to the glossary in a built site: which are such links, and which of them lead nowhere."""

import pytest

from glosslink.cli.asked.order import Order
from glosslink.cli.asked.sources import grouped
from glosslink.cli.checks import check_all

PAGE = '<a href="#top">up</a><a href="#:~:text=bond">text</a><h2 id="gilt">Gilt</h2><h2 id="r%26d">R&amp;D</h2>'


@pytest.fixture
def found(tmp_path, monkeypatch):
    """What is found in a page of a built site, given its path, its link, the setting `url` and the glossary's page."""
    monkeypatch.chdir(tmp_path)

    def found(path: str, href: str, url: str, page: str = "glossary/index.html") -> list[str]:
        texts = {
            "glosslink.toml": f'glossary = ["docs/glossary.md"]\ndocuments = ["docs/*.md"]\nurl = "{url}"\n',
            "docs/glossary.md": "# Glossary\n\n## Gilt\n\nA bond.\n",
            f"site/{page}": PAGE,
            f"site/{path}": f'<p>A <a href="{href}">gilt</a>.',
        }
        for name, text in texts.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text)
        order = Order(select=("GL6",), site=tmp_path / "site", quiet=True)
        ((verdict,), _) = check_all(order, grouped(order.request))
        return [one.code for one in verdict.found]

    return found


SITES = [
    ("a/index.html", "/glossary/#{}", "/glossary/#{id}"),
    ("a/index.html", "../glossary/#{}", "/glossary/#{id}"),
    ("a/index.html", "/base/glossary/#{}", "/base/glossary/#{id}"),
    ("a/index.html", "../glossary/#{}", "/base/glossary/#{id}"),
    ("a/index.html", "../glossary/index.html#{}", "{page}#{id}"),
    ("index.html", "glossary/#{}", "{page}#{id}"),
    ("en/a/index.html", "../../glossary/#{}", "https://example.org/base/glossary/#{id}"),
    ("a/index.html", "https://example.org/base/glossary/#{}", "https://example.org/base/glossary/#{id}"),
]


@pytest.mark.parametrize(("path", "href", "url"), SITES)
def test_a_link_to_an_id_that_is_there_is_sound(found, path, href, url):
    assert found(path, href.format("gilt"), url) == []


@pytest.mark.parametrize(("path", "href", "url"), SITES)
def test_one_to_an_id_that_is_not_is_told(found, path, href, url):
    assert found(path, href.format("gild"), url) == ["GL601"]


@pytest.mark.parametrize(
    "href",
    [
        "/glossary/",
        "../glossary/",
        "/about/#gild",
        "https://other.org/glossary/#gild",
        "mailto:a@b.c",
        "#gild",
        "../#x",
    ],
)
def test_another_link_is_none_of_ours(found, href):
    for url in ("/glossary/#{id}", "{page}#{id}", "https://example.org/glossary/#{id}"):
        assert found("a/index.html", href, url) == []


@pytest.mark.parametrize("url", ["/glossary/#{id}", "{page}#{id}"])
def test_a_page_may_be_a_file_of_its_own(found, url):
    assert found("a.html", "glossary.html#gilt", url, "glossary.html") == []
    assert found("a.html", "glossary.html#gild", url, "glossary.html") == ["GL601"]


def test_a_page_that_is_not_there_is_told(found):
    assert found("a/index.html", "../../glossary/#gilt", "/glossary/#{id}", "terms/index.html") == ["GL602"]
