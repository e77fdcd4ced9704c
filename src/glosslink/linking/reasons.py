"""Why a mention is linked or not, in words: one reason for each decision of a plan and of a choice among senses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glosslink.documents.document import Context
from glosslink.documents.languages import primary
from glosslink.documents.unseen import hidden_by
from glosslink.glossary.entry import When
from glosslink.linking.labels import Labels
from glosslink.linking.markup import Refusal, is_glued, makes_reference, wrap
from glosslink.linking.plan import scope_of
from glosslink.linking.request import skipped
from glosslink.linking.senses import Senses
from glosslink.records import dataclass, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from glosslink.glossary.entry import Entry, Redirect
    from glosslink.linking.job import Job
    from glosslink.linking.occurrences import Occurrence
    from glosslink.linking.plan import Decision
    from glosslink.matching.shapes.form import Form

_CONTEXTS = {
    "headings": (Context.HEADINGS, "a heading"),
    "lead-ins": (Context.LEAD_INS, "a bold lead-in"),
    "tables": (Context.TABLES, "a table"),
    "quotes": (Context.QUOTES, "a block quote"),
    "lists": (Context.LISTS, "a list"),
    "footnotes": (Context.FOOTNOTES, "a footnote"),
    "html": (Context.HTML, "an HTML block"),
    "emphasis": (Context.EMPHASIS, "emphasis"),
}
_SCOPES = {"document": "the document", "section": "the section", "paragraph": "the paragraph"}
_BY_HAND = "where a link is wanted all the same, write it: `[text](glossary:{entry})`."


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: a short name, what may follow "is not linked:" (what follows the text alone, where it is), and a remedy."""

    kind: str
    message: str
    help: str = ""


def of_decision(job: Job, found: Occurrence, decision: Decision) -> Reason:
    """Return why a plan decided on an occurrence as it did."""
    if decision == "link":
        return _link(job, found)
    if decision == "linked":
        return _linked(job, found)
    if decision == "excepted":
        return of_phrase(job, found)
    if decision == "ambiguous":
        names = " and ".join(f"`{name}`" for name in found.entries)
        return Reason(
            "ambiguous", f"it may mean {names}", "give one of them a `when`, a higher `priority` or another name."
        )
    entry = job.glossary.get(found.entries[0])
    assert entry is not None
    if decision == "off":
        return _off(job, found, entry)
    if decision == "skipped":
        return _skipped(job, found)
    if decision == "earlier":
        return _earlier(job, found, entry)
    return _limit(job) if decision == "limit" else _refused(job, found)


def of_hidden(job: Job, start: int) -> Reason:
    """Return why what stands at the code point `start` is no prose."""
    what = hidden_by(job.document, start)
    advice = "where no math is meant, write `\\$`." if what == "math" and "$" in job.document.source else ""
    return Reason("hidden", f"it stands in {what}, which is no prose", advice)


def of_phrase(job: Job, found: Occurrence) -> Reason:
    """Return why a phrase stands for nothing."""
    text = " ".join(job.document.source[found.start : found.end].split())
    if found.form.rule == "idiom":
        phrase = found.form.text if found.form.word >= 0 else text
        return Reason("idiom", f"it belongs to the set phrase `{phrase}`, where it means something else")
    if found.form.rule == "proper name":
        return Reason("name", f"it belongs to the name `{text}`, which the glossary itself uses for something else")
    return Reason(
        "except", f"it belongs to `{text}`, which is never linked", f"see `except` of {_excepting(job, found)}."
    )


def of_senses(job: Job, forms: Sequence[Form], form: Form) -> Reason | None:
    """Return why an entry, by its form, is not meant where `forms` fit; None where it is."""
    meant = Senses(job).decide(forms)
    if form in meant or any(not one.entry for one in meant):
        return None
    entry = job.glossary.get(form.entry)
    assert entry is not None
    failing = _failing(job, entry)
    if failing:
        return Reason("when", f"the `when` of `{entry.id}` asks for {failing}")
    other = meant[0].entry
    if entry.when is None and (rival := job.glossary.get(other)) is not None and rival.when is not None:
        return Reason("when", f"it means `{other}` rather than `{entry.id}`: the `when` of `{other}` holds here")
    return Reason("priority", f"it means `{other}` rather than `{entry.id}`: it has the higher `priority`")


def _link(job: Job, found: Occurrence) -> Reason:
    first = job.settings.first
    which = "every mention is linked" if first == "every" else f"it is the first mention in {_SCOPES[first]}"
    return Reason("link", f"becomes a link to `{found.entries[0]}`: {which}")


def _linked(job: Job, found: Occurrence) -> Reason:
    assert found.link is not None
    entry = job.entry_of(found.link)
    if entry is None:
        return Reason("linked", f"stands in a link already, to {found.link.url or 'nowhere'}")
    return Reason("linked", f"is linked already: to `{entry.id}`")


