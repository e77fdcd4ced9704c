"""What a reader meets, in a browser: the page, its search, the tooltips, and what a hostile glossary can do there."""

from pathlib import Path

import pytest

from crossref.site import backlinks, build_example, hostile, linker, pages
from glosslink.crossref.page import Pages
from glosslink.crossref.rendering import asset

pytestmark = pytest.mark.slow
POST = "posts/2026-03-30-how-to-read-a-budget.html"
TIP = "#glosslink-tooltip"
HANDLERS = "[...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a => /^on/i.test(a.name)).length"
SCRIPT_LINKS = "[...document.querySelectorAll('a')].filter(a => !/^(file|https?):$/.test(a.protocol)).length"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """The example blog and its glossary, built."""
    return build_example(tmp_path_factory.mktemp("site"))


def written(open_page, folder: Path, entries: str, fragment: str = "", **options):
    """The page of a glossary given in YAML, opened."""
    path = folder / "glossary.html"
    path.write_text(pages(linker(entries))["index.html"], encoding="utf-8")
    page = open_page(path, **options)
    if fragment:
        page.goto(path.as_uri() + fragment)
    return page


def visible(page) -> bool:
    return page.locator(TIP).is_visible()


def first_link(page):
    return page.locator("main a[href*='glossary/']").first


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_looks_right(open_page, site, screenshot, scheme) -> None:
    page = open_page(site / "glossary/index.html", color_scheme=scheme)
    assert page.locator("form[role=search]").is_visible()
    background = page.evaluate("getComputedStyle(document.documentElement).colorScheme")
    assert background == "light dark"
    screenshot(page, f"page-{scheme}")
    page.locator("#gilt").scroll_into_view_if_needed()
    screenshot(page, f"page-{scheme}-entry")


def test_the_page_reads_without_style_or_script(open_page, site, screenshot) -> None:
    page = open_page(site / "glossary/index.html", java_script_enabled=False)
    assert not page.locator("form[role=search]").is_visible()
    assert page.locator("#gilt dd.definition").is_visible()
    screenshot(page, "page-no-script")


def test_search_finds_by_term_alias_and_definition(open_page, site, screenshot) -> None:
    page = open_page(site / "glossary/index.html")
    page.get_by_label("Search").fill("mutually assured")
    assert page.locator("#mutually-assured-destruction").is_visible()
    assert not page.locator("#gilt").is_visible()
    assert page.locator("[role=status]").text_content().strip().split(" / ")[0] != "0"
    screenshot(page, "search")
    page.get_by_label("Search").fill("zzzz")
    assert page.locator("section:visible").count() == 0
    page.get_by_label("Search").fill("")
    assert page.locator("#gilt").is_visible()


def test_search_finds_letters_without_their_accents(open_page, tmp_path) -> None:
    page = written(
        open_page, tmp_path, "- {term: Öffentliches Gut, definition: Für alle.}\n- {term: Gut, definition: Nein.}"
    )
    page.get_by_label("Search").fill("offentliches FUR")
    assert page.locator(".glossary-entry:visible").count() == 1
    page.get_by_label("Search").fill("gút")
    assert page.locator(".glossary-entry:visible").count() == 2


@pytest.mark.parametrize("start", ["", "#alpha"])
def test_a_link_to_what_the_search_has_hidden_leads_there(open_page, tmp_path, start) -> None:
    entries = [
        f"- {{term: {name}, definition: {'x ' * 4000}, see_also: [alpha]}}" for name in ("Alpha", "Beta", "Gamma")
    ]
    page = written(open_page, tmp_path, "\n".join(entries), start)
    page.get_by_label("Search").fill("gamma")
    page.locator("#gamma a.glossary-link").click()
    assert page.get_by_label("Search").input_value() == ""
    assert 0 <= page.locator("#alpha").bounding_box()["y"] < 100
    # What is in sight keeps the search as it is.
    page.get_by_label("Search").fill("gamma")
    page.locator("#gamma dfn a").click()
    assert page.get_by_label("Search").input_value() == "gamma"


def test_nothing_runs_over_the_edge_of_a_telephone(open_page, tmp_path, axe, screenshot) -> None:
    wide = "| a | b |\n    |---|---|\n    | " + "c" * 60 + " | d |"
    code = "    `" + "e" * 90 + "`\n\n    ```\n    " + "f" * 200 + "\n    ```"
    entry = f"- term: {'Wort' * 30}\n  definition: |\n    {'g' * 90}\n\n    {wide}\n\n{code}\n"
    page = written(open_page, tmp_path, entry, viewport={"width": 360, "height": 800}, is_mobile=True)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.evaluate(axe)
    assert [one["id"] for one in page.evaluate("axe.run()")["violations"]] == []
    screenshot(page, "page-telephone")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_tooltip_by_mouse(open_page, site, screenshot, scheme) -> None:
    page = open_page(POST, site, color_scheme=scheme)
    page.add_style_tag(content=":root { color-scheme: light dark }")
    link = first_link(page)
    link.hover()
    page.wait_for_selector(TIP)
    assert len(page.locator(TIP).text_content()) > 20
    screenshot(page, f"tooltip-hover-{scheme}")
    # Hoverable: the pointer may move over it.
    box = page.locator(TIP).bounding_box()
    page.mouse.move(box["x"] + 10, box["y"] + box["height"] / 2, steps=5)
    page.wait_for_timeout(600)
    assert visible(page)
    # Dismissable, without moving the pointer.
    page.keyboard.press("Escape")
    assert not visible(page)
    # Persistent only while hovered.
    page.mouse.move(1, 1)
    link.hover()
    page.wait_for_selector(TIP)
    page.mouse.move(1, 1)
    page.wait_for_selector(TIP, state="hidden")


