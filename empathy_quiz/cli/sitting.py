"""A sitting between its rooms: dealt from banks, played at a terminal, written to the score log.

Shared by `play` and `resume` (and whatever else plays questions): the play room sees only callbacks.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, TextIO

from empathy_quiz.bank.fingerprint import content, key
from empathy_quiz.bank.model import LETTERS, Dialogue, Question
from empathy_quiz.bank.paths import by_name
from empathy_quiz.cli.logs import fresh_id
from empathy_quiz.environment import Environment
from empathy_quiz.play.setting import Setting
from empathy_quiz.scores.records import AnswerRecord, Planned, Player, Sitting
from empathy_quiz.scores.store import Store
from empathy_quiz.session.deal import redeal
from empathy_quiz.session.events import Close, Commit, Effect, Void
from empathy_quiz.session.responses import archetype
from empathy_quiz.session.state import Answer, Dealt, Rules, Session
from empathy_quiz.session.talk import turn_order, walk
from empathy_quiz.values import value

if TYPE_CHECKING:
    from empathy_quiz.play.lines import LineReader, Source


@value
class Moment:
    """A wall time as the log keeps it: UTC, and the local zone's offset in seconds."""

    at: datetime
    utc_offset: int


def moment(environment: Environment) -> Moment:
    """Return the present moment."""
    now = environment.now()
    offset = now.utcoffset()
    return Moment(now.astimezone(UTC), int(offset.total_seconds()) if offset else 0)


def answer_id(sitting_id: str, number: int) -> str:
    """Return the id of a sitting's answer: the same however often it is written (UUID version 5)."""
    import uuid

    return str(uuid.uuid5(uuid.UUID(sitting_id), str(number)))


def planned(dealt: Dealt) -> Planned:
    """Return what is kept of a dealt question."""
    question = dealt.question
    return Planned(question.bank, question.id, content(question), dealt.order)


def new_sitting(
    environment: Environment,
    player: Player,
    plan: tuple[Dealt, ...],
    *,
    banks: tuple[str, ...],
    seed: str,
    rules: Rules,
) -> Sitting:
    """Make the record of a sitting that begins now."""
    now = moment(environment)
    return Sitting(
        sitting_id=fresh_id(environment),
        mode="play",
        player_id=player.player_id,
        player=player.name,
        seed=seed,
        started_at=now.at,
        utc_offset=now.utc_offset,
        banks=banks,
        plan=tuple(map(planned, plan)),
        exam=rules.exam,
        confidence=rules.confidence,
        pace=rules.pace,
        limit=rules.limit,
    )


class Scribe:
    """Carries a sitting's effects to the log; each is on disk when `carry_out` returns.

    The sitting itself is written with its first answer, or when it is left before: then `resume` goes on with it.
    """

    def __init__(self, store: Store, sitting: Sitting, environment: Environment, *, begun: bool = False) -> None:
        self.store, self.sitting, self.environment = store, sitting, environment
        self.begun = begun

    def carry_out(self, effect: Effect, session: Session) -> None:
        """Write one effect down. Raises LogError if it cannot be written."""
        match effect:
            case Commit(answer, whole):
                self.begin()
                first = self._record(answer, session)
                total = None if whole is None else self._record(whole, session)
                self.store.record(first, total, text=answer.text)
            case Void(number, reason):
                self.store.void(answer_id(self.sitting.sitting_id, number), moment(self.environment).at, reason)
            case Close(ending):
                self.begin()
                self.store.end(self.sitting.sitting_id, moment(self.environment).at, ending)

    def begin(self) -> None:
        """Write down that the sitting began, with its plan, if that was not done yet. Raises LogError."""
        if not self.begun:
            self.store.begin(self.sitting)
            self.begun = True

    def _record(self, answer: Answer, session: Session) -> AnswerRecord:
        question = session.plan[answer.place].question
        order, chosen = _asked(session, answer)
        now = moment(self.environment)
        return AnswerRecord(
            answer_id=answer_id(self.sitting.sitting_id, answer.number),
            sitting_id=self.sitting.sitting_id,
            number=answer.number,
            mode=self.sitting.mode,
            player_id=self.sitting.player_id,
            player=self.sitting.player,
            bank=question.bank,
            question=question.id,
            content=content(question),
            key=key(question),
            kind=question.kind,
            topic=question.topic,
            level=question.level,
            claims=question.claims,
            dealt=order,
            response=answer.response,
            archetype=chosen,
            turn=answer.turn,
            mark=answer.mark,
            seconds=answer.seconds,
            allowed=answer.allowed,
            timed_out=answer.timed_out,
            skipped=answer.skipped,
            hinted=answer.hinted,
            confidence=answer.confidence,
            elapsed=answer.elapsed,
            answered_at=now.at,
            utc_offset=now.utc_offset,
            voided=answer.voided,
        )


