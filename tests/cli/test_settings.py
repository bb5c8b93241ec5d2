"""Where settings come from."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_quiz.cli.settings import Settings, explain, load, origin
from empathy_quiz.errors import UnreadableInput, UsageError
from tests.cli.world import World


def sources(world: World, **flags: object) -> dict[str, tuple[object, str]]:
    """Each setting's value and source."""
    return dict(explain(world.environment(), **flags))


def test_defaults_hold_where_nothing_is_said(world: World) -> None:
    """Without flags, variables and file every setting has its default."""
    assert load(world.environment()) == Settings("me", 1.0, False, 5, (), None, False)


def test_the_defaults_say_so(world: World) -> None:
    """A setting nobody made comes from `default`."""
    assert {source for _, source in sources(world).values()} == {"default"}


def test_a_file_comes_before_the_default(world: World) -> None:
    """A value in config.toml holds, and its source is the file and the line."""
    path = world.config("# mine\n\npace = 1.5\n")
    assert sources(world)["pace"] == (1.5, f"{path}:3")


def test_a_variable_comes_before_the_file(world: World) -> None:
    """A variable of the environment holds against the file."""
    world.config("pace = 1.5\n")
    world.variables["EMPATHY_QUIZ_PACE"] = "2"
    assert sources(world)["pace"] == (2.0, "EMPATHY_QUIZ_PACE")


def test_a_flag_comes_before_all(world: World) -> None:
    """A flag holds against variable and file."""
    world.config("pace = 1.5\n")
    world.variables["EMPATHY_QUIZ_PACE"] = "2"
    assert sources(world, pace="off")["pace"] == (None, "--pace")


def test_an_empty_variable_says_nothing(world: World) -> None:
    """A variable that is set to nothing counts as not set."""
    world.variables["EMPATHY_QUIZ_PLAYER"] = ""
    assert sources(world)["player"] == ("me", "default")


def test_a_flag_not_given_says_nothing(world: World) -> None:
    """None, and an empty list of folders, leave the other sources their say."""
    world.variables |= {"EMPATHY_QUIZ_PACE": "2", "EMPATHY_QUIZ_BANKS": "team"}
    settings = load(world.environment(), pace=None, banks=[])
    assert (settings.pace, settings.banks) == (2.0, (world.folder / "team",))


def test_a_flag_that_says_no_is_a_flag(world: World) -> None:
    """`--no-confidence` holds against a file that says yes."""
    world.config("confidence = true\n")
    assert load(world.environment(), confidence=False).confidence is False


def test_paths_start_from_where_they_are_written(world: World) -> None:
    """Relative paths start from the working folder in flags and variables, from the file's folder in the file."""
    world.config('scores = "log.db"\nbanks = ["mine", "team"]\n')
    settings = load(world.environment(), scores="here.db")
    folder = world.folder
    assert (settings.scores, settings.banks) == (
        str(folder / "here.db"),
        (folder / "config" / "mine", folder / "config" / "team"),
    )


@pytest.mark.parametrize(
    ("flags", "variables", "config", "message"),
    [
        ({"pace": "3"}, {}, "", "--pace: pace cannot be '3'."),
        ({}, {"EMPATHY_QUIZ_COUNT": "many"}, "", "EMPATHY_QUIZ_COUNT: count cannot be 'many'."),
        ({}, {}, "plain = true\npace = 7\n", "{config}:2: pace cannot be 7."),
    ],
)
def test_a_bad_value_names_its_source(
    world: World, flags: dict[str, object], variables: dict[str, str], config: str, message: str
) -> None:
    """A value that is not accepted is a usage error that says who gave it."""
    path = world.config(config)
    world.variables |= variables
    with pytest.raises(UsageError) as caught:
        load(world.environment(), **flags)
    assert caught.value.message == message.format(config=path)


def test_a_bad_value_tells_the_good_ones(world: World) -> None:
    """The error for a bad pace lists the paces there are."""
    with pytest.raises(UsageError) as caught:
        load(world.environment(), pace="fast")
    assert caught.value.hint == "it takes: 1, 1.25, 1.5, 2, off"


