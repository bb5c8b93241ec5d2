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

_DIALOGUE = """\
# dialogue: a talk in turns. Every reply leads to a state of the customer and to the next turn; paths may meet again.
- id: key-at-the-desk
  kind: dialogue
  topic: listening
  level: judge
  persona: {name: Lena, channel: shop}
  ask: Desk of a hotel. The screen shows that the lock of room 12 was reported this morning; room 15 is free.
  turns:                        # the first is where the talk begins
  - turn: 1                     # its name; `end` is reserved
    state: {emotion: 2, facts: [], trust: 1}    # emotion 0 (calm) to 3, trust 0 to 3, and the facts you know
    ask: 'Lena puts a key on the desk: "Third time it fails." Which reply helps her most at this point?'
    options:
    - text: The lock of room 12 was reported today. Are your things still inside, or with you?
      effectiveness: 3
      why: She hears that it is the lock, and the question decides what comes next.
      then: {emotion: 1, facts: [bags-inside], trust: 2, says: "My bags are inside.", next: 2}
    - text: Three times is a nuisance after a long day. How has your stay been apart from that?
      effectiveness: 1
      why: She feels heard for a moment, and the door stays shut.
      then: {emotion: 2, facts: [], trust: 1, says: "Apart from my door? My bags are inside.", next: 2}
    - text: This machine writes you a fresh key in a moment. Shall I make it two, to be safe?
      effectiveness: 0
      why: Kindly meant, and the fourth key meets the same lock.
      then: {emotion: 3, facts: [], trust: 0, says: "I give up. I will wait in the bar.", next: end}
    waiting:                    # what she says where no reply comes in time
      text: Hello? I have been up since five.
      then: {emotion: 3, facts: [], trust: 0, next: 2}
  - turn: 2
    ask: Lena looks at the clock. Which reply serves her best now?
    options:
    - text: I come up with the master key and carry the bags to room 15. Does that suit you?
      effectiveness: 3
      why: One walk ends it, and she may still say no.
      then: {emotion: 0, facts: [bags-inside], trust: 3, says: "Yes, thank you.", next: 3}
    - text: The locksmith comes at nine in the morning. Would you sleep in room 15 until then?
      effectiveness: 2
      why: A bed for the night. The bags stay where she cannot reach them.
      then: {emotion: 1, facts: [bags-inside], trust: 2, says: "And my bags?", next: 3}
    - text: Let me put this into the book for my manager. Could you sign it for me here?
      effectiveness: 0
      why: It serves the book, while she stands at the desk.
      then: {emotion: 3, facts: [bags-inside], trust: 0, says: "Is that all?", next: 3}
    waiting:
      text: Are you looking something up?
      then: {emotion: 2, facts: [bags-inside], trust: 1, next: 3}
  - turn: 3
    ask: She is in room 15 and rings the desk. Which reply closes the talk best?
    options:
    - text: The bill has tonight taken off, Lena. Is there a time at which we should wake you?
      effectiveness: 3
      why: It makes good what the evening cost, and asks what she needs next.
      then: {emotion: 0, facts: [bags-inside], trust: 3, says: "At seven. Good night.", next: end}
    - text: I am glad that it has worked out in the end. May I wish you a good night, Lena?
      effectiveness: 2
      why: A warm close, and nothing is made good.
      then: {emotion: 1, facts: [bags-inside], trust: 2, says: "Good night.", next: end}
    - text: These locks are three years old, and the batteries go. Did you hear it click at all?
      effectiveness: 0
      why: It may interest the technician. She wants to sleep.
      then: {emotion: 2, facts: [bags-inside], trust: 1, says: "I have no idea. Good night.", next: end}
    waiting:
      text: Well. Good night, then.
      then: {emotion: 1, facts: [bags-inside], trust: 1, next: end}
  takeaway: Say what you can see, ask what decides the next step, and take that step yourself.
"""

_WRITE = """\
# write: a reply in one's own words, marked by its writer with five digits from 0 to 2, then compared with yours.
- id: late-suit
  kind: write
  topic: acknowledging
  level: apply
  ask: >-
    Tomasz writes: "The suit was promised for Thursday, my sister marries tomorrow, and nobody told me." It is ready at
    four today, and a courier may bring it at your cost. Write your reply to him.
  model:                        # a reply worth comparing with; the digits: explore, interpret, react, act, fit
    text: >-
      Tomasz, your suit is ready at four today. That is a day late, and you should have heard it from us. A courier can
      bring it at our cost. Are you at home at six, or on the way by then?
    rubric: [2, 2, 1, 2, 2]
  stock:                        # what somebody with set phrases would write
    text: We apologise for any inconvenience. Your order is being processed, and we thank you for your patience.
    rubric: [0, 0, 1, 0, 0]
  reasons:                      # one for each digit of the model
  - It asks the one thing that decides where the courier goes.
  - It names both faults, the day and the silence, as he did.
  - One plain sentence takes the blame; more of it would take his time.
  - Suit, hour and courier are settled before he asks.
  - Short and concrete, for somebody who packs for a wedding.
  takeaway: Say first what the customer needs to know, then own what went wrong in one sentence.
"""

KINDS: Mapping[str, str] = {
    "single": _SINGLE,
    "best-worst": _BEST_WORST,
    "multiple": _MULTIPLE,
    "order": _ORDER,
    "match": _MATCH,
    "dialogue": _DIALOGUE,
    "write": _WRITE,
}
"""A question of each kind, as it stands in a file."""


def starter(kind: str | None = None) -> str:
    """The text of a bank with one question of each kind, or with one of `kind` alone. Raises KeyError for another."""
    return _HEAD + "\n".join(KINDS.values() if kind is None else (KINDS[kind],))
