"""Any bank that can have been read, as a hypothesis strategy."""

from __future__ import annotations

from hypothesis import strategies as st

from empathy_quiz.bank.model import (
    CHANNELS,
    END,
    EVIDENCE,
    LEVELS,
    Bank,
    BestWorst,
    Dialogue,
    Match,
    Multiple,
    Option,
    Order,
    Pair,
    Persona,
    Rater,
    Reply,
    Sample,
    Single,
    Spare,
    State,
    Then,
    Turn,
    Waiting,
    Waiver,
    Write,
)
from empathy_quiz.bank.schema.parts import fold

NASTY = (
    *("no", "~", "null", "Null", "true", "12:30", "3.10", "0x1F", "1e3", "2024-01-01", "=", "<<", "-", "- a", "? a"),
    *("a: b", "a:", ": a", "a #b", "#a", "{a", "[a]", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "'", '"', "it's"),
    *(" a", "a ", "a  b", "a\n", "a\n\nb", "\na", "a\n b", "a \nb", "a\tb", "\ta", "a\r\nb", "\\", "\\n", "---", "..."),
    *(
        "\x1b[31mred",
        "a\x00b",
        "\x85a",
        "\u2028a",
        "\u202ea",
        "\ufeffa",
        "a\x7f",
        "\u00a0a",
        "\U0001f600",
        "e\u0301",
        "é",
    ),
    *("long " * 40, "long\nlines " * 20, "w" * 300, "a" * 95 + ": b", '"' * 95, "long  gap " * 20),
)
"""Texts that YAML could take for something else."""

TEXTS = (st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)).filter(
    lambda text: not text.isspace()
)
MAYBE = st.none() | TEXTS
IDS = st.from_regex(r"[a-z0-9][a-z0-9-]{0,12}", fullmatch=True)
NAMES = st.builds("{}/{}".format, IDS, IDS)
DIGITS = st.none() | st.tuples(*[st.integers(0, 2)] * 5)
WAIVERS = st.lists(st.builds(Waiver, TEXTS, TEXTS), max_size=2).map(tuple)
COMMON = {
    "bank": st.just("anything"),
    "ask": TEXTS,
    "topic": MAYBE,
    "level": st.none() | st.sampled_from(LEVELS),
    "claims": st.lists(TEXTS, max_size=3).map(tuple),
    "evidence": st.none() | st.sampled_from(EVIDENCE),
    "why": MAYBE,
    "takeaway": MAYBE,
    "hint": MAYBE,
    "seconds": st.none() | st.floats(0.001, 86_400) | st.integers(1, 999).map(float),
    "scenario": MAYBE,
    "was": st.none() | NAMES,
    "persona": st.none() | st.builds(Persona, TEXTS, st.none() | st.sampled_from(CHANNELS), st.booleans()),
    "allow": WAIVERS,
}


