"""Any answer that the log may hold, as a hypothesis strategy."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from empathy_quiz.scores.records import MODES, AnswerRecord

TEXTS = st.text(max_size=30)
NAMES = st.text(min_size=1, max_size=30)
LISTS = st.lists(TEXTS, max_size=5).map(tuple)
TIMES = st.floats(min_value=0, max_value=1e6)

ANSWERS: st.SearchStrategy[AnswerRecord] = st.builds(
    AnswerRecord,
    answer_id=NAMES,
    sitting_id=NAMES,
    number=st.integers(0, 1000),
    mode=st.sampled_from(MODES),
    player_id=NAMES,
    player=NAMES,
    bank=NAMES,
    question=NAMES,
    content=TEXTS,
    key=TEXTS,
    kind=NAMES,
    topic=st.none() | TEXTS,
    level=st.none() | TEXTS,
    claims=LISTS,
    dealt=LISTS,
    response=LISTS,
    archetype=st.none() | TEXTS,
    turn=st.none() | TEXTS,
    mark=st.none() | st.floats(min_value=-2, max_value=1),
    seconds=TIMES,
    allowed=st.none() | TIMES,
    timed_out=st.booleans(),
    skipped=st.booleans(),
    hinted=st.booleans(),
    confidence=st.none() | st.integers(1, 3),
    elapsed=TIMES,
    answered_at=st.datetimes(datetime(1971, 1, 1), datetime(2198, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds
    utc_offset=st.integers(-50_400, 50_400),
    voided=st.booleans(),
)
