"""Documents of one run that go by different settings: each by those nearest to it."""

import json

import pytest

from glosslink.cli.runs import linking, unchanged

DE, EN = "de/glosslink.toml", "en/glosslink.toml"
TERMS = "- term: gilt\n  definition: A bond.\n"
LINKED = {"de": "A [gilt](/de#gilt).\n", "en": "A [gilt](/en#gilt).\n"}


@pytest.fixture
def mono(write, site):
    """Two sites side by side, and a page that belongs to neither; no glossary at the top."""
    (site / "glossary/terms.yaml").unlink()
    (site / "glossary").rmdir()
    for name in ("de", "en"):
        write({f"{name}/glosslink.toml": f'url = "/{name}#{{id}}"\n', f"{name}/glossary/g.yaml": TERMS})
        write({f"{name}/posts/a.md": "A gilt.\n"})
    write({"README.md": "A gilt.\n"})
    return site


def posts(site):
    return {name: (site / name / "posts/a.md").read_text() for name in ("de", "en")}


ALIKE = [(), (".",), ("de", "en"), ("de/posts/a.md", "en/posts/a.md"), ("en", "de/posts/a.md")]


@pytest.mark.parametrize("paths", ALIKE)
def test_each_document_is_linked_by_the_settings_nearest_to_it(mono, glosslink, paths):
    done = glosslink("link", "--write", *paths)
    assert (done.status, posts(mono)) == (0, LINKED)
    assert done.err.endswith("2 links added; 2 of 2 files changed\n")
    assert (mono / "README.md").read_text() == "A gilt.\n"
    again = glosslink("link", "--check", *paths)
    assert (again.status, again.err.splitlines()[-1]) == (0, "0 links to add; 0 of 2 files would change")
    assert glosslink("unlink", "--write", *paths).status == 0
    assert set(posts(mono).values()) == {"A gilt.\n"}


def test_results_come_group_by_group_in_the_order_of_documents(mono, write, glosslink):
    write({"en/a.md": "A gilt.\n", "de/posts/z.md": "A gilt.\n"})
    rows = glosslink("link", "--format", "json", "en", "de").out.splitlines()
    paths = ["de/posts/a.md", "de/posts/z.md", "en/a.md", "en/posts/a.md"]
    assert [json.loads(row)["path"] for row in rows] == paths


def test_settings_that_are_asked_for_hold_for_all(mono, glosslink):
    assert glosslink("link", "--diff", "de", "en", "README.md", "--config", EN).out.count("[gilt](/en#gilt)") == 3


@pytest.mark.parametrize("fault", [{DE: "nonsense = 1\n"}, {DE: "= 1\n"}, {"de/glossary/g.yaml": "- term: gilt\n"}])
@pytest.mark.parametrize("paths", [(), ("de", "en"), ("en/posts/a.md", "de/posts/a.md")])
def test_what_is_wrong_with_one_does_not_stop_the_others(mono, write, glosslink, fault, paths):
    write(fault)
    done = glosslink("link", "--write", *paths)
    assert (done.status, posts(mono)) == (2, {"de": "A gilt.\n", "en": LINKED["en"]})
    assert f"{next(iter(fault))}:1:" in done.err
    assert "1 link added; 1 of 1 file changed" in done.err


@pytest.mark.parametrize("paths", [(), ("de", "en"), ("en/posts/a.md", "de/posts/a.md")])
def test_each_document_is_checked_by_the_settings_nearest_to_it(mono, write, glosslink, paths):
    write({DE: '[check]\nignore = ["GL406"]\n', "en/posts/a.md": "A gilt and a [gilt](/en#none).\n"})
    done = glosslink("check", *paths)
    assert done.status == 1
    assert [line.split(": ")[0] for line in done.out.splitlines() if line.startswith(("de", "en"))] == [
        "en/posts/a.md:1:3",
        "en/posts/a.md:1:14",
    ]
    write({EN: 'url = "/en#{id}"\n[check]\nfail-on = "error"\nignore = ["GL402"]\n'})
    assert glosslink("check", *paths).status == 0  # a warning, which `en` lets pass
    assert glosslink("check", *paths, "--fail-on", "warning").status == 1


