"""What a key does to a response in the making."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.bank.model import Question
from empathy_quiz.session.drafts import choose
from empathy_quiz.session.responses import problem, solution
from empathy_quiz.session.state import Response
from tests.session.examples import LAW, best_worst, keyed, match, multiple, order

TICKS = multiple(True, False, True, False)


@pytest.mark.parametrize(
    ("question", "draft", "letter", "expected"),
    [
        (keyed(), (), "c", ("c",)),
        (keyed(), ("c",), "a", ("a",)),
        (TICKS, (), "c", ("c",)),
        (TICKS, ("c",), "a", ("a", "c")),
        (TICKS, ("a", "c"), "a", ("c",)),
        (TICKS, ("c",), "c", ()),
        (best_worst(), (), "c", ("c", "")),
        (best_worst(), ("c", ""), "a", ("c", "a")),
        (best_worst(), ("c", ""), "c", ()),
        (best_worst(), ("c", "a"), "c", ("", "a")),
        (best_worst(), ("c", "a"), "a", ("c", "")),
        (best_worst(), ("", "a"), "a", ()),
        (best_worst(), ("", "a"), "b", ("b", "a")),
        (order(), (), "c", ("c",)),
        (order(), ("c",), "a", ("c", "a")),
        (order(), ("c", "a"), "d", ("c", "a", "d", "b")),
        (order(), ("c", "a", "d", "b"), "a", ("c", "d", "b")),
        (order(), ("c", "d", "b"), "a", ("c", "d", "b", "a")),
        (order(), ("c",), "c", ()),
        (match(3), (), "d", ("d", "", "")),
        (match(3), ("d", "", ""), "a", ("d", "a", "")),
    ],
)
def test_a_letter_changes_the_draft(question: Question, draft: Response, letter: str, expected: Response) -> None:
    """A letter chooses, ticks, fills the next open place, or takes itself back."""
    assert choose(question, draft, letter) == expected


@pytest.mark.parametrize(
    ("draft", "letter", "left", "expected"),
    [
        ((), "b", 1, ("", "b", "")),
        (("a", "b", ""), "d", 1, ("a", "d", "")),
        (("a", "b", ""), "a", 1, ("", "a", "")),
        (("a", "b", ""), "a", 2, ("", "b", "a")),
        (("a", "b", ""), "b", 1, ("a", "", "")),
        (("a", "", ""), "a", 0, ()),
    ],
)
def test_a_match_sets_moves_and_clears_partners(draft: Response, letter: str, left: int, expected: Response) -> None:
    """A right entry goes to the left one named, away from where it was; the same again clears it."""
    assert choose(match(3), draft, letter, left) == expected


@pytest.mark.parametrize(
    ("question", "draft", "letter", "left", "words"),
    [
        (keyed(), (), "e", None, "There is no such option."),
        (keyed(), (), "", None, "There is no such option."),
        (keyed(), (), "ab", None, "There is no such option."),
        (match(3), (), "e", 0, "There is no such option."),
        (match(3), (), "a", 3, "There is no such entry on the left."),
        (match(3), (), "a", -1, "There is no such entry on the left."),
        (
            match(3),
            ("a", "b", "c"),
            "d",
            None,
            "Every entry has a partner. Choose one of the entries on the left to change its partner.",
        ),
        (
            best_worst(),
            ("a", "b"),
            "c",
            None,
            "Best and worst are picked. Choose one of them again to take it back.",
        ),
    ],
)
def test_a_letter_that_can_do_nothing_is_explained(
    question: Question, draft: Response, letter: str, left: int | None, words: str
) -> None:
    """Instead of a draft come the words for the person."""
    assert choose(question, draft, letter, left) == words


@pytest.mark.parametrize("question", [TICKS, best_worst(), order(), match(3)])
def test_the_letters_of_the_solution_lead_to_it(question: Question) -> None:
    """Choosing the right letters one after the other gives the right answer."""
    draft: Response = ()
    for letter in solution(question):
        if letter not in draft:
            made = choose(question, draft, letter)
            assert not isinstance(made, str)
            draft = made
    assert draft == solution(question)


@LAW
@given(
    st.sampled_from([keyed(), TICKS, best_worst(), order(), match(3), match(2, spare=False)]),
    st.lists(st.tuples(st.sampled_from("abcde"), st.none() | st.integers(-1, 4)), max_size=12),
)
def test_a_draft_never_goes_wrong_beyond_being_unfinished(
    question: Question, keys: list[tuple[str, int | None]]
) -> None:
    """Whatever keys are pressed, the draft holds no letter twice and none that is not there."""
    draft: Response = ()
    for letter, left in keys:
        made = choose(question, draft, letter, left)
        draft = draft if isinstance(made, str) else made
        chosen = [it for it in draft if it]
        assert len(set(chosen)) == len(chosen)
        assert problem(question, draft) != "There is no such option."
        assert draft == () or chosen
