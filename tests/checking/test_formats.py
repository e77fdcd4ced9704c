"""The report in every format, as stored in `snapshots/`; write them anew with GLOSSLINK_SNAPSHOTS=1."""

import json
import os
import subprocess
from functools import cache
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from glosslink.checking import statistics
from glosslink.checking.formats import checkstyle, github, gitlab, junit, markdown, rdjson, sarif, text
from glosslink.cli.check import FORMATS
from glosslink.diagnostics import Diagnostic, Fix, Lines, Place
from glosslink.edits import Edit

SNAPSHOTS = Path(__file__).with_name("snapshots")
SCHEMA = os.environ.get("GLOSSLINK_SARIF_SCHEMA", "")
JUNIT_SCHEMA = os.environ.get("GLOSSLINK_JUNIT_SCHEMA", "")
RDJSON = os.environ.get("GLOSSLINK_RDJSON_VALIDATOR", "")
POST = "# Ein Ding\n\n\tThe 国債 and [the gilt](/g#old) fell, 100%.\r\nA gilt\nis here.\n"
GLOSSARY = "- term: gilt\n  aliases: [QE]\n"


@cache
def read(path: str) -> Lines | None:
    return {"posts/a b.md": Lines(POST), "g.yaml": Lines(GLOSSARY)}.get(path)


def place(start: str, path: str = "posts/a b.md") -> Place:
    lines = read(path)
    at = lines.text.index(start)
    return lines.place(path, at, at + len(start))


FOUND = [
    Diagnostic(
        "GL402",
        "broken-glossary-link",
        "error",
        "`old` is a former id of `gilt`: 100%, at\nlast",
        place("[the gilt](/g#old)"),
        "lead it to `gilt`.",
        (("`gilt` is here", place("gilt", "g.yaml")),),
        Fix("safe", (("posts/a b.md", Edit(37, 40, "gilt")),)),
    ),
    Diagnostic("GL408", "misspelling", "warning", "`国債` is a misspelling", place("国債")),
    Diagnostic("GL406", "unlinked-mention", "info", "`gilt is` is not linked", place("gilt\nis"), "link it."),
    Diagnostic(
        "GL201",
        "form-conflict",
        "error",
        "`QE` stands for two",
        place("QE", "g.yaml"),
        fix=Fix("unsafe", (("g.yaml", Edit(25, 27, "")), ("posts/a b.md", Edit(0, 0, "x")))),
    ),
    Diagnostic("GL110", "unreadable-document", "error", "not UTF-8", Place("posts/gone.md", 3, 4, 3, 5)),
]


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_is_as_its_snapshot(name):
    rendered = import_module(f"glosslink.checking.formats.{name}").render(FOUND, read)
    path = SNAPSHOTS / f"report.{name}"
    if os.environ.get("GLOSSLINK_SNAPSHOTS"):
        path.write_bytes(rendered.encode())
    assert rendered == path.read_bytes().decode()


def test_colours_change_nothing_else():
    import re

    coloured = text.render(FOUND, read, colour=True)
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == text.render(FOUND, read)


def test_github_is_given_no_more_annotations_than_it_shows():
    many = [FOUND[1]] * 12 + [FOUND[0]]
    lines = github.render(many, read).splitlines()
    assert [line[:9] for line in lines].count("::warning") == 10
    assert [line[:7] for line in lines].count("::error") == 1
    assert len(lines) == 10 + 1 + 1 + 2


def test_a_message_cannot_be_a_command_of_its_own():
    found = Diagnostic("GL402", "x", "error", "a\n::error::b", Place("a,b:c.md"))
    assert github.render([found], read) == (
        "::error file=a%2Cb%3Ac.md,line=1,endLine=1,col=1,endColumn=1,title=GL402 x::a%0A::error::b\n"
    )


def test_what_shows_nothing_parts_no_words_of_a_message():
    found = Diagnostic("GL406", "x", "info", "`Preis\xadindex`\x1b[31m a\u2060b", Place("c.md"), "take\u200bn")
    assert text.render([found], read) == "c.md:1:1: info: `Preisindex` [31m ab [GL406 x]\n  help: taken\n"


def test_fingerprints_do_not_depend_on_lines():
    def prints(found, source):
        runs = json.loads(sarif.render([found, found], lambda _: Lines(source)))["runs"]
        return [one["partialFingerprints"]["glosslink/v1"] for one in runs[0]["results"]]

    first, second = (Diagnostic("GL408", "x", "error", "m", Place("a.md", n, 1, n, 5)) for n in (1, 3))
    assert prints(first, "gilt\n") == prints(second, "new\n\ngilt\n")
    assert len(set(prints(first, "gilt\n"))) == 2