def _texts(least: int, most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(TEXTS, min_size=least, max_size=most, unique_by=fold)


@st.composite
def singles(draw: st.DrawFn) -> Single:
    """A `single` question with a key."""
    texts = draw(_texts(2, 5))
    key = draw(st.integers(0, len(texts) - 1))
    options = tuple(
        Option(text, why=draw(MAYBE), key=place == key, archetype=draw(MAYBE), rubric=draw(DIGITS), stop=draw(MAYBE))
        for place, text in enumerate(texts)
    )
    return draw(st.builds(Single, id=IDS, options=st.just(options), **COMMON))


@st.composite
def multiples(draw: st.DrawFn) -> Multiple:
    """A `multiple` question."""
    texts = draw(_texts(2, 5))
    keyed = draw(st.integers(1, len(texts) - 1))
    options = tuple(Option(text, why=draw(MAYBE), key=place < keyed) for place, text in enumerate(texts))
    return draw(st.builds(Multiple, id=IDS, options=st.just(options), **COMMON))


@st.composite
def best_worsts(draw: st.DrawFn) -> BestWorst:
    """A `best-worst` question, with ratings or without."""
    texts = draw(_texts(4, 4))
    options = tuple(
        Option(text, why=draw(MAYBE), effectiveness=effectiveness, rubric=draw(DIGITS), stop=draw(MAYBE))
        for text, effectiveness in zip(texts, draw(st.permutations(range(4))), strict=True)
    )
    ratings = st.lists(st.tuples(*[st.integers(0, 3)] * 4), max_size=3).map(tuple)
    return draw(st.builds(BestWorst, id=IDS, options=st.just(options), ratings=ratings, **COMMON))


@st.composite
def orders(draw: st.DrawFn) -> Order:
    """An `order` question, with ties or without ranks."""
    texts = draw(_texts(3, 5))
    ranks: list[int | None] = [1, *sorted(draw(st.integers(2, 9)) for _ in texts[1:])]
    if draw(st.booleans()):
        ranks = [None] * len(texts)
    options = tuple(Option(text, why=draw(MAYBE), rank=rank) for text, rank in zip(texts, ranks, strict=True))
    return draw(st.builds(Order, id=IDS, options=st.just(options), **COMMON))


@st.composite
def matches(draw: st.DrawFn) -> Match:
    """A `match` question, with a spare entry or without."""
    lefts = draw(_texts(2, 4))
    rights = draw(_texts(len(lefts) + 1, len(lefts) + 1))
    pairs = tuple(Pair(left, right, draw(MAYBE)) for left, right in zip(lefts, rights, strict=False))
    spare = st.none() | st.builds(Spare, st.just(rights[-1]), MAYBE)
    return draw(st.builds(Match, id=IDS, pairs=st.just(pairs), spare=spare, **COMMON))


FACTS = st.lists(TEXTS, max_size=2).map(tuple)
LEVEL = st.integers(0, 3)
RUBRICS = st.none() | st.tuples(*[st.integers(0, 2)] * 5)


def _then(following: list[str]) -> st.SearchStrategy[Then]:
    """What leads to a later turn, or to the end."""
    return st.builds(Then, emotion=LEVEL, trust=LEVEL, facts=FACTS, says=TEXTS, next=st.sampled_from(following))


@st.composite
def dialogues(draw: st.DrawFn) -> Dialogue:
    """A dialogue: its best replies lead from turn to turn, all others to a later turn or to the end."""
    names = draw(st.lists(IDS.filter(lambda name: name != END), min_size=1, max_size=4, unique=True))
    turns = []
    for place, name in enumerate(names):
        later = [*names[place + 1 :], END]
        best = draw(_then(later[:1]))
        others = [draw(_then(later)) for _ in range(draw(st.integers(1, 2)))]
        texts = draw(_texts(1 + len(others), 1 + len(others)))
        worths = [3, *(draw(st.integers(0, 2)) for _ in others)]
        options = tuple(
            Reply(text=text, why=draw(MAYBE), effectiveness=worth, rubric=draw(RUBRICS), then=then)
            for text, worth, then in zip(texts, worths, (best, *others), strict=True)
        )
        state = draw(st.builds(State, emotion=LEVEL, trust=LEVEL, facts=FACTS)) if place == 0 else None
        waiting = draw(st.none() | st.builds(Waiting, text=TEXTS, then=_then(later)))
        turns.append(Turn(turn=name, state=state, ask=draw(TEXTS), options=options, waiting=waiting))
    return draw(st.builds(Dialogue, id=IDS, turns=st.just(tuple(turns)), **COMMON))


@st.composite
def writes(draw: st.DrawFn) -> Write:
    """A reply to be written."""
    samples = st.builds(Sample, TEXTS, RUBRICS)
    reasons = st.just(()) | st.tuples(*[TEXTS] * 5)
    return draw(st.builds(Write, id=IDS, model=samples, stock=st.none() | samples, reasons=reasons, **COMMON))


QUESTIONS = singles() | multiples() | best_worsts() | orders() | matches() | dialogues() | writes()
"""A question of any kind."""

BANKS: st.SearchStrategy[Bank] = st.builds(
    Bank,
    id=st.just("anything"),
    path=st.just("anything.yaml"),
    title=TEXTS,
    about=st.just("") | TEXTS,
    sources=st.lists(TEXTS, max_size=3).map(tuple),
    key_basis=MAYBE,
    raters=st.lists(st.builds(Rater, TEXTS, st.sampled_from(["person", "model"])), max_size=2).map(tuple),
    waived=WAIVERS,
    allow=WAIVERS,
    questions=st.lists(QUESTIONS, min_size=1, max_size=3, unique_by=lambda question: question.id).map(tuple),
)
"""A bank of one to three questions."""
