"""`glosslink check` and `glosslink rule`: arguments in, report and exit status out."""

import json
import os
import sys

import pytest

from glosslink.cli.asked.check_options import FORMATS
from glosslink.cli.telling.findings import status
from glosslink.diagnostics import Diagnostic, Place

TERMS = "glossary/terms.yaml"
GLOSSARY = """\
- {term: gilt, inflect: false, definition: A bond., former_ids: [old]}
- {term: consol, inflect: false, definition: Another., aliases: [perpetual, Consol]}
"""


@pytest.fixture
def files(write):
    write(
        {
            TERMS: GLOSSARY,
            "posts/a.md": "A gilt.\n",
            "posts/b.md": "A [gilt](/glossary/#old), and a consol.\n",
        }
    )
    return write


def test_findings_go_to_standard_output_and_the_sum_to_standard_error(glosslink, files):
    done = glosslink("check", "--select", "GL4,redundant-alias")
    assert done.status == 1
    assert [line for line in done.out.splitlines() if ": " in line and line[0] != " "] == [
        f"{TERMS}:2:77: warning: the alias `Consol` of `consol` is matched without it [GL202 redundant-alias]",
        "posts/a.md:1:3: warning: `gilt` is not linked to `gilt` [GL406 unlinked-mention]",
        "posts/b.md:1:3: error: `old` is a former id of `gilt`, which is `gilt` now [GL402 broken-glossary-link]",
        "posts/b.md:1:33: warning: `consol` is not linked to `consol` [GL406 unlinked-mention]",
    ]
    assert done.err == "1 error, 3 warnings; --fix mends 4\n"


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ([], 1),
        (["--exit-zero"], 0),
        (["--ignore", "GL402", "--fail-on", "error"], 0),
        (["--fail-on", "error"], 1),
        (["--select", "GL502"], 0),
        (["--select", "GL502", "--fail-on", "info"], 1),
        (["--select", "GL777"], 2),
        (["--baseline", "none.json"], 2),
        (["--write-baseline"], 2),
        (["posts/a.md", "--select", "GL5"], 0),
        (["--statistics"], 1),
    ],
)
def test_the_exit_status(glosslink, files, arguments, status):
    assert glosslink("check", *arguments).status == status


def test_the_site_as_a_whole_is_judged_only_when_all_of_it_is_read(glosslink, files):
    assert "GL502" not in glosslink("check", "posts/a.md").out
    assert "GL502" in glosslink("check", "posts").out


def test_a_baseline_that_is_not_there_can_be_written(glosslink, files):
    done = glosslink("check", "--baseline", "none.json")
    assert done.status == 2
    assert done.err.endswith(
        "error: there is no baseline none.json\n  help: `glosslink check --write-baseline` writes it\n"
    )


def test_a_baseline_that_cannot_be_written_is_told_as_any_file_is(glosslink, files, site):
    done = glosslink("check", "--baseline", "glossary/terms.yaml/b.json", "--write-baseline")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("glossary/terms.yaml/b.json:1:1: error: this cannot be written: ")


def test_a_baseline_is_written_and_read(glosslink, files):
    assert glosslink("check", "--baseline", "b.json", "--write-baseline").status == 0
    assert glosslink("check", "--baseline", "b.json").status == 0
    files({"posts/c.md": "A gilt."})
    assert glosslink("check", "--baseline", "b.json").out.startswith("posts/c.md:1:3: warning")


def test_a_baseline_holds_from_every_folder_and_for_a_renamed_post(glosslink, files, site, monkeypatch):
    files({"posts/c.md": "A gilt of the consol.\n", "glosslink.toml": ""})
    monkeypatch.chdir(site / "posts")
    assert glosslink("check", "--baseline", "../b.json", "--write-baseline").status == 0
    monkeypatch.chdir(site)
    assert glosslink("check", "--baseline", "b.json").status == 0
    (site / "posts/c.md").rename(site / "posts/d.md")
    assert glosslink("check", "--baseline", "b.json").status == 0
    files({"posts/d.md": "A gilt of the consol.\n\n[x](glossary:nothing-like-it)\n"})
    assert glosslink("check", "--baseline", "b.json").out.startswith("posts/d.md:3:1: error")


