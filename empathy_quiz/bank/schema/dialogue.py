"""`dialogue`: a talk in turns, where every reply leads somewhere.

In a file (one turn of a telephone call, shortened):

    - id: later-payment
      kind: dialogue
      ask: Energy supplier. You may move the payment by up to four weeks, or split it.   # the setting, shown once
      turns:                          # the first one is where the dialogue begins
      - turn: 1                       # its name: 1, 2a, 2b ...; `end` is reserved
        state: {emotion: 2, facts: [amount-due], trust: 1}    # needed on the first turn, else what led there
        ask: >-                       # the customer's line, and the lead-in
          Marit says: "It's fine. I only wondered about the date." Which reply helps her most?
        options:
        - text: That can be done. Would a later date settle it for you?
          effectiveness: 3
          why: The yes comes first.
          then: {emotion: 1, facts: [amount-due, date], trust: 2, says: "Oh, thank you.", next: end}
        - text: I can hear that money is a worry right now.
          effectiveness: 1
          then: {emotion: 3, facts: [amount-due], trust: 0, says: "It isn't. Leave it.", next: end}
        waiting:                      # what the customer says where no reply comes in time
          text: Hello? Are you still there?
          then: {emotion: 3, facts: [amount-due], trust: 0, next: end}
"""

from __future__ import annotations

from collections.abc import Mapping

from empathy_quiz.bank.findings import Findings, Place, quoted
from empathy_quiz.bank.model import END, Dialogue, Reply, State, Then, Turn
from empathy_quiz.bank.paths import best_length, longest, outcomes
from empathy_quiz.bank.schema.best_worst import check_effectiveness
from empathy_quiz.bank.schema.fields import Fields, require
from empathy_quiz.bank.schema.parts import complete
from empathy_quiz.bank.schema.question import Kind, options

MOST = 60
"""More turns than this nobody writes by hand."""

REPLIES = (2, 9)
"""The least and the most replies of a turn."""

_SIZE = (1, MOST)

_OPTION = frozenset(("text", "why", "effectiveness", "rubric", "archetype", "stop", "then"))


def _check(fields: Fields, findings: Findings) -> None:
    before = findings.errors
    drafts = complete(fields, "turns", _SIZE, findings)
    if drafts is None:
        return
    turns = [turn for turn in (_turn(draft, findings) for draft in drafts) if turn is not None]
    if findings.errors > before:
        return
    if require(drafts[0], ("state",), "the first turn", findings):
        fields.values["turns"] = tuple(turns)
        _check_paths(tuple(turns), [draft.place for draft in drafts], findings)


def _turn(draft: Fields, findings: Findings) -> Turn | None:
    """A turn of its draft, or None where it could not be played, which is noted."""
    replies: list[Fields | None] = draft.values["options"]
    whole = [require(reply, ("then",), "a reply of a dialogue", findings) for reply in replies if reply is not None]
    if not all(whole):
        return None
    given = options(draft, _OPTION, REPLIES, findings, Reply)
    if not given:
        return None
    check_effectiveness(given, draft.places["options"], findings)
    return Turn(**draft.values)


def _check_paths(turns: tuple[Turn, ...], places: list[Place], findings: Findings) -> None:
    """Every path is one that can be walked to its end, and none is longer than the best."""
    named: dict[str, Turn] = {}
    spots = {turn.turn: place for turn, place in zip(reversed(turns), reversed(places), strict=True)}
    for turn, place in zip(turns, places, strict=True):
        if turn.turn == END or turn.turn in named:
            taken = "is reserved" if turn.turn == END else "is taken by an earlier turn"
            findings.error(place, "R223", f"the name {quoted(turn.turn)} {taken}", "give every turn a name of its own")
        named[turn.turn] = turn
    before = findings.errors
    _check_targets(named, spots, findings)
    if findings.errors > before or len(named) < len(turns) or END in named:
        return
    if (back := _leads_back(turns[0].turn, named, (), set())) is not None:
        hint = "every path has to come to an end"
        findings.error(spots[back], "R226", f"the turn {quoted(back)} leads back to itself", hint)
        return
    _check_reach(turns, named, spots, findings)
    best, most = best_length(turns), longest(turns)
    if most > best:
        message = f"a path has {most} turns, and the best one has {best}: no answer could be worth 1"
        findings.error(spots[turns[0].turn], "R228", message, "let the best replies lead along the longest path")


def _check_targets(named: Mapping[str, Turn], spots: Mapping[str, Place], findings: Findings) -> None:
    for turn in named.values():
        for then in outcomes(turn):
            if then.next != END and then.next not in named:
                near = findings.close_to(then.next, named)
                message = f"the turn {quoted(turn.turn)} leads to {quoted(then.next)}, and there is no such turn"
                findings.error(spots[turn.turn], "R225", message, f"did you mean {near}?" if near else "or `end`")
            elif then.next == END and then.says is None and any(then is reply.then for reply in turn.options):
                message = f"a reply of the turn {quoted(turn.turn)} ends the dialogue without a word of the customer"
                findings.warn(spots[turn.turn], "R229", message, "add `says: …` to its `then`")


def _leads_back(name: str, named: Mapping[str, Turn], above: tuple[str, ...], done: set[str]) -> str | None:
    """A turn that can be reached from itself, as far as it can be reached from `name`, or None."""
    if name in above:
        return name
    if name == END or name in done:
        return None
    for then in outcomes(named[name]):
        found = _leads_back(then.next, named, (*above, name), done)
        if found is not None:
            return found
    done.add(name)
    return None


def _check_reach(
    turns: tuple[Turn, ...], named: Mapping[str, Turn], spots: Mapping[str, Place], findings: Findings
) -> None:
    """Every turn can be reached, in the state that it says, if it says one."""
    arrivals: dict[str, list[Then]] = {}
    reached, waiting = {turns[0].turn}, [turns[0].turn]
    while waiting:
        for then in outcomes(named[waiting.pop()]):
            arrivals.setdefault(then.next, []).append(then)
            if then.next != END and then.next not in reached:
                reached.add(then.next)
                waiting.append(then.next)
    for turn in turns:
        if turn.turn not in reached:
            hint = "name it as the `next` of a reply, or leave it out"
            findings.error(spots[turn.turn], "R227", f"no reply leads to the turn {quoted(turn.turn)}", hint)
        elif turn.state is not None and any(not _same(turn.state, then) for then in arrivals.get(turn.turn, ())):
            message = f"the turn {quoted(turn.turn)} has another state than a reply that leads to it"
            findings.warn(spots[turn.turn], "R229", message, "leave its `state` out, or make them agree")


def _same(state: State, then: Then) -> bool:
    return (state.emotion, state.trust, {*state.facts}) == (then.emotion, then.trust, {*then.facts})


KIND = Kind(Dialogue, own=("turns",), needed=("turns",), check=_check, option=_OPTION, size=_SIZE)
