"""What a document's author asks glosslink for in words that it does not know: comments and front matter, mistyped.

What is not understood is not done, which its author would otherwise see only in the links. Sites use the front matter
key `glossary` for purposes of their own, so of its values only those are judged that are plainly meant for us.
"""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from glosslink.diagnostics import Diagnostic
from glosslink.documents.directives import between_commas
from glosslink.linking.request import KEY, KEYS, is_off, names
from glosslink.settings import First

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from glosslink.diagnostics import Lines
    from glosslink.documents.document import Comment, Document, Named
    from glosslink.glossary.glossary import Glossary

CODE = "GL412"
NAME = "unknown-directive"

_ASKED = ("off", "on", "skip", "ignore")
_GENERATED = ("notice", "mentions", "index", "entries", "page")  # glosslink's own, and those that it fills in
_LISTS = ("skip", "ignore")
_NAMING = (*_LISTS, "mentions")  # what is followed by names
_NEAR = 0.74  # one letter of four is wrong, or two are swapped
_CLOSE = 0.85  # for keys of the whole front matter, of which most are not ours
_MOST = 100


class _Fault(NamedTuple):
    """What is wrong at the code points `start:end`."""

    start: int
    end: int
    message: str
    help: str


def misread(document: Document, glossary: Glossary, lines: Lines) -> Iterator[Diagnostic]:
    """Yield what is wrong with the front matter and the comments for glosslink, at their places; `lines` has these.

    Of a document in which nearly everything is, the first faults are told.
    """
    comments = (_in_comment(one, glossary, document.source) for one in document.directives.comments)
    faults = chain(_in_front(document, glossary), chain.from_iterable(comments))
    for start, end, message, advice in sorted(islice(faults, _MOST)):
        yield Diagnostic(CODE, NAME, "warning", message, lines.place(document.path, start, end), advice)


def strangers(source: str, listed: Sequence[Named], is_known: Callable[[str], bool]) -> Iterator[Named]:
    """Yield those of the names that a comment lists that are none: up to a word without a comma, a reason's first.

    Of very many, the first are told.
    """
    yield from islice(_strangers(source, listed, is_known), _MOST)


def _strangers(source: str, listed: Sequence[Named], is_known: Callable[[str], bool]) -> Iterator[Named]:
    for together in between_commas(source, listed):
        if is_known(" ".join(name for name, _, _ in together)):
            continue
        for name, start, end in together:
            if not is_known(name):
                if start != together[0][1]:
                    return
                yield name, start, end


def _in_comment(comment: Comment, glossary: Glossary, source: str) -> Iterator[_Fault]:
    """Yield what is wrong with a comment; one that merely speaks of glosslink begins with its name as well."""
    start, end, mark, word, on_one_line, listed = comment
    bracket = source[start]
    asks = word.lower() in _ASKED and bool(listed) is (word.lower() in _LISTS)
    if not mark.endswith(":"):
        if asks:
            message = f"this comment is not read: a colon is missing before `{word}`"
            yield _Fault(start, end, message, _sample(word.lower(), bracket))
    elif mark != "glosslink:":
        if asks:
            message = f"this comment is not read: `{mark}` is not `glosslink:`"
            yield _Fault(start, end, message, "write it in small letters.")
    elif not on_one_line:
        if word in _ASKED:
            message = "this comment is not read: it has to be closed on the line where it begins"
            yield _Fault(start, end, message, f"{_sample(word, bracket)} No angle brackets or braces stand in it.")
    elif word not in (*_ASKED, *_GENERATED):
        if _is_meant(word, listed, glossary):
            said = f"there is no `glosslink: {word}`" if word else "this comment says nothing"
            yield _Fault(start, end, said, _hint(word, (*_ASKED, *_GENERATED), "the words are", _ASKED))
    elif word in _LISTS and not listed:
        yield _Fault(start, end, f"`{word}` is to be followed by what to {word}", _sample(word, bracket))
    elif word == "skip":
        for name, first, last in strangers(source, listed, lambda name: glossary.resolve(name) is not None):
            yield _Fault(first, last, *_unknown(name, glossary))


def _is_meant(word: str, listed: Sequence[Named], glossary: Glossary) -> bool:
    """Whether an unknown word asks for something: one without more, one with names behind it, or a mistyped word."""
    near = _nearest(word, (*_ASKED, *_GENERATED))
    return not listed or near in _NAMING or all(glossary.resolve(name) for name, _, _ in listed)