def test_fix_and_diff(glosslink, files, site):
    before = {path: path.read_bytes() for path in site.rglob("*.*") if path.is_file()}
    shown = glosslink("check", "--diff")
    assert shown.status == 1
    assert "+++ b/glossary/terms.yaml" in shown.out
    assert "+A [gilt](/glossary/#gilt), and a [consol](/glossary/#consol)." in shown.out
    assert {path: path.read_bytes() for path in before} == before
    assert glosslink("check", "--fix").status == 0
    assert (site / "posts/b.md").read_text() == "A [gilt](/glossary/#gilt), and a [consol](/glossary/#consol).\n"
    again = glosslink("check", "--diff")
    assert (again.status, again.out) == (0, "")


def test_json_speaks_of_paths_from_here(glosslink, files, site, monkeypatch):
    (site / "glosslink.toml").write_text("")
    monkeypatch.chdir(site / "posts")
    found = json.loads(glosslink("check", "b.md", "--select", "GL402", "--format", "json").out)
    assert found == [
        {
            "code": "GL402",
            "name": "broken-glossary-link",
            "severity": "error",
            "path": "b.md",
            "line": 1,
            "column": 3,
            "end_line": 1,
            "end_column": 25,
            "message": "`old` is a former id of `gilt`, which is `gilt` now",
            "help": "lead it to `gilt`.",
            "fix": {
                "applicability": "safe",
                "edits": [{"path": "b.md", "start": 9, "end": 23, "text": "/glossary/#gilt"}],
            },
            "related": [],
        }
    ]


def test_a_wrong_code_in_the_settings_is_told_at_its_place(glosslink, files, site):
    (site / "glosslink.toml").write_text("[check]\n\nignore = ['GL777']\n")
    done = glosslink("check")
    assert done.status == 2
    assert done.err.startswith("glosslink.toml:3:1: error: `GL777` is no rule, name or group")


def test_a_glossary_with_faults_is_a_finding_and_not_a_failure(glosslink, files):
    files({"glossary/more.yaml": "- {term: stock, inflect: false}\n- term: ["})
    done = glosslink("check", "--select", "GL1")
    assert done.status == 1
    assert "GL101" in done.out


def test_a_check_of_nothing_is_no_pass(glosslink, write):
    write({"glosslink.toml": 'documents = ["content/**/*.md"]\n', "a.md": "Gilts.\n"})
    done = glosslink("check", "--select", "GL4")
    assert (done.status, done.err) == (1, "1 warning\n")
    assert done.out.startswith(
        "glosslink.toml:1:15: warning: no documents match `content/**/*.md`: nothing is linked or checked [GL004"
    )
    assert "GL004" in glosslink("check", "--format", "json", "--select", "GL4").out
    assert glosslink("check", "--select", "GL4", "--fix").status == 1
    assert glosslink("check", "--select", "GL4", "--exit-zero").status == 0
    assert glosslink("check", "--select", "GL4", "--glossary").status == 0
    assert glosslink("check", "--select", "GL4", "--force-exclude", "a.md").status == 0
    assert "GL406" in glosslink("check", "a.md").out


def test_where_settings_name_no_documents_that_none_is_there_is_told(glosslink, write):
    write({"glosslink.toml": "documents = ['**/*.md']\n", "notes/a.txt": ""})
    assert (glosslink("check", "--select", "GL4").status, glosslink("check", "--select", "GL4").err) == (
        0,
        "no documents match **/*.md in .\nnothing found\n",
    )
    assert glosslink("check", "--select", "GL4", "notes").err == "no Markdown files in notes\nnothing found\n"
    assert glosslink("check", "--select", "GL4", "glossary/terms.yaml").err == "nothing found\n"  # as a hook names it
    assert glosslink("check", "--select", "GL4", "-q").err == ""


