"""Sites built by the real MkDocs, plain and with Material, from the wheel."""

import json
import re
import subprocess
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
MATERIAL = ("mkdocs-material",)  # MkDocs comes with it
PLUGINS = (*MATERIAL, "mkdocs-rss-plugin", "mkdocs-static-i18n")
THEMES = ["mkdocs", "readthedocs", "material"]
MKDOCS = """\
site_name: Test
site_url: https://example.org/sub/
theme: {theme}
validation: {{anchors: warn}}
markdown_extensions: [admonition]
plugins: [search, glosslink{options}]
{more}
"""
INDEX = """\
---
title: Home
---

# Welcome

Gilts fell; `gilts` did not.

!!! note

    QE was ended.
"""
DEEPER = """\
# Deeper

[Welcome](post:index), and gilts {#own}.
"""


@pytest.fixture
def build(environment, site, write):
    """Write a site and build it; give what MkDocs says."""

    def build(
        files=(),
        *,
        theme="mkdocs",
        options="",
        more="",
        fails=False,
        command="mkdocs build --strict",
        programs=MATERIAL,
    ) -> str:
        config = MKDOCS.format(theme=theme, options=f": {options}" if options else "", more=more)
        write({"mkdocs.yml": config, "docs/index.md": INDEX, "docs/a/deeper.md": DEEPER, **dict(files)})
        outcome = environment(*programs).run(command, site)
        assert "Traceback" not in outcome.text, outcome.text
        assert (outcome.status != 0) == fails, outcome.text
        return outcome.text

    return build


def article(path: Path) -> str:
    """The HTML of a page, on one line."""
    return " ".join(path.read_text(encoding="utf-8").split())


@pytest.mark.parametrize("theme", THEMES)
def test_pages_are_linked_and_the_glossary_is_one_of_them(build, site, theme):
    build(theme=theme)
    home, deeper = article(site / "site/index.html"), article(site / "site/a/deeper/index.html")
    assert '<p><a href="glossary/#gilt">Gilts</a> fell; <code>gilts</code> did not.</p>' in home
    assert '<p><a href="glossary/#quantitative-easing">QE</a> was ended.</p>' in home
    assert '<a href="../../">Welcome</a>, and <a href="../../glossary/#gilt">gilts</a>' in deeper
    glossary = article(site / "site/glossary/index.html")
    assert '<li><a href="../">Home</a>: “<strong>Gilts</strong> fell; gilts did not.”</li>' in glossary
    assert 'The purchase of <a href="#gilt">gilts</a> by a central bank.' in glossary
    assert len(re.findall(r'id="gilt"', glossary)) == 1
    assert (site / "docs/index.md").read_text(encoding="utf-8") == INDEX


@pytest.mark.parametrize("theme", THEMES)
def test_every_page_has_what_tooltips_need(build, site, theme):
    build(theme=theme)
    deeper = article(site / "site/a/deeper/index.html")
    for name in ("tooltips.css", "summaries.js", "tooltips.js"):
        assert f'"../../glosslink/{name}"' in deeper
    script = (site / "site/glosslink/summaries.js").read_text(encoding="utf-8")
    assert '"glossary/#gilt":"A bond of the British government."' in script
    # In a browser: the scripts of a page below a path find the summary behind the address of a link.
    found = in_node(script, "https://example.org/sub/glosslink/summaries.js")
    assert found["https://example.org/sub/glossary/#gilt"] == "A bond of the British government."


def in_node(script: str, url: str) -> dict[str, str]:
    """What a script that stands at `url` gives the page."""
    page = f"globalThis.window = {{}}; globalThis.document = {{currentScript: {{src: {json.dumps(url)}}}}};"
    code = f"{page}{script};console.log(JSON.stringify(window.glosslinkSummaries))"
    try:
        done = subprocess.run(["node", "-e", code], capture_output=True, text=True, check=True)
    except FileNotFoundError:
        pytest.skip("node is not installed: what the script does has not been looked at")
    return json.loads(done.stdout)


def test_without_tooltips_and_page_nothing_is_added(build, site):
    build(options="{tooltips: false, page: ''}")
    assert not (site / "site/glosslink").exists()
    assert not (site / "site/glossary").exists()
    assert '<a href="/glossary/#gilt">Gilts</a>' in article(site / "site/index.html")


def test_the_file_system_is_a_server_enough(build, site):
    build(more="use_directory_urls: false")
    assert '<a href="../glossary.html#gilt">gilts</a>' in article(site / "site/a/deeper.html")
    assert '"glossary.html#gilt":' in (site / "site/glosslink/summaries.js").read_text(encoding="utf-8")


