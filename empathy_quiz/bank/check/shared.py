"""Content words that options share with the question and with each other."""

from __future__ import annotations

from collections.abc import Sequence

from empathy_quiz.bank.check.text import content_words


def with_ask(ask: str, texts: Sequence[str]) -> tuple[int, ...]:
    """How many content words each text shares with `ask`."""
    asked = content_words(ask)
    return tuple(len(asked & content_words(text)) for text in texts)


def with_others(texts: Sequence[str]) -> tuple[int, ...]:
    """How many content words each text shares with the others, summed over them."""
    stems = [content_words(text) for text in texts]
    return tuple(
        sum(len(own & other) for at, other in enumerate(stems) if at != place) for place, own in enumerate(stems)
    )
