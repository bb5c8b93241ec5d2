"""What each field means, in a line for whoever writes a bank in an editor."""

from __future__ import annotations

from collections.abc import Mapping

_BECAUSE = {"because": "The reason, in a sentence."}

_STATE = {
    "emotion": "From 0 (calm) to 3 (overwhelmed).",
    "facts": "The names of the facts that the agent knows now.",
    "trust": "From 0 (none) to 3 (full).",
}

ABOUT: Mapping[str, Mapping[str, str]] = {
    "the bank": {
        "title": "The bank's title, as it is listed.",
        "about": "What the bank is about, in a sentence or two.",
        "sources": "The documents that it draws on, by their ids in sources.yaml; with some it is held to every rule.",
        "key_basis": "What the keys rest on, for instance `rubric` or `panel`.",
        "raters": "Who rated the options without seeing the key.",
        "waived": "Claims that no question shall cover, each with the reason.",
        "allow": "Rules that the bank need not obey, each with the reason.",
        "questions": "The questions, each beginning with `- id: …`.",
    },
    "a question": {
        "id": "Its name within the bank: lower-case letters, digits and hyphens. Answers are logged under it.",
        "kind": "How it is answered; the kind decides which other fields there are.",
        "topic": "What it is about; figures are shown by topic and theme.",
        "level": "What it takes: recall a fact, apply it in a scene, or judge between replies.",
        "claims": "The claims of sources.yaml that it asks for.",
        "evidence": "How well what it teaches is supported, from opinion to supported.",
        "persona": "Who speaks in the scene, and where.",
        "scenario": "A name that questions about the same scene share; they never follow each other.",
        "was": "The identity that it had before a move, as bank/id; its answers stay with it.",
        "hint": "What is shown on `?`, before the answer.",
        "ask": "The scene and the question; the question is the last sentence.",
        "options": "What can be chosen. They are dealt in a new order each time, except that the file's order is the "
        "right one in an `order` question.",
        "pairs": "Left entries, each with the right entry that belongs to it.",
        "spare": "A right entry that belongs to nothing, so that the last pair is no gift.",
        "turns": "The turns of the talk; it begins with the first.",
        "model": "A reply worth comparing with, and its five digits.",
        "stock": "What somebody with set phrases would say, and its five digits.",
        "reasons": "Why the model has its digits: five texts, in the order of the rubric.",
        "why": "The explanation of the whole, shown after the answer.",
        "takeaway": "What should stick, in one sentence of 8 to 40 words.",
        "seconds": "The time limit. Without it the limit follows from the length.",
        "ratings": "The blind ratings as they fell: for each rater the effectiveness of each option, in their order.",
        "allow": "Rules that this question need not obey, each with the reason.",
    },
    "an option": {
        "text": "What can be chosen.",
        "why": "Why it helps or fails; shown after the answer, for the right ones too.",
        "key": "`true` where it is right.",
        "effectiveness": "How well it serves the customer, from 0 (worst) to 3 (best).",
        "rubric": "Five digits from 0 to 2: explore, interpret, react, act, fit.",
        "archetype": "The name of the habit that it shows, for instance brisk-fix.",
        "stop": "The reason for a hard stop: dishonest, unsafe, blames, or breaks policy or privacy.",
        "then": "What the reply leads to: the customer's state, what they say to it, and the next turn.",
        "rank": "Its place in the order; equal ranks tie. Without ranks every step has a place of its own.",
    },
    "a turn": {
        "turn": "Its name: 1, 2a, 2b … `end` is reserved.",
        "state": "How the customer stands. Needed on the first turn; elsewhere it is that of the reply that led there.",
        "ask": "What the customer says, and the question; the question is the last sentence.",
        "options": "The replies, three as a rule, dealt in a new order each time.",
        "waiting": "What the customer says where no reply comes in time, and what that leads to.",
    },
    "a state": {**_STATE},
    "what a reply leads to": {
        **_STATE,
        "says": "What the customer says to this reply; needed where the talk ends.",
        "next": "The name of the turn that follows, or `end`.",
    },
    "the waiting": {
        "text": "What the customer says while waiting, in character.",
        "then": "What the silence leads to.",
    },
    "a written reply": {
        "text": "The reply.",
        "rubric": "Five digits from 0 to 2: explore, interpret, react, act, fit.",
    },
    "a pair": {
        "left": "The entry on the left.",
        "right": "The entry on the right that belongs to it.",
        "why": "Why they belong together.",
    },
    "the spare entry": {"right": "The entry on the right.", "why": "Why it belongs to nothing."},
    "a persona": {
        "name": "The name of the person.",
        "channel": "Where they speak: on the phone, in a chat, by mail, in a shop.",
        "difficult": "Whether this is a person that others would call difficult.",
    },
    "a rater": {"who": "Who it was, in words.", "kind": "A person, or a language model."},
    "a claim left out": {"claim": "The id of the claim.", **_BECAUSE},
    "a rule left out": {"rule": "The code of the rule, for instance EQ201.", **_BECAUSE},
}
"""By what a mapping is called in messages, and by the name of the field."""
