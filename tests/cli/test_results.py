"""Results as blocks for people and as a document for programs."""

from __future__ import annotations

from empathy_quiz.cli.blocks import Block, Heading, Table, Words
from empathy_quiz.cli.results import Advice, Result, advise, result_blocks, result_document
from empathy_quiz.scores.records import Sitting
from empathy_quiz.session.events import Close, Leave
from empathy_quiz.session.state import Answer, Rules, Session
from empathy_quiz.session.summary import summarise
from empathy_quiz.values import replace
from tests.cli.world import NOW
from tests.session.examples import answer, dealt, keyed, play, sitting

TITLES = {"calm": "Keeping calm", "time": "Time and speed"}


def ended(*answers: Answer, ending: str = "finished", topics: tuple[str, ...] = ("calm", "time", "calm")) -> Session:
    """A sitting of three questions that ended so."""
    questions = [keyed(f"q{place}", topic=topic) for place, topic in enumerate(topics)]
    return replace(sitting(*questions), answers=answers, ending=ending)


def result(session: Session, previous: int | None = None) -> Result:
    """The result of a sitting."""
    summary = summarise(session, lambda topic: topic)
    record = Sitting(
        sitting_id="s", mode="play", player_id="p", player="me", seed="1", started_at=NOW, utc_offset=0, banks=("tone",)
    )
    advice = advise(session, summary, TITLES, record.banks, "empathy-quiz resume")
    return Result(sitting=record, session=session, summary=summary, previous=previous, themes=TITLES, advice=advice)


def told(blocks: tuple[Block, ...]) -> str:
    """The words of blocks."""
    lines = []
    for block in blocks:
        match block:
            case Heading(text):
                lines.append(text)
            case Words(text, _, lead):
                lines.append(lead + text)
            case Table(_, rows):
                lines += [" | ".join(row) for row in rows]
            case _:
                lines.append("")
    return "\n".join(lines)


def test_share_and_mark_stand_side_by_side() -> None:
    """Three questions, two right: the share is said plainly, the mark beside it, with the reason they differ."""
    text = told(result_blocks(result(ended(answer(0), answer(1), answer(2, mark=-1 / 3)))))
    assert "2 of 3 right · mark 56 of 100" in text
    assert "Blind guessing earns a mark of 0 on average" in text


def test_themes_have_bars() -> None:
    """Each theme has its title, its share and a bar as long as its mark."""
    text = told(result_blocks(result(ended(answer(0), answer(1, mark=-1 / 3), answer(2, mark=0.5)))))
    assert f"Keeping calm | 1 of 2 | {'━' * 15}{'─' * 5} 75" in text
    assert f"Time and speed | 0 of 1 | {'─' * 20} 0" in text


def test_last_time() -> None:
    """The difference to the last sitting of the same banks is told in points, up, down or none."""
    session = ended(answer(0))
    assert "That is 40 more than last time (60)." in told(result_blocks(result(session, 60)))
    assert "That is the same as last time (100)." in told(result_blocks(result(session, 100)))
    worse = ended(answer(0, mark=0.0))
    assert "That is 30 less than last time (30)." in told(result_blocks(result(worse, 30)))
    assert "last time" not in told(result_blocks(result(session)))


def test_how_it_ended() -> None:
    """Skips, bells, what was taken back and an early end are told in one sentence."""
    session = ended(
        answer(0, skipped=True, mark=0.0), answer(1, timed_out=True, mark=0.0), answer(2, voided=True), ending="left"
    )
    text = told(result_blocks(result(session)))
    assert "Left after 2 of 3 questions; everything is kept; 1 skipped; 1 ended by the bell; 1 taken back." in text
    limit = told(result_blocks(result(ended(answer(0), ending="limit"))))
    assert "The time for the sitting was up after 1 of 3." in limit


def test_confidence_lucky_and_misconceptions() -> None:
    """Lucky guesses and errors one was sure of are named by their questions."""
    session = ended(answer(0, confidence=1), answer(1, confidence=3, mark=-1 / 3))
    text = told(result_blocks(result(session)))
    assert "-5 points for confidence (below 67 %: 1 of 1 right; above 80 %: 0 of 1 right)." in text
    assert "Lucky guesses, worth a second look: tone/q0" in text
    assert "Sure and wrong, worth unlearning: tone/q1" in text


def test_nothing_to_score() -> None:
    """Without an answer that counts there is no mark, and the reason is told."""
    assert "Nothing was answered" in told(result_blocks(result(ended())))
    assert "was taken back" in told(result_blocks(result(ended(answer(0, voided=True)))))


def test_advice() -> None:
    """What was left goes on; else the weakest theme is next; else the banks again, quoted for the shell."""
    left = ended(answer(0), ending="left")
    assert result(left).advice == Advice("empathy-quiz resume", "goes on where you left")
    weak = ended(answer(0), answer(1, mark=-1 / 3))
    assert result(weak).advice.command == "empathy-quiz play --theme time"
    perfect = ended(answer(0), answer(1))
    summary = summarise(perfect, lambda topic: topic)
    assert advise(perfect, summary, TITLES, ("my bank.yaml",), "").command == "empathy-quiz play 'my bank.yaml'"
    assert advise(perfect, summary, TITLES, (), "").command == "empathy-quiz play"


def test_the_document() -> None:
    """Programs get the figures unrounded, every answer, and the ending."""
    session = ended(answer(0), answer(1, mark=-1 / 3, response=("a",)))
    document = result_document(result(session, 50))
    assert (document["answered"], document["right"], document["mean_mark"], document["score"]) == (
        2,
        1,
        (1 - 1 / 3) / 2,
        33,
    )
    assert (document["previous_score"], document["ending"], document["planned"]) == (50, "finished", 3)
    assert document["themes"] == [
        {"theme": "calm", "answered": 1, "right": 1, "mean_mark": 1.0},
        {"theme": "time", "answered": 1, "right": 0, "mean_mark": -1 / 3},
    ]
    assert [one["response"] for one in document["answers"]] == [["b"], ["a"]]  # type: ignore[attr-defined]


def test_the_ending_of_a_real_sitting_is_what_is_told() -> None:
    """A sitting left at its first question says so through the machine's own ending."""
    session, effects = play(sitting(*[entry.question for entry in dealt(keyed())], rules=Rules()), Leave(1.0))
    assert effects == (Close("left"),)
    assert result(session).advice.command == "empathy-quiz resume"
