import json
import re
import subprocess
import sys
from urllib.parse import unquote, urldefrag

import html5lib
import pyromark
import pytest

from crossref.site import TOP, backlinks, build_example, example, hostile, linker, pages
from glosslink import Settings
from glosslink.crossref.jsonld import to_script
from glosslink.crossref.page import Pages
from glosslink.crossref.rendering import asset
from glosslink.documents.extended import BASE
from glosslink.errors import GlosslinkError

GLOSSARY = """
- term: Mutually assured destruction
  aliases: [MAD, mutual destruction]
  definition: A doctrine, *like* deterrence.
  former_ids: [mad-doctrine]
  see_also: [deterrence, mad]
- {term: Deterrence, definition: "[Not](/x) a `threat`.", url: /essays/deterrence/}
- {term: MAD doctrine, id: mad, see: mutually-assured-destruction}
"""
POSTS = {"posts/a.md": "# On *MAD*\n\nIt is MAD, and MAD again. Nothing.\n"}


def tree(text: str):
    return html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False).parse(
        text
    )


def links(text: str) -> list[str]:
    return [unquote(a.get("href")) for a in tree(text).iter("a") if a.get("href")]


def ids(text: str) -> list[str]:
    return [element.get("id") for element in tree(text).iter() if element.get("id")]


def shown(html: str) -> str:
    """What stands in the body, without attributes and empty lines."""
    body = html[html.index("<main>") : html.index("</main>")]
    return re.sub(r"\n+", "\n", re.sub(r"<[^>]*>", "", body)).strip()


def test_an_entry_as_html() -> None:
    text = pages(linker(GLOSSARY), POSTS)["index.html"]
    assert shown(text) == (
        "D\nDeterrence\nNot a threat.\nMore on Deterrence\n"
        "M\nMAD doctrine\nSee Mutually assured destruction\n"
        "Mutually assured destruction (MAD)\nAlso: mutual destruction\nA doctrine, like deterrence.\n"
        "See also: Deterrence\nMentioned in 1 post\nOn MAD (3 times): It is MAD, and MAD again."
    )
    assert {"mutually-assured-destruction", "mad-doctrine", "mad", "deterrence"} <= set(ids(text))
    assert links(text)[:4] == ["#^D", "#^M", "#deterrence", "/x"]
    assert "posts/a.md" in links(text)


def test_an_entry_as_markdown() -> None:
    text = pages(linker(GLOSSARY), POSTS, format="md")["index.md"]
    assert (
        '### <a id="deterrence"></a>Deterrence\n\n[Not](/x) a `threat`.\n\n[More on Deterrence](/essays/deterrence/)'
        in text
    )
    assert (
        '### <a id="mad"></a>MAD doctrine\n\nSee [Mutually assured destruction](#mutually-assured-destruction).' in text
    )
    assert (
        "A doctrine, *like* [deterrence](#deterrence).\n\nSee also: [Deterrence](#deterrence)\n\nMentioned in:\n\n"
        in text
    )
    assert "- [On MAD](posts/a.md) (3 times): “It is **MAD**, and MAD again.”" in text


@pytest.mark.parametrize("dialect", ["hugo", "jekyll", "docusaurus", "quarto"])
def test_headings_carry_their_ids_where_the_generator_reads_that(dialect) -> None:
    text = pages(linker(GLOSSARY, dialect=dialect), POSTS, format="md")["index.md"]
    assert "\n### Deterrence {#deterrence}\n" in text
    assert "\n### MAD doctrine {#mad}\n" in text
    assert '### <a id="mad-doctrine"></a>Mutually assured destruction {#mutually-assured-destruction}' in text


@pytest.mark.parametrize("dialect", ["hugo", "jekyll", "docusaurus", "quarto"])
def test_ids_of_headings_have_letters_of_any_script(dialect) -> None:
    entries = "- {term: Größe, definition: A size.}\n- {term: 量化宽松, definition: More.}"
    text = pages(linker(entries, dialect=dialect), {}, format="md")["index.md"]
    assert "\n### Größe {#größe}\n" in text
    assert "\n### 量化宽松 {#量化宽松}\n" in text
    assert '### <a id="größe"></a>Größe' in pages(linker(entries), {}, format="md")["index.md"]


