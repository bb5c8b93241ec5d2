"""Questions, plans and sittings to try things on."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import HealthCheck, settings

from empathy_quiz.bank.model import (
    LETTERS,
    BestWorst,
    Dialogue,
    Match,
    Multiple,
    Option,
    Order,
    Pair,
    Question,
    Single,
    Spare,
    letters,
)
from empathy_quiz.session.events import (
    Again,
    Choose,
    Commit,
    Compose,
    Confide,
    Continue,
    Effect,
    Event,
    Hint,
    Leave,
    Next,
    Pause,
    Respond,
    Shown,
    Skip,
    Submit,
    Tick,
    Undo,
)
from empathy_quiz.session.machine import begin, step
from empathy_quiz.session.state import Answer, Dealt, Response, Rules, Session
from empathy_quiz.values import replace

LIMIT = 60.0
"""The author's limit of every question here, in seconds."""

LAW = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""How laws are tried: for as long as it takes, for no test depends on the machine's speed."""

EXAM = Rules(exam=True)
SURE = Rules(confidence=True)

EVERY_EVENT: tuple[Event, ...] = (
    *(kind(5.0) for kind in (Shown, Submit, Again, Skip, Hint, Undo, Pause, Continue, Tick, Next, Leave)),
    Choose(5.0, "b"),
    Compose(5.0, "Dear Ben"),
    Respond(5.0, ("b",)),
    Confide(5.0, 2),
)
"""One event of each kind, at 5; choosing is the key of `keyed`."""


def keyed(
    id: str = "keyed",
    *,
    count: int = 4,
    key: int = 1,
    scenario: str | None = None,
    was: str | None = None,
    hint: str | None = None,
    topic: str | None = None,
) -> Single:
    """A single question of `count` options, the one at place `key` keyed."""
    return Single(
        bank="tone",
        id=id,
        ask="Which reply works best?",
        options=tuple(Option(f"reply {place}", key=place == key) for place in range(count)),
        seconds=LIMIT,
        scenario=scenario,
        was=was,
        hint=hint,
        topic=topic,
    )


def graded(*worths: int) -> Single:
    """A single question whose options have these effectivenesses."""
    return Single(bank="tone", id="graded", ask="Which reply?", options=replies(*worths), seconds=LIMIT)


def multiple(*keys: bool) -> Multiple:
    """A multiple question with these options keyed."""
    options = tuple(Option(f"thing {place}", key=key) for place, key in enumerate(keys))
    return Multiple(bank="tone", id="multiple", ask="Which two?", options=options, seconds=LIMIT)


def best_worst(*worths: int) -> BestWorst:
    """A best-worst question whose options have these effectivenesses, by default 1, 3, 0, 2."""
    options = replies(*worths) if worths else replies(1, 3, 0, 2)
    return BestWorst(bank="tone", id="best-worst", ask="Best and worst?", options=options, seconds=LIMIT)


def order(*ranks: int | None) -> Order:
    """An order question of steps with these ranks, by default four without."""
    options = tuple(Option(f"step {place}", rank=rank) for place, rank in enumerate(ranks or (None,) * 4))
    return Order(bank="tone", id="order", ask="Which order?", options=options, seconds=LIMIT)


def match(pairs: int = 3, *, spare: bool = True) -> Match:
    """A match question of so many pairs."""
    own = tuple(Pair(f"left {place}", f"right {place}") for place in range(pairs))
    extra = Spare("right of none") if spare else None
    return Match(bank="tone", id="match", ask="What goes together?", pairs=own, spare=extra, seconds=LIMIT)


def replies(*worths: int) -> tuple[Option, ...]:
    """Options with these effectivenesses, each with an archetype named after its own."""
    return tuple(Option(f"reply {place}", effectiveness=e, archetype=f"type-{e}") for place, e in enumerate(worths))


def dealt(*questions: Question) -> tuple[Dealt, ...]:
    """A plan of these questions with their options in file order."""
    return tuple(Dealt(question, file_order(question)) for question in questions)


def file_order(question: Question) -> tuple[str, ...]:
    """The options in the order of the file, those of a dialogue led by their turns."""
    if isinstance(question, Dialogue):
        return tuple(f"{turn.turn}/{letter}" for turn in question.turns for letter in LETTERS[: len(turn.options)])
    return tuple(letters(question))


def sitting(*questions: Question, rules: Rules | None = None) -> Session:
    """A sitting of these questions, shown and begun at 0, with the first one's clock running since 0."""
    return step(begin(dealt(*questions), rules or Rules(), 0.0), Shown(0.0))[0]


def play(session: Session, *events: Event) -> tuple[Session, tuple[Effect, ...]]:
    """The sitting after these events, and the effects of the last one."""
    effects: tuple[Effect, ...] = ()
    for event in events:
        session, effects = step(session, event)
    return session, effects


def moved(event: Event, at: float) -> Event:
    """The event at another time."""
    return replace(event, at=at)


def answer(
    number: int = 0,
    place: int | None = None,
    *,
    response: Response = ("b",),
    mark: float = 1.0,
    seconds: float = 10.0,
    timed_out: bool = False,
    skipped: bool = False,
    confidence: int | None = None,
    voided: bool = False,
) -> Answer:
    """An answer, by default the right one to `keyed`, of the place of its number."""
    return Answer(
        number=number,
        place=number if place is None else place,
        response=response,
        mark=mark,
        seconds=seconds,
        allowed=LIMIT,
        elapsed=seconds * (number + 1),
        timed_out=timed_out,
        skipped=skipped,
        confidence=confidence,
        voided=voided,
    )


def ids(plan: Iterable[Dealt]) -> list[str]:
    """The ids of a plan's questions, in its order."""
    return [entry.question.id for entry in plan]


def committed(effects: tuple[Effect, ...]) -> Answer:
    """The answer of the one commit among the effects."""
    (found,) = (effect.answer for effect in effects if isinstance(effect, Commit))
    return found


def two(rules: Rules | None = None) -> Session:
    """A sitting of two keyed questions, the first one asked since 0; the key is b."""
    return sitting(keyed("one", hint="Listen."), keyed("two"), rules=rules)
