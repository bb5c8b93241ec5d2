"""What happens while a reply is written and rated."""

from __future__ import annotations

from empathy_quiz.session.events import Choose, Close, Commit, Compose, Leave, Next, Respond, Shown, Skip, Submit, Undo
from empathy_quiz.session.machine import begin, step
from empathy_quiz.session.state import DRAFT, Phase, Session
from tests.session.examples import EXAM, LIMIT, committed, keyed, play, sitting
from tests.session.talks import writing

DIGITS = ("1", "2", "1", "2", "2")


def written(text: str = "Dear Ben") -> Session:
    """A sitting in which this has been written, two seconds into it."""
    return play(sitting(writing(), keyed()), Compose(2.0, text))[0]


def rated(session: Session, *digits: str) -> Session:
    """The sitting after the text was finished at 3 and these digits were given at 4."""
    return play(session, Submit(3.0), *(Choose(4.0, digit) for digit in digits))[0]


def test_the_text_is_what_was_composed_last() -> None:
    """Each event holds the whole text, and nothing is committed by it."""
    session, effects = play(written(), Compose(2.5, "Dear Bea"))
    assert (session.text, session.phase, effects) == ("Dear Bea", Phase.WRITING, ())


def test_nothing_written_is_no_reply() -> None:
    """Blanks alone cannot be finished; the person is told."""
    session, effects = play(written(" \n"), Submit(3.0))
    assert (session.phase, session.notice, effects) == (Phase.WRITING, "Write a reply first, or skip it.", ())


def test_five_digits_commit_the_reply() -> None:
    """The answer has no mark: its digits are the response, its text comes with it, its time is that of the writing."""
    session, effects = play(rated(written(), *DIGITS), Submit(9.0))
    answer = committed(effects)
    assert (answer.mark, answer.response, answer.self_mark, answer.text) == (None, DIGITS, 8, "Dear Ben")
    assert (answer.seconds, answer.right, session.phase) == (3.0, False, Phase.FEEDBACK)


def test_all_digits_at_once() -> None:
    """A whole response commits as well, and four digits do not."""
    short, none = play(written(), Submit(3.0), Respond(4.0, DIGITS[:4]))
    assert (short.phase, none) == (Phase.RATING, ())
    assert short.notice == "1 digit is missing: explore, interpret, react, act, fit."
    assert committed(play(short, Respond(5.0, DIGITS))[1]).response == DIGITS


def test_only_0_1_and_2_are_digits() -> None:
    """Another key, or a sixth digit, changes nothing but the notice."""
    assert play(rated(written(), "1"), Choose(5.0, "3"))[0].draft == ("1",)
    full = play(rated(written(), *DIGITS), Choose(5.0, "0"))[0]
    assert (full.draft, full.notice) == (DIGITS, "All five digits are given. Take one back to change it.")
    assert play(rated(written()), Respond(5.0, ("a",) * 5))[0].notice == "Give 0, 1 or 2 for each of the five."
    assert play(rated(written()), Respond(5.0, ("1",) * 6))[0].notice == "There are five digits to give, not more."


def test_digits_are_taken_back_and_then_the_end_of_the_writing() -> None:
    """Undo takes the latest digit; where there is none, the text goes on with the time that is left."""
    session = rated(written(), "1", "2")
    session = play(session, Undo(5.0), Undo(5.0))[0]
    assert (session.draft, session.phase) == ((), Phase.RATING)
    session = play(session, Undo(6.0))[0]
    assert (session.phase, session.text, session.deadline) == (Phase.WRITING, "Dear Ben", LIMIT)


def test_the_text_is_closed_when_its_time_is_over() -> None:
    """After the bell the digits are still to be given, and the text stands."""
    session, effects = play(written(), Compose(LIMIT, "too late"))
    assert (session.phase, session.text, session.rung, effects) == (Phase.RATING, "Dear Ben", True, ())
    session = play(session, Undo(LIMIT + 1))[0]
    assert (session.phase, session.notice) == (Phase.RATING, "The time is up: your reply stands as it is.")
    answer = committed(play(session, Respond(LIMIT + 9, DIGITS))[1])
    assert (answer.timed_out, answer.seconds, answer.text) == (True, LIMIT, "Dear Ben")


def test_the_bell_finds_nothing_written() -> None:
    """Then the question is over, without a mark."""
    answer = committed(play(sitting(writing()), Compose(LIMIT, "late"))[1])
    assert (answer.timed_out, answer.response, answer.mark, answer.text) == (True, (), None, "")


def test_a_skipped_reply_has_no_mark() -> None:
    """It is committed without text."""
    answer = committed(play(written(), Skip(3.0))[1])
    assert (answer.skipped, answer.mark, answer.text, answer.self_mark) == (True, None, "", None)


def test_a_text_is_kept_when_the_person_leaves() -> None:
    """It is committed as a step, and is there again when the sitting is taken up, with the full time."""
    for session in (written(), rated(written(), "1")):
        left, effects = play(session, Leave(5.0))
        assert [type(effect) for effect in effects] == [Commit, Close]
        draft = left.answers[-1]
        assert (draft.turn, draft.text, draft.mark, draft.counts) == (DRAFT, "Dear Ben", None, False)
        again = begin(left.plan, left.rules, 100.0, answers=left.answers)
        assert (again.phase, again.text, again.allowed, again.answers) == (
            Phase.SHOWING,
            "Dear Ben",
            LIMIT,
            left.answers,
        )


def test_leaving_without_a_word_keeps_nothing() -> None:
    """Nothing is written down where nothing was written."""
    assert [type(effect) for effect in play(written(" "), Leave(5.0))[1]] == [Close]


def test_the_bell_while_leaving_keeps_the_text() -> None:
    """Leaving after the bell finds the text closed, and keeps it."""
    left, effects = step(written(), Leave(LIMIT + 5))
    assert ([type(effect) for effect in effects], left.answers[-1].text) == ([Commit, Close], "Dear Ben")


def test_an_exam_opens_the_text_again() -> None:
    """Nothing has been compared yet: undo goes back into the text with the time that was left."""
    saved = play(sitting(writing(), rules=EXAM), Compose(2.0, "Dear Ben"), Submit(3.0), Respond(9.0, DIGITS))[0]
    assert saved.phase is Phase.SAVED
    opened = play(saved, Undo(20.0))[0]
    assert (opened.phase, opened.text, opened.shown, opened.draft) == (Phase.WRITING, "Dear Ben", 17.0, ())


def test_the_next_question_begins_without_text() -> None:
    """What was written belongs to its own question."""
    session = play(rated(written(), *DIGITS), Submit(9.0), Next(10.0), Shown(10.0))[0]
    assert (session.text, session.phase, session.rung) == ("", Phase.ASKING, False)
