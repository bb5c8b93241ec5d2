"""A small bank with comments, for a lead to make their own of: one question of each kind, or of one."""

from __future__ import annotations

from collections.abc import Mapping

from empathy_quiz.bank.json_schema import MODELINE

_HEAD = f"""\
{MODELINE}
# A bank is this one file; its name is the bank's name. Lines that begin with # are for you.
title: My bank
about: What we want everybody to have met before the first call.
questions:
"""

_SINGLE = """\
# single: one option is right. The last sentence of `ask` is the question; it should make sense without the options.
- id: moved-delivery            # the question's own name; keep it, for the answers are logged under it
  kind: single
  topic: acknowledging          # what it is about, in your words
  level: apply                  # recall a fact, apply it in a scene, or judge between replies
  hint: What has the wait cost her?          # optional, shown on ?
  ask: >-                       # the lines below are one text
    Ines stayed at home for a washing machine that never came. She writes to ask where it is. Which first sentence
    answers her best?
  options:                      # dealt in a new order each time; as civil and about as long as each other
  - text: You kept the day free for us, and nobody rang. The driver tells me by noon where it is.
    key: true                   # on the right one
    why: It names the day she lost, then says who finds out what, and by when.
  - text: We are sorry for the trouble. Please send the order number, and we will look into it.
    why: The number is needed. Yet the sentence would fit any letter, and she learns nothing from it.
  - text: Deliveries run late this week because of the snow. Most of them come a day or two later.
    why: The reason may be true. It speaks of everybody's parcels, and her own day goes unmentioned.
  takeaway: Name what it cost this person, then say what happens next.
"""

_BEST_WORST = """\
# best-worst: four replies a decent colleague might give. The best and the worst are picked, and both count.
- id: twice-charged
  kind: best-worst
  topic: acknowledging
  level: judge
  persona: {name: Omar, channel: phone}     # phone, chat, mail or shop
  ask: >-
    Omar says: "That gym took the fee twice, and now my rent has bounced." You can see both payments, and you can
    return one today. Which reply serves him best, and which worst?
  options:
  - text: That was ours, and it hit your rent. One fee goes back today. Will the bank want a letter from us?
    effectiveness: 3            # from 0 (worst) to 3 (best), on every reply
    why: It owns the slip, mends what can be mended today, and asks about the damage he spoke of.
  - text: I see both payments here, Omar. One of them goes back to you today, you have my word for that.
    effectiveness: 2
    why: The money is on its way. The rent, which is why he rang, is passed over.
  - text: That sounds stressful, with the rent on top of it. Take your time, I am listening to all of it.
    effectiveness: 1
    why: He feels heard for a moment. Nothing moves, although the remedy is in sight.
  - text: Fees are taken on the first of each month. Could the second one be for a partner's membership?
    effectiveness: 0
    why: It looks for the slip on his side, with both payments on the screen.
  takeaway: Mend what can be mended now, and ask about the harm that the mistake has done.
"""

_MULTIPLE = """\
# multiple: several options are right, and `ask` says how many.
- id: two-things-first
  kind: multiple
  topic: listening
  level: apply
  ask: >-
    A guest at the desk speaks fast, mixes three complaints and shows a photo of the room. Which two of these help you
    to hear what matters most to him?
  options:
  - text: Put into your own words what you have understood so far
    key: true
    why: He hears what has arrived, and can mend it where it went wrong.
  - text: Ask which of the three he would like to see settled first
    key: true
    why: He sets the order, and you need not guess it.
  - text: Offer him a voucher before he has come to the end
    why: It is kindly meant. It answers a question that nobody has asked yet.
  - text: Write all of it down before you look up again
    why: Notes help later. While you write he talks to the top of your head.
  takeaway: Say back what you understood, and let the customer choose what comes first.
"""

_ORDER = """\
# order: write the steps in the right order; they are shuffled when they are dealt.
- id: wrong-size-sent
  kind: order
  topic: solving
  level: apply
  ask: >-
    A customer in the chat got the wrong shoes two days before a wedding. In which order do these steps serve her best?
  options:
  - text: Say that you see what the wedding makes of this
    why: Until she knows that you have understood, each question sounds like a form.
  - text: Ask by when the shoes have to be with her
    why: The day decides which of your remedies is one.
  - text: Reserve the right pair, and choose the way that is fast enough
    why: Now you know what fast enough means.
  - text: Send her the number of the parcel, and your own name
    why: She can follow it, and knows whom to ask.
  takeaway: Understand first, then ask what the remedy depends on, then act, then confirm.
"""

_MATCH = """\
# match: each left entry belongs to one right entry; `spare` belongs to none, so that the last pair is no gift.
- id: what-it-shows
  kind: match
  topic: listening
  level: recall
  ask: Each reply on the left shows one habit. Which habit on the right belongs to which reply?
  pairs:
  - left: So the second invoice is the one that worries you?
    right: Checking what was understood
    why: It says back what was heard, and lets the customer correct it.
  - left: A week without heating, and with the baby at home.
    right: Naming what it means to them
    why: It names the burden in the customer's own terms.
  - left: I will ring you at four, whether it works or not.
    right: Promising the next step
    why: It gives a time, and covers the case in which there is no news.
  spare:
    right: Explaining the rules
    why: No reply here gives a rule or a reason of ours.
  takeaway: Check what you understood, name what it means, and promise a next step that you can keep.
"""

KINDS: Mapping[str, str] = {
    "single": _SINGLE,
    "best-worst": _BEST_WORST,
    "multiple": _MULTIPLE,
    "order": _ORDER,
    "match": _MATCH,
}
"""A question of each kind, as it stands in a file."""


def starter(kind: str | None = None) -> str:
    """The text of a bank with one question of each kind, or with one of `kind` alone. Raises KeyError for another."""
    return _HEAD + "\n".join(KINDS.values() if kind is None else (KINDS[kind],))
