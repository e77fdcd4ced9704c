"""JUnit's XML, which every CI server shows as a list of tests: each finding is a test that failed, or was skipped.

Skipped are those that are information only. A report without findings holds one test that passed, as many servers take
a report without tests for a failure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.formats import xml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from glosslink.checking.baseline import Read
    from glosslink.diagnostics import Diagnostic

_SUITE = "glosslink"


def render(found: Iterable[Diagnostic], _read: Read) -> str:
    """Return the report."""
    found = list(found)
    skipped = sum(one.severity == "info" for one in found)
    counts = {"name": _SUITE, "tests": len(found) or 1, "failures": len(found) - skipped, "errors": 0}
    passed = f"  {xml.tag('testcase', {'classname': _SUITE, 'name': 'nothing found', 'time': 0}, empty=True)}\n"
    opened = xml.tag("testsuite", {**counts, "skipped": skipped, "time": 0})
    body = "".join(_case(one) for one in found) or passed
    return f"{xml.DECLARATION}<testsuites>\n {opened}\n{body} </testsuite>\n</testsuites>\n"


def _case(one: Diagnostic) -> str:
    """Return a finding as a test named for its rule and place, whose class is its file."""
    outcome = "skipped" if one.severity == "info" else "failure"
    name = {"classname": one.place.path, "name": f"{one.code} {one.name} at {one.place}", "time": 0}
    opened = xml.tag(outcome, {"message": f"{one.place}: {one.message}", "type": one.severity})
    return f"  {xml.tag('testcase', name)}\n   {opened}{xml.text(str(one))}</{outcome}>\n  </testcase>\n"