def test_strict_counts_findings_with_page_and_line(build):
    front, open_end = "---\ntitle: Bad\n---\n\n\n", "<!-- glosslink: mentions y -->\n"
    bad = {"docs/a/bad.md": f"{front}# Bad\n\nSee [x](glossary:gild).\n\n{open_end}"}
    text = build(bad, fails=True)
    assert "ERROR   -  glosslink: docs/a/bad.md:8:5: no glossary entry `gild` [GL401" in text
    assert "ERROR   -  glosslink: docs/a/bad.md:10:1: nothing closes" in text
    assert "Aborted with 2 errors in strict mode!" in text
    assert "docs/a/bad.md:8:5" in build(bad, command="mkdocs build")


def test_lines_are_those_of_the_file_whatever_other_plugins_do(build):
    hook = "def on_page_markdown(markdown, **_):\n    return 'One\\n\\nTwo gilts\\n\\n' + markdown\n"
    bad = {"hook.py": hook, "docs/bad.md": "# Bad\n\n<glossary:gild>\n"}
    assert "docs/bad.md:3:1: no glossary entry" in build(bad, more="hooks: [hook.py]", fails=True)


def test_front_matter_holds_though_mkdocs_cuts_it_off(build, site):
    build({"docs/off.md": "---\nglossary: false\n---\n# Off\n\nGilts.\n", "docs/windows.md": "# W\r\n\r\nGilts\r\n"})
    assert "<p>Gilts.</p>" in article(site / "site/off/index.html")
    assert '<a href="../glossary/#gilt">Gilts</a>' in article(site / "site/windows/index.html")


def test_what_is_no_link_in_the_page_is_none(build, site):
    build({"docs/html.md": "# H\n\n<output>\n\nGilts fell.\n\n</output>\n"})
    assert "<output> Gilts fell. </output>" in article(site / "site/html/index.html")


def test_a_link_in_raw_html_leads_to_the_page(build, site):
    build({"docs/html.md": "# H\n\n<div>\n\nGilts fell.\n\n</div>\n"})
    anchor = '<a href="../glossary/#gilt" class="glossary-link">Gilts</a>'
    assert f"<div> {anchor} fell. </div>" in article(site / "site/html/index.html")


@pytest.mark.parametrize(
    ("files", "place"),
    [
        ({"glossary.yaml": "- term: [x\n"}, "glossary.yaml:2:1: this is not valid YAML"),
        ({"glosslink.toml": "glosary = 1\n"}, "glosslink.toml:1:1: unknown setting `glosary`"),
        ({"glosslink.toml": 'glossary = ["none.yaml"]\n'}, "none.yaml:1:1: no such file or folder"),
    ],
)
def test_a_glossary_that_cannot_be_used_ends_the_build(build, site, files, place):
    text = build(files, fails=True, command="mkdocs build")
    assert f"ERROR   -  glosslink: {place}" in text
    assert "Aborted with a BuildError!" in text


def test_an_unknown_option_is_told_by_mkdocs(build):
    assert "Unrecognised configuration name: pages" in build(options="{pages: x}", fails=True)


def test_a_page_written_by_hand_is_filled(build, site):
    own = "# Words\n\n## Gilt\n\nOurs.\n\n<!-- glosslink: mentions gilt -->\n<!-- /glosslink -->\n"
    text = build({"docs/glossary.md": own}, fails=True)
    assert "'glossary.md' does not contain an anchor '#quantitative-easing'" in text  # MkDocs checks our links, too
    build({"docs/glossary.md": f"{own}\n## Quantitative easing\n\nOurs.\n"})
    glossary = article(site / "site/glossary/index.html")
    assert "Ours." in glossary
    assert '<li><a href="../">Home</a></li>' in glossary
    assert "A bond of the British government" not in glossary


def test_a_glossary_in_markdown_is_linked_where_it_stands(build, site):
    terms = "# Terms\n\n## Gilt\n\nA bond.\n\n## Bond\n\nA debt.\n"
    build({"docs/terms.md": terms, "glosslink.toml": 'glossary = ["docs/terms.md"]\nlinks = "build"\n'})
    assert '<a href="../../terms/#gilt">gilts</a>' in article(site / "site/a/deeper/index.html")
    assert not (site / "site/glossary").exists()


def test_the_configuration_can_be_named(build, site):
    (site / "glosslink.toml").unlink()
    build({"conf/words.toml": 'glossary = ["../glossary.yaml"]\n'}, options="{config: conf/words.toml, title: Words}")
    assert '<a href="glossary/#gilt">Gilts</a>' in article(site / "site/index.html")
    assert "<title>Words - Test</title>" in article(site / "site/glossary/index.html")