def test_a_tooltip_by_keyboard(open_page, site, screenshot) -> None:
    page = open_page(POST, site)
    link = first_link(page)
    for _ in range(50):
        page.keyboard.press("Tab")
        if link.evaluate("a => a == document.activeElement"):
            break
    assert visible(page)
    assert link.get_attribute("aria-describedby") == TIP[1:]
    assert page.locator(TIP).get_attribute("role") == "tooltip"
    screenshot(page, "tooltip-keyboard")
    page.wait_for_timeout(800)
    assert visible(page)
    page.keyboard.press("Escape")
    assert not visible(page)
    assert link.get_attribute("aria-describedby") is None
    assert link.evaluate("a => a == document.activeElement")
    page.keyboard.press("Enter")
    page.wait_for_url("**/glossary/#*")


def test_a_tooltip_by_touch(open_page, site, screenshot) -> None:
    page = open_page(POST, site, has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800})
    link = first_link(page)
    url = page.url
    link.tap()
    page.wait_for_selector(TIP)
    assert page.url == url
    box = page.locator(TIP).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    screenshot(page, "tooltip-touch")
    page.touchscreen.tap(380, 5)
    assert not visible(page)
    link.tap()
    page.wait_for_selector(TIP)
    link.tap()
    page.wait_for_url("**/glossary/#*")


def test_without_script_a_link_is_a_link(open_page, site) -> None:
    page = open_page(POST, site, java_script_enabled=False)
    first_link(page).click()
    page.wait_for_url("**/glossary/#*")


def test_links_between_definitions_have_tooltips(open_page, site, screenshot) -> None:
    page = open_page(site / "glossary/index.html")
    link = page.locator("dd.see-also a.glossary-link").first
    link.hover()
    page.wait_for_selector(TIP)
    target = page.locator(f"[id='{link.get_attribute('href')[1:]}']")
    assert page.locator(TIP).text_content() == target.get_attribute("data-summary")
    screenshot(page, "tooltip-page")


def test_a_title_is_shown_once_and_comes_back(open_page, tmp_path) -> None:
    path = tmp_path / "a.html"
    script = asset("tooltips.js")
    path.write_text(
        '<p><a class="glossary-link" title="A bond." href="/g#gilt">gilt</a> <a href="/x" title="no">x</a></p>'
        f"<style>{asset('tooltips.css')}</style><script>{script}</script>"
    )
    page = open_page(path)
    page.hover("a >> nth=0")
    page.wait_for_selector(TIP)
    assert page.locator(TIP).text_content() == "A bond."
    assert page.locator("a >> nth=0").get_attribute("title") is None
    page.keyboard.press("Escape")
    assert page.locator("a >> nth=0").get_attribute("title") == "A bond."
    page.hover("a >> nth=1")
    page.wait_for_timeout(400)
    assert not visible(page)


def test_the_anchor_of_an_entry_does_not_say_what_stands_below_it(open_page, tmp_path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        '<h3 id="gilt">Gilt <a href="#gilt">¶</a></h3><p><a href="#gilt">gilts</a></p>'
        f"<script>var glosslinkSummaries = {{'#gilt': 'A bond.'}}; {asset('tooltips.js')}</script>"
    )
    page = open_page(path)
    page.hover("a >> nth=0")
    page.wait_for_timeout(400)
    assert page.locator(TIP).count() == 0
    page.hover("a >> nth=1")
    page.wait_for_selector(TIP)


@pytest.mark.parametrize("name", ["glossary/", POST])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible(open_page, site, axe, name, scheme) -> None:
    page = open_page(name, site, color_scheme=scheme)
    link = page.locator("a.glossary-link, main a[href*='glossary/']").first
    link.focus()
    page.wait_for_selector(TIP)
    page.evaluate(axe)
    scope = "document" if "glossary" in name else f"{{include: [['{TIP}']]}}"
    found = page.evaluate(f"axe.run({scope})")
    assert [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found["violations"]] == []


@pytest.mark.parametrize("split", [False, True])
def test_a_hostile_glossary_runs_nothing(open_page, tmp_path, split, screenshot) -> None:
    """Neither pages nor tooltips nor what is exported run a script or make an element out of what a field says."""
    linked = hostile()
    post = "# <img src=x onerror=alert(1)>\n\nA constructor & __proto__ {{ 7*7 }}.\n"
    mentioned = backlinks(linked, {"posts/a.md": post})
    found = Pages(linked, mentioned, split=split, title="</title><script>alert(1)</script>")
    for name, text in found.files():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("</body>", '<script src="summaries.js"></script></body>'), encoding="utf-8")
    (tmp_path / "summaries.js").write_text(found.summaries(), encoding="utf-8")
    assert not (tmp_path.parent.parent / "etc").exists()
    for path in sorted(tmp_path.rglob("*.html")):
        page = open_page(path)
        for link in page.locator("a").all():
            if link.is_visible():
                link.hover()
                page.wait_for_timeout(150)
        assert page.evaluate(HANDLERS) == 0
        assert page.evaluate(SCRIPT_LINKS) == 0
        own = page.locator("script").count()
        assert own <= 3, "only ours: data, tooltips, and the test's own"
        assert page.locator("svg, iframe, object, b, div[onclick]").count() == 0
    if not split:
        screenshot(page, "hostile")