def test_what_is_wrong_with_settings_is_a_finding_beside_those_of_the_others(mono, write, glosslink, site):
    write({DE: "nonsense = 1\n"})
    done = glosslink("check", "--format", "json", "--report", "jsonl=report")
    assert done.status == 2
    assert [row["code"] for row in json.loads(done.out)] == ["GL002", "GL406"]
    assert len((site / "report").read_text().splitlines()) == 2
    assert f"{DE}:1:1: error: unknown setting" in done.err
    write({"en/posts/a.md": "Nothing.\n"})
    assert "nothing found in the rest" in glosslink("check", "--ignore", "GL5").err


def test_faults_are_mended_in_each(mono, glosslink):
    assert glosslink("check", "--diff").out.count("+A [gilt]") == 2
    done = glosslink("check", "--fix")
    assert (done.status, posts(mono)) == (0, LINKED)
    assert "mended 2 findings\n" in done.err


def test_what_two_share_is_told_once(mono, write, glosslink):
    write({"shared/g.yaml": "- term: gilt\n  aliases: [Gilt]\n  definition: A bond.\n"})
    for name in ("de", "en"):
        write({f"{name}/glosslink.toml": 'glossary = ["../shared"]\n'})
    assert glosslink("check", "--select", "GL2").out.count("GL202") == 1
    assert glosslink("check", "--glossary", "--select", "GL2").out.count("GL202") == 1


def test_each_has_a_baseline_of_its_own(mono, write, glosslink, site):
    write({DE: '[check]\nbaseline = "known.json"\n'})
    assert glosslink("check", "--write-baseline").status == 2  # none is named for `en`
    write({EN: '[check]\nbaseline = "known.json"\n'})
    assert glosslink("check", "--write-baseline").status == 0
    assert [(site / name / "known.json").read_text().count("GL406") for name in ("de", "en")] == [1, 1]
    assert glosslink("check").status == 0
    assert glosslink("check", "--write-baseline", "--baseline", "all.json").status == 0
    assert (site / "all.json").read_text().count("GL406") == 2


def test_the_glossaries_of_all_are_checked_alone(mono, write, glosslink):
    write({"de/glossary/g.yaml": "- term: gilt\n", "en/glossary/g.yaml": "- term: gilt\n"})
    done = glosslink("check", "--glossary")
    assert (done.status, done.out.count("GL104"), done.out.count("GL501")) == (1, 2, 0)


def test_a_document_without_settings_goes_by_none_of_the_others(mono, write, glosslink):
    """What is found is left alone, and told; what somebody names wants settings; and what lies here holds."""
    assert "README.md: left alone" in glosslink("link", "--check", ".").err
    assert "README.md: left alone" in glosslink("check").err
    named = glosslink("link", "--check", "README.md", "de")
    assert named.status == 2
    assert "README.md: not done, as no settings are in the folder or above it" in named.err
    write({"glossary/g.yaml": TERMS})
    assert "[gilt](/glossary/#gilt)" in glosslink("link", "--diff", "README.md", "de").out


@pytest.mark.parametrize("command", [("show", "gilt"), ("where", "gilt"), ("page",), ("link", "README.md")])
def test_where_settings_stand_below_alone_one_is_named(mono, glosslink, command):
    told = glosslink(*command)
    assert (told.status, told.out) == (2, "")
    assert "no settings are here or above; --config de/glosslink.toml takes those of a folder below\n" in told.err
    assert glosslink(*command, "--config", DE).status == 0


@pytest.mark.parametrize("command", [("link", "--write"), ("check", "--ignore", "GL406")])
def test_a_hook_names_what_it_likes(mono, write, glosslink, command):
    """Files that no settings are for are left alone; unless there are no settings at all."""
    write({EN: 'documents = ["posts/"]\n', "en/notes.md": "A gilt.\n", "docs/b.md": "A gilt.\n"})
    for paths in (("README.md",), ("README.md", "docs/b.md"), ("README.md", "de/posts/a.md", "en/notes.md")):
        assert glosslink(*command, "--force-exclude", *paths).status == 0
    assert [(mono / path).read_text() for path in ("README.md", "docs/b.md", "en/notes.md")] == ["A gilt.\n"] * 3
    for name in (DE, EN):
        (mono / name).unlink()
    assert glosslink("link", "--write", "--force-exclude", "README.md").status == 2


