"""Values: what they share with frozen, slotted dataclasses, and what they refuse."""

from __future__ import annotations

import copy
import pickle
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.values import FrozenError, fields, replace, value


@value
class Point:
    """A place."""

    x: int
    y: int = 0
    kind: ClassVar[str] = "point"

    @property
    def sum(self) -> int:
        """Both together."""
        return self.x + self.y


@value
class Named(Point):
    """A place with a name."""

    kind: ClassVar[str] = "named"
    name: str = ""


@value(kw_only=True)
class Base:
    """What both have."""

    a: int = 1
    b: str


@value(kw_only=True)
class Child(Base):
    """One field more, and another default."""

    a: int = 5
    c: tuple[str, ...]


@value
class Nothing:
    """A value without fields."""


def test_fields_in_order_with_defaults() -> None:
    """Fields are given in the order of their definition, by place or by name, and may be left out for their default."""
    assert (Point(1, 2).y, Point(1).y, Point(y=3, x=1).y) == (2, 0, 3)
    assert fields(Point) == fields(Point(1)) == ("x", "y")


def test_subclasses_add_their_fields_behind() -> None:
    """Inherited fields come first; class variables are no fields."""
    assert fields(Named) == ("x", "y", "name")
    assert (Named(1, 2, "home").name, Named.kind, Point.kind, Named(1, 2).sum) == ("home", "named", "point", 3)


def test_by_name_only() -> None:
    """With kw_only a field with a default may stand before one without, and none is given by place."""
    child = Child(b="x", c=())
    assert (child.a, child.b, child.c) == (5, "x", ())
    with pytest.raises(TypeError):
        Base(1, "x")  # type: ignore[call-arg]


def test_missing_and_unknown_fields_are_refused() -> None:
    """A field without a default must be given, and nothing else can be."""
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        Point(1, z=2)  # type: ignore[call-arg]


def test_values_cannot_be_changed() -> None:
    """Neither a field nor anything else can be set or deleted."""
    point = Point(1)
    with pytest.raises(FrozenError, match=r"^Point values cannot be changed \(x\)$"):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenError, match="other"):
        point.other = 2  # type: ignore[attr-defined]
    with pytest.raises(FrozenError):
        del point.x
    assert not hasattr(point, "__dict__")


@given(st.integers(), st.integers(), st.integers(), st.integers())
def test_equal_content_is_equal(a: int, b: int, c: int, d: int) -> None:
    """Values of one class are equal exactly when their fields are, and equal ones have equal hashes."""
    one, two = Point(a, b), Point(c, d)
    assert (one == two) == ((a, b) == (c, d))
    assert hash(Point(a, b)) == hash(one)


def test_another_class_is_never_equal() -> None:
    """A subclass with the same content is another value, and a tuple is none."""
    assert Point(1, 2) != Named(1, 2)
    assert Point(1, 2).__eq__((1, 2)) is NotImplemented
    assert Nothing() == Nothing()


def test_repr_shows_the_fields() -> None:
    """A value is shown as it could be made."""
    assert repr(Named(1, name="x")) == "Named(x=1, y=0, name='x')"
    assert repr(Nothing()) == "Nothing()"


def test_replace_makes_another() -> None:
    """Some fields change, the others stay, the old value too; a field that does not exist is refused."""
    point = Named(1, 2, "a")
    assert replace(point, y=5) == Named(1, 5, "a")
    assert point.y == 2
    with pytest.raises(TypeError):
        replace(point, z=1)


def test_match_takes_fields_by_place() -> None:
    """A pattern can name fields by place, unless they are given by name only."""
    match Named(1, 2, "a"):
        case Named(x, y, name):
            assert (x, y, name) == (1, 2, "a")
    assert Base.__match_args__ == ()


def test_copy_and_pickle() -> None:
    """A copied or pickled value is equal to the first."""
    child = Child(b="x", c=("y",))
    assert copy.deepcopy(child) == copy.copy(child) == pickle.loads(pickle.dumps(child)) == child