@pytest.mark.parametrize(
    ("flags", "variables", "config", "undo"),
    [
        ({"pace": "3"}, {}, "", ""),
        ({}, {"EMPATHY_QUIZ_PACE": "3"}, "", "; to do without: unset EMPATHY_QUIZ_PACE"),
        ({}, {}, "pace = 3\n", "; to do without: empathy-quiz settings unset pace"),
    ],
)
def test_a_bad_value_can_be_taken_back(
    world: World, flags: dict[str, object], variables: dict[str, str], config: str, undo: str
) -> None:
    """Where a value was not typed just now, the hint says how to do without it."""
    world.config(config)
    world.variables |= variables
    with pytest.raises(UsageError) as caught:
        load(world.environment(), **flags)
    assert caught.value.hint == f"it takes: 1, 1.25, 1.5, 2, off{undo}"


def test_a_long_value_is_cut(world: World) -> None:
    """A message repeats no more than sixty characters of what was given."""
    with pytest.raises(UsageError) as caught:
        load(world.environment(), pace="x" * 5000)
    assert caught.value.message == f"--pace: pace cannot be '{'x' * 59}…'."


def test_a_place_for_no_log_names_its_source(world: World) -> None:
    """A URL that nothing can keep a log at is refused where the setting is read, with its file and line."""
    path = world.config('scores = "ftp://example.org/x"\n')
    with pytest.raises(UsageError) as caught:
        load(world.environment())
    assert caught.value.message == f"{path}:1: ftp:// is no place for a score log."
    assert caught.value.hint == (
        "give a path, or sqlite:/// and an absolute path; to do without: empathy-quiz settings unset scores"
    )


def test_a_value_in_use_has_an_origin(world: World) -> None:
    """What is in use comes from the file where the file says the same, else from a flag."""
    path = world.config('banks = ["team"]\n')
    environment = world.environment()
    theirs, other = (world.folder / "config" / "team",), (world.folder / "other",)
    assert (origin(environment, "banks", theirs), origin(environment, "banks", other)) == (f"{path}:1", "--banks")


def test_an_unknown_setting_is_quoted_for_the_shell(world: World) -> None:
    """The command that takes a strange entry out can be typed as it stands."""
    world.config('"my pace" = 2\n')
    with pytest.raises(UsageError) as caught:
        load(world.environment())
    assert caught.value.hint == "did you mean pace? to take it out: empathy-quiz settings unset 'my pace'"


def test_an_unknown_setting_is_no_silent_typo(world: World) -> None:
    """An entry that is no setting is an error that names file, line and the setting probably meant."""
    path = world.config("count = 3\npase = 2\n")
    with pytest.raises(UsageError) as caught:
        load(world.environment())
    assert caught.value.message == f"{path}:2: there is no setting called pase."
    assert caught.value.hint == "did you mean pace? to take it out: empathy-quiz settings unset pase"


def test_a_file_that_is_no_toml_is_unreadable(world: World) -> None:
    """A file that TOML cannot read is an error that names the place in it."""
    path = world.config("pace = \n")
    with pytest.raises(UnreadableInput) as caught:
        load(world.environment())
    assert caught.value.message.startswith(f"{path} is no TOML: ")
    assert "line 1" in caught.value.message


def test_a_file_that_is_not_utf_8_is_unreadable(world: World) -> None:
    """Bytes that are not UTF-8 are an error, not a traceback."""
    path = world.config("")
    path.write_bytes(b'player = "\xff"\n')
    with pytest.raises(UnreadableInput) as caught:
        load(world.environment())
    assert caught.value.message == f"{path} is not UTF-8 text."


def test_a_folder_in_its_place_is_unreadable(world: World) -> None:
    """A folder where the file should be is an error, not a traceback."""
    path: Path = world.folder / "config" / "config.toml"
    path.mkdir(parents=True)
    with pytest.raises(UnreadableInput) as caught:
        load(world.environment(), scores="other.db")
    assert caught.value.message == f"The settings {path} cannot be read: it is a folder."
    assert caught.value.hint == "move the folder away, or put the file there"


def test_a_file_that_may_not_be_read_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of settings that cannot be read is named, with a way round it, also where a flag would do."""
    path = world.config("pace = 2\n")

    def refuse(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_text", refuse)
    with pytest.raises(UnreadableInput) as caught:
        load(world.environment(), scores="other.db")
    assert caught.value.message == f"The settings {path} cannot be read: Permission denied."
    assert caught.value.hint == "check who may read it, or move it away: then the defaults hold"
