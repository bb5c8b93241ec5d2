"""Banks of any size to measure with: as long, question for question, as the ones that are shipped."""

from __future__ import annotations

SCENES = (
    "A caller whose parcel went astray twice",
    "A regular who was charged for a cancelled order",
    "A traveller stranded by a delayed connection",
    "A parent whose school invoice will not open",
    "A tenant waiting for the third repair visit",
)
REPLIES = (
    "Name what the wait has cost them, then say which step comes next and when it will be done",
    "Explain how the delay came about, so that they can see for themselves that nobody was careless",
    "Offer the usual voucher straight away and ask whether there is anything else to be done today",
    "Pass them on to the team that owns the case, with a note that they have called before about it",
)
WHYS = (
    "It answers the feeling and the matter in one breath, and the promise can be kept because its step is known. "
    "Nothing in it has to be taken back later, so the caller can put the receiver down and think of other things.",
    "An explanation helps later, and some people do ask for it. Said first, it asks the caller to understand us "
    "before anybody has understood the caller, and it sounds like a defence even where it is meant as a courtesy.",
    "The voucher may well be due in the end, and it costs little. Before a single word about the trouble it sounds "
    "like a price for being quiet, and the caller still does not know what will happen to the thing itself.",
    "Handing over is right where the case is not ours, and a note is better than none. Here it makes the caller tell "
    "the story a third time, to a third person, while the one who listens now could have begun to mend it.",
)
HEAD = "title: A bank to measure with\nabout: Made by the benchmarks, for no other use.\nquestions:\n"


def generated_bank(count: int, seconds: int | None = None) -> str:
    """A valid bank of `count` keyed `single` questions, each with a limit of `seconds` (None: by its length)."""
    limit = "" if seconds is None else f"  seconds: {seconds}\n"
    return HEAD + "".join(_question(number, limit) for number in range(count))


def _question(number: int, limit: str) -> str:
    scene = SCENES[number % len(SCENES)]
    return (
        f"- id: case-{number}\n"
        f"  kind: single\n"
        f"  topic: topic-{number % 12}\n"
        f"  level: apply\n{limit}"
        f"  ask: >-\n"
        f"    {scene} rings again (case {number}) and sounds tired rather than angry.\n"
        f"    Which opening serves both the person and the matter?\n"
        f"  options:\n{''.join(_option(number, place) for place in range(len(REPLIES)))}"
        f"  takeaway: Say first that you understood, then what happens next.\n\n"
    )


def _option(number: int, place: int) -> str:
    reply = (place + number) % len(REPLIES)
    key = "    key: true\n" if reply == 0 else ""
    return f"  - text: {REPLIES[reply]}\n{key}    why: {WHYS[reply]}\n"