def _asked(session: Session, answer: Answer) -> tuple[tuple[str, ...], str | None]:
    """The order that was dealt for an answer, and the archetype it chose: of a turn its own, of a whole dialogue the
    names of the turns that were reached."""
    dealt = session.plan[answer.place]
    question = dealt.question
    if not isinstance(question, Dialogue):
        return dealt.order, archetype(question, answer.response)
    if answer.turn is None:
        return tuple(step.turn.turn for step in walk(question, answer.response)), None
    turn = by_name(question.turns)[answer.turn]
    chosen = turn.options[LETTERS.index(answer.response[0])].archetype if answer.response else None
    return turn_order(dealt.order, answer.turn), chosen


@value
class Restored:
    """A sitting taken up again: its plan, what was answered, its time so far, and what is to be told about changes."""

    plan: tuple[Dealt, ...]
    answers: tuple[Answer, ...]
    elapsed: float
    news: tuple[str, ...]


def restore(
    sitting: Sitting,
    records: tuple[AnswerRecord, ...],
    questions: Mapping[str, Question],
    texts: Mapping[str, str] = MappingProxyType({}),
) -> Restored:
    """Deal a logged sitting again, exactly as it was.

    `texts` holds what was written, by the ids of the answers. `questions` maps identities to the questions as they
    stand now. A question still to come that is gone or reads differently now is left out; an answered one stays with
    its answer as long as it has the same options, and a key that changed since is announced.
    """
    answered = {(record.bank, record.question): record for record in records if record.turn is None}
    plan: list[Dealt] = []
    news: list[str] = []
    places: dict[tuple[str, str], int] = {}
    for item in sitting.plan:
        identity = f"{item.bank}/{item.question}"
        question = questions.get(identity)
        record = answered.get((item.bank, item.question))
        same = question is not None and content(question) == item.content
        dealt = None if question is None or not (same or record) else redeal(question, item.dealt)
        if dealt is None:
            news.append(f"{identity} is left out: it is gone, or reads differently now.")
            continue
        if record is not None and record.key != key(dealt.question):
            news.append(f"{identity} has another key since you answered it; your mark stays as it was.")
        places[item.bank, item.question] = len(plan)
        plan.append(dealt)
    answers = tuple(
        _answer(record, places[record.bank, record.question], texts.get(record.answer_id, ""))
        for record in records
        if (record.bank, record.question) in places
    )
    elapsed = max((record.elapsed for record in records), default=0.0)
    return Restored(tuple(plan), answers, elapsed, tuple(news))


def _answer(record: AnswerRecord, place: int, text: str) -> Answer:
    return Answer(
        number=record.number,
        place=place,
        response=record.response,
        mark=record.mark,
        seconds=record.seconds,
        allowed=record.allowed,
        elapsed=record.elapsed,
        timed_out=record.timed_out,
        skipped=record.skipped,
        hinted=record.hinted,
        confidence=record.confidence,
        voided=record.voided,
        turn=record.turn,
        text=text,
    )


def play_out(
    session: Session, setting: Setting, environment: Environment, *, plain: bool, quiz_on_stderr: bool
) -> Session:
    """Play a sitting at the terminal, or line by line where there is none; returns its last state.

    Raises `Interrupted` when a signal asks us to go, and LogError where an answer could not be written.
    """
    stream = environment.stderr if quiz_on_stderr else environment.stdout
    if plain:
        return _play_lines(session, setting, environment, stream)
    from empathy_quiz.play.loop import play_on_screen

    return play_on_screen(session, setting, environment, stream)


def _play_lines(session: Session, setting: Setting, environment: Environment, stream: TextIO) -> Session:
    from empathy_quiz.play.lines import LineReader, line_reader
    from empathy_quiz.play.plain import PlainDesk

    def write(text: str) -> None:
        stream.write(text)
        stream.flush()

    def at_desk(reader: LineReader) -> Session:
        typing = environment.stdin_is_terminal
        return PlainDesk(setting, reader, write, typing, stream.encoding or "utf-8").run(session)

    encoding = environment.stdin.encoding or "utf-8"
    try:
        descriptor = environment.stdin.fileno()
    except (OSError, ValueError):
        return at_desk(LineReader(_text_source(environment.stdin), environment.monotonic))
    with line_reader(descriptor, environment.monotonic, encoding, environment.platform) as reader:
        return at_desk(reader)


def _text_source(stream: TextIO) -> Source:
    """Read from a stream without a descriptor: one that lies in memory."""

    def source(patience: float | None) -> bytes:
        return stream.readline().encode("utf-8", "replace")

    return source


def wants_plain(environment: Environment, asked: bool, quiz_on_stderr: bool) -> bool:
    """Tell whether lines are the better way: asked for, no terminal at either end, or a dumb one."""
    shown = environment.stderr_is_terminal if quiz_on_stderr else environment.stdout_is_terminal
    dumb = environment.platform != "win32" and environment.environ.get("TERM", "") in ("dumb", "")
    return asked or dumb or not shown or not environment.stdin_is_terminal
