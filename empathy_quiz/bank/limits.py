"""How long a question may take.

The default is rule EQ211 of the item-writing guide: reading at 200 words a minute (chosen slow), 3 seconds to weigh
each option, 5 seconds to settle. A `write` is read, thought about for a minute, and written at ten words a minute.
The limit of a `dialogue` is that of each turn, which is asked for as a question of its own.
"""

from __future__ import annotations

from empathy_quiz.bank.model import Dialogue, Match, Question, Write

WORDS_A_MINUTE = 200
SECONDS_AN_OPTION = 3
SECONDS_TO_SETTLE = 5
SECONDS_TO_THINK = 60
SECONDS_A_WRITTEN_WORD = 6


def default_seconds(question: Question) -> float:
    """The limit in seconds that follows from the question's length: EQ211.

    On the screen are `ask` and the options, for `match` the left and the right entries; an option of a `match` is a
    right entry.
    """
    texts, options = _on_screen(question)
    words = sum(map(count_words, texts))
    if isinstance(question, Write):
        written = count_words(question.model.text) * SECONDS_A_WRITTEN_WORD
        return words / WORDS_A_MINUTE * 60 + SECONDS_TO_THINK + written
    return words / WORDS_A_MINUTE * 60 + SECONDS_AN_OPTION * options + SECONDS_TO_SETTLE


def allowed_seconds(question: Question, pace: float | None) -> float | None:
    """The limit in seconds, the author's or else the default, times `pace`; None where `pace` is None (no limit)."""
    if pace is None:
        return None
    own = question.seconds
    return (default_seconds(question) if own is None else own) * pace


def count_words(text: str) -> int:
    """How many words `text` has: runs of letters and digits, an ending such as 't or 's included.

    For ASCII this is the guide's `[a-z0-9]+(?:'[a-z]+)?` over the lower-cased text; other scripts count likewise.
    """
    import re

    return len(re.findall(r"[^\W_]+(?:'[a-z]+)?", text.lower()))


def _on_screen(question: Question) -> tuple[list[str], int]:
    if isinstance(question, Match):
        rights = question.rights
        return [question.ask, *(pair.left for pair in question.pairs), *rights], len(rights)
    if isinstance(question, Dialogue | Write):
        return [question.ask], 0
    return [question.ask, *(option.text for option in question.options)], len(question.options)