def test_a_built_site_is_checked(glosslink, files):
    files({"built/a.html": '<p><a href="/glossary/#gilt">gilt</a></p>', "built/glossary/index.html": "<p id='old'>"})
    done = glosslink("check", "--select", "GL6", "--site", "built")
    assert done.status == 1
    assert done.out.startswith(
        "built/a.html:1:4: error: `/glossary/#gilt` leads to an id that built/glossary/index.html does not have"
    )


def test_a_built_site_may_be_published_below_a_folder(glosslink, files):
    """What an absolute link begins with may be that folder; a relative one means what it says."""
    files({"built/glossary/index.html": "<p id='gilt'>Gilt</p>\n"})
    files({"built/a.html": "<p><a href='/blog/glossary/#gilt'>gilt</a>\n"})
    assert glosslink("check", "--select", "GL6", "--site", "built").status == 0
    files({"built/a.html": "<p><a href='blog/glossary/#gilt'>gilt</a>\n"})
    found = glosslink("check", "--select", "GL6", "--site", "built").out
    assert "`blog/glossary/#gilt` leads to a page that the site does not have" in found


def test_adopt_proposes_patterns_and_aliases(glosslink, files):
    files(
        {"posts/c.md": "[gilt](/terms/gilt.html) [bonds](/terms/gilt.html) [x](/glossary.html#consol) [y](/about/)\n"}
    )
    done = glosslink("check", "--adopt")
    assert done.status == 0
    assert 'known-urls = ["/terms/{id}.html", "/glossary.html#{id}"]' in done.out
    assert "1  bonds → gilt" in done.out
    assert "about" not in done.out


def test_a_page_named_like_an_entry_is_adopted_by_its_text_alone(glosslink, files):
    files({"posts/c.md": "[gilt](/markets/gilt/) [all prices](/prices/consol/)\n"})
    out = glosslink("check", "--adopt").out
    assert "/markets/{id}/" in out
    assert "/prices/" not in out


def test_names_that_commas_part_are_no_list(glosslink, files):
    files({"glossary/more.csv": "term;definition;aliases\nconsol;A bond.;annuity, perpetual bond\n"})
    files({"posts/c.md": "A [consol](/glossary/#consol).\n"})
    found = glosslink("check", "--select", "GL502").out
    assert "`annuity, perpetual bond` of `consol` is met in no document" in found
    assert "if it is several names, write them as a list, or in a table apart by `;`" in found


def test_a_link_to_what_an_unreadable_file_may_hold_is_told_of_with_that_file(glosslink, files):
    files({"glossary/more.csv": "name;definition\nconsol;x\n"})
    files({"posts/c.md": "A [tontine](/glossary/#tontine), an [annuity](glossary:annuity).\n"})
    found = glosslink("check", "posts/c.md", "--select", "GL401,GL402")
    assert found.out.count("mend glossary/more.csv first, which cannot be read: the entry may be there.") == 2


def test_a_rule_that_fails_is_worse_than_any_finding():
    failed = Diagnostic("GL000", "internal-error", "error", "m", Place("a.md"))
    assert status([failed], "error", exit_zero=True) == 2


def test_a_rule_is_explained(glosslink):
    done = glosslink("rule", "gl406")
    assert done.out.startswith("GL406 unlinked-mention (warning, fix: safe)\n")
    assert "Why it is bad" in done.out
    assert glosslink("rule", "unlinked-mention").out == done.out
    assert "# Rules" in glosslink("rule", "--all").out
    assert len(glosslink("rule").out.splitlines()) > 30
    assert glosslink("rule", "GL777").status == 2


def test_the_glossary_can_be_checked_alone(glosslink, files):
    done = glosslink("check", "--glossary")
    assert (done.status, "posts/" in done.out, "GL5" in done.out) == (1, False, False)
    assert "redundant-alias" in done.out
    assert glosslink("check", "--glossary", "posts/a.md").status == 2
    assert glosslink("check", "--glossary", "--adopt").status == 2