def test_an_id_that_no_attribute_can_hold_is_written_as_html() -> None:
    entries = "- {term: C++, id: c++, definition: A language.}"
    text = pages(linker(entries), {}, format="md")["index.md"]
    assert text == pages(linker(entries, dialect="hugo"), {}, format="md")["index.md"]
    assert '### <a id="c++"></a>C++' in text


NOTES = """
- {term: Aaa, definition: "An a[^1] of `[^1]`, [^2].\\n\\n[^1]: Alone"}
- {term: Bbb, definition: "A b[^1].\\n\\n[^1]: The <b>second</b> note."}
"""


def test_footnotes_of_definitions_as_html() -> None:
    text = pages(linker(NOTES))["index.html"]
    assert "<p>An a<sup>1</sup> of <code>[^1]</code>, [^2].</p>\n<ol>\n<li><p>Alone</p>\n</li>\n</ol>" in text
    assert "<p>A b<sup>1</sup>.</p>\n<ol>\n<li><p>The &lt;b&gt;second&lt;/b&gt; note.</p>" in text


def test_footnotes_of_two_definitions_do_not_meet_on_a_page_in_markdown() -> None:
    text = pages(linker(NOTES), format="md")["index.md"]
    first, second = re.findall(r"(?m)^\[\^([\w-]+)\]: ", text)
    assert first != second
    assert f"An a[^{first}] of `[^1]`, [^2].\n\n[^{first}]: Alone\n" in text
    assert f"A b[^{second}].\n\n[^{second}]: The &lt;b>second&lt;/b> note.\n" in text


@pytest.mark.parametrize("url", ["/glossary/#{id}", "/glossary/{id}/", "/g/{id}.html"])
@pytest.mark.parametrize("split", [False, True])
def test_pages_validate_and_every_link_in_them_resolves(url, split) -> None:
    found = example().with_settings(Settings(url=url, post_url="https://example.org/{slug}/"))
    files = pages(found, split=split)
    assert len(files) == (len(found.glossary.entries) + 1 if split else 1)
    known = {name: set(ids(text)) for name, text in files.items()}
    for name, text in files.items():
        assert len(ids(text)) == len(known[name])
        for link in links(text):
            if not link.startswith("https:"):
                _check_leads_somewhere(name, link, known)


def _check_leads_somewhere(name: str, link: str, known: dict[str, set[str]]) -> None:
    from posixpath import dirname, join, normpath

    path, fragment = urldefrag(link)
    target = normpath(join(dirname(name), path)) if path else name
    assert target in known, link
    assert not fragment or fragment in known[target], link


def test_every_link_of_the_posts_and_back_resolves(tmp_path) -> None:
    site = build_example(tmp_path)
    known = {path.relative_to(site).as_posix(): set(ids(path.read_text("utf-8"))) for path in site.rglob("*.html")}
    to_glossary = 0
    for name in known:
        for link in links((site / name).read_text("utf-8")):
            path, fragment = urldefrag(link)
            if not path.startswith(("/glossary/", "/posts/")):
                continue
            target = path.removeprefix("/") + ("index.html" if path.endswith("/") else "")
            assert target in known, link
            assert not fragment or fragment in known[target], link
            to_glossary += name.startswith("posts/")
    assert to_glossary > 40


def test_the_index_shows_summaries_where_entries_have_pages() -> None:
    files = pages(linker(GLOSSARY, url="/g/{id}/"), POSTS, split=True)
    assert "Mentioned in" not in files["index.html"]
    assert "Mentioned in" in files["mutually-assured-destruction/index.html"]
    assert "../deterrence/index.html" in links(files["mutually-assured-destruction/index.html"])
    assert "../posts/a.md" in links(files["mutually-assured-destruction/index.html"])


def test_more_posts_than_are_shown() -> None:
    posts = {f"{number}.md": "MAD" for number in range(5)}
    assert "and 3 more" in pages(linker(GLOSSARY), posts, shown=2)["index.html"]
    assert "Mentioned in" not in pages(linker(GLOSSARY), format="md", shown=2)["index.md"]


