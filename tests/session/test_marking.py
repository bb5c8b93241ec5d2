"""What answers are worth: the laws of the item-writing guide, §3, counted out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import combinations, permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_quiz.bank.model import LETTERS, Dialogue, Question
from empathy_quiz.session.marking import exact, expected_distance, mark, tie_sizes
from empathy_quiz.session.responses import solution
from empathy_quiz.session.state import Response
from empathy_quiz.session.talk import standing, walk
from tests.bank.anything import dialogues
from tests.session.examples import LAW, best_worst, graded, keyed, match, multiple, order
from tests.session.talks import talk, writing

GRADES = [grades for count in (2, 3, 4) for grades in product(range(4), repeat=count) if len(set(grades)) > 1]
KEYS = [keys for count in (2, 3, 4, 5) for keys in product((True, False), repeat=count) if len(set(keys)) == 2]
TIES = [(1, 1, 1), (1, 2, 1), (2, 1, 1), (2, 2), (1, 1, 2, 1), (3, 2), (1, 3), (1, 1, 1, 1, 1), (2, 1, 3)]


def marks(question: Question, responses: Iterable[Response], *, at_bell: bool = False) -> list[Fraction]:
    """The exact marks of these responses."""
    return [Fraction(*exact(question, response, at_bell=at_bell)) for response in responses]


def mean(values: list[Fraction]) -> Fraction:
    """Their exact mean."""
    return sum(values, Fraction(0)) / len(values)


def tied(sizes: Iterable[int]) -> list[int]:
    """The ranks of steps of which so many share each place."""
    return [rank for rank, size in enumerate(sizes) for _ in range(size)]


def partners(pairs: int, rights: int, made: int) -> Iterator[Response]:
    """Every way of giving `made` of the left entries a partner."""
    for places in combinations(range(pairs), made):
        for chosen in permutations(LETTERS[:rights], made):
            given = dict(zip(places, chosen, strict=True))
            yield tuple(given.get(place, "") for place in range(pairs))


@pytest.mark.parametrize(("count", "key"), [(count, key) for count in (2, 3, 4, 5, 9) for key in range(count)])
def test_blind_choices_of_a_keyed_single_are_worth_nothing(count: int, key: int) -> None:
    """Over all options of a keyed `single` the mean mark is exactly 0."""
    assert mean(marks(keyed(count=count, key=key), [(letter,) for letter in LETTERS[:count]])) == 0


@pytest.mark.parametrize("count", [3, 4, 5])
def test_a_wrong_choice_costs_its_chance(count: int) -> None:
    """A distractor of a keyed `single` of m options is worth -1/(m-1)."""
    assert marks(keyed(count=count, key=1), [("a",)]) == [Fraction(-1, count - 1)]


@pytest.mark.parametrize("grades", GRADES)
def test_blind_choices_of_a_graded_single_are_worth_nothing(grades: tuple[int, ...]) -> None:
    """Over all options of a `single` with effectiveness the mean mark is exactly 0, and the largest 1."""
    found = marks(graded(*grades), [(letter,) for letter in LETTERS[: len(grades)]])
    assert [mean(found), max(found)] == [0, 1]


@pytest.mark.parametrize(
    ("grades", "expected"), [((3, 2, 1), (1, 0, -1)), ((3, 1, 0), (1, -0.2, -0.8)), ((3, 2, 0), (1, 0.25, -1.25))]
)
def test_the_middle_option_is_paid_by_its_distance(grades: tuple[int, ...], expected: tuple[float, ...]) -> None:
    """The three grade patterns of the guide pay what the guide says."""
    assert tuple(mark(graded(*grades), (letter,)) for letter in "abc") == expected


def test_the_lowest_mark_of_three_options_is_above_minus_one_and_a_half() -> None:
    """With three graded replies no mark lies below -1.25, where best and worst are unique."""
    patterns = [grades for grades in GRADES if len(grades) == 3 and len(set(grades)) == 3]
    assert min(min(marks(graded(*it), [("a",), ("b",), ("c",)])) for it in patterns) == Fraction(-5, 4)


@pytest.mark.parametrize("keys", KEYS)
def test_blind_ticks_are_worth_nothing_however_many(keys: tuple[bool, ...]) -> None:
    """For every number of ticks, the mean mark over all ways to set them is exactly 0."""
    letters = LETTERS[: len(keys)]
    for ticks in range(len(keys) + 1):
        assert mean(marks(multiple(*keys), combinations(letters, ticks))) == 0


@pytest.mark.parametrize("keys", KEYS)
def test_ticks_are_worth_minus_one_to_one(keys: tuple[bool, ...]) -> None:
    """The keyed options alone are worth 1, the others alone -1."""
    right = tuple(letter for letter, key in zip(LETTERS, keys, strict=False) if key)
    wrong = tuple(letter for letter, key in zip(LETTERS, keys, strict=False) if not key)
    assert marks(multiple(*keys), [right, wrong]) == [1, -1]


def test_half_of_the_keyed_options_is_worth_a_half() -> None:
    """One of two keyed options, with none of the others, is 1/2."""
    assert mark(multiple(True, True, False, False, False), ("b",)) == 0.5


@pytest.mark.parametrize("grades", [grades for grades in GRADES if len(grades) == 4])
def test_blind_pairs_of_best_and_worst_are_worth_nothing(grades: tuple[int, ...]) -> None:
    """Over all pairs of two different replies the mean mark is exactly 0, and marks run from -1 to 1."""
    found = marks(best_worst(*grades), permutations("abcd", 2))
    assert [mean(found), min(found), max(found)] == [0, -1, 1]


@pytest.mark.parametrize("grades", [grades for grades in GRADES if len(grades) == 4])
def test_one_blind_pick_at_the_bell_is_worth_nothing(grades: tuple[int, ...]) -> None:
    """Of `best-worst` a single pick, best or worst, is worth 0 on average."""
    question = best_worst(*grades)
    assert mean(marks(question, [(letter, "") for letter in "abcd"], at_bell=True)) == 0
    assert mean(marks(question, [("", letter) for letter in "abcd"], at_bell=True)) == 0


def test_one_pick_at_the_bell_is_paid_by_its_distance_from_the_mean() -> None:
    """A pick alone is worth (e - mean e)/(max e - min e), with the sign turned for the worst."""
    question = best_worst(1, 3, 0, 2)
    found = marks(question, [("b", ""), ("d", ""), ("", "c"), ("", "b")], at_bell=True)
    assert found == [Fraction(1, 2), Fraction(1, 6), Fraction(1, 2), Fraction(-1, 2)]


@pytest.mark.parametrize("sizes", TIES)
def test_blind_orders_are_worth_nothing(sizes: tuple[int, ...]) -> None:
    """Over all orders of steps, tied or not, the mean mark is exactly 0, and the largest 1."""
    found = marks(order(*tied(sizes)), permutations(LETTERS[: sum(sizes)]))
    assert [mean(found), max(found)] == [0, 1]


@pytest.mark.parametrize("sizes", TIES)
def test_ties_are_measured_to_the_nearest_admissible_order(sizes: tuple[int, ...]) -> None:
    """D is the least sum of rank differences over all admissible orders, counted out."""
    ranks = tied(sizes)
    letters = LETTERS[: len(ranks)]
    admissible = [it for it in permutations(letters) if [ranks[letters.index(at)] for at in it] == ranks]
    numerator, of = expected_distance(sizes)
    for response in list(permutations(letters))[:: max(1, len(ranks) - 3)]:
        least = min(
            sum(abs(right.index(letter) - response.index(letter)) for letter in letters) for right in admissible
        )
        assert marks(order(*ranks), [response]) == [1 - least / Fraction(numerator, of)]


@pytest.mark.parametrize(("count", "expected"), [(3, Fraction(8, 3)), (4, Fraction(5)), (5, Fraction(8))])
def test_the_expected_distance_without_ties_is_the_published_one(count: int, expected: Fraction) -> None:
    """E[D] is (m² - 1)/3: 8/3, 5 and 8 for three, four and five steps."""
    assert Fraction(*expected_distance((1,) * count)) == expected == Fraction(count**2 - 1, 3)


@pytest.mark.parametrize(("count", "lowest"), [(3, -0.5), (4, -0.6), (5, -0.5)])
def test_the_lowest_mark_of_an_order_is_the_published_one(count: int, lowest: float) -> None:
    """No order of three, four or five steps is worth less than -.5, -.6, -.5."""
    letters = LETTERS[:count]
    assert min(mark(order(*range(count)), response) for response in permutations(letters)) == lowest


def test_the_file_orders_steps_and_equal_ranks_tie_them() -> None:
    """Steps without a rank stand alone; neighbours of the same rank share a place."""
    assert tie_sizes(order(None, 2, 2, None)) == (1, 2, 1)


def test_tied_steps_may_be_given_either_way_round() -> None:
    """Both admissible orders are worth 1."""
    question = order(1, 2, 2, 3)
    assert marks(question, [("a", "b", "c", "d"), ("a", "c", "b", "d")]) == [1, 1]


def test_an_unfinished_order_is_worth_nothing_at_the_bell() -> None:
    """Three right steps of four are 0 as long as the order is not finished."""
    assert mark(order(), ("a", "b", "c"), at_bell=True) == 0.0


@pytest.mark.parametrize(("pairs", "spare"), [(2, True), (3, True), (4, True), (2, False), (3, False), (4, False)])
def test_blind_partners_are_worth_nothing_however_many(pairs: int, spare: bool) -> None:
    """For every number of pairs made, the mean mark over all ways to make them is exactly 0."""
    for made in range(pairs + 1):
        responses = list(partners(pairs, pairs + spare, made))
        assert mean(marks(match(pairs, spare=spare), responses, at_bell=True)) == 0


@pytest.mark.parametrize("pairs", [3, 4, 5])
def test_the_lowest_mark_of_a_match_is_the_published_one(pairs: int) -> None:
    """No pair right is -1/(r-1), r entries on the right."""
    wrong = (*LETTERS[1:pairs], "a")
    assert marks(match(pairs), [wrong]) == [Fraction(-1, pairs)]


def test_pairs_made_at_the_bell_are_paid_above_chance() -> None:
    """One right pair of three with a spare is (1/3 - 1/12)/(1 - 1/4) at the bell."""
    assert marks(match(3), [("", "b", "")], at_bell=True) == [Fraction(1, 3)]


@pytest.mark.parametrize(
    "question", [keyed(), graded(1, 3, 0), multiple(True, False, True), best_worst(), order(), match(3)]
)
@pytest.mark.parametrize("at_bell", [False, True])
def test_no_response_is_worth_nothing(question: Question, at_bell: bool) -> None:
    """Skipped, or nothing chosen at the bell, is 0."""
    assert mark(question, (), at_bell=at_bell) == 0.0


@pytest.mark.parametrize(
    ("question", "response"),
    [(best_worst(), ("b", "")), (best_worst(), ("b", "b")), (match(3), ("a", "", "")), (keyed(), ("b", "a"))],
)
def test_what_cannot_be_submitted_is_worth_nothing_before_the_bell(question: Question, response: Response) -> None:
    """Only the bell counts a response as far as it goes."""
    assert mark(question, response) == 0.0


@pytest.mark.parametrize("at_bell", [False, True])
def test_a_letter_the_question_does_not_have_is_worth_nothing(at_bell: bool) -> None:
    """A response from a longer version of the question is 0, not an error."""
    assert mark(keyed(), ("i",), at_bell=at_bell) == 0.0


@pytest.mark.parametrize(
    "question",
    [graded(2, 2, 2), multiple(True, True), multiple(False, False), best_worst(1, 1), order(1, 1, 1), keyed(count=1)],
)
def test_a_question_without_a_wrong_answer_is_worth_nothing(question: Question) -> None:
    """Where nothing can be wrong, nothing is measured: 0, and no division by it."""
    assert mark(question, solution(question), at_bell=True) == 0.0


def test_a_single_pair_without_a_spare_is_worth_nothing() -> None:
    """One left and one right entry leave no choice."""
    assert mark(match(1, spare=False), ("a",)) == 0.0


@LAW
@given(st.lists(st.integers(0, 3), min_size=4, max_size=4), st.permutations("abcd"))
def test_a_mark_is_the_ratio_rounded_once(grades: list[int], letters: list[str]) -> None:
    """The float is the one nearest to the exact mark."""
    response = (letters[0], letters[1])
    assert mark(best_worst(*grades), response) == float(Fraction(*exact(best_worst(*grades), response)))


def walks(dialogue: Dialogue, said: Response = ()) -> Iterator[tuple[Fraction, Response]]:
    """Every way through a dialogue, with the chance that blind replies take it."""
    turn = standing(dialogue, walk(dialogue, said)).turn
    if turn is None:
        yield Fraction(1), said
        return
    for letter in LETTERS[: len(turn.options)]:
        for chance, rest in walks(dialogue, (*said, letter)):
            yield chance / len(turn.options), rest


def test_blind_replies_are_worth_nothing() -> None:
    """Over all blind walks of a dialogue the mean mark is exactly 0, though some walks are shorter than others."""
    found = list(walks(talk()))
    assert sum(chance for chance, _ in found) == 1
    assert sum(chance * Fraction(*exact(talk(), said)) for chance, said in found) == 0


@LAW
@given(dialogues())
def test_blind_replies_are_worth_nothing_in_any_dialogue(dialogue: Dialogue) -> None:
    """Whatever the tree and the effectiveness of its replies, blind walks expect 0 and the best path earns 1."""
    found = list(walks(dialogue))
    assert sum(chance * Fraction(*exact(dialogue, said)) for chance, said in found) == 0
    assert max(Fraction(*exact(dialogue, said)) for _, said in found) == 1
    assert exact(dialogue, solution(dialogue))[0] == exact(dialogue, solution(dialogue))[1]


def test_silence_is_worth_nothing() -> None:
    """A turn at whose bell nothing was said adds 0, whatever comes of it."""
    assert exact(talk(), ("", "", "")) == (0, 1)
    assert Fraction(*exact(talk(), ("", "a", "a"))) == Fraction(2, 3)


def test_a_reply_that_a_dialogue_does_not_have_is_worth_nothing() -> None:
    """Neither a letter beyond the replies nor one beyond the end is marked."""
    assert [mark(talk(), said) for said in (("d",), ("c", "a"), ())] == [0.0] * 3


def test_a_written_reply_has_no_mark() -> None:
    """Its digits are its writer's own."""
    assert exact(writing(), ("2",) * 5) == (0, 1)
    assert solution(writing()) == ("2", "2", "1", "2", "2")
