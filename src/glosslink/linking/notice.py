"""The notice at the foot of a document that has links to the glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.directives import NOTICE_CLOSE, NOTICE_OPEN
from glosslink.edits import Edit
from glosslink.linking import foot
from glosslink.linking.proof import extends

if TYPE_CHECKING:
    from glosslink.linking.job import Job


def notice_edits(job: Job, text: str) -> list[Edit]:
    """Return the edits that put the notice at the foot or renew it; `text` is the document with all others made.

    Without a notice in the settings, one that stands in the document stays as it is.
    """
    document, wanted = job.document, job.settings.notice.strip()
    if not wanted or not foot.can_hold(document):
        return []
    block = notice_block(wanted, document.newline)
    if document.notice:
        present = document.source[slice(*document.notice)]
        return [] if present == block else [Edit(*document.notice, block)]
    end = len(document.source)
    if NOTICE_OPEN in wanted or NOTICE_CLOSE in wanted:
        job.tell(end, end, "the notice holds the comment that ends it", "take that out of the setting `notice`.")
        return []
    edit = foot.append(document, block)
    if extends(text, text + edit.text, document.body):
        return [edit]
    job.tell(end, end, "the notice would not stand on its own here", "close the code fence or HTML above.")
    return []


def notice_block(text: str, newline: str) -> str:
    """Return the notice as it is written, with the comments around it and no line ending behind."""
    body = text.strip().replace("\r\n", "\n").replace("\n", newline)
    return f"{NOTICE_OPEN}{newline * 2}{body}{newline * 2}{NOTICE_CLOSE}"
