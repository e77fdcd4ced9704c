"""A compiled glossary as it is kept on disk: lines of JSON, each read when what it holds is asked for.

A post mentions a few of the entries, and a run in which nothing changed none: so records are made one by one, as they
are needed, and loading a hundred thousand entries is little more than splitting a text into lines. JSON cannot run
anything, whoever wrote it: the cache may come with a site of somebody else's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from json import JSONEncoder, loads
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, overload

from glosslink.diagnostics import Place, packed, unpacked
from glosslink.glossary.entry import Entry, Redirect, When
from glosslink.glossary.glossary import Glossary
from glosslink.glossary.index import Index
from glosslink.matching.matcher import Pattern, pattern_of, patterns_of
from glosslink.matching.shapes.form import Form
from glosslink.matching.text.casing import Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")
_ASKED = Form.__match_args__[Form.__match_args__.index("pieces") + 1 : Form.__match_args__.index("word")]
_FOLDED = 4  # where among the values of a form in its line they stand
_WHEN = Entry.__match_args__.index("when")
_json = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_FORMAT = "glosslink 4"  # changes with what the lines mean; code that makes forms has its own part in the file's name


class Rows(Sequence[T], Generic[T]):
    """Records by their lines, each made when it is asked for; a line is a key, a tab, and values in JSON."""

    def __init__(self, lines: list[str], make: Callable[[list[Any]], T]) -> None:
        self.lines = lines
        self._make = make
        self._made: dict[int, T] = {}

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> list[T]: ...
    def __getitem__(self, at: int | slice) -> T | list[T]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self.lines)))]
        if at not in self._made:
            self._made[at] = self._make(loads(self.lines[at].partition("\t")[2]))
        return self._made[at]

    def __len__(self) -> int:
        return len(self.lines)

    def __iter__(self) -> Iterator[T]:
        return (self[at] for at in range(len(self.lines)))

    def __eq__(self, other: object) -> bool:
        """Whether the records are those of another sequence: a tuple, in a glossary that has just been read."""
        return tuple(self) == tuple(other) if isinstance(other, (Rows, tuple)) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __getstate__(self) -> tuple[Any, ...]:
        return self.lines, self._make

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.__init__(*state)  # type: ignore[misc]


class Kept(Rows[Form]):
    """The forms of a glossary, and the patterns by which they are found."""

    def __init__(self, lines: list[str], patterns: list[str]) -> None:
        super().__init__(lines, _form)
        self.patterns = KeptPatterns(patterns, self)

    def __getstate__(self) -> tuple[Any, ...]:
        return self.lines, self.patterns.lines


class KeptPatterns:
    """Patterns by their lines: a key, and by their indexes the forms that it is and those that it joins."""

    def __init__(self, lines: list[str], forms: Kept) -> None:
        self.lines = lines
        self.keys = [line.partition("\t")[0] for line in lines]
        self._forms = forms

    def pattern(self, at: int) -> Pattern:
        """Return the pattern of the key at an index; its forms are read now."""
        key, *parts = self.lines[at].split("\t")
        plain, joined = (tuple(self._forms[int(i)] for i in part.split(",") if i) for part in parts)
        return pattern_of(key, plain, joined)


class _ById(Mapping[str, Entry]):
    """Entries by names, each read when it is asked for, and at hand from then on: every link asks."""

    def __init__(self, places: dict[str, int], entries: Sequence[Entry]) -> None:
        self._places = places
        self._entries = entries
        self._read: dict[str, Entry] = {}

    def __getitem__(self, name: str) -> Entry:
        found = self._read[name] = self._entries[self._places[name]]
        return found

    def get(self, name: str, default: Any = None) -> Any:
        return self._read.get(name) or (self[name] if name in self._places else default)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def dump(glossary: Glossary, forms: Sequence[Form]) -> str:
    """Return a glossary and its forms as text; ValueError where that cannot be read again."""
    at = {entry.id: i for i, entry in enumerate(glossary.entries)}
    former = {name: at[entry.id] for name, entry in glossary.former.items()}
    targets = {name: at[entry.id] for name, entry in glossary.redirect_targets.items()}
    redirects = [_values(redirect) for redirect in glossary.redirects]
    told = [packed(found) for found in glossary.diagnostics]
    head = [former, targets, dict(glossary.priorities), dict(glossary.urls), redirects, told]
    index = {id(form): str(i) for i, form in enumerate(forms)}
    parts = [
        [f"{entry.id}\t{_json(_values(entry))}" for entry in glossary.entries],
        [*lines_of(forms)],
        [
            f"{key}\t{','.join(index[id(f)] for f in plain)}\t{','.join(index[id(f)] for f in joined)}"
            for key, (plain, joined) in patterns_of(forms).items()
        ],
    ]
    lines = [
        _FORMAT,
        " ".join(str(len(part)) for part in parts),
        _json(head),
        *(line for part in parts for line in part),
    ]
    text = "\n".join(lines)
    tabs = any("\t" in entry.id for entry in glossary.entries) or any(line.count("\t") != 2 for line in parts[2])
    if tabs or text.count("\n") != len(lines) - 1:
        raise ValueError("a name holds a line break or a tab")
    return text


def lines_of(forms: Sequence[Form]) -> Iterable[str]:
    """Return a line for each form: the id of its entry, a tab, its values in JSON."""
    if isinstance(forms, Kept):
        return forms.lines
    values = _rows([_form_values(form) for form in forms])
    return (f"{form.entry}\t{row}" for form, row in zip(forms, values, strict=True))


def _rows(values: list[list[Any]]) -> list[str]:
    """Return the values of each form in JSON, all made at once, which takes half as long as one by one.

    Each begins with a string and ends with an object. Nothing else looks like the end of one and the beginning of the
    next, for a quote in a string has a backslash before it.
    """
    return _json(values)[1:-1].replace('}],["', '}]\n["').split("\n") if values else []


def load(text: str) -> tuple[Glossary, Kept] | None:
    """Return what `dump` made a text of; None for any other text."""
    try:
        return _loaded(text.split("\n"))
    except (ValueError, TypeError, LookupError):
        return None


def _loaded(lines: list[str]) -> tuple[Glossary, Kept] | None:
    if lines[0] != _FORMAT:
        return None
    entries_end, forms_end, end = _ends([int(count) for count in lines[1].split(" ")])
    if len(lines) != end:
        return None
    former, targets, priorities, urls, redirects, diagnostics = loads(lines[2])
    entries = Rows(lines[3:entries_end], _entry)
    ids = {line.partition("\t")[0]: at for at, line in enumerate(entries.lines)}
    followed = _ById(targets, entries)
    found = cast("tuple[Entry, ...]", entries)
    lesser = tuple(_redirect(values) for values in redirects)
    glossary = Glossary(found, lesser, tuple(unpacked(values) for values in diagnostics), followed)
    index = Index(found, lesser, followed)
    glossary.__dict__.update(priorities=dict(priorities), urls=dict(urls))
    index.__dict__.update(ids=_ById(ids, entries), former=_ById(former, entries))
    glossary.__dict__["_index"] = index
    return glossary, Kept(lines[entries_end:forms_end], lines[forms_end:])


def _ends(counts: list[int]) -> list[int]:
    entries, forms, patterns = counts
    return [3 + entries, 3 + entries + forms, 3 + entries + forms + patterns]


def _values(record: Entry | Redirect) -> list[Any]:
    """Return the values of an entry or a redirect, in order, but for the places of single keys."""
    found = [getattr(record, name) for name in record.__match_args__[:-1]]
    return [[*_fields(value)] if isinstance(value, Place | When) else value for value in found]


def _fields(record: Any) -> Iterator[Any]:
    return (getattr(record, name) for name in record.__match_args__)


def _tuples(values: Iterable[Any]) -> Iterator[Any]:
    return (tuple(value) if type(value) is list else value for value in values)


def _entry(values: list[Any]) -> Entry:
    place = Place(*values[-1])
    found: list[Any] = [*_tuples(values[:-1]), place]
    if found[_WHEN]:
        found[_WHEN] = When(*_tuples(found[_WHEN]))
    return Entry(*found)


def _redirect(values: list[Any]) -> Redirect:
    found: list[Any] = [*_tuples(values[:-1]), Place(*values[-1])]
    return Redirect(*found)


def _form_values(form: Form) -> list[Any]:
    """Return what every form has, what it is found by, and by name what only some ask about the words around."""
    asked = {name: value for name in _ASKED if (value := getattr(form, name))}
    for name, value in asked.items():
        if value.__class__ is frozenset:
            asked[name] = sorted(value)
    if form.word >= 0:
        asked["word"] = form.word
    return [form.entry, form.text, form.rule, form.pieces, form.folded, asked]


def _form(values: list[Any]) -> Form:
    entry, text, rule, pieces, folded, asked = values
    for name, value in asked.items():
        if value.__class__ is list:
            asked[name] = frozenset(value)
    return Form(entry, text, rule, tuple(Piece(*piece) for piece in pieces), folded=tuple(folded), **asked)


def found_by(values: str) -> list[str]:
    """Return the folded texts that a form is found by, from the JSON of its line."""
    found: list[str] = loads(values)[_FOLDED][1:]
    return found
