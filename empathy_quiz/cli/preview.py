"""A bank to read: its questions as they are asked, with or without the key.

Without the key nothing gives it away: the steps of an `order` and the right entries of a `match` come by alphabet.
"""

from __future__ import annotations

from empathy_quiz.bank.model import (
    DIMENSIONS,
    END,
    LETTERS,
    Bank,
    Dialogue,
    Match,
    Option,
    Order,
    Question,
    Sample,
    State,
    Then,
    Turn,
    Write,
)
from empathy_quiz.cli.blocks import GAP, Block, Heading, Words
from empathy_quiz.cli.phrases import close_to, counted
from empathy_quiz.errors import UsageError
from empathy_quiz.values import replace

_INDENT = "     "


def only(bank: Bank, question: str | None) -> Bank:
    """Return the bank with this one question (None: with all). Raises UsageError where it has none of that id."""
    if question is None:
        return bank
    wanted = question.removeprefix(f"{bank.id}/")
    kept = tuple(one for one in bank.questions if one.id == wanted)
    if not kept:
        names = [one.id for one in bank.questions]
        hint = close_to(wanted, names) or f"see them all: empathy-quiz bank show {bank.id}"
        raise UsageError(f"The bank {bank.id} has no question called {wanted}.", hint)
    return replace(bank, questions=kept)


def bank_blocks(bank: Bank, *, key: bool) -> tuple[Block, ...]:
    """Lay a bank out for a person."""
    about = (Words(bank.about),) if bank.about else ()
    size = counted(len(bank.questions), "question")
    questions = (block for question in bank.questions for block in (GAP, *question_blocks(question, key=key)))
    return (Heading(bank.title), *about, Words(f"{bank.id}, {size}", "dim"), *questions)


def question_blocks(question: Question, *, key: bool) -> tuple[Block, ...]:
    """Lay one question out for a person."""
    parts = (question.id, question.kind, question.level, question.topic)
    head = Heading(" · ".join(part for part in parts if part))
    hint = (Words(question.hint, lead="hint: "),) if question.hint else ()
    reasons = _reasons(question) if key else ()
    return (head, Words(question.ask), *_choices(question, key=key), *hint, *reasons)


def _reasons(question: Question) -> tuple[Block, ...]:
    pairs = (("why", question.why), ("take away", question.takeaway), ("claims", ", ".join(question.claims)))
    return tuple(Words(value, lead=f"{name}: ") for name, value in pairs if value)


def _choices(question: Question, *, key: bool) -> tuple[Block, ...]:
    if isinstance(question, Dialogue):
        return tuple(block for turn in question.turns for block in _turn(turn, key=key))
    if isinstance(question, Write):
        return _samples(question) if key else ()
    if isinstance(question, Match):
        return _pairs(question) if key else _entries(question)
    if isinstance(question, Order) and not key:
        return tuple(Words(text, lead="  -  ") for text in sorted(option.text for option in question.options))
    options = zip(LETTERS, question.options, strict=False)
    return tuple(block for letter, option in options for block in _option(letter, option, key=key))


def _turn(turn: Turn, *, key: bool) -> tuple[Block, ...]:
    """A turn with what its replies lead to; without the key as it is asked, and nothing of what follows."""
    head = f"turn {turn.turn}" + (f" · {_state(turn.state)}" if turn.state else "")
    blocks: list[Block] = [Words(head, "bold", lead="  "), Words(turn.ask, lead="  ")]
    for letter, reply in zip(LETTERS, turn.options, strict=False):
        blocks += [*_option(letter, reply, key=key), *([_then(reply.then)] if key else [])]
    if turn.waiting is not None and key:
        blocks += [Words(turn.waiting.text, lead="  …  waiting: "), _then(turn.waiting.then)]
    return tuple(blocks)


def _state(state: State) -> str:
    known = ", ".join(fact.replace("-", " ") for fact in state.facts) or "nothing"
    return f"emotion {state.emotion}, trust {state.trust}, known: {known}"


def _then(then: Then) -> Words:
    where = "the end" if then.next == END else f"turn {then.next}"
    said = f" “{then.says}”" if then.says else ""
    return Words(f"{where} ({_state(then)}){said}", "dim", lead=f"{_INDENT}→ ")


def _samples(question: Write) -> tuple[Block, ...]:
    stock = (_sample("stock line", question.stock),) if question.stock else ()
    reasons = zip(DIMENSIONS, question.reasons, strict=False)
    told = (Words(why, "dim", lead=f"{_INDENT}{name}: ") for name, why in reasons)
    return (_sample("model", question.model), *told, *stock)


