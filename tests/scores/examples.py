"""Players, sittings and answers to try a score log on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from empathy_quiz.scores.records import AnswerRecord, Planned, Sitting
from empathy_quiz.values import replace

START = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)

PLAN = tuple(Planned("speed", f"question-{place}", f"content-{place}", ("b", "a", "c")) for place in range(3))

SITTING = Sitting(
    sitting_id="sitting-one",
    mode="play",
    player_id="player-ana",
    player="Ana",
    seed="7",
    started_at=START,
    utc_offset=3600,
    banks=("speed", "a/path with\nnewline\\n.yaml"),
    plan=PLAN,
    exam=True,
    confidence=True,
    pace=1.25,
    limit=300.0,
)

ANSWER = AnswerRecord(
    answer_id="answer-0",
    sitting_id="sitting-one",
    number=0,
    mode="play",
    player_id="player-ana",
    player="Ana",
    bank="speed",
    question="question-0",
    content="content-0",
    key="key-0",
    kind="single",
    topic="waiting",
    level="apply",
    claims=("heart-12", "skill-3"),
    dealt=("b", "a", "c"),
    response=("a",),
    archetype="fixer",
    turn=None,
    mark=1.0,
    seconds=12.25,
    allowed=40.0,
    timed_out=False,
    skipped=False,
    hinted=True,
    confidence=3,
    elapsed=14.5,
    answered_at=START,
    utc_offset=3600,
)

BARE = replace(
    ANSWER,
    topic=None,
    level=None,
    claims=(),
    response=(),
    archetype=None,
    turn=None,
    mark=None,
    allowed=None,
    timed_out=True,
    skipped=True,
    hinted=False,
    confidence=None,
)
"""An answer with nothing where nothing may be."""


def after(seconds: float) -> datetime:
    """So many seconds after `START`."""
    return START + timedelta(seconds=seconds)


def answer(number: int = 0, /, **changes: Any) -> AnswerRecord:  # noqa: ANN401 - any field
    """The answer with this number, a minute after the one before it, to the question of the same number."""
    numbered = replace(
        ANSWER,
        answer_id=f"answer-{number}",
        number=number,
        question=f"question-{number}",
        content=f"content-{number}",
        answered_at=after(60 * number),
    )
    return replace(numbered, **changes)


def sitting(name: str = "one", **changes: Any) -> Sitting:  # noqa: ANN401 - any field
    """A sitting of Ana's with the id `sitting-<name>`."""
    return replace(SITTING, sitting_id=f"sitting-{name}", **changes)


def elsewhere(name: str, number: int = 0, /, **changes: Any) -> AnswerRecord:  # noqa: ANN401 - any field
    """An answer of a sitting on another machine, by a player of its own."""
    foreign = {
        "answer_id": f"{name}-answer-{number}",
        "sitting_id": f"{name}-sitting",
        "player_id": f"player-{name}",
        "player": name.title(),
    }
    return answer(number, **(foreign | changes))
