"""Records: dataclasses that cost nothing to define.

`dataclasses.dataclass` compiles six functions for each class, and a run that links one post defines about a hundred
records and makes instances of forty, of most only a few. Here the methods of a record are compiled when many of its
instances are made, which takes a quarter of the whole start-up away. For type checkers, and for whoever asks
(`dataclasses.fields`, msgspec), a record is a dataclass.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import inspect
    from collections.abc import Callable, Mapping
    from dataclasses import dataclass, field, replace

__all__ = ["dataclass", "field", "replace"]

_NONE: Any = object()
_GETTERS: dict[type, Any] = {}  # what gives all values of a record, by its class
_FEW = 20  # instances that are made one value at a time: to compile takes as long as about so many


class _Field(NamedTuple):
    """What `dataclasses.field` takes, as far as ours say it."""

    default: Any = _NONE
    default_factory: Any = _NONE
    init: bool = True
    repr: bool = True
    compare: bool = True


def _field(**said: Any) -> Any:
    return _Field(**said)


def _record(
    cls: type | None = None, *, frozen: bool = False, slots: bool = False, order: bool = False
) -> type | Callable[[type], type]:
    """Make a class a record, as `dataclasses.dataclass` would."""
    if cls is None:
        return lambda found: _record(found, frozen=frozen, slots=slots, order=order)  # type: ignore[return-value]
    fields = {name: _as_field(cls.__dict__.get(name, _NONE)) for name in cls.__annotations__}
    space: dict[str, Any] = {
        "__record__": fields,
        "__made__": 0,
        "__dataclass_fields__": _Fields(),
        "__signature__": _Signature(),
        "__match_args__": tuple(name for name, found in fields.items() if found.init),
        "__repr__": cls.__dict__.get("__repr__", _repr),
        "__hash__": cls.__dict__.get("__hash__") or (_hash if frozen else None),
        "__eq__": _eq,
        "__init__": _init,
    }
    if frozen:
        space |= {"__setattr__": _no_set, "__delattr__": _no_delete}
    if order:
        space |= {"__lt__": _lt, "__le__": _le, "__gt__": _gt, "__ge__": _ge}
    if slots:
        space |= {"__slots__": tuple(fields), "__getstate__": _get_state, "__setstate__": _set_state}
        kept = {name: value for name, value in cls.__dict__.items() if name not in (*fields, "__dict__", "__weakref__")}
        return type(cls)(cls.__name__, cls.__bases__, kept | space)
    for name, found in fields.items():
        if name in cls.__dict__:
            delattr(cls, name)
        if found.default is not _NONE:
            space[name] = found.default
    for name, value in space.items():
        setattr(cls, name, value)
    return cls


def _as_field(value: Any) -> _Field:
    return value if type(value) is _Field else _Field(value)


def _replace(record: Any, /, **changes: Any) -> Any:
    """Return a record with other values, as `dataclasses.replace` does."""
    cls = type(record)
    names = cls.__match_args__
    values = _GETTERS.get(cls) or _GETTERS.setdefault(cls, attrgetter(*names))
    return cls(**dict(zip(names, values(record) if len(names) > 1 else (values(record),), strict=True)) | changes)


def _init(self: Any, *args: Any, **kwargs: Any) -> None:
    """Fill one of the first instances; of what more are made, compile what instances are made and compared with."""
    cls = type(self)
    cls.__made__ += 1
    if cls.__made__ > _FEW or not _fill(self, cls.__record__, args, kwargs):
        _compile(cls)
        cls.__init__(self, *args, **kwargs)


def _fill(record: Any, fields: Mapping[str, _Field], args: tuple[Any, ...], kwargs: dict[str, Any]) -> bool:
    """Give a record its values; say no, and leave it as it is, where too many, too few or others are given."""
    given = dict(zip(record.__match_args__, args, strict=False))
    if len(given) < len(args) or given.keys() & kwargs.keys():
        return False
    given |= kwargs
    values = {}
    for name, found in fields.items():
        if found.init and name in given:
            values[name] = given.pop(name)
        elif found.default_factory is not _NONE:
            values[name] = found.default_factory()
        elif found.default is not _NONE:
            values[name] = found.default
        elif found.init:
            return False
    if given:
        return False
    for name, value in values.items():
        object.__setattr__(record, name, value)
    if hasattr(record, "__post_init__"):
        record.__post_init__()
    return True


def _compile(cls: Any) -> None:
    fields: Mapping[str, _Field] = cls.__record__
    frozen = cls.__dict__.get("__setattr__") is _no_set
    taken, lines, names = [], [], {"_set": object.__setattr__, "_none": _NONE}
    for name, found in fields.items():
        value = name
        if found.default_factory is not _NONE:
            names[f"_make_{name}"] = found.default_factory
            value = f"_make_{name}() if {name} is _none else {name}" if found.init else f"_make_{name}()"
            taken += [f"{name}=_none"] if found.init else []
        elif found.default is not _NONE:
            names[f"_default_{name}"] = found.default
            value = name if found.init else f"_default_{name}"
            taken += [f"{name}=_default_{name}"] if found.init else []
        elif found.init:
            taken.append(name)
        else:
            continue
        lines.append(f"  _set(self, {name!r}, {value})" if frozen else f"  self.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        lines.append("  self.__post_init__()")
    compared = [name for name, found in fields.items() if found.compare]
    one, two = ("".join(f"{who}.{name}, " for name in compared) for who in ("self", "other"))
    source = f"""
