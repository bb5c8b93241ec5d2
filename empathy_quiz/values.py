"""Frozen, slotted values, made faster than `dataclasses` makes them.

A command defines some ninety value classes before the first question is on the screen. On Python 3.11 a frozen, slotted
dataclass takes about 0.4 ms to define, because each of its six methods is compiled by itself: 35 ms in all, half of the
time a start may take. A `value` compiles `__init__` alone, when the first one is made, and shares the rest. It knows
what this package uses: fields in order of definition, defaults that never change, inheritance, keyword-only classes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")


class FrozenError(AttributeError):
    """A value was to be changed; make another one with `replace`."""


@overload
def value(cls: type[T]) -> type[T]: ...


@overload
def value(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True)
def value(cls: type[T] | None = None, *, kw_only: bool = False) -> Any:
    """Make a class of annotated fields a value: frozen, slotted, compared and hashed by its fields.

    Defaults are shared by all instances and must not change. Subclasses of values add their fields behind; `ClassVar`
    annotations are no fields. With `kw_only` all fields are given by name. `copy`, `pickle` and `match` work.
    """
    return (lambda it: _made(it, kw_only)) if cls is None else _made(cls, kw_only)


def fields(it: object) -> tuple[str, ...]:
    """Return the names of the fields of a value, or of a class of values, in their order."""
    names: tuple[str, ...] = it.__value_fields__  # type: ignore[attr-defined]
    return names


def replace(it: T, **changes: object) -> T:
    """Return a value like `it` with some fields changed. Raises TypeError for a field it does not have."""
    known = {name: getattr(it, name) for name in fields(it)}
    return type(it)(**{**known, **changes})


def _made(cls: type, kw_only: bool) -> Any:  # noqa: ANN401  # whatever class was decorated
    inherited: dict[str, Any] = getattr(cls, "__value_defaults__", {})
    before: tuple[str, ...] = getattr(cls, "__value_fields__", ())
    annotations = cls.__annotations__
    own = tuple(name for name, kind in annotations.items() if "ClassVar" not in str(kind) and name not in before)
    defaults = inherited | {name: cls.__dict__[name] for name in (*before, *own) if name in cls.__dict__}
    body = {name: item for name, item in cls.__dict__.items() if name not in (*before, *own, "__dict__", "__weakref__")}
    names = (*before, *own)
    body = _SHARED | body
    body |= {
        "__slots__": own,
        "__match_args__": () if kw_only else names,
        "__value_fields__": names,
        "__value_defaults__": defaults,
    }
    made: Any = type(cls)(cls.__name__, cls.__bases__, body)
    made.__init__ = _waiting(made, names, defaults, kw_only)
    return made


def _waiting(
    made: Any,  # noqa: ANN401  # whatever class it is
    names: tuple[str, ...],
    defaults: dict[str, Any],
    kw_only: bool,
) -> Callable[..., None]:
    """Return an `__init__` that compiles the real one when the first value is made: of most classes none ever is."""

    def __init__(self: object, *given: object, **named: object) -> None:
        made.__init__ = _initialiser(made, names, defaults, kw_only)
        made.__init__(self, *given, **named)

    return __init__


def _initialiser(made: type, names: tuple[str, ...], defaults: dict[str, Any], kw_only: bool) -> Callable[..., None]:
    """Compile `__init__`. It fills the slots through their descriptors, which frozenness leaves alone."""
    parameters = [f"{name}=_d_{name}" if name in defaults else name for name in names]
    signature = ", ".join(["self", *(["*"] if kw_only and names else []), *parameters])
    body = "; ".join(f"_s_{name}(self, {name})" for name in names) or "pass"
    scope: dict[str, Any] = {f"_s_{name}": getattr(made, name).__set__ for name in names}
    scope |= {f"_d_{name}": default for name, default in defaults.items()}
    exec(f"def __init__({signature}): {body}", scope)
    initialiser: Callable[..., None] = scope["__init__"]
    initialiser.__qualname__ = f"{made.__qualname__}.__init__"
    return initialiser


def _content(self: object) -> tuple[object, ...]:
    return tuple([getattr(self, name) for name in fields(self)])


def _repr(self: object) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in fields(self))
    return f"{type(self).__qualname__}({shown})"


def _eq(self: object, other: object) -> bool:
    return _content(self) == _content(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: object) -> int:
    return hash(_content(self))


def _refuse(self: object, name: str, item: object = None) -> None:
    raise FrozenError(f"{type(self).__name__} values cannot be changed ({name})")


def _reduce(self: object) -> tuple[Any, ...]:
    return _rebuilt, (type(self), dict(zip(fields(self), _content(self), strict=True)))


def _rebuilt(cls: Callable[..., T], content: dict[str, object]) -> T:
    return cls(**content)


_SHARED: dict[str, Any] = {
    "__repr__": _repr,
    "__eq__": _eq,
    "__hash__": _hash,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__reduce__": _reduce,
}
