from __future__ import annotations

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from empathy_quiz.errors import UnreadableInput
from empathy_quiz.scores.exchange import to_dict, write_csv, write_jsonl
from empathy_quiz.scores.intake import LONGEST_LINE, MOST_PROBLEMS, Incoming, Problem, read_file, read_jsonl
from empathy_quiz.scores.records import AnswerRecord
from empathy_quiz.scores.sqlite import SqliteStore
from tests.scores.anything import ANSWERS
from tests.scores.damage import broken
from tests.scores.examples import answer, elsewhere

GOOD = json.dumps(to_dict(answer())).encode()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file to import, not there yet."""
    return tmp_path / "answers.jsonl"


def read(path: Path, content: bytes) -> Incoming:
    """What a file of this content holds."""
    path.write_bytes(content)
    return read_file(path)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(ANSWERS, max_size=4))
def test_an_export_comes_back(path: Path, answers: list[AnswerRecord]) -> None:
    """What was exported is imported, answer by answer."""
    stream = StringIO()
    write_jsonl(answers, stream)
    assert read(path, stream.getvalue().encode()) == Incoming(tuple(answers))


def test_good_lines_stand(path: Path) -> None:
    """A bad line is listed with its number and left out; those before and after it come in."""
    other = json.dumps(to_dict(answer(1))).encode()
    assert read(path, GOOD + b"\nnonsense\n\n" + other + b"\n") == Incoming(
        (answer(), answer(1)), (Problem(str(path), 2, "no JSON at column 1: Expecting value"),)
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param(GOOD[:-1], f"no JSON at column {len(GOOD)}: Expecting ',' delimiter", id="cut off"),
        pytest.param(b"\xff" + GOOD, "the line is not UTF-8", id="not UTF-8"),
        pytest.param(GOOD[:-1] + b', "mark": 0}', "mark stands there twice", id="a key twice"),
        pytest.param(GOOD.replace(b"12.25", b"NaN"), "NaN is no JSON number", id="not a number"),
        pytest.param(GOOD.replace(b"12.25", b"-Infinity"), "-Infinity is no JSON number", id="endless"),
        pytest.param(
            GOOD.replace(b"12.25", b"1e999"), "seconds should be a number from 0 to 10000000", id="huge float"
        ),
        pytest.param(GOOD.replace(b"12.25", b"9" * 5000), "a number is too long", id="huge number"),
        pytest.param(b"[" * 100_000, "the line is nested too deep", id="deep lists"),
        pytest.param(b'{"a":' * 100_000, "the line is nested too deep", id="deep objects"),
        pytest.param(b"x" * (LONGEST_LINE + 1), "the line is longer than any answer", id="a long line"),
        pytest.param(b"[1, 2]", "an answer is an object with names and values", id="a list"),
        pytest.param(b"\0" * 50, "no JSON at column 1: Expecting value", id="zeros"),
        pytest.param(
            GOOD.replace(b'"Ana"', b'"\\ud800"'), "player should be a text of 1 to 1000 characters", id="half"
        ),
    ],
)
def test_bad_lines_are_told(path: Path, line: bytes, message: str) -> None:
    """Whatever a line holds, it is told in a sentence, and the next line is read."""
    assert read(path, line + b"\n" + GOOD) == Incoming((answer(),), (Problem(str(path), 1, message),))


def test_a_truncated_last_line_is_told(path: Path) -> None:
    """A file cut off in mid-line keeps what came before."""
    found = read(path, GOOD + b"\n" + GOOD[:100])
    assert (found.answers, [it.line for it in found.problems]) == ((answer(),), [2])


def test_a_long_line_is_one_line(path: Path) -> None:
    """A line longer than allowed is counted as one, whatever its length."""
    found = read(path, b"x" * (3 * LONGEST_LINE + 5) + b"\nnonsense\n" + GOOD)
    assert (found.answers, [it.line for it in found.problems]) == ((answer(),), [1, 2])


def test_windows_files_are_read(path: Path) -> None:
    """A byte order mark and carriage returns do not matter."""
    assert read(path, b"\xef\xbb\xbf" + GOOD + b"\r\n").answers == (answer(),)


def test_utf16_is_told_by_name(path: Path) -> None:
    """What a redirection makes on some Windows shells is told with the way out."""
    found = read(path, f"{GOOD.decode()}\n{GOOD.decode()}\n".encode("utf-16"))
    assert len(found.problems) == 1
    assert found.problems[0].message.startswith("the file is UTF-16: write it anew with `scores export -o FILE`")


def test_csv_is_told_by_name(path: Path) -> None:
    """An export for spreadsheets is not what is imported: one message for the whole file says what is."""
    stream = StringIO()
    write_csv([answer(number) for number in range(19)], stream)
    told = Incoming((), (Problem(str(path), 1, "this is CSV: export with `--format jsonl` to import"),))
    assert read(path, stream.getvalue().encode()) == told
    assert read(path, b'\xef\xbb\xbf"answer_id";"sitting_id"\r\n1;2\r\n') == told


def test_endless_nonsense_ends(path: Path) -> None:
    """A file of nothing but problems is not read to its end."""
    found = read(path, b"x\n" * (MOST_PROBLEMS + 100) + GOOD)
    assert (found.answers, len(found.problems)) == ((), MOST_PROBLEMS + 2)
    assert found.problems[-1].message == "too many problems: the rest was not read"


def test_an_empty_file_holds_nothing(path: Path) -> None:
    """A file without lines has neither answers nor problems."""
    assert read(path, b"") == read(path, b"\n \n") == Incoming()


def test_a_log_is_recognised(tmp_path: Path) -> None:
    """A score log is read as such, whatever its name."""
    with SqliteStore(tmp_path / "answers.jsonl") as store:
        store.merge([elsewhere("ben")])
    assert read_file(tmp_path / "answers.jsonl") == Incoming((elsewhere("ben"),))


@pytest.mark.parametrize("reader", [read_file, read_jsonl])
def test_a_missing_file_is_told(path: Path, reader: Callable[[Path], Incoming]) -> None:
    """What is not there, or is a folder, is told in a sentence."""
    for it in (path, path.parent):
        with pytest.raises(UnreadableInput, match="cannot be read"):
            reader(it)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=300) | st.integers(0, 10**6).map(lambda seed: broken(GOOD * 20, seed)))
def test_any_bytes_are_read(path: Path, content: bytes) -> None:
    """No file whatever raises anything but a message."""
    path.write_bytes(content)
    found = read_jsonl(path)
    assert all(it.file == str(path) and it.message for it in found.problems)
