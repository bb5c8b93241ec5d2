"""Hashes of questions, held against fixed vectors: once given, they must never change."""

from __future__ import annotations

from hashlib import sha256

import pytest

from empathy_quiz.bank.fingerprint import content, key
from tests.bank.examples import BEST_WORST, MATCH, ORDER, SINGLE, field, question, swap
from tests.bank.schema.test_dialogue import DIALOGUE
from tests.bank.schema.test_write import WRITE

MULTIPLE = swap(SINGLE.replace("single", "multiple"), "  - text: That one\n", "  - text: That one\n  - text: Or this\n")
RATED = swap(BEST_WORST, "best-worst", "single")

CANONICAL = {
    SINGLE: (
        '{"ask":"Which one helps?","key":["a"],"kind":"single","options":["This one","That one"]}',
        '{"key":["a"],"kind":"single"}',
    ),
    MULTIPLE: (
        '{"ask":"Which one helps?","key":["a"],"kind":"multiple","options":["This one","That one","Or this"]}',
        '{"key":["a"],"kind":"multiple"}',
    ),
    RATED: (
        '{"ask":"Which reply helps most, and which least?","key":[1,3,0,2],"kind":"single",'
        '"options":["One","Two","Three","Four"]}',
        '{"key":[1,3,0,2],"kind":"single"}',
    ),
    BEST_WORST: (
        '{"ask":"Which reply helps most, and which least?","key":[1,3,0,2],"kind":"best-worst",'
        '"options":["One","Two","Three","Four"]}',
        '{"key":[1,3,0,2],"kind":"best-worst"}',
    ),
    ORDER: (
        '{"ask":"What comes first?","key":[1,2,2],"kind":"order","options":["Hear","Ask","Mend"]}',
        '{"key":[1,2,2],"kind":"order"}',
    ),
    MATCH: (
        '{"ask":"What belongs together?","key":["a","b"],"kind":"match","lefts":["Speed","Care"],'
        '"rights":["A quick answer","A kind answer","No answer"]}',
        '{"key":["a","b"],"kind":"match"}',
    ),
    DIALOGUE: (
        '{"ask":"A call to a shop.","key":[["1",[3,1],["2a","end","end"]],["2a",[0,2],["end","end",null]]],'
        '"kind":"dialogue","turns":[{"ask":"Which reply helps most?","name":"1","options":["This one","That one"],'
        '"says":[null,"Goodbye."],"waiting":"Hello?"},{"ask":"And which now?","name":"2a","options":["One","Two"],'
        '"says":["Well.","Thanks."],"waiting":null}]}',
        '{"key":[["1",[3,1],["2a","end","end"]],["2a",[0,2],["end","end",null]]],"kind":"dialogue"}',
    ),
    WRITE: (
        '{"ask":"Write your reply.","key":[[2,2,1,2,2],[0,0,1,0,0]],"kind":"write"}',
        '{"key":[[2,2,1,2,2],[0,0,1,0,0]],"kind":"write"}',
    ),
}


@pytest.mark.parametrize(
    "text", CANONICAL, ids=["single", "multiple", "rated", "best-worst", "order", "match", "dialogue", "write"]
)
def test_the_hashes_are_those_of_the_canonical_form(text: str) -> None:
    """Both hashes are SHA-256 over the documented JSON."""
    given = question(text)
    assert (content(given), key(given)) == tuple(sha256(form.encode()).hexdigest() for form in CANONICAL[text])


def test_the_hashes_of_a_question_are_fixed() -> None:
    """The hashes of one known question are these digits, on every machine and for good."""
    given = question(SINGLE)
    assert (content(given), key(given)) == (
        "aa7aae23e5e865c67578a8a7acc83d60f04cc67c2b36790dc665d8e8c3728c25",
        "8d0785b4b41bb667f4da3665188f427254d15b3cb5e7769e171eb9d21d606fbb",
    )


def test_characters_outside_ascii_are_escaped() -> None:
    """The canonical form is ASCII, with escapes in lower-case digits."""
    given = question(swap(SINGLE, "Which one helps?", "À qui? \U0001f600"))
    form = '{"ask":"\\u00c0 qui? \\ud83d\\ude00","key":["a"],"kind":"single","options":["This one","That one"]}'
    assert content(given) == sha256(form.encode()).hexdigest()


@pytest.mark.parametrize("line", ["why: Because", "hint: Think", "takeaway: So", "seconds: 9", "topic: speed"])
def test_what_explains_is_not_hashed(line: str) -> None:
    """Explanations, hints, takeaways, limits and labels leave both hashes as they are."""
    plain, more = question(SINGLE), question(field(line))
    assert (content(more), key(more)) == (content(plain), key(plain))


def test_a_mended_typo_keeps_the_key() -> None:
    """Another text of an option changes the content and not the key."""
    plain, mended = question(SINGLE), question(swap(SINGLE, "That one", "That other one"))
    assert (content(mended) == content(plain), key(mended) == key(plain)) == (False, True)


def test_a_changed_key_is_noticed_in_both() -> None:
    """Another key changes the content as well as the key."""
    moved = swap(swap(SINGLE, "    key: true\n", ""), "That one\n", "That one\n    key: true\n")
    assert (content(question(moved)) == content(question(SINGLE)), key(question(moved)) == key(question(SINGLE))) == (
        False,
        False,
    )


@pytest.mark.parametrize("ranks", [(3, 5, 5), (1, 9, 9)])
def test_ranks_count_by_their_order(ranks: tuple[int, int, int]) -> None:
    """Ranks with gaps make the same key as ranks without."""
    text = ORDER.replace("rank: 2", f"rank: {ranks[1]}").replace("rank: 1", f"rank: {ranks[0]}")
    assert key(question(text)) == key(question(ORDER))


def test_an_order_without_ranks_is_the_order_of_the_file() -> None:
    """Without ranks the first option comes first, and no two tie."""
    given = question(ORDER.replace(", rank: 1", "").replace(", rank: 2", ""))
    assert key(given) == sha256(b'{"key":[1,2,3],"kind":"order"}').hexdigest()
