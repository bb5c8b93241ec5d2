"""One sitting of the log, question by question: what `scores show` tells."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from empathy_quiz.bank.fingerprint import content
from empathy_quiz.bank.model import LETTERS, Dialogue, Match, Question, Write
from empathy_quiz.bank.paths import by_name
from empathy_quiz.bank.read import read_file
from empathy_quiz.bank.shelf import Shelf
from empathy_quiz.cli.blocks import GAP, Block, Heading, Words
from empathy_quiz.cli.phrases import outcome, score, when
from empathy_quiz.cli.results import LEVELS
from empathy_quiz.cli.sitting_list import ending, sitting_fields
from empathy_quiz.errors import QuizError, Refusal, UsageError, echoed
from empathy_quiz.scores.exchange import to_dict
from empathy_quiz.scores.records import AnswerRecord, SittingSummary
from empathy_quiz.scores.store import Store
from empathy_quiz.values import value

SHORTEST = 4
"""So many characters of an id tell which sitting is meant; fewer are rather a slip."""


@value
class Shown:
    """A sitting with its results and its answers in the order they were given; `texts` is what was written."""

    summary: SittingSummary
    answers: tuple[AnswerRecord, ...]
    texts: Mapping[str, str] = MappingProxyType({})


def look_up(store: Store, sitting: str | None) -> Shown:
    """Return the sitting whose id begins so (None: the latest).

    Raises UsageError where no or more than one sitting fits, Refusal where nothing was played yet.
    """
    summary = _latest(store) if sitting is None else _called(store, sitting)
    sitting_id = summary.sitting.sitting_id
    return Shown(summary, tuple(store.answers(sitting_id=sitting_id)), store.texts(sitting_id))


def _latest(store: Store) -> SittingSummary:
    latest = store.sittings(limit=1)
    if not latest:
        raise Refusal("Nothing was played yet.", "begin with: empathy-quiz play")
    return latest[0]


def _called(store: Store, beginning: str) -> SittingSummary:
    found = store.sitting(beginning)
    if found is None and len(beginning) < SHORTEST:
        hint = f"give {SHORTEST} letters or more, as in: empathy-quiz scores list"
        raise UsageError(f"{beginning!r} is too short for the beginning of an id.", hint)
    if found is None:
        message = f"There is no one sitting whose id begins with {echoed(beginning)}."
        raise UsageError(message, "see: empathy-quiz scores list")
    return next(one for one in store.sittings(found.player_id) if one.sitting.sitting_id == found.sitting_id)


def texts(shown: Shown, shelf: Shelf) -> Mapping[str, Question]:
    """Return the questions of the sitting that read today as they did then, by identity."""
    names = dict.fromkeys((*shown.summary.sitting.banks, *(answer.bank for answer in shown.answers)))
    asked = {f"{answer.bank}/{answer.question}": answer.content for answer in shown.answers}
    questions = (question for name in names for question in _questions(shelf, name))
    return {one.identity: one for one in questions if asked.get(one.identity) == content(one)}


def _questions(shelf: Shelf, name: str) -> tuple[Question, ...]:
    try:
        bank = read_file(shelf.find(name)).bank
    except QuizError:
        return ()
    return bank.questions if bank else ()


def show_blocks(shown: Shown, questions: Mapping[str, Question]) -> tuple[Block, ...]:
    """Lay a sitting out for a person; questions that are not at hand are told by their ids and letters."""
    summary, sitting = shown.summary, shown.summary.sitting
    head = f"{when(sitting.started_at, sitting.utc_offset)} · {sitting.player} · {ending(summary)}"
    further = _further(shown.answers)
    answers = (
        block
        for answer in shown.answers
        for block in _answer(
            answer,
            questions.get(f"{answer.bank}/{answer.question}"),
            shown.texts,
            further=answer.answer_id in further,
        )
    )
    return (Heading(outcome(summary)), Words(head), Words(f"sitting {sitting.sitting_id}", "dim"), *answers)


def _answer(
    answer: AnswerRecord, question: Question | None, texts: Mapping[str, str], *, further: bool
) -> tuple[Block, ...]:
    """Lay one answer out; a step is told in short, below the number of its own."""
    head = f"{answer.number + 1}. {answer.bank}/{answer.question}"
    text = texts.get(answer.answer_id)
    written = (Words(text, lead="written: "),) if text else ()
    if answer.turn is not None:
        what = "an unfinished text" if answer.kind == "write" else f"turn {answer.turn}"
        given = (
            ()
            if answer.kind == "write"
            else (Words(_given(answer, question)), Words(_verdict(answer, further=further)))
        )
        return (GAP, Words(f"{head} · {what}", "dim"), *written, *given)
    ask = (Words(question.ask),) if question else ()
    return (
        GAP,
        Heading(head),
        *ask,
        *written,
        Words(_given(answer, question)),
        Words(_verdict(answer, further=further)),
    )


def _given(answer: AnswerRecord, question: Question | None) -> str:
    if answer.skipped:
        return "skipped"
    if not any(answer.response):
        return "nothing was chosen"
    if answer.kind == "write":
        return f"marked by its writer: {' '.join(answer.response)}"
    if isinstance(question, Dialogue):
        return _said(answer, question)
    if question is None:
        return f"answer: {' '.join(letter or '–' for letter in answer.response)}"
    return f"answer: {_in_words(answer.response, question)}"


def _said(answer: AnswerRecord, question: Dialogue) -> str:
    """What was said at one turn, or on the way through the turns that were reached."""
    named = by_name(question.turns)
    turns = [answer.turn] if answer.turn is not None else list(answer.dealt)
    replies = (
        named[turn].options[LETTERS.index(letter)].text if letter and turn in named else "–"
        for turn, letter in zip(turns, answer.response, strict=False)
    )
    return f"said: {' / '.join(replies)}" if answer.turn is not None else f"path: {' → '.join(turns)}"


def _in_words(response: tuple[str, ...], question: Question) -> str:
    """The texts behind the letters; where the order counts, what each place stands for."""
    if isinstance(question, Match):
        entries = dict(zip(LETTERS, question.rights, strict=False))
        pairs = zip(question.pairs, response, strict=False)
        return "; ".join(f"{pair.left} → {entries.get(letter, '–')}" for pair, letter in pairs)
    if isinstance(question, Dialogue | Write):
        return " ".join(letter or "–" for letter in response)
    entries = {letter: option.text for letter, option in zip(LETTERS, question.options, strict=False)}
    chosen = [entries.get(letter, "–") for letter in response]
    if question.kind == "best-worst":
        return "; ".join(f"{place}: {text}" for place, text in zip(("best", "worst"), chosen, strict=False))
    if question.kind == "order":
        return "; ".join(f"{place}. {text}" for place, text in enumerate(chosen, start=1))
    return "; ".join(chosen)


def _further(answers: tuple[AnswerRecord, ...]) -> frozenset[str]:
    """The ids of the answers to dialogues that had been answered before: they were voided from the start."""
    over: set[tuple[str, str]] = set()
    found: set[str] = set()
    for answer in answers:
        asked = (answer.bank, answer.question)
        if asked in over and answer.kind == "dialogue":
            found.add(answer.answer_id)
        elif answer.turn is None:
            over.add(asked)
    return frozenset(found)


def _verdict(answer: AnswerRecord, *, further: bool) -> str:
    why_not = "a further try, does not count" if further else "taken back, does not count"
    rated = "no mark" if answer.self_mark is None else f"own mark {answer.self_mark} of 10"
    mark = rated if answer.mark is None else "right" if answer.mark >= 1 else f"mark {score(answer.mark)} of 100"
    allowed = "" if answer.allowed is None else f" of {answer.allowed:.0f}"
    notes = [
        *(["the bell rang"] if answer.timed_out else []),
        *(["with the hint"] if answer.hinted else []),
        *([f"confidence {LEVELS[answer.confidence]}"] if answer.confidence in LEVELS else []),
        *([why_not] if answer.voided else []),
    ]
    return " · ".join((mark, f"{answer.seconds:.1f}{allowed} s", *notes))


def show_document(shown: Shown) -> dict[str, object]:
    """Return a sitting as fields of a JSON document."""
    return {"sitting": sitting_fields(shown.summary), "answers": [to_dict(answer) for answer in shown.answers]}
