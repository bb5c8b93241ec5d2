"""Claims that need their author named.

What it does
    Where a claim is contested, simplified, unsupported, opinion, borrowed, overstated or confounded, or is recalled as
    a story, the question names a document's title, or an article, essay, post, author, writer, narrator or story.
Why
    "The article holds that…" can be asked fairly about any claim; as a plain fact it would teach what nobody has shown.
Example
    ask: What matters more than speed?
Instead
    ask: What does the essay rank above speed?
"""

from __future__ import annotations

from collections.abc import Iterable

from empathy_quiz.bank.check.ceilings import claims_of, needs_attribution
from empathy_quiz.bank.check.items import Item
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.text import word_list
from empathy_quiz.bank.sources import Sources

_NAMES = word_list(
    "article article's articles essay essay's essays post post's posts author author's authors writer writer's writers "
    "narrator narrator's narrators story story's stories"
)


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find questions that state a weak claim as a fact."""
    weak = next(
        (it for it in claims_of(item.question, setting.sources) if needs_attribution(it, item.question.level)), None
    )
    if weak is not None and not any(
        attributed(ask, setting.sources) for ask in (item.question.ask, *(ask for _, ask in item.stems))
    ):
        message = f"the question does not say who claims this: {weak.id} is {weak.status}"
        yield Found(item.at("ask"), message, "name the document's title, the article, its author, the story")


def attributed(ask: str, sources: Sources) -> bool:
    """Whether `ask` says whose claim it is about."""
    folded = " ".join(ask.split()).casefold()
    return _NAMES.count(ask) > 0 or any(document.title.casefold() in folded for document in sources.documents)


RULE = ItemRule("EQ303", "attribution", check)
