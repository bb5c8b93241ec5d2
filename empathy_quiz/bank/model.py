"""Banks, questions and options as values: no files, no line numbers.

Options are called `a`, `b`, `c` … by their place in the file, whatever order they are dealt in; every answer
and every log entry uses these letters. In a `match` question the letters name the entries on the right: the
pairs' in file order, then the spare. In a `dialogue` each turn has letters of its own; a `write` has none.
"""

from __future__ import annotations

from typing import ClassVar, TypeAlias

from empathy_quiz.values import value

LETTERS = "abcdefghi"
"""The letters of options by their place in the file; no question has more than nine."""

LEVELS = ("recall", "apply", "judge")
EVIDENCE = ("opinion", "anecdote", "mixed", "supported")
"""Evidence labels, from weak to strong."""

CHANNELS = ("phone", "chat", "mail", "shop")


@value
class Option:
    """One thing that can be chosen.

    `effectiveness` runs from 0 (worst) to 3 (best), `rubric` holds five digits 0-2 (explore, interpret, react,
    act, fit), `stop` the reason for a hard stop, `rank` the place in an `order` question (equal ranks tie).
    """

    text: str
    why: str | None = None
    key: bool = False
    effectiveness: int | None = None
    rubric: tuple[int, ...] | None = None
    archetype: str | None = None
    stop: str | None = None
    rank: int | None = None


@value
class Pair:
    """A left entry and the right entry that belongs to it."""

    left: str
    right: str
    why: str | None = None


@value
class Spare:
    """The right entry that belongs to nothing."""

    right: str
    why: str | None = None


@value
class Persona:
    """Who speaks in a scenario, and where."""

    name: str
    channel: str | None = None
    difficult: bool = False


@value
class Waiver:
    """A claim that no question covers, or a rule that is suspended, and the reason."""

    subject: str
    because: str


END = "end"
"""What `next` says where a dialogue is over."""

DIMENSIONS = ("explore", "interpret", "react", "act", "fit")
"""What the digits of a rubric are about, in their order."""


@value(kw_only=True)
class State:
    """How a customer stands: `emotion` from 0 (calm) to 3 (overwhelmed), `trust` from 0 (none) to 3 (full), and the
    names of the facts that the agent knows."""

    emotion: int
    trust: int
    facts: tuple[str, ...] = ()


@value(kw_only=True)
class Then(State):
    """What a reply leads to: the state after it, what the customer `says` to it, and the `next` turn, or `END`."""

    next: str
    says: str | None = None


@value(kw_only=True)
class Reply(Option):
    """An option of a dialogue's turn."""

    then: Then


@value(kw_only=True)
class Waiting:
    """What the customer says where no reply comes in time, and what that leads to."""

    text: str
    then: Then


@value(kw_only=True)
class Turn:
    """One turn of a dialogue, called `turn`. `state` is needed on the first one only: the others open in the state
    that led to them. Without `waiting` the dialogue is over where no reply comes in time."""

    turn: str
    ask: str
    options: tuple[Reply, ...]
    state: State | None = None
    waiting: Waiting | None = None


@value
class Sample:
    """A written reply, and its five digits on the rubric."""

    text: str
    rubric: tuple[int, ...] | None = None


@value(kw_only=True)
class BaseQuestion:
    """What every kind has.

    `bank` is the bank's id, so that `identity` stands alone; `seconds` is the author's own limit, if any;
    `was` an identity the question had before a move; `ratings` the blind ratings of `best-worst` options, one
    tuple a rater, in file order; `allow` the rules that the question need not obey.
    """

    kind: ClassVar[str]

    bank: str
    id: str
    ask: str
    topic: str | None = None
    level: str | None = None
    claims: tuple[str, ...] = ()
    evidence: str | None = None
    why: str | None = None
    takeaway: str | None = None
    hint: str | None = None
    seconds: float | None = None
    scenario: str | None = None
    was: str | None = None
    persona: Persona | None = None
    ratings: tuple[tuple[int, ...], ...] = ()
    allow: tuple[Waiver, ...] = ()

    @property
    def identity(self) -> str:
        """`bank/id`, the name under which answers are logged."""
        return f"{self.bank}/{self.id}"


@value(kw_only=True)
class Single(BaseQuestion):
    """One option is chosen; it is keyed right or wrong, or every option has an effectiveness."""

    kind: ClassVar[str] = "single"
    options: tuple[Option, ...]

    @property
    def keyed(self) -> bool:
        """Whether an answer is simply right or wrong (and confidence may be asked)."""
        return any(option.key for option in self.options)


@value(kw_only=True)
class Multiple(BaseQuestion):
    """Several options are keyed, and `ask` says how many."""

    kind: ClassVar[str] = "multiple"
    options: tuple[Option, ...]


@value(kw_only=True)
class BestWorst(BaseQuestion):
    """Four replies; the best and the worst are picked."""

    kind: ClassVar[str] = "best-worst"
    options: tuple[Option, ...]


@value(kw_only=True)
class Order(BaseQuestion):
    """Steps to be put in order; the file holds them in the right one."""

    kind: ClassVar[str] = "order"
    options: tuple[Option, ...]


@value(kw_only=True)
class Match(BaseQuestion):
    """Left entries to be joined with right ones; `spare` is a right entry without a partner."""

    kind: ClassVar[str] = "match"
    pairs: tuple[Pair, ...]
    spare: Spare | None = None

    @property
    def rights(self) -> tuple[str, ...]:
        """The right entries in the order of their letters."""
        own = tuple(pair.right for pair in self.pairs)
        return own if self.spare is None else (*own, self.spare.right)


@value(kw_only=True)
class Dialogue(BaseQuestion):
    """A talk in turns: every reply leads to a state of the customer and to the next turn; paths may meet again.

    `ask` is the setting; the talk begins with the first of `turns`.
    """

    kind: ClassVar[str] = "dialogue"
    turns: tuple[Turn, ...]


@value(kw_only=True)
class Write(BaseQuestion):
    """A reply to be written, marked by its writer and compared with a `model` and a `stock` line.

    `reasons` has one text for each digit of the model, or none.
    """

    kind: ClassVar[str] = "write"
    model: Sample
    stock: Sample | None = None
    reasons: tuple[str, ...] = ()


Question: TypeAlias = Single | Multiple | BestWorst | Order | Match | Dialogue | Write

KINDS: tuple[str, ...] = ("single", "multiple", "best-worst", "order", "match", "dialogue", "write")


@value
class Rater:
    """Who rated the options without seeing the key: `who` in words, and whether a person or a model."""

    who: str
    kind: str = "person"


@value(kw_only=True)
class Bank:
    """One file of questions. `id` is the file's name without `.yaml`; `path` is where it was read from."""

    id: str
    title: str
    about: str = ""
    questions: tuple[Question, ...] = ()
    sources: tuple[str, ...] = ()
    key_basis: str | None = None
    raters: tuple[Rater, ...] = ()
    waived: tuple[Waiver, ...] = ()
    allow: tuple[Waiver, ...] = ()
    path: str = ""


def letters(question: Question) -> str:
    """The letters that can be chosen in `question`, in file order; none in a `dialogue`, whose turns have them."""
    if isinstance(question, Dialogue | Write):
        return ""
    count = len(question.rights) if isinstance(question, Match) else len(question.options)
    return LETTERS[:count]
