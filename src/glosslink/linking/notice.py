"""The notice at the foot of a document that has links to the glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.directives import NOTICE, NOTICE_MDX
from glosslink.edits import Edit
from glosslink.linking import foot, html_foot
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
    opening, closing = NOTICE_MDX if document.path.lower().endswith(".mdx") else NOTICE
    body, gap = (html_foot.rendered(wanted), 1) if document.is_html else (wanted, 2)
    block = (document.newline * gap).join((opening, _lines(body, document.newline), closing))
    end = len(document.source)
    if opening in wanted or closing in wanted:
        job.tell(end, end, "the notice holds the comment that ends it", "take that out of the setting `notice`.")
        return []
    if job.read(block).notice != (0, len(block)):
        job.tell(
            end, end, "the notice hides the comment that ends it", "close the code or HTML in the setting `notice`."
        )
        return []
    if document.notice:
        present = document.source[slice(*document.notice)]
        return [] if present == block else [Edit(*document.notice, block)]
    edit = foot.append(document, block)
    if html_foot.stands(document, edit) if document.is_html else extends(text, text + edit.text, document.body):
        return [edit]
    job.tell(end, end, "the notice would not stand on its own here", "close the code fence or HTML above.")
    return []


def _lines(text: str, newline: str) -> str:
    return text.replace("\r\n", "\n").replace("\n", newline)