def _sample(name: str, sample: Sample) -> Words:
    digits = "".join(map(str, sample.rubric or ()))
    return Words(sample.text, lead=f"  {name}{f' [rubric {digits}]' if digits else ''}: ")


def _option(letter: str, option: Option, *, key: bool) -> tuple[Block, ...]:
    if not key:
        return (Words(option.text, lead=f"  {letter}  "),)
    marks = _marks(option)
    text = f"{option.text} [{'; '.join(marks)}]" if marks else option.text
    why = (Words(option.why, "dim", lead=_INDENT),) if option.why else ()
    return (Words(text, "bold" if option.key else "plain", lead=f"  {letter}  "), *why)


def _marks(option: Option) -> list[str]:
    rubric = "".join(map(str, option.rubric or ()))
    named = (("effectiveness", option.effectiveness), ("rank", option.rank), ("rubric", rubric), ("stop", option.stop))
    marks = [f"{name} {value}" for name, value in named if value not in (None, "")]
    return [*(["key"] if option.key else []), *([option.archetype] if option.archetype else []), *marks]


def _pairs(question: Match) -> tuple[Block, ...]:
    told = [(f"{pair.left} → {pair.right}", pair.why) for pair in question.pairs]
    if question.spare:
        told.append((f"belongs to nothing: {question.spare.right}", question.spare.why))
    lines = []
    for letter, (text, why) in zip(LETTERS, told, strict=False):
        lines += [Words(text, lead=f"  {letter}  "), *([Words(why, "dim", lead=_INDENT)] if why else [])]
    return tuple(lines)


def _entries(question: Match) -> tuple[Block, ...]:
    lefts = (Words(pair.left, lead=f"  {number}  ") for number, pair in enumerate(question.pairs, start=1))
    rights = (Words(text, lead="  -  ") for text in sorted(question.rights))
    return (*lefts, Words("to be joined with:", lead="  "), *rights)


def bank_document(bank: Bank, *, key: bool) -> dict[str, object]:
    """Return a bank as fields of a JSON document."""
    return {
        "id": bank.id,
        "title": bank.title,
        "about": bank.about,
        "path": bank.path,
        "sources": list(bank.sources),
        "questions": [_question(question, key=key) for question in bank.questions],
    }


def _question(question: Question, *, key: bool) -> dict[str, object]:
    fields: dict[str, object] = {
        "id": question.id,
        "kind": question.kind,
        "level": question.level,
        "topic": question.topic,
        "ask": question.ask,
        "hint": question.hint,
    }
    if isinstance(question, Match):
        rights = question.rights if key else sorted(question.rights)
        fields |= {"left": [pair.left for pair in question.pairs], "right": list(rights)}
    elif isinstance(question, Dialogue):
        fields["turns"] = [_turn_fields(turn, key=key) for turn in question.turns]
    elif not isinstance(question, Write):
        texts = [option.text for option in question.options]
        fields["options"] = sorted(texts) if isinstance(question, Order) and not key else texts
    return fields | (_key_fields(question) if key else {})


def _key_fields(question: Question) -> dict[str, object]:
    fields: dict[str, object] = {"claims": list(question.claims), "why": question.why, "takeaway": question.takeaway}
    if isinstance(question, Dialogue):
        return fields
    if isinstance(question, Write):
        return fields | {
            "model": _sample_fields(question.model),
            "stock": _sample_fields(question.stock),
            "reasons": list(question.reasons),
        }
    whys = (
        [pair.why for pair in question.pairs] + ([question.spare.why] if question.spare else [])
        if isinstance(question, Match)
        else [option.why for option in question.options]
    )
    fields["reasons"] = whys
    if not isinstance(question, Match):
        fields["key"] = [letter for letter, option in zip(LETTERS, question.options, strict=False) if option.key]
        fields["effectiveness"] = [option.effectiveness for option in question.options]
    return fields


def _turn_fields(turn: Turn, *, key: bool) -> dict[str, object]:
    fields: dict[str, object] = {
        "turn": turn.turn,
        "ask": turn.ask,
        "options": [reply.text for reply in turn.options],
    }
    if key:
        fields["effectiveness"] = [reply.effectiveness for reply in turn.options]
        fields["reasons"] = [reply.why for reply in turn.options]
        fields["then"] = [_then_fields(reply.then) for reply in turn.options]
        fields["waiting"] = None if turn.waiting is None else turn.waiting.text
    return fields


def _then_fields(then: Then) -> dict[str, object]:
    state = {"emotion": then.emotion, "facts": list(then.facts), "trust": then.trust}
    return {**state, "says": then.says, "next": then.next}


def _sample_fields(sample: Sample | None) -> dict[str, object] | None:
    return None if sample is None else {"text": sample.text, "rubric": list(sample.rubric or ())}
