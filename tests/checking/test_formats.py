"""The report in every format, as stored in `snapshots/`; write them anew with GLOSSLINK_SNAPSHOTS=1."""

import json
import os
from functools import cache
from importlib import import_module
from pathlib import Path

import jsonschema
import pytest

from glosslink.checking import statistics
from glosslink.checking.formats import github, sarif, text
from glosslink.diagnostics import Diagnostic, Fix, Lines, Place
from glosslink.edits import Edit

SNAPSHOTS = Path(__file__).with_name("snapshots")
SCHEMA = os.environ.get("GLOSSLINK_SARIF_SCHEMA", "")
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


@pytest.mark.parametrize("name", ["text", "json", "jsonl", "github", "sarif"])
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