def test_serve_builds_anew_when_the_glossary_changes(build, environment, site):
    import socket
    from urllib.request import urlopen

    build()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    variables = environment(*MATERIAL).variables
    log = (site / "log").open("w")
    command = [environment(*MATERIAL).path / "bin/mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=site, env=variables, stdout=log, stderr=subprocess.STDOUT)
    address = f"http://127.0.0.1:{port}/sub/"

    def comes(text: str) -> bool:
        for _ in range(240):
            try:
                with urlopen(address, timeout=5) as page:
                    if text in page.read().decode():
                        return True
            except OSError:
                pass
            time.sleep(0.25)
        return False

    try:
        assert comes('<a href="glossary/#gilt">Gilts</a>'), (site / "log").read_text()
        time.sleep(1)  # MkDocs compares times of change
        (site / "glossary.yaml").write_text(
            "- {term: Gilts, id: bonds, definition: Bonds., inflect: false}\n", encoding="utf-8"
        )
        assert comes('<a href="glossary/#bonds">Gilts</a>'), (site / "log").read_text()
        (site / "glossary.yaml").write_text("- term: [x\n", encoding="utf-8")
        time.sleep(4)
        (site / "glossary.yaml").write_text(
            "- {term: Gilts, id: mended, definition: Bonds., inflect: false}\n", encoding="utf-8"
        )
        assert comes('<a href="glossary/#mended">Gilts</a>'), (site / "log").read_text()
        assert "glossary.yaml:2:1: this is not valid YAML" in (site / "log").read_text()
    finally:
        server.terminate()
        server.wait(30)
        log.close()


def test_anchors_in_every_script_are_those_that_links_lead_to(build, site):
    entry = "- {{term: {}, definition: Not {}., inflect: false}}\n"
    entries = entry.format("Größe", "Stück") + entry.format("Stück", "Größe")
    build({"glossary.yaml": entries, "docs/b.md": "# B\n\nGröße, Stück.\n"}, options="{page: sub/terms.md}")
    assert '<a href="../sub/terms/#größe">Größe</a>' in article(site / "site/b/index.html")
    assert '<a href="#stück">Stück</a>' in article(site / "site/sub/terms/index.html")


BLOG = {
    "docs/blog/index.md": "# Blog\n",
    "docs/blog/posts/open.md": "---\ndate: 2026-01-05\n---\n# Open\n\n"
    + "Many words stand before the gilts. " * 4
    + "\n\n<!-- more -->\n\nQE.\n",
    "docs/blog/posts/draft.md": "---\ndate: 2026-01-06\ndraft: true\n---\n# Not yet\n\nGilts.\n",
}


def test_a_draft_of_a_blog_is_not_among_the_mentions(build, site):
    build({**BLOG, "mkdocs.yml": of_plugins("blog", "glosslink")})
    glossary = article(site / "site/glossary/index.html")
    assert '<a href="../blog/2026/01/05/open/">Open</a> (4 times): “Many words stand before the' in glossary
    assert "Not yet" not in glossary


def test_excerpts_in_feeds_are_the_same_without_glosslink(build, site):
    """The plugin cuts Markdown off after so many characters, and leaves links to files as they are."""
    feed = "rss: {use_git: false, abstract_delimiter: '', match_path: 'blog/.*'}"
    build({**BLOG, "mkdocs.yml": of_plugins("blog", "glosslink", feed)}, programs=PLUGINS)
    linked = described(site / "site/feed_rss_created.xml")
    assert '<a href="../glossary/#gilt">gilts</a>' in article(site / "site/blog/index.html")
    build({"mkdocs.yml": of_plugins("blog", feed), "docs/a/deeper.md": "# Deeper\n"}, programs=PLUGINS)
    assert described(site / "site/feed_rss_created.xml") == linked
    assert any("before the gilts." in text for text in linked)


def test_a_site_in_two_languages_has_a_glossary_in_each(build, site):
    languages = "i18n: {languages: [{locale: en, name: E, default: true}, {locale: de, name: D}]}"
    page = "# Glossary\n\n<!-- glosslink: entries -->\n<!-- /glosslink -->\n"
    files = {"docs/glossary.md": page, "docs/glossary.de.md": page, "docs/index.de.md": "# Deutsch\n\nGilts.\n"}
    build({**files, "mkdocs.yml": of_plugins("glosslink", languages)}, programs=PLUGINS)
    assert '<a href="glossary/#gilt">Gilts</a>' in article(site / "site/de/index.html")
    english, german = article(site / "site/glossary/index.html"), article(site / "site/de/glossary/index.html")
    assert "Home" in english
    assert "Deutsch" not in english
    assert "Deutsch" in german
    assert "Home" not in german
    assert german.count('id="gilt"') == 1
    assert article(site / "site/de/index.html").count("glosslink/tooltips.js") == 1


def of_plugins(*plugins: str) -> str:
    """A configuration with these plugins."""
    lines = "".join(f"  - {plugin}\n" for plugin in plugins)
    return f"site_name: Test\nsite_url: https://example.org/sub/\ntheme: material\nplugins:\n{lines}"


def described(feed: Path) -> list[str]:
    return re.findall(r"<description>(.*?)</description>", feed.read_text(encoding="utf-8"), re.DOTALL)
