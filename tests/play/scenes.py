"""One question of each kind, long enough to wrap, for everything that shows questions."""

from __future__ import annotations

from empathy_quiz.bank.model import BestWorst, Match, Multiple, Option, Order, Pair, Single, Spare
from empathy_quiz.session.state import Dealt

SINGLE = Single(
    bank="tone",
    id="late-parcel",
    ask=(
        "Chat with a courier. Ida writes: “The parcel was due on Monday, and the wedding is on Friday.” You can see "
        "that it lies at the depot in her own town. Which reply is most likely to settle the matter?"
    ),
    options=(
        Option("It is at your depot, ten minutes away. Shall I hold it there, or send it out tomorrow?", key=True,
               why="It answers the worry with a fact and leaves the choice to her.", archetype="check-first"),
        Option("I am so sorry about the wait, and I do hope the wedding turns out wonderful all the same.",
               why="Kind, yet she still does not know where the parcel is.", archetype="over-apology"),
        Option("Parcels usually arrive in three to five working days, so Friday ought to be all right.",
               why="The rule says nothing about this parcel.", archetype="early-comfort"),
    ),
    hint="What does she not know yet?",
    takeaway="A fact that settles the worry is the shortest kindness.",
    claims=("heart-speed-matters",),
    seconds=40.0,
)  # fmt: skip
MULTIPLE = Multiple(
    bank="tone",
    id="two-of-four",
    ask="In the story of the returned shoes, which two things did the writer of the mail do?",
    options=(
        Option("named the trouble", key=True, why="The mail began with it."),
        Option("asked for the receipt", why="No receipt is mentioned."),
        Option("apologised", key=True, why="The second sentence did."),
        Option("offered a call", why="There was no call."),
    ),
    seconds=40.0,
)
BEST_WORST = BestWorst(
    bank="tone",
    id="short-of-time",
    ask="Call to a car park. Sven: “The gate is shut and I board in ten minutes.” Which reply is best, which worst?",
    options=(
        Option("The gate is opening now. Drive through; I will settle the ticket with you by mail.", effectiveness=3,
               why="The fix comes first and the paper later.", archetype="brisk-fix"),
        Option("That must be nerve-racking. Let me look into what the gate is doing for you.", effectiveness=1,
               why="Warm, but the gate stays shut.", archetype="stock-line"),
        Option("Opening it now. May I explain why the gate closes at this hour, so you know?", effectiveness=2,
               why="It opens, and then talk takes his time.", archetype="long-talk"),
        Option("The barrier team looks after that, so I will gladly put you through to them.", effectiveness=0,
               why="He has to start again with somebody else.", archetype="lost-hand-off"),
    ),
    seconds=50.0,
)  # fmt: skip
ORDER = Order(
    bank="tone",
    id="four-steps",
    ask="A guest reports that the shower is cold. In which order do these steps help most?",
    options=(
        Option("Say what you heard", why="It shows that the message has arrived."),
        Option("Ask since when", why="It decides what may be wrong."),
        Option("Send the technician", why="Now it is clear what to bring."),
        Option("Call back at noon", why="The promise is kept."),
    ),
    seconds=40.0,
)
MATCH = Match(
    bank="tone",
    id="who-says-what",
    ask="Which remark shows which habit?",
    pairs=(
        Pair("Don't worry, that will sort itself out.", "early comfort", "Nothing is known yet."),
        Pair("That happened to me last year as well.", "self-disclosure", "The talk moves to the agent."),
        Pair("Our terms rule that out.", "policy shield", "A decision hides behind a rule."),
    ),
    spare=Spare("long talk", "Nobody explains at length here."),
    seconds=40.0,
)
ALL = (SINGLE, MULTIPLE, BEST_WORST, ORDER, MATCH)

PLAN = (
    Dealt(SINGLE, ("b", "a", "c")),
    Dealt(MULTIPLE, ("d", "a", "b", "c")),
    Dealt(BEST_WORST, ("c", "a", "d", "b")),
    Dealt(ORDER, ("c", "a", "d", "b")),
    Dealt(MATCH, ("d", "b", "a", "c")),
)
