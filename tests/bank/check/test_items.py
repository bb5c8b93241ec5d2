"""Questions as the rules see them."""

from __future__ import annotations

from empathy_quiz.bank.check.items import Entry, Item
from empathy_quiz.bank.model import BestWorst, Match, Multiple, Option, Order, Pair, Persona, Single, Spare
from empathy_quiz.values import replace
from tests.bank.check.examples import PLAIN, WORKED, sheet

WAY = ("questions", 0)
ZERO = frozenset({0})
OPTIONS = (Option("one", key=True), Option("two"), Option("three"))
RATED = tuple(Option(it, effectiveness=number) for it, number in zip("abcd", (1, 3, 0, 2), strict=True))
SINGLE = Single(bank="b", id="q", ask="He waits. Which?", options=OPTIONS)
BEST = BestWorst(bank="b", id="q", ask="Which?", options=RATED)


def test_a_single_question_is_one_unit() -> None:
    """A unit has its stem, its key, its distractors and the ways to them."""
    (unit,) = Item(SINGLE, WAY).units
    assert (unit.texts, unit.lengths, unit.size) == (("one", "two", "three"), (3, 3, 5), 3)
    assert (unit.key, unit.worst, unit.distractors, unit.effectiveness) == (ZERO, frozenset(), (1, 2), None)
    assert (unit.lead_in, unit.several) == ("Which?", False)
    assert (unit.option(1), unit.option(1, "why")) == ((*WAY, "options", 1, "text"), (*WAY, "options", 1, "why"))


def test_a_rated_question_has_a_best_and_a_worst() -> None:
    """With an effectiveness on each option the highest is the key and the lowest the worst."""
    (unit,) = Item(BEST, WAY).units
    assert (unit.key, unit.worst, unit.effectiveness) == (frozenset({1}), frozenset({2}), (1, 3, 0, 2))


def test_a_multiple_question_has_several_keys() -> None:
    """A unit of a `multiple` question is told from others."""
    (unit,) = Item(Multiple(bank="b", id="q", ask="Which two?", options=OPTIONS), WAY).units
    assert (unit.several, unit.key) == (True, ZERO)


def test_order_and_match_have_entries_and_no_unit() -> None:
    """Steps and pairs are entries with their explanations; a spare entry is the last of a `match`."""
    order = Order(bank="b", id="q", ask="Which order?", options=(Option("first", why="so"), Option("then")))
    match = Match(bank="b", id="q", ask="Which?", pairs=(Pair("l", "r", "so"),), spare=Spare("s"))
    assert (Item(order, WAY).units, Item(match, WAY).units) == ((), ())
    assert Item(order, WAY).entries == (
        Entry((*WAY, "options", 0), "text", "first", "so"),
        Entry((*WAY, "options", 1), "text", "then", None),
    )
    assert Item(match, WAY).entries == (
        Entry((*WAY, "pairs", 0), "right", "r", "so"),
        Entry((*WAY, "spare"), "right", "s", None),
    )
    assert [len(Item(it, WAY).entries) for it in (SINGLE, BEST, replace(match, spare=None))] == [3, 4, 1]


def test_a_scene_has_somebody_in_it() -> None:
    """A question is a scenario where a persona speaks, and in `best-worst`."""
    spoken = replace(SINGLE, persona=Persona("Ada"))
    assert [Item(it, WAY).scenario for it in (SINGLE, spoken, BEST)] == [False, True, True]
    assert Item(spoken, WAY).persona == Persona("Ada")


def test_stems_and_fields_have_their_ways() -> None:
    """A question's stem is its `ask`, and each field is below the question."""
    item = Item(SINGLE, WAY)
    assert (item.stems, item.at("id")) == ((((*WAY, "ask"), "He waits. Which?"),), (*WAY, "id"))


def test_a_sheet_numbers_its_questions() -> None:
    """The items of a bank stand in the order of the file, and a bank may declare sources or not."""
    worked, plain = sheet(WORKED), sheet(PLAIN)
    assert [item.way for item in worked.items] == [("questions", 0), ("questions", 1)]
    assert ([unit.size for unit in worked.units], worked.declares, plain.declares) == ([4, 4], True, False)