def _sample(word: str, bracket: str) -> str:
    more = {"skip": " gilt, bond", "ignore": " GL406"}.get(word, "")
    opening, closing = ("<!--", "-->") if bracket == "<" else ("{/*", "*/}")
    return f"write `{opening} glosslink: {word}{more} {closing}`."


def _in_front(document: Document, glossary: Glossary) -> Iterator[_Fault]:
    """Yield what is wrong with the front matter."""
    if "glos" not in document.front.text.lower():
        return
    head = document.source[: document.front.end]
    for key, value in document.front.read().items():
        if key == KEY:
            at = _key(head, key)
            for written, message, advice in _in_value(value, glossary):
                yield _Fault(*_find(head, written, at), message, advice)
        elif isinstance(key, str) and _is_ours(key, value):
            message = f"`{key}` in front matter is not read: the key is `{KEY}`"
            yield _Fault(*_key(head, key), message, f"write `{KEY}` in its place.")


def _is_ours(key: str, value: Any) -> bool:
    """Whether a key other than ours is meant to be ours."""
    if key.lower() == "glosslink":
        return True
    if KEY in key.lower() and key.lower() != KEY:  # `noglossary`, of another tool
        return False
    asks = is_off(value) or (isinstance(value, dict) and bool(value) and value.keys() <= set(KEYS))
    return asks and bool(_nearest(key, [KEY], _CLOSE))


def _in_value(value: Any, glossary: Glossary) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong with the value of our key: what is written there, the message and the help."""
    if not isinstance(value, dict):
        return
    others = [str(key) for key in value if key not in KEYS]
    if others and not _is_plainly_ours(value, glossary):
        return
    for key in others:
        message = f"`{KEY}` in front matter has an unknown key `{key}`, so that nothing of it is read"
        yield key, message, _hint(key, KEYS, "the keys are", KEYS)
    first = value.get("first")
    if first is not None and first not in get_args(First):
        message = f"`first` takes {_listed(get_args(First), 'or')}, not `{first}`"
        yield str(first), message, _hint(str(first), get_args(First))
    for key in ("skip", "only"):
        told = value.get(key)
        if told is not None and not _is_list(told):
            yield key, f"`{key}` takes the name of an entry, or a list of such", f"write `{key}: [gilt, bond]`."
        for name in names(told):
            if glossary.resolve(name) is None:
                yield name, *_unknown(name, glossary)


def _is_plainly_ours(value: dict[Any, Any], glossary: Glossary) -> bool:
    """Whether a value is for us though not all keys are: under one that is, or nearly, it says what only we ask."""
    if value.get("first") in get_args(First):
        return True
    told = (name for key, told in value.items() if _nearest(str(key), KEYS) for name in names(told))
    return any(glossary.resolve(name) for name in told)


def _is_list(value: Any) -> bool:
    return isinstance(value, str | list)


def _unknown(name: str, glossary: Glossary) -> tuple[str, str]:
    near = glossary.nearest(name)
    advice = f"did you mean {_listed(near, 'or')}?" if near else "give the id, term or alias of an entry."
    return f"no glossary entry is called `{name}`", advice


def _hint(word: str, known: Iterable[str], otherwise: str = "", listed: Iterable[str] = ()) -> str:
    near = _nearest(word, known)
    if near:
        return f"did you mean `{near}`?"
    return f"{otherwise} {_listed([*listed], 'and')}." if otherwise else ""


def _nearest(word: str, known: Iterable[str], least: float = _NEAR) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word[:50].lower(), [*known], 1, least)), "")


def _listed(words: Iterable[str], joint: str) -> str:
    *most, last = (f"`{word}`" for word in words)
    return f"{', '.join(most)} {joint} {last}" if most else last


def _key(head: str, key: str) -> tuple[int, int]:
    """Return where front matter has a key: of YAML, of TOML (or its table), of JSON, or a header."""
    found = re.search(rf"(?im)(?:^|[{{,])[ \t\"'\[]*({re.escape(key)})(?=[\"']?[ \t]*[:=.\]])", head)
    return found.span(1) if found else (0, 0)


def _find(head: str, written: str, at: tuple[int, int]) -> tuple[int, int]:
    """Return where a word stands in front matter behind the key at `at`; that where it is not there as it is read."""
    found = re.compile(rf"(?<![\w-]){re.escape(written)}(?![\w-])", re.IGNORECASE).search(head, at[1])
    return found.span() if found else at