def _off(job: Job, found: Occurrence, entry: Entry) -> Reason:
    region = next((one for one in job.document.directives.off if one[0] <= found.start < one[1]), None)
    if job.request.off:
        return Reason("front-matter", "front matter says `glossary: false`")
    if region:
        return Reason("directive", f"it stands behind the comment `glosslink: off` at {_place(job, region[0])}")
    if language := _other_language(job, found):
        return Reason("language", f"it stands in text that HTML says is in the language `{language}`")
    if not entry.autolink:
        return Reason("autolink", f"`{entry.id}` has `autolink: false`", _BY_HAND.format(entry=entry.id))
    if entry.page and entry.page == job.document.path:
        return Reason("own-page", f"this page defines `{entry.id}`")
    if entry.id in skipped(job.document, job.glossary):
        return Reason("directive", f"a comment says `glosslink: skip` for `{entry.id}`")
    if not job.request.allows(entry.id):
        key = "skip" if entry.id in job.request.skip else "only"
        return Reason("front-matter", f"`{key}` in front matter leaves `{entry.id}` out")
    return Reason("url", f"`{entry.id}` has no URL that a link may lead to", "mend its `url`.")


def _other_language(job: Job, found: Occurrence) -> str:
    """Return the language that HTML names for the text there, if it is not that of the settings, else `""`."""
    named = (name for start, end, name in job.document.languages if start <= found.start < end)
    return next((name for name in named if name != primary(job.settings.language)), "")


def _skipped(job: Job, found: Occurrence) -> Reason:
    name = next(name for name in job.settings.skip if found.context & _CONTEXTS[name][0])
    advice = f"the setting `skip` has `{name}`."
    return Reason("context", f"it stands in {_CONTEXTS[name][1]}, where nothing is linked", advice)


def _earlier(job: Job, found: Occurrence, entry: Entry) -> Reason:
    first = job.settings.first
    where = _place(job, _linked_at(job, found, entry))
    advice = "the setting `first` says how often an entry is linked."
    return Reason("earlier", f"`{entry.id}` is linked at {where} already, in {_SCOPES[first]}", advice)


def _linked_at(job: Job, found: Occurrence, entry: Entry) -> int:
    """Return where an entry is linked in the scope of an occurrence: by its author, or by the plan."""
    from glosslink.linking.placing import place

    def scope(start: int) -> tuple[str, int]:
        block = job.document.block_behind(start)
        section = job.document.blocks[block].section if block >= 0 else 0
        return scope_of(job.settings.first, entry.id, section, block, start)

    links = [
        link.text_start for link in job.document.links if not job.in_generated(link) and job.entry_of(link) == entry
    ]
    made = [link.start for link in place(job, resolve=False).result.links if link.entry == entry.id]
    return next(start for start in (*links, *made) if scope(start) == scope(found.start))


def _limit(job: Job) -> Reason:
    settings = job.settings
    limit = f"`max-links` ({settings.max_links})"
    if settings.max_per_paragraph is not None:
        per = f"`max-per-paragraph` ({settings.max_per_paragraph})"
        limit = f"{limit} or {per}" if settings.max_links is not None else per
    advice = "where a limit bites, `priority` decides, then the order in the document."
    return Reason("limit", f"the limit {limit} is reached", advice)


def _refused(job: Job, found: Occurrence) -> Reason:
    if makes_reference(job.document, found.start, found.end):
        message = (
            "Python-Markdown and kramdown would read it as the label of the brackets before it, as it is defined here"
        )
        return Reason("proof", message, "write a word between them, or leave it so.")
    if is_glued(job.document, found):
        message = "it touches a character that would be read together with a link's brackets"
        return Reason("proof", message, "put a space between them, or leave it so.")
    fits = wrap(job, found, Labels(job.document), inline=False)
    if isinstance(fits, Refusal):
        return Reason("style", fits.reason, fits.help)
    return Reason("proof", "a link here would change the text around it")


def _failing(job: Job, entry: Entry) -> str:
    when = entry.when
    if when is None:
        return ""
    alone = {"tags": When(tags=when.tags), "paths": When(paths=when.paths), "words": When(words=when.words)}
    failing = [
        f"{key}: {', '.join(getattr(when, key))}"
        for key, one in alone.items()
        if not Senses(job).holds(replace(entry, when=one))
    ]
    return " and ".join(failing)


def _excepting(job: Job, found: Occurrence) -> str:
    from glosslink.matching.text.folding import fold_text

    wanted = fold_text(found.form.text)
    sources: tuple[Entry | Redirect, ...] = (*job.glossary.entries, *job.glossary.redirects)
    names = [one.id for one in sources if any(fold_text(phrase) == wanted for phrase in one.except_)]
    return " and ".join(f"`{name}`" for name in names) or "an entry"


def _place(job: Job, offset: int) -> str:
    return ":".join(map(str, job.lines.locate(offset)))
