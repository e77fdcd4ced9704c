"""Each example is built by its generator, and the built pages are looked at: links, notices, and all that must stay."""

import shutil
from collections import Counter

import pytest

from generators.sites import EXAMPLES, NOTICE, Anchor, Built, planned, words

pytestmark = pytest.mark.slow
each_example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)


def documents(sites, built: Built) -> dict[str, list[dict]]:
    """The links that glosslink plans for the example, by the pages on which they should be."""
    done = sites.sh("glosslink link --format json", built.example.folder)
    found: dict[str, list[dict]] = {}
    for row in planned(done.stdout):
        found.setdefault(built.example.page_of(row["path"]), []).append(row)
    assert len(found) > 2
    return found


@each_example
def test_the_built_pages_have_the_links_that_were_planned(sites, example):
    built = sites.build(example)
    for page, rows in documents(sites, built).items():
        glossary = Counter(link.text for link in built.links(page) if "glossary" in link.page)
        wanted = Counter(" ".join(row["text"].split()) for row in rows)
        wanted["glossary"] += NOTICE in built.text(page)
        assert glossary == +wanted, page


@each_example
def test_every_link_within_the_site_leads_to_a_page_and_an_anchor_that_exist(sites, example):
    built = sites.build(example)
    seen = 0
    for page in built.pages():
        if page == "404.html":
            continue
        for link in built.links(page):
            assert (built.folder / link.page).is_file(), (page, link)
            assert not link.fragment or link.fragment in built.ids(link.page), (page, link)
            seen += bool(link.fragment) or "glossary/" in link.page
    assert seen > 8


@each_example
def test_all_but_the_links_is_as_it_is_without_glosslink(sites, example):
    built, plain = sites.build(example), sites.unlinked(example)
    assert built.pages() == plain.pages()
    for page in built.pages():
        if page != "404.html":
            assert built.text(page).replace(NOTICE, "").split() == plain.text(page).replace(NOTICE, "").split()


@each_example
def test_code_shortcodes_and_headings_have_no_link(sites, example):
    built = sites.build(example)
    texts = {page: built.main(page) for page in documents(sites, built)}
    for text in example.untouched:
        holders = [e for main in texts.values() for e in main.iter() if words(e) == " ".join(text.split())]
        assert holders, f"{text} is on no page"
        assert not [a for holder in holders for a in holder.iter("a") if "glossary" in (a.get("href") or "")]


@each_example
def test_a_page_with_links_has_the_notice_once_and_others_have_none(sites, example):
    built = sites.build(example)
    linked = documents(sites, built).keys()
    for page in built.pages():
        posts = page in linked and not page.startswith("glossary/")
        assert page == "404.html" or built.text(page).count(NOTICE) == posts, page


@each_example
def test_the_glossary_has_an_anchor_or_a_page_for_each_entry(sites, example):
    built = sites.build(example)
    done = sites.sh(
        "glosslink page --format jsonld", built.folder.parent if example.built[0] != "l" else example.folder
    )
    entries = [line.split('"')[3] for line in done.stdout.splitlines() if '"termCode"' in line]
    assert len(entries) == 8
    anchors = {Anchor("", page, name) for page in built.pages() for name in built.ids(page)}
    for entry in entries:
        as_page = built.folder / "glossary" / entry / "index.html"
        on_page = {Anchor("", "glossary/index.html", entry), Anchor("", "glossary.html", entry)}
        assert as_page.is_file() or on_page & anchors, entry


@each_example
def test_building_leaves_the_sources_as_they_are(sites, example):
    """The lists of mentions in the glossary page, too: what is committed is up to date."""
    folder = sites.build(example).folder
    folder = next(parent for parent in folder.parents if parent.name == example.name)
    for path in example.folder.rglob("*"):
        if path.is_file() and not {"node_modules", ".linked", "linked", ".glosslink"} & set(path.parts):
            assert (folder / path.relative_to(example.folder)).read_bytes() == path.read_bytes(), path


@each_example
def test_an_error_in_the_glossary_stops_the_build_and_tells_file_and_line(sites, example):
    built = sites.build(example)
    folder = sites.copy(example, "broken")
    name, text = example.duplicate
    before = (folder / name).read_text("utf-8") if (folder / name).exists() else ""
    (folder / name).write_text(before + text, "utf-8")
    done = sites.sh(example.command.removeprefix("npm install && "), folder)
    told = done.stdout + done.stderr
    assert done.returncode != 0
    assert f"{name}:" in told, told
    assert "GL106 duplicate-id" in told
    assert "Traceback" not in told
    assert built.folder.exists()
    assert not (folder / example.built).exists()


def test_a_deleted_post_is_gone_from_what_the_generator_reads(sites):
    example = next(example for example in EXAMPLES if example.name == "eleventy")
    sites.build(example)
    folder = sites.copy(example, "deleted")
    sites.sh(example.command, folder)
    (folder / "content/posts/a-tariff-is-a-tax.md").unlink()
    shutil.rmtree(folder / "_site")
    assert sites.sh(example.command.removeprefix("npm install && "), folder).returncode == 0
    built = Built(example, folder / "_site")
    assert "posts/a-tariff-is-a-tax/index.html" not in built.pages()
    assert "tariff" in built.ids("glossary/index.html")