@pytest.mark.skipif(not SCHEMA, reason="GLOSSLINK_SARIF_SCHEMA names no schema (of npm's @microsoft/jest-sarif)")
def test_sarif_is_valid():
    schema = json.loads(Path(SCHEMA).read_text("utf-8"))
    for found in ([], FOUND):
        jsonschema.validate(json.loads(sarif.render(found, read)), schema)


def test_statistics_count_by_rule():
    assert statistics.statistics([*FOUND, FOUND[0]]).splitlines()[0] == (
        "     2  GL402  broken-glossary-link      error    2 fixable"
    )


def test_a_gitlab_issue_has_the_keys_that_gitlab_asks_for():
    issues = json.loads(gitlab.render([*FOUND, FOUND[1]], read))
    keys = {"description", "check_name", "fingerprint", "severity", "location"}
    assert {frozenset(issue) for issue in issues} == {frozenset(keys)}
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert len({issue["fingerprint"] for issue in issues}) == len(FOUND) + 1
    assert "\n" not in "".join(issue["description"] for issue in issues)


def test_a_gitlab_issue_ends_in_the_last_line_that_it_has_a_part_of():
    found = Diagnostic("GL101", "x", "error", "m", Place("a.md", 2, 1, 4, 1))
    assert json.loads(gitlab.render([found], read))[0]["location"]["lines"] == {"begin": 2, "end": 3}


def test_rdjson_columns_count_bytes():
    spans = [one["location"]["range"] for one in json.loads(rdjson.render(FOUND, read))["diagnostics"]]
    assert spans[1] == {"start": {"line": 3, "column": 6}, "end": {"line": 3, "column": 12}}
    assert spans[-1] == {"start": {"line": 3}}  # of a file that cannot be read


def test_rdjson_suggests_no_fix_that_touches_other_files():
    suggested = ["suggestions" in one for one in json.loads(rdjson.render(FOUND, read))["diagnostics"]]
    assert suggested == [True, False, False, False, False]


def test_checkstyle_names_each_file_once():
    files = ET.fromstring(checkstyle.render([FOUND[0], FOUND[3], FOUND[1]], read))
    assert [(file.get("name"), len(file)) for file in files] == [("g.yaml", 1), ("posts/a b.md", 2)]


def test_a_report_without_findings_is_a_test_that_passed():
    suite = ET.fromstring(junit.render([], read))[0]
    assert (suite.get("tests"), suite.get("failures"), len(suite)) == ("1", "0", 1)


@pytest.mark.parametrize("render", [junit.render, checkstyle.render])
def test_xml_holds_whatever_a_message_holds(render):
    message = "<&\"'>]]>\x00\x1b\ud800 \ufffe"
    written = render([Diagnostic("GL402", "x", "error", message, Place(f"{message}.md"))], read)
    (found,) = ET.fromstring(written.encode()).iter("failure" if render is junit.render else "error")
    assert found.get("message").endswith("<&\"'>]]>\ufffd\ufffd\ufffd \ufffd")


@pytest.mark.skipif(
    not JUNIT_SCHEMA, reason="GLOSSLINK_JUNIT_SCHEMA names no schema (junit-10.xsd of pytest's sources)"
)
def test_junit_is_valid():
    schema = pytest.importorskip("xmlschema").XMLSchema(JUNIT_SCHEMA)
    for found in ([], FOUND):
        schema.validate(junit.render(found, read))


@pytest.mark.skipif(not RDJSON, reason="GLOSSLINK_RDJSON_VALIDATOR names none (npm's @umbrelladocs/rdformat-validator)")
def test_rdjson_is_valid(tmp_path):
    for number, found in enumerate(([], FOUND)):
        report = tmp_path / f"{number}.json"
        report.write_text(rdjson.render(found, read), encoding="utf-8")
        done = subprocess.run(
            ["node", RDJSON, "--strict", "--no-extra-fields", str(report)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_table_shows_a_message_as_it_is():
    found = Diagnostic("GL402", "x", "error", "<b>\n[a](b) | `c` *d*", Place("a|b.md"))
    assert markdown.render([found], read).splitlines()[-1] == (
        r"| a\|b.md:1:1 | error | &lt;b&gt; \[a](b) \| `c` \*d\* (GL402 x) |"
    )
    assert markdown.render([found] * 201, read).endswith("|\n\nand 1 more\n")


def test_every_format_is_on_the_page_of_reports():
    page = (Path(__file__).parents[2] / "docs/reports.md").read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in page] == []