def __init__({", ".join(["self", *taken])}):
{chr(10).join(lines) or "  pass"}
def __eq__(self, other):
  return ({one}) == ({two}) if other.__class__ is self.__class__ else NotImplemented
def __hash__(self):
  return hash(({one}))
"""
    made: dict[str, Any] = {}
    exec(source, names, made)  # noqa: S102  # of names that stand in our own classes
    for name, stands in (("__init__", _init), ("__eq__", _eq), ("__hash__", _hash)):
        if cls.__dict__[name] is stands:
            made[name].__qualname__ = f"{cls.__qualname__}.{name}"
            setattr(cls, name, made[name])


def _values(record: Any) -> tuple[Any, ...]:
    return tuple(getattr(record, name) for name, found in record.__record__.items() if found.compare)


def _repr(self: Any) -> str:
    shown = (f"{name}={getattr(self, name)!r}" for name, found in self.__record__.items() if found.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


# These stand until much is made; what is unpickled has not been made.
def _eq(self: Any, other: object) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _lt(self: Any, other: object) -> bool:
    return _values(self) < _values(other) if type(other) is type(self) else NotImplemented


def _le(self: Any, other: object) -> bool:
    return _values(self) <= _values(other) if type(other) is type(self) else NotImplemented


def _gt(self: Any, other: object) -> bool:
    return _values(self) > _values(other) if type(other) is type(self) else NotImplemented


def _ge(self: Any, other: object) -> bool:
    return _values(self) >= _values(other) if type(other) is type(self) else NotImplemented


def _no_set(self: Any, name: str, value: object) -> None:  # noqa: ARG001  # as Python calls it
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_delete(self: Any, name: str) -> None:  # noqa: ARG001  # the same
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _get_state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__record__]


def _set_state(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__record__, state, strict=True):
        object.__setattr__(self, name, value)


class _Fields:
    """The attribute by which a dataclass is known, made when it is asked for."""

    def __get__(self, instance: object, owner: Any) -> Mapping[str, Any]:
        import dataclasses

        space: dict[str, Any] = {"__annotations__": owner.__annotations__, "__module__": owner.__module__}
        for name, found in owner.__record__.items():
            said = {key: value for key, value in found._asdict().items() if value is not _NONE}
            space[name] = dataclasses.field(**said)
        fields: Mapping[str, Any] = dataclasses.dataclass(type(owner.__name__, (), space)).__dataclass_fields__  # type: ignore[attr-defined]
        owner.__dataclass_fields__ = fields
        return fields


class _Signature:
    """What `help` and editors show of how instances are made, before the first one is; made when it is asked for."""

    def __get__(self, instance: object, owner: Any) -> inspect.Signature:
        import inspect

        taken = [(name, found) for name, found in owner.__record__.items() if found.init]
        kind, empty = inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.empty
        defaults = [
            ... if found.default_factory is not _NONE else empty if found.default is _NONE else found.default
            for _, found in taken
        ]
        return inspect.Signature(
            [
                inspect.Parameter(name, kind, default=default, annotation=owner.__annotations__[name])
                for (name, _), default in zip(taken, defaults, strict=True)
            ]
        )


if not TYPE_CHECKING:
    dataclass, field, replace = _record, _field, _replace
