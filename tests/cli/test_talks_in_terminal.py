"""A dialogue and a written reply, played by the whole program: in a pseudo-terminal, through pipes, and killed."""

from __future__ import annotations

import json
import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from empathy_quiz.scores.sqlite import SqliteStore
from tests.cli.seats import Seat
from tests.play.pseudo import Pseudo

TALKS = Path(__file__).with_name("talks.yaml").read_text(encoding="utf-8")
SIZES = pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 24)])
terminal_only = pytest.mark.terminal


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    """A home of its own."""
    return Seat(tmp_path)


def bottom(lines: Sequence[str]) -> str:
    """The lowest row that is not blank."""
    return next((line for line in reversed(lines) if line), "")


def words(terminal: Pseudo) -> str:
    """All that was told, in one line."""
    return " ".join(" ".join(terminal.transcript()).split())


def fits(terminal: Pseudo) -> None:
    """No row reaches the last column, and nothing of the machine shows."""
    assert all(len(line) < terminal.screen.columns for line in terminal.display())
    assert not any("Traceback" in line or "\x1b" in line for line in terminal.display())


def reach_turn(terminal: Pseudo, number: int, tries: str = "") -> None:
    """Wait until a turn can be answered, reading on where it does not fit one page."""
    head = f"turn {number}{tries}"
    shown = terminal.wait_for(lambda lines: any(line.endswith(head) for line in lines) and "leave" in bottom(lines))
    fits(terminal)
    if "options" in bottom(shown):
        terminal.press("enter")
    terminal.wait_for(lambda lines: bottom(lines).startswith("1-3 answer"))


def read_on(terminal: Pseudo) -> None:
    """Read all pages of an explanation."""
    while "more" in bottom(terminal.wait_for(lambda lines: bottom(lines).startswith("Enter "))):
        fits(terminal)
        seen = len(terminal.output)
        terminal.press("enter")
        terminal.wait_for(lambda lines, seen=seen: len(terminal.output) > seen)  # type: ignore[misc]
    fits(terminal)


@terminal_only
@SIZES
def test_a_dialogue_in_a_terminal(seat: Seat, columns: int, rows: int) -> None:
    """Three turns by one key each; the customer changes in words; then the path, the best path, and another try."""
    bank = seat.bank(TALKS, "talks")
    with seat.sit("play", bank, "--kind", "dialogue", "--seed", "1", columns=columns, rows=rows) as terminal:
        for number, key in enumerate("311", 1):
            reach_turn(terminal, number)
            terminal.press(key)
        terminal.wait_for("The best path")
        fits(terminal)
        terminal.press("r")
        reach_turn(terminal, 1, " · another try")
        terminal.press("q")
        assert terminal.wait() == 0
        told = words(terminal)
        assert terminal.modes() == terminal.before
    assert "(was upset)" in told or "(was a little)" in told
    assert "You: " in told
    assert "Ilse: " in told
    turns = [record.turn for record in seat.answers()]
    assert turns == ["1", "2", "3", None]
    assert "of 1 right · mark" in told


@terminal_only
@SIZES
def test_a_reply_in_a_terminal(seat: Seat, columns: int, rows: int) -> None:
    """Text is typed, pasted and mended; Ctrl-D and five digits; then own words, stock line and model are compared."""
    bank = seat.bank(TALKS, "talks")
    with seat.sit("play", bank, "--kind", "write", columns=columns, rows=rows) as terminal:
        terminal.wait_for("Ctrl-D done")
        terminal.press("D", "e", "a", "r", "x", "backspace")
        terminal.send("\x1b[200~ Tomasz,\nit is réady\x1b[201~")
        terminal.wait_for("it is réady")
        fits(terminal)
        terminal.press("ctrl-d")
        terminal.wait_for("What is your reply worth?")
        fits(terminal)
        terminal.press("1", "2", "1", "2", "2")
        terminal.wait_for("8 of 10")
        terminal.press("enter")
        terminal.wait_for("Your own mark: 8 of 10.")
        read_on(terminal)
        terminal.press("enter")
        assert terminal.wait() == 0
        told = words(terminal)
    for text in ("Stock line (1 of 10", "Model (9 of 10", "explore: the model 2, you 1", "by your own mark: 8 of 10"):
        assert text in told
    (record,) = seat.answers()
    assert (record.mark, record.self_mark) == (None, 8)
    with SqliteStore(seat.log) as store:
        assert list(store.texts(record.sitting_id).values()) == ["Dear Tomasz,\nit is réady"]


