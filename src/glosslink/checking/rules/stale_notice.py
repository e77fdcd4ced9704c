"""A notice that is missing, outdated or no longer due.

What it does
------------
Reports a post with links to the glossary that lacks the notice of the settings or has another one, and a post with
the notice and no such link.

Why it is bad
-------------
The notice says something that is not so. Where links are made when the site is built (`links = "build"`), this rule
is silent.

Example
-------
    A post that ends in last year's notice.

How to fix
----------
`glosslink link --write` or `glosslink check --fix`.

Options
-------
`notice` is what the posts should end with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.checking.rule import Finding, Rule
from glosslink.edits import difference
from glosslink.linking.foot import cleared
from glosslink.linking.notice import notice_edits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from glosslink.checking.page import Page
    from glosslink.edits import Edit


def check(page: Page) -> Iterator[Finding]:
    """Yield one finding for a document whose notice is not as it should be."""
    if page.is_built or page.job.request.off:
        return
    source, notice = page.document.source, page.document.notice
    linked = any(found.entry for found in page.links)
    if not linked and notice and not page.survey.result.links:
        edit = difference(source, cleared(source, page.document))
        yield _finding(page, notice, "the notice stands here, and no link to the glossary", edit)
    elif linked:
        for edit in notice_edits(page.job, source):
            message = "the notice is not that of the settings" if notice else "the notice is missing"
            yield _finding(page, notice or (len(source), len(source)), message, edit)


def _finding(page: Page, span: tuple[int, int], message: str, edit: Edit) -> Finding:
    return Finding(page.place(*span), message, "run `glosslink check --fix`.", fix=page.fix([edit]))


RULE = Rule("GL407", "stale-notice", "warning", "document", check, __doc__, fix="safe")
