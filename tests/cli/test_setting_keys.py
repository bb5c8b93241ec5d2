"""What each setting accepts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from empathy_quiz.cli.setting_keys import KEYS, key_called
from empathy_quiz.errors import UsageError

BASE = Path("base").absolute()


def parse(name: str, value: object) -> object:
    """The value as the setting understands it."""
    return KEYS[name].parse(value, BASE)


@pytest.mark.parametrize(
    ("value", "pace"),
    [("1", 1.0), (1, 1.0), (1.25, 1.25), ("1.5", 1.5), (2, 2.0), (2.0, 2.0), ("off", None), (" OFF ", None)],
)
def test_a_pace_is_one_of_five(value: object, pace: float | None) -> None:
    """A pace is read from text and from numbers alike."""
    assert parse("pace", value) == pace


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("pace", "3"),
        ("pace", True),
        ("pace", [1]),
        ("pace", float("nan")),
        ("player", ""),
        ("player", "  "),
        ("player", "a" * 81),
        ("player", "red\x1b[31m"),
        ("player", 5),
        ("confidence", "maybe"),
        ("plain", 2),
        ("count", 0),
        ("count", "-1"),
        ("count", "١"),
        ("count", 2.5),
        ("count", True),
        ("count", "1" * 5000),
        ("banks", 5),
        ("scores", ""),
        ("scores", "a\0b"),
        ("scores", 5),
    ],
)
def test_other_values_are_refused(name: str, value: object) -> None:
    """What a setting does not accept is a ValueError."""
    with pytest.raises(ValueError):
        parse(name, value)


@pytest.mark.parametrize(
    ("name", "value", "understood"),
    [
        ("player", "  Ada   Lovelace ", "Ada Lovelace"),
        ("player", "\u0646\u06cc\u200c\u0645\u0627", "\u0646\u06cc\u200c\u0645\u0627"),
        ("player", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f468\u200d\U0001f469\u200d\U0001f467"),
        ("confidence", True, True),
        ("confidence", "no", False),
        ("plain", "ON", True),
        ("count", "12", 12),
        ("count", 7, 7),
        ("banks", ["one", "two"], (BASE / "one", BASE / "two")),
        ("banks", f"one{os.pathsep}two", (BASE / "one", BASE / "two")),
        ("scores", "log.db", str(BASE / "log.db")),
        ("scores", "sqlite:///a.db", "sqlite:///a.db"),
    ],
)
def test_good_values_are_understood(name: str, value: object, understood: object) -> None:
    """Each setting makes its own kind of value."""
    assert parse(name, value) == understood


@pytest.mark.parametrize(
    ("name", "why"),
    [
        (" ", "nothing is left of it"),
        ("a" * 81, "it has 81 characters"),
        ("red\x1b[31m", "it holds U+001B, which cannot be seen"),
        ("\u202eeve", "it holds U+202E, which cannot be seen"),
        ("A\u200dda", "it holds U+200D where there is nothing to join"),
        ("\u200c\u0645", "it holds U+200C where there is nothing to join"),
        ("\u0645\u200c", "it holds U+200C where there is nothing to join"),
        ("\u0645\u200d\u200d\u0645", "it holds U+200D where there is nothing to join"),
    ],
)
def test_a_name_is_refused_with_the_reason(name: str, why: str) -> None:
    """What is wrong with a name is said, for it may not be visible."""
    with pytest.raises(UsageError) as caught:
        KEYS["player"].parsed(name, BASE, "--player")
    assert caught.value.message.endswith(f": {why}.")
    assert caught.value.message.startswith("--player: player cannot be '")


@pytest.mark.parametrize("url", ["http://x", "postgresql://team/scores", "sqlite://scores.db"])
def test_a_url_for_no_log_is_refused_at_once(url: str) -> None:
    """A URL is a place for a log only where the log could be opened there."""
    with pytest.raises(UsageError) as caught:
        parse("scores", url)
    assert caught.value.hint


def test_a_name_without_a_home_is_a_path() -> None:
    """`~nobody` is a name like any other where nobody has such a home folder."""
    assert parse("scores", "~no-such-person/log.db") == str(BASE / "~no-such-person" / "log.db")


@pytest.mark.parametrize(
    ("name", "value"), [("pace", "off"), ("pace", "1.25"), ("count", "9"), ("plain", "yes"), ("player", "Ada")]
)
def test_what_is_shown_can_be_set(name: str, value: str) -> None:
    """A value as it is shown sets the same value again."""
    key = KEYS[name]
    assert key.show(parse(name, value)) == value


@pytest.mark.parametrize(
    ("name", "value", "toml"),
    [("pace", "off", "off"), ("pace", "2", 2), ("pace", "1.5", 1.5), ("plain", "yes", True), ("count", "3", 3)],
)
def test_the_file_gets_a_value_of_its_own_kind(name: str, value: str, toml: object) -> None:
    """In the file a number is a number, and a yes is `true`."""
    written = KEYS[name].toml(parse(name, value))
    assert (written, type(written)) == (toml, type(toml))


def test_the_variable_carries_the_name() -> None:
    """A setting's variable is its name in capitals behind the program's."""
    assert KEYS["pace"].variable == "EMPATHY_QUIZ_PACE"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("pase", "did you mean pace?"),
        ("colour", "there are: player, pace, confidence, count, banks, scores, plain"),
    ],
)
def test_a_setting_that_is_none_is_a_usage_error(name: str, hint: str) -> None:
    """A name that is no setting is refused with what it could be."""
    with pytest.raises(UsageError) as caught:
        key_called(name)
    assert (caught.value.message, caught.value.hint) == (f"There is no setting called {name}.", hint)