def test_reports_go_into_files_beside_what_is_shown(glosslink, files, site):
    done = glosslink("check", "--report", "junit=out/j.xml", "--report", "gitlab=g.json", "--select", "GL402")
    assert (done.status, done.out[:11]) == (1, "posts/b.md:")
    assert "<failure " in (site / "out/j.xml").read_text()
    assert [one["location"]["path"] for one in json.loads((site / "g.json").read_text())] == ["posts/b.md"]


@pytest.mark.parametrize("given", ["junit", "junit=", "word=x", "=x"])
def test_a_report_needs_a_format_and_a_file(glosslink, files, given):
    assert "is not FORMAT=FILE, with one of text, json" in glosslink("check", "--report", given).err


def test_a_report_that_cannot_be_written_is_told(glosslink, files, site):
    done = glosslink("check", "--report", "junit=posts")
    assert (done.status, done.err[:35]) == (2, "posts:1:1: error: this cannot be wr")


@pytest.mark.parametrize("settings", ["stile = 'html'", "[check]\nselect = ['GL777']", "url = "])
def test_a_fault_in_the_settings_is_a_finding_where_programs_read_them(glosslink, files, site, settings):
    (site / "glosslink.toml").write_text(settings)
    done = glosslink("check", "--format", "json", "--report", "junit=j.xml")
    assert done.status == 2
    (found,) = json.loads(done.out)
    assert done.err.startswith(f"glosslink.toml:{found['line']}:{found['column']}: error: {found['message']}")
    assert f"glosslink.toml:{found['line']}:" in (site / "j.xml").read_text()
    assert glosslink("check").out == ""


def test_a_folder_that_cannot_be_searched_is_a_finding_where_programs_read_them(glosslink, files, site, monkeypatch):
    (site / "posts/locked").mkdir()
    scan = os.scandir
    locked = PermissionError(13, "Permission denied")

    def refuse(folder):
        if str(folder).rstrip("/").endswith("locked"):
            raise locked
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    done = glosslink("check", "--format", "json", "--report", "junit=j.xml")
    (found,) = json.loads(done.out)
    assert (done.status, found["path"], found["code"]) == (2, "posts/locked", "GL110")
    assert done.err.startswith("posts/locked:1:1: error: this cannot be read: permission denied")
    assert "posts/locked:1:1" in (site / "j.xml").read_text()
    assert glosslink("check").out == ""


@pytest.mark.parametrize("options", [[], ["--exit-zero"], ["--select", "GL4"]])
def test_a_document_that_cannot_be_written_is_told_and_is_not_mended(glosslink, write, site, options):
    write({"posts/a.md": "A gilt.\n", "posts/b.md": "A gilt.\n"})
    (site / "posts/a.md").chmod(0o444)
    done = glosslink("check", "--fix", "--format", "json", *options, "posts/a.md", "posts/b.md")
    rows = [(row["path"], row["line"], row["code"]) for row in json.loads(done.out) if row["path"].startswith("posts")]
    assert (done.status, rows) == (2, [("posts/a.md", 1, "GL111"), ("posts/a.md", 1, "GL406")])
    assert "mended 1 finding\n" in done.err
    assert (site / "posts/a.md").read_text() == "A gilt.\n"
    assert (site / "posts/b.md").read_text() == "A [gilt](/glossary/#gilt).\n"
    (site / "posts/a.md").chmod(0o644)
    assert glosslink("check", "--fix", "--select", "GL4").status == 0


def test_a_read_only_document_in_which_nothing_is_to_be_mended_is_no_fault(glosslink, write, site):
    write({"posts/a.md": "Nothing.\n", "posts/b.md": "A gilt.\n"})
    for name in ("a", "b"):
        (site / f"posts/{name}.md").chmod(0o444)
    assert glosslink("check", "--fix", "--select", "GL4", "posts/a.md").status == 0
    assert glosslink("check", "--diff", "--select", "GL4", "posts/b.md").status == 1  # which is shown, not written


@pytest.mark.parametrize("option", ["--diff", "--adopt"])
def test_what_tells_no_findings_writes_no_report(glosslink, files, option):
    assert "--report and" in glosslink("check", "--report", "junit=j.xml", option).err