def test_settings_above_say_what_is_read_and_those_further_down_how(write, site, glosslink):
    write({"glosslink.toml": 'documents = ["posts/", "de/"]\n', "posts/a.md": "A gilt.\n", "de/glossary/g.yaml": TERMS})
    write({"de/glosslink.toml": 'url = "/de#{id}"\ndocuments = ["*", "!drafts/"]\n', "de/a.md": "A gilt.\n"})
    write({"de/drafts/a.md": "A gilt.\n", "tests/a.md": "A gilt.\n", "tests/glosslink.toml": ""})
    assert glosslink("link", "--write").status == 0
    found = {
        path: (site / path).read_text()[2:-2] for path in ("posts/a.md", "de/a.md", "de/drafts/a.md", "tests/a.md")
    }
    assert found == {
        "posts/a.md": "[gilt](/glossary/#gilt)",
        "de/a.md": "[gilt](/de#gilt)",
        "de/drafts/a.md": "gilt",
        "tests/a.md": "gilt",
    }


def test_settings_in_a_pyproject_count_if_they_are_ours(write, site, glosslink):
    write(
        {"glosslink.toml": "", "lib/pyproject.toml": '[project]\nname = "glosslink-notes"\n', "lib/a.md": "A gilt.\n"}
    )
    assert "[gilt](/glossary/#gilt)" in glosslink("link", "--diff").out
    write({"lib/pyproject.toml": '[tool.glosslink]\nglossary = ["../glossary"]\nurl = "/lib#{id}"\n'})
    assert "[gilt](/lib#gilt)" in glosslink("link", "--diff").out


def test_html_is_read_where_the_settings_of_its_own_folder_name_it(mono, write, glosslink):
    write({EN: 'documents = ["*.html"]\n', "en/b.html": "<p>A gilt.</p>\n", "de/b.html": "<p>A gilt.</p>\n"})
    for paths in ((), (".",), ("de", "en")):
        rows = glosslink("link", "--format", "json", *paths).out.splitlines()
        assert "en/b.html" in {json.loads(row)["path"] for row in rows}
        assert "de/b.html" not in {json.loads(row)["path"] for row in rows}


def test_a_copy_is_made_of_what_holds_them_all(mono, glosslink, site):
    assert glosslink("link", "--output", "build").status == 0
    assert {name: (site / "build" / name / "posts/a.md").read_text() for name in ("de", "en")} == LINKED
    assert (site / "build/README.md").read_text() == "A gilt.\n"
    assert glosslink("link", "--output", "build").err.endswith("2 of 2 files changed\n")
    apart = glosslink("link", "--output", "other", "de", "en")
    assert (apart.status, "mirrors de, and en/" in apart.err) == (2, True)
    assert not (site / "other").exists()


def test_a_link_to_a_folder_leads_to_the_same_settings(mono, site, glosslink):
    (site / "current").symlink_to(site / "en")
    assert glosslink("link", "--check", "en/posts/a.md", "current/posts/a.md").err.count("would change: ") == 2


def test_settings_that_are_a_link_to_shared_ones_speak_of_their_own_folder(mono, write, site, glosslink):
    write({"shared.toml": 'url = "/shared#{id}"\n', "en/glossary/g.yaml": "- term: bond\n  definition: A promise.\n"})
    write({"en/posts/a.md": "A bond, a gilt.\n"})
    for name in ("de", "en"):
        (site / name / "glosslink.toml").unlink()
        (site / name / "glosslink.toml").symlink_to("../shared.toml")
    rows = glosslink("link", "--format", "json", "de", "en").out.splitlines()
    assert [(json.loads(row)["path"][:2], json.loads(row)["entry"]) for row in rows] == [("de", "gilt"), ("en", "bond")]


def test_a_check_of_nothing_under_several_settings_is_told_for_one(mono, write, glosslink):
    write({DE: 'documents = ["other/"]\n', EN: 'documents = ["other/"]\n'})
    done = glosslink("check", "--force-exclude", "de/posts/a.md", "en/posts/a.md")
    assert (done.status, "leave out what is named" in done.err) == (0, True)
    done = glosslink("link", "--check", "--force-exclude", "de/posts/a.md", "en/posts/a.md")
    assert (done.status, "leave out what is named" in done.err) == (0, True)


