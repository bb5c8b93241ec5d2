"""What rules count in texts: words, content words, lengths, overlaps, the lead-in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from empathy_quiz.values import value

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_QUOTED = re.compile('"[^"]*"|“[^”]*”|«[^»]*»')
_SENTENCE_END = re.compile('[.!?…:]["”’»)]*\\s+(?=["“‘«(]?[A-Z0-9])')
_ENDINGS = ("ing", "ment", "ion", "ed", "es", "ly", "s")
_SHORTEST_STEM = 3
_CONTENT = 4


def listed(words: str) -> frozenset[str]:
    """The words that stand in `words` with spaces between them."""
    return frozenset(words.split())


_STOP = listed(
    "able about above across after again against ahead almost alone along already also although always among another "
    "anybody anyone anything around away back because been before behind being below beside besides between beyond "
    "both came cannot come comes could does doing done down during each either else enough even ever every everyone "
    "everything find first from full gave gets give given goes going gone good half have having hence here hers "
    "herself himself hold however into itself just keep kept know last later least less like likely long look made "
    "make makes many maybe mere might mine more most much must myself near need neither never next nobody none "
    "nothing often once ones only onto other others ours ourselves over own part past perhaps quite rather really "
    "said same says seem seems self several shall shan't should since some somebody someone something somewhat soon "
    "still such take taken takes tell than that that's their theirs them themselves then there there's these they "
    "they'll they're they've thing things this those though three through thus together told took toward towards turn "
    "under unless until upon used uses using very want wants well went were what what's when where whether which "
    "while whole whom whose will with within without won't would yours yourself yourselves your you're you'll you've "
    "don't doesn't didn't isn't aren't wasn't weren't can't couldn't wouldn't shouldn't hasn't haven't hadn't it's "
    "i've i'll we'll we've we're he's she's he'll she'll"
)


@lru_cache(maxsize=16_384)
def words(text: str) -> tuple[str, ...]:
    """The words of `text` in lower case: letters and digits, with an ending such as 't or 's."""
    return tuple(_WORD.findall(text.lower().replace("’", "'")))


def length(text: str) -> int:
    """How many characters `text` has once white space is collapsed."""
    return len(" ".join(text.split()))


def jaccard(one: str, other: str) -> float:
    """How far two texts share their words: shared over united, 0 to 1; 0 where neither has any."""
    left, right = set(words(one)), set(words(other))
    united = len(left | right)
    return len(left & right) / united if united else 0.0


@lru_cache(maxsize=16_384)
def content_words(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning: four letters or more, not on the stop list, a common ending cut."""
    bare = (word.removesuffix("'s") for word in words(text))
    return frozenset(_stem(word) for word in bare if len(word) >= _CONTENT and word not in _STOP and word.isalpha())


def _stem(word: str) -> str:
    ending = next((it for it in _ENDINGS if word.endswith(it) and len(word) - len(it) >= _SHORTEST_STEM), "")
    return word.removesuffix(ending)


def lead_in(ask: str) -> str:
    """The last sentence of `ask`: what is asked for, after the scene."""
    text = " ".join(ask.split())
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    return text[ends[-1] :] if ends else text


def unquoted(text: str) -> str:
    """`text` without what stands in double quotation marks: the words of customers, titles of documents."""
    return _QUOTED.sub(" ", text)


@value
class WordList:
    """Words to count; one that ends in * stands for all that begin so."""

    exact: frozenset[str]
    beginnings: tuple[str, ...]

    def count(self, text: str) -> int:
        """How many words of `text` are on the list."""
        return len(self.found(text))

    def found(self, text: str) -> tuple[str, ...]:
        """The words of `text` that are on the list, as often as they stand there."""
        return tuple(word for word in words(text) if word in self.exact or word.startswith(self.beginnings))


def word_list(entries: str) -> WordList:
    """The list of the words in `entries`, with a space between them."""
    given = entries.split()
    return WordList(
        frozenset(word for word in given if not word.endswith("*")),
        tuple(word.removesuffix("*") for word in given if word.endswith("*")) or ("\0",),
    )


ABSOLUTES = word_list(
    "always never all none every everyone everything nothing nobody only completely entirely impossible"
)
HEDGES = word_list("may might often usually can generally likely appropriate relevant")
FREQUENCIES = word_list("often usually sometimes rarely frequently")
KIND = word_list(
    "understand* feel* empath* acknowledg* listen* help* support* sorry appreciat* clarif* build* trust* improv* "
    "custom* experience*"
)
VILLAIN = word_list("ignor* refus* blam* dismiss* argu* interrupt* avoid* not no don't without")
EMOTIONS = word_list(
    "afraid alarm* anger angry annoy* anxi* asham* calm delight* desperat* disappoint* distress* embarrass* excit* "
    "fear* frustrat* furious grief griev* guilt* happ* helpless* hurt* irritat* joy* lonel* nervous* overwhelm* panic* "
    "proud relie* resent* sad* scar* shock* stress* tens* upset* worr*"
)


def odd_one(values: Iterable[object]) -> int | None:
    """The place of the one value that differs from all others, which are alike; None where there is no such one."""
    given = list(values)
    for place, own in enumerate(given):
        rest = given[:place] + given[place + 1 :]
        if len(rest) > 1 and own not in rest and all(it == rest[0] for it in rest):
            return place
    return None