def test_what_is_listed_for_adoption_has_no_other_format(glosslink, files):
    assert "--adopt and --format do not go together" in glosslink("check", "--adopt", "--format", "json").err
    assert glosslink("check", "--adopt", "--format", "text").status == 0


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such name")
@pytest.mark.parametrize("format_", FORMATS)
def test_a_file_whose_name_is_no_text_is_told_in_every_format(glosslink, files, site, format_):
    (site / os.fsdecode(b"posts/\xff.md")).write_text("A gilt.\n")
    done = glosslink("check", "--select", "GL406", "--format", format_, "--quiet")
    assert (done.status, done.err) == (1, "")
    assert any(written in done.out for written in ("posts/\ufffd.md", "posts/%EF%BF%BD.md"))


RAW = {
    "glosslink.toml": 'glossary = ["docs/terms.md"]\nurl = "{page}#{id}"\nlinks = "build"\n',
    "docs/terms.md": "# Terms\n\n## gilt\n\nA bond.\n",
    "docs/a.md": "<details><summary>A gilt?</summary>\nA gilt!\n</details>\n",
}


@pytest.mark.parametrize(
    ("plugins", "told"),
    [
        ("plugins:\n  - search\n  - glosslink\n", 0),
        ("plugins:\n  - glosslink:\n      title: Terms\n", 0),
        ("plugins:\n  glosslink: {}\nfence: !!python/name:x.y\n", 0),
        ("plugins:\n  - search\nmarkdown_extensions:\n  - glosslink\n", 1),
        ("plugins: glosslink\n", 1),
        ("plugins: [glosslink\n", 1),
        ("site_name: glosslink\n", 1),
    ],
)
def test_the_plugin_for_mkdocs_leads_links_in_raw_html_to_pages(glosslink, write, plugins, told):
    write(RAW | {"mkdocs.yml": plugins})
    done = glosslink("check", "--select", "GL409", "--format", "json")
    assert [one["line"] for one in json.loads(done.out)] == [1] * told
    explained = glosslink("explain", "docs/a.md:1:23").out
    assert ("it stands in raw HTML, where a link to a Markdown file" in explained) is bool(told)
    write({"glosslink.toml": RAW["glosslink.toml"].replace("build", "source")})
    assert "GL409" in glosslink("check", "--select", "GL409").out


def test_standard_input_is_checked_as_the_file_that_it_stands_for(glosslink, files, site):
    """An editor asks about what is not saved: neither what the file holds nor its folder's other files are told."""
    text = b"Nothing.\n\nA consol.\n"
    done = glosslink("check", "-", "--stdin-filename", "posts/a.md", "--select", "GL4", stdin=text)
    assert (done.status, done.err) == (1, "1 warning; --fix mends 1\n")
    assert done.out.startswith("posts/a.md:3:3: warning: `consol` is not linked to `consol` [GL406")
    assert "3 | A consol." in done.out
    files({"glosslink.toml": '[check]\nper-path-ignores = {"posts/" = ["GL4"]}\n'})
    assert glosslink("check", "-", "--stdin-filename", "posts/new.md", "--select", "GL4", stdin=text).status == 0
    nameless = glosslink("check", "-", "--select", "GL4", "--format", "jsonl", stdin=text)
    assert (json.loads(nameless.out)["path"], json.loads(nameless.out)["line"]) == ("-", 3)
    bad = glosslink("check", "-", "--select", "GL1,GL4", stdin=b"\xff")
    assert (bad.status, bad.out[:6]) == (1, "-:1:1:")
    assert glosslink("check", "-", "--select", "GL4", stdin=b"Nothing.\n").status == 0


@pytest.mark.parametrize("option", ["--fix", "--unsafe-fixes", "--diff", "--adopt", "--since=HEAD", "--force-exclude"])
def test_what_is_for_files_does_not_go_with_standard_input(glosslink, files, option):
    done = glosslink("check", "-", option, stdin=b"A gilt.\n")
    assert (done.status, done.out) == (2, "")
    assert f"{option.partition('=')[0]} is for files" in " ".join(done.err.split())
    assert "can only stand alone" in glosslink("check", "-", "posts/a.md").err