def test_templates_of_the_users_own(tmp_path) -> None:
    (tmp_path / "page.html").write_text(
        "{% for s in sections %}{% for i in s.items %}<{{ i.term }}>{% endfor %}{% endfor %}"
    )
    found = linker("- {term: 'A <b>', definition: x}\n- {term: '{{ B }}', definition: y}")
    assert pages(found, templates=tmp_path)["index.html"] == "<&#123;&#123; B &#125;&#125;><A &lt;b&gt;>"
    (tmp_path / "page.html").write_text("\n{% if %}")
    with pytest.raises(GlosslinkError, match=r"page\.html:2"):
        pages(found, templates=tmp_path)
    (tmp_path / "page.html").write_text("{{ nothing }}")
    with pytest.raises(GlosslinkError, match="'nothing' is undefined"):
        pages(found, templates=tmp_path)


def test_structured_data() -> None:
    text = pages(linker(GLOSSARY, url="https://example.org/g/#{id}"))["index.html"]
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)[1])
    assert (data["@context"], data["@type"], data["@id"]) == (
        "https://schema.org",
        "DefinedTermSet",
        "https://example.org/g/",
    )
    assert data["hasDefinedTerm"][0] == {
        "@type": "DefinedTerm",
        "@id": "https://example.org/g/#mutually-assured-destruction",
        "url": "https://example.org/g/#mutually-assured-destruction",
        "termCode": "mutually-assured-destruction",
        "name": "Mutually assured destruction",
        "alternateName": ["MAD", "mutual destruction"],
        "description": "A doctrine, like deterrence.",
    }


def test_tooltips_stay_small() -> None:
    assert sum(len(asset(name).encode()) for name in ("tooltips.css", "tooltips.js")) < 5000


@pytest.mark.parametrize("format", ["html", "md"])
@pytest.mark.parametrize("split", [False, True])
def test_a_hostile_glossary_is_text(format, split) -> None:  # noqa: A002
    found = hostile()
    post = "# <img src=x onerror=alert(1)>\n\nA constructor & __proto__ {{ 7*7 }}.\n"
    whole = Pages(found, backlinks(found, {"a.md": post}), format=format, split=split, title="</title><script>{{ 1 }}")
    for name, text in whole.files():
        assert not name.startswith(("/", ".."))
        ours = r"(?s)<style>.*?</style>|<script>.*?</script>"
        assert not re.search(r"\{\{|\{%|\{#|\$\{|<%|\{<", re.sub(ours, "", text))
        # Markdown is read with raw HTML on, as a site generator would that trusts it.
        html = text if format == "html" else f"<!DOCTYPE html><title>x</title>{pyromark.html(text, options=BASE)}"
        elements = [element for element in tree(html).iter() if isinstance(element.tag, str)]
        expected = {"page": 2, "entry": 1}["page" if name == "index.html" else "entry"] if format == "html" else 0
        assert sum(element.tag == "script" for element in elements) == expected
        assert not {"svg", "iframe", "object", "b"} & {element.tag for element in elements}
        assert not [key for element in elements for key in element.attrib if key.startswith("on")]
        urls = [value for element in elements for key, value in element.attrib.items() if key in ("href", "src")]
        assert not [url for url in urls if re.match(r"(?i)[\x00-\x20]*(javascript|data|vbscript):", url)]


def test_what_a_hostile_glossary_exports_is_data() -> None:
    whole = Pages(hostile(), backlinks(hostile(), {}))
    for script in (whole.summaries(), to_script(whole.term_set())):
        assert not re.search(r"[<>\u2028\u2029]|\{\{|\{%", script)
    assert json.loads(to_script(whole.term_set())) == whole.term_set()
    assert not [term for term in whole.term_set()["hasDefinedTerm"] if "javascript" in term.get("url", "")]


def test_linking_imports_neither_templates_nor_collation() -> None:
    program = (
        "import sys; from click.testing import CliRunner; from glosslink.cli.main import main;"
        "CliRunner().invoke(main, ['link', '--check', 'posts']);"
        "print([name for name in ('jinja2', 'icu', 'mistune', 'markupsafe') if name in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=TOP / "examples/blog", capture_output=True, text=True, check=True
    )
    assert run.stdout == "[]\n"
