"""Many tests at once."""

from __future__ import annotations

from collections.abc import Sequence


def adjusted(values: Sequence[float]) -> tuple[float, ...]:
    """The p-values after Holm (1979): the chance of any such finding among all of them, where nothing is the matter."""
    order = sorted(range(len(values)), key=values.__getitem__)
    result, highest = [0.0] * len(values), 0.0
    for rank, place in enumerate(order):
        highest = max(highest, min(1.0, (len(values) - rank) * values[place]))
        result[place] = highest
    return tuple(result)
