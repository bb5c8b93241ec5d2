r"""Hashes that tell whether a question is still the same.

`content` changes with the kind, what is asked, an option's text or the key; `key` with the kind and the key by place
alone. So a mended typo changes `content` and keeps `key`, and a changed key is noticed in either. Explanations,
hints, takeaways, labels and seconds are not hashed.

The canonical form is JSON with the names in alphabetical order, no white space, and every character outside ASCII
written as `\uXXXX` (as UTF-16, lower-case digits); the hash is SHA-256 over its bytes, as 64 lower-case hex digits.

`content`: `{"ask":TEXT,"key":KEY,"kind":KIND,"options":[TEXT…]}`, for `match` with `"lefts":[…],"rights":[…]` in the
place of `options`, the spare last among the rights; for `dialogue` with
`"turns":[{"ask":TEXT,"name":NAME,"options":[TEXT…],"says":[TEXT or null…],"waiting":TEXT or null}…]`, for `write`
without any. `key`: `{"key":KEY,"kind":KIND}`.

KEY by kind:

- keyed `single`, `multiple`: the letters of the keyed options, `["b"]`
- `single` with effectiveness, `best-worst`: the effectiveness of each option, `[1,3,0,2]`
- `order`: the place of each option, equal for ties, counted without gaps from 1, `[1,2,2,3]`
- `match`: the right letter of each left entry, `["a","b","c"]`
- `dialogue`: for each turn its name, the effectiveness of each reply, and what it leads to, the waiting last (null
  where there is none), `[["1",[3,0],["2","end",null]],["2",[1,3],["end","end","end"]]]`
- `write`: the five digits of the model and of the stock line, `[[2,2,1,2,2],[0,0,1,0,0]]`; null without
"""

from __future__ import annotations

from empathy_quiz.bank.model import LETTERS, BestWorst, Dialogue, Match, Option, Order, Question, Single, Turn, Write


def content(question: Question) -> str:
    """The hash of all that a person is asked and what is right, 64 hex digits."""
    form: dict[str, object] = {"ask": question.ask, "key": _key(question), "kind": question.kind}
    if isinstance(question, Match):
        form |= {"lefts": [pair.left for pair in question.pairs], "rights": list(question.rights)}
    elif isinstance(question, Dialogue):
        form["turns"] = [_turn(turn) for turn in question.turns]
    elif not isinstance(question, Write):
        form["options"] = [option.text for option in question.options]
    return _digest(form)


def key(question: Question) -> str:
    """The hash of what is right, by place in the file, 64 hex digits."""
    return _digest({"key": _key(question), "kind": question.kind})


def _key(question: Question) -> object:
    if isinstance(question, Match):
        return list(LETTERS[: len(question.pairs)])
    if isinstance(question, Dialogue):
        return [_turn_key(turn) for turn in question.turns]
    if isinstance(question, Write):
        return [None if sample is None else sample.rubric for sample in (question.model, question.stock)]
    if isinstance(question, Order):
        return _places(question.options)
    if isinstance(question, BestWorst) or (isinstance(question, Single) and not question.keyed):
        return [option.effectiveness for option in question.options]
    return [letter for letter, option in zip(LETTERS, question.options, strict=False) if option.key]


def _turn(turn: Turn) -> dict[str, object]:
    return {
        "ask": turn.ask,
        "name": turn.turn,
        "options": [reply.text for reply in turn.options],
        "says": [reply.then.says for reply in turn.options],
        "waiting": turn.waiting.text if turn.waiting else None,
    }


def _turn_key(turn: Turn) -> list[object]:
    ways = [*(reply.then.next for reply in turn.options), turn.waiting.then.next if turn.waiting else None]
    return [turn.turn, [reply.effectiveness for reply in turn.options], ways]


def _places(options: tuple[Option, ...]) -> list[int]:
    ranks = [index if option.rank is None else option.rank for index, option in enumerate(options)]
    distinct = sorted(set(ranks))
    return [distinct.index(rank) + 1 for rank in ranks]


def _digest(form: dict[str, object]) -> str:
    import json
    from hashlib import sha256

    canonical = json.dumps(form, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return sha256(canonical.encode("ascii")).hexdigest()
