"""Records are dataclasses in all but what it costs to define them."""

import copy
import dataclasses
import inspect
import pickle
from functools import cached_property

import msgspec
import pytest

from glosslink import records
from glosslink.diagnostics import Lines, Place


@pytest.fixture(params=[records._FEW, 1, 0], ids=["one by one", "first one by one", "compiled"], autouse=True)
def _few(request, monkeypatch):
    """Instances made in either way, and in one after the other."""
    monkeypatch.setattr(records, "_FEW", request.param)


def both(**options):
    """The same class as a record and as a dataclass."""

    def made(decorate, field):
        @decorate(**options)
        class Thing:
            """A thing."""

            name: str
            size: int = 1
            parts: list = field(default_factory=list)
            note: str = field(default="", compare=False, repr=False)
            total: int = field(init=False, repr=False, default=0)

            def __post_init__(self) -> None:
                object.__setattr__(self, "total", self.size + len(self.parts))

        return Thing

    return made(records.dataclass, records.field), made(dataclasses.dataclass, dataclasses.field)


OPTIONS = [
    {},
    {"frozen": True},
    {"slots": True},
    {"frozen": True, "slots": True},
    {"frozen": True, "slots": True, "order": True},
]
each_kind = pytest.mark.parametrize("options", OPTIONS, ids=str)


@each_kind
def test_a_record_is_made_shown_and_compared_as_a_dataclass_is(options):
    for kind in both(**options):
        one, two = kind("a"), kind("a", note="other")
        assert repr(one).endswith("Thing(name='a', size=1, parts=[])")
        assert one == two
        assert one != kind("b")
        assert one != "a"
        assert kind("a", 2, [1]).total == 3
        assert one.parts is not two.parts
        assert kind.__match_args__ == ("name", "size", "parts", "note")
        with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
            kind()
        with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
            kind("a", colour="red")


@each_kind
def test_what_dataclasses_offers_works(options):
    for kind in both(**options):
        assert [field.name for field in dataclasses.fields(kind)] == ["name", "size", "parts", "note", "total"]
        assert dataclasses.asdict(kind("a")) == {"name": "a", "size": 1, "parts": [], "note": "", "total": 1}
        assert records.replace(kind("a"), size=5) == kind("a", 5) == dataclasses.replace(kind("a"), size=5)


@pytest.mark.parametrize("options", [each for each in OPTIONS if each.get("frozen")], ids=str)
def test_what_is_frozen_cannot_be_changed(options):
    for kind in both(**options):
        with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'name'"):
            kind("a").name = "b"
        with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'name'"):
            del kind("a").name


def test_slots_are_the_only_attributes():
    kind, _ = both(slots=True)
    assert not hasattr(kind("a"), "__dict__")


def test_only_what_is_frozen_can_be_hashed():
    frozen, other = both(frozen=True)[0], both()[0]
    assert hash(frozen("a", 1, ())) == hash(frozen("a", 1, ()))
    with pytest.raises(TypeError, match="unhashable"):
        hash(other("a"))


@each_kind
@pytest.mark.parametrize("is_made", [False, True])
def test_help_shows_how_a_record_is_made_before_the_first_one_is(options, is_made):
    ours, theirs = both(**options)
    if is_made:
        ours("a")
    found, wanted = (list(inspect.signature(kind).parameters.values()) for kind in (ours, theirs))
    assert [(one.name, one.annotation, one.kind) for one in found] == [
        (one.name, one.annotation, one.kind) for one in wanted
    ]
    assert [one.default for one in found] == [inspect.Parameter.empty, 1, ..., ""]


def test_the_signature_of_a_linker_names_its_parts():
    from glosslink import Linker

    assert str(inspect.signature(Linker)).startswith("(glossary: 'Glossary', settings: 'Settings' = Settings(")


def test_places_have_an_order():
    assert sorted([Place("b"), Place("a", 2), Place("a", 1)]) == [Place("a", 1), Place("a", 2), Place("b")]
    assert Place("a") <= Place("a") >= Place("a")
    assert not Place("a") < Place("a")
    with pytest.raises(TypeError, match="not supported"):
        Place("a") < 1  # noqa: B015


def test_a_record_survives_pickling_even_where_none_was_made_before():
    @records.dataclass(frozen=True, slots=True)
    class Point:
        """A point."""

        x: int
        y: int = 0

    empty = Point.__new__(Point)
    empty.__setstate__([1, 2])
    assert (empty, hash(empty)) == (Point(1, 2), hash(Point(1, 2)))
    place = Place("a", 2)
    assert pickle.loads(pickle.dumps(place)) == copy.copy(place) == place
    assert pickle.loads(pickle.dumps(Lines("a\nb"))).locate(2) == (2, 1)


def test_a_record_without_slots_can_keep_what_it_works_out():
    @records.dataclass(frozen=True)
    class Square:
        """A square."""

        side: int

        @cached_property
        def area(self) -> int:
            return self.side**2

    assert Square(3).area == 9


def test_msgspec_reads_and_writes_records():
    place = Place("a.md", 3, 1, 3, 5)
    assert msgspec.json.decode(msgspec.json.encode(place), type=Place) == place