def test_what_goes_by_one_glossary_goes_by_its_documents(mono, write, glosslink):
    write({"glosslink.toml": 'glossary = ["en/glossary"]\n'})
    assert glosslink("where", "gilt").out.count("A gilt.") == 1
    assert glosslink("where", "gilt", "--config", "glosslink.toml").out.count("A gilt.") == 3
    assert glosslink("page", "--format", "md").out.count("README.md") > 0
    assert "posts/a.md" not in glosslink("page", "--format", "md").out
    refused = glosslink("where", "gilt", "de", "en")
    assert (refused.status, refused.out) == (2, "")
    assert "--config" in refused.err


def test_the_settings_of_each_are_shown(mono, glosslink):
    shown = glosslink("link", "--show-settings", "de", "en").out
    assert [line for line in shown.splitlines() if line.startswith(("# de", "# en", "url"))] == [
        f"# {DE}",
        'url = "/de#{id}"',
        f"# {EN}",
        'url = "/en#{id}"',
    ]


@pytest.fixture
def looked(monkeypatch):
    """Note each run that looks at more than metadata."""
    runs = []
    link = linking._link
    monkeypatch.setattr(unchanged, "COARSE", 0)
    monkeypatch.setattr(linking, "_link", lambda *arguments: runs.append(1) or link(*arguments))
    return runs


@pytest.mark.parametrize("paths", [(), (".",), ("a.md", "lib/b.md"), ("a.md", "lib")])
@pytest.mark.parametrize("name", ["glosslink.toml", "pyproject.toml"])
def test_settings_that_come_between_two_runs_are_seen(write, glosslink, looked, paths, name):
    write({"glosslink.toml": "", "a.md": "Nothing.\n", "lib/b.md": "A bond.\n"})
    write({"lib/glossary/g.yaml": "- term: bond\n  definition: A promise.\n"})
    if name == "pyproject.toml":
        write({"lib/pyproject.toml": "[project]\n"})
    for _ in range(3):
        assert glosslink("link", "--check", *paths).status == 0
    assert len(looked) < 3  # the first makes the folder that results are kept in, which may show or not
    looked.clear()
    write(
        {f"lib/{name}": 'url = "/lib#{id}"\n' if name == "glosslink.toml" else '[tool.glosslink]\nurl = "/lib#{id}"\n'}
    )
    assert glosslink("link", "--check", *paths).status == 1
    assert len(looked) == 1


NEWS = {
    "settings": {DE: 'url = "/DE#{id}"\n', "de/posts/b.md": "A gilt.\n"},
    "a glossary": {"en/glossary/g.yaml": TERMS + "- term: bond\n  definition: A promise.\n"},
    "a document": {"en/posts/b.md": "A gilt.\n"},
    "a new document": {"en/new.md": "A gilt.\n"},
    "settings above": {"glosslink.toml": 'glossary = ["de/glossary"]\n'},
    "a glossary above": {"glossary/g.yaml": TERMS},
}


@pytest.mark.parametrize("news", NEWS.values(), ids=NEWS)
@pytest.mark.parametrize("paths", [(), (".",), ("de", "en", "README.md", "--force-exclude")])
def test_where_nothing_changed_metadata_tell_so_for_all_settings(mono, write, glosslink, looked, news, paths):
    write({"de/posts/b.md": "No bond.\n", "en/posts/b.md": "No bond.\n"})
    for _ in range(3):
        before = glosslink("link", "--write", *paths)
    seen = len(looked)
    assert glosslink("link", "--write", *paths) == before
    assert len(looked) == seen <= 3
    assert before.err == (
        "README.md: left alone, as no settings are in the folder or above it\n0 links added; 0 of 4 files changed\n"
    )
    write(news)
    outcome = glosslink("link", "--write", *paths)
    assert len(looked) == seen + 1
    afresh = glosslink("link", "--write", "--no-cache", *paths).err
    assert "\n0 links added" in f"\n{afresh}"
    assert ("left alone" in afresh) == ("left alone" in outcome.err)


def test_metadata_tell_nothing_of_what_cannot_be_used(mono, write, glosslink, looked):
    glosslink("link", "--write")
    write({DE: "nonsense = 1\n"})
    for _ in range(3):
        assert glosslink("link", "--write").status == 2
    assert len(looked) == 4
