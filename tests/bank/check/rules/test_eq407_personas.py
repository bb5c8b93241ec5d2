"""EQ407: personas."""

from __future__ import annotations

import pytest

from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rules.eq407_personas import traits
from empathy_quiz.bank.model import Option, Persona, Single
from empathy_quiz.values import replace
from tests.bank.check.examples import PLAIN, findings, head


def bank(*groups: tuple[int, str, bool, str], sources: bool = True) -> str:
    """Groups of so many scenes: on a channel, difficult or not, with a beginning of the question."""
    scenes = [(channel, difficult, scene) for count, channel, difficult, scene in groups for _ in range(count)]
    return (head() if sources else "title: Plain\nquestions:\n") + "".join(
        f"- id: q{number}\n  kind: single\n  persona: {{name: N{number}, channel: {channel}, "
        f"difficult: {str(difficult).lower()}}}\n  ask: {scene} Which?\n  options:\n  - {{text: one, key: true}}\n"
        "  - {text: two}\n"
        for number, (channel, difficult, scene) in enumerate(scenes)
    )


def test_a_channel_that_goes_with_trouble_is_found() -> None:
    """Where all four difficult customers ring up, and two of twelve others, the channel is a warning."""
    text = bank((4, "phone", True, "A"), (2, "phone", False, "A"), (10, "chat", False, "A"))
    assert [(it.line, it.severity, it.message) for it in findings([text], "EQ407")] == [
        (5, "warning", "the channel phone goes with being difficult: 4 of 4 difficult customers, 2 of 12 others")
    ]


@pytest.mark.parametrize(
    ("scene", "trait"),
    [
        ("She rings.", "she"),
        ("His bill is wrong.", "he"),
        ("A pensioner rings.", "old"),
        ("A caller aged 71 rings.", "old"),
        ("A student rings.", "young"),
    ],
)
def test_gender_and_age_are_read_from_the_scene(scene: str, trait: str) -> None:
    """Words of gender and age in the question are traits."""
    text = bank((4, "phone", True, scene), (12, "phone", False, "A caller."))
    assert f"being called {trait} goes with being difficult: 4 of 4 difficult customers, 0 of 12 others" in {
        it.message for it in findings([text], "EQ407")
    }


def test_an_even_deal_is_fine() -> None:
    """Where difficult customers are like the others, nothing is found."""
    text = bank(
        (2, "phone", True, "He"), (2, "chat", True, "She"), (6, "phone", False, "She"), (6, "chat", False, "He")
    )
    assert findings([text], "EQ407") == []


def test_a_trait_of_the_easy_ones_is_fine() -> None:
    """A trait that only customers have who are not difficult is no finding."""
    text = bank((4, "phone", True, "A"), (12, "chat", False, "A"))
    assert [it.message.split(" goes")[0] for it in findings([text], "EQ407")] == ["the channel phone"]


def test_one_difficult_customer_has_no_traits() -> None:
    """What a single difficult customer is like, in name or channel, says nothing."""
    assert findings([bank((1, "phone", True, "A"), (30, "chat", False, "A"))], "EQ407") == []


def test_a_bank_without_sources_is_asked_as_well() -> None:
    """Fairness is asked of every bank that has personas."""
    text = bank((4, "phone", True, "A"), (12, "chat", False, "A"), sources=False)
    assert len(findings([text], "EQ407")) == 1
    assert findings([PLAIN], "EQ407") == []


def test_traits() -> None:
    """Name, channel, topic, gender and age are tallied; without a persona nothing is."""
    question = Single(
        bank="b", id="q", ask="A man in his 20s has his bill.", options=(Option("one"),), topic="speed",
        persona=Persona("Ada", "chat"),
    )  # fmt: skip
    assert list(traits(Item(question, ()))) == [
        "the name Ada",
        "the channel chat",
        "the topic speed",
        "being called he",
        "being called young",
    ]
    assert list(traits(Item(replace(question, persona=None), ()))) == []