@terminal_only
def test_a_kill_in_mid_dialogue_loses_no_turn(seat: Seat) -> None:
    """After `kill -9` every turn whose answer was heard is in the log, and `resume` opens the next one."""
    bank = seat.bank(TALKS, "talks")
    with seat.sit("play", bank, "--kind", "dialogue", "--seed", "1") as terminal:
        reach_turn(terminal, 1)
        order = [line.strip() for line in terminal.display() if line.startswith((" 1 ", " 2 ", " 3 "))]
        best = next(number for number, line in enumerate(order, 1) if "number 14" in line)
        terminal.press(str(best))
        reach_turn(terminal, 2)
        terminal.signal(signal.SIGKILL)
        terminal.wait()
    assert [(record.turn, record.mark) for record in seat.answers()] == [("1", 1.0)]
    with seat.sit("resume") as terminal:
        reach_turn(terminal, 2)
        text = words(terminal)
        assert "You: It is at number 14." in text
        assert "Ilse: Number 14? I can try." in text
        terminal.press("1")
        reach_turn(terminal, 3)
        terminal.press("1")
        terminal.wait_for("The best path")
        terminal.press("q")
        assert terminal.wait() == 0
    assert [record.turn for record in seat.answers()] == ["1", "2", "3", None]
    assert seat.pipe("resume").returncode == 1


def test_talks_through_pipes(seat: Seat) -> None:
    """One line a turn, text until a dot, five digits; one question counts, and the words stay in the log."""
    bank = seat.bank(TALKS, "talks")
    played = seat.pipe("play", bank, "--kind", "dialogue", "--seed", "1", "--json", stdin="1\n1\n1\n")
    document = json.loads(played.stdout)
    assert (document["answered"], document["planned"]) == (1, 1)
    assert [answer["turn"] for answer in document["answers"]][-1] is None
    written = seat.pipe("play", bank, "--kind", "write", "--json", stdin="Dear Tomasz\n.\n1 1 1 1 1\n")
    assert json.loads(written.stdout)["self_marks"] == [5]
    assert json.loads(written.stdout)["mean_mark"] is None
    with SqliteStore(seat.log) as store:
        (latest, *_) = store.sittings()
        assert list(store.texts(latest.sitting.sitting_id).values()) == ["Dear Tomasz"]


def test_what_was_written_is_never_exported(seat: Seat) -> None:
    """Exports hold the digits and the self mark, and not a word of the text; the sitting shows it to its writer."""
    bank = seat.bank(TALKS, "talks")
    seat.pipe("play", bank, "--kind", "write", stdin="a secret word\n.\n1 1 1 1 1\n")
    for form in ("jsonl", "csv"):
        out = seat.pipe("scores", "export", "--format", form, "--scores", str(seat.log)).stdout
        assert ("late" in out or "mail" in out, "secret" in out) == (True, False)
    assert "a secret word" in seat.pipe("scores", "show", "--scores", str(seat.log)).stdout


def test_an_unfinished_text_is_there_again(seat: Seat) -> None:
    """At the end of the input the text is kept; `resume` goes on with it."""
    bank = seat.bank(TALKS, "talks")
    seat.pipe("play", bank, "--kind", "write", stdin="first line\n")
    assert [record.turn for record in seat.answers()] == ["draft"]
    seat.pipe("resume", stdin="second line\n.\n2 2 2 2 2\n")
    record = seat.answers()[-1]
    with SqliteStore(seat.log) as store:
        assert store.texts(record.sitting_id)[record.answer_id] == "first line\nsecond line"


@terminal_only
def test_a_sitting_tells_turns_and_further_tries(seat: Seat) -> None:
    """`scores show` tells what was said at each turn, the path, and that a further try counts for nothing."""
    bank = seat.bank(TALKS, "talks")
    with seat.sit("play", bank, "--kind", "dialogue", "--seed", "1", "--plain") as terminal:
        terminal.wait_for("Answer with one number")
        terminal.send("1\n")
        terminal.wait_for("r: try it again.")
        terminal.send("r\n")
        terminal.wait_for("another try")
        terminal.send("1\n")
        terminal.wait_for("Not this time.")
        terminal.send("\n\n")
        assert terminal.wait() == 0
    out = seat.pipe("scores", "show", "--scores", str(seat.log)).stdout
    assert "0 of 1 right · mark 0 of 100" in out
    assert ("said: I can send another one tomorrow." in out, "path: 1" in out) == (True, True)
    assert out.count("a further try, does not count") == 2
    assert "taken back" not in out
