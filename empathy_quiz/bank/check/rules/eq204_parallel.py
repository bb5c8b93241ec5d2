"""Options that differ from the others in their form.

What it does
    Compares the options' beginnings (verb, gerund, noun; for options that are no sentences), their end punctuation,
    their quotation marks, and whether they agree with an "a" or "an" at the end of the lead-in. An error where only
    the key differs, a warning where only another one does.
Why
    Whoever sees one option that looks unlike the rest looks at it first, and rightly often picks it or strikes it out.
Example
    - text: Asking what happened
    - text: Offering a voucher
    - text: A transfer to billing
Instead
    - text: Transferring to billing
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from empathy_quiz.bank.check.items import Item, Unit
from empathy_quiz.bank.check.rule import Found, ItemRule, Setting
from empathy_quiz.bank.check.text import listed, odd_one, words
from empathy_quiz.bank.diagnostics import Severity

_VERBS = listed(
    "accept acknowledge act adapt add address admit advise agree apologise arrange ask assure attend be become begin "
    "bring build calm check choose clarify close collect confirm consider describe discover do encourage explain "
    "express find follow get give go grant greet hand have hear imagine improve inform invite keep learn leave let "
    "look make mention move notice observe obtain offload open pass pay prepare propose prove provide put reassure "
    "recognise recommend refer reflect remain remember remind repair repeat replace respond say see send share soften "
    "solve speak start state stay suggest take teach tell transfer treat try understand use validate verify wait "
    "write"
)
_EITHER = listed(
    "answer approach blame call care change charge claim comfort contact credit demand deal doubt escalate feel fix "
    "focus guide handle help hold hurry judge lead listen mark mirror name need note offer order pause plan practise "
    "practice praise promise question quote rate refund release report request rest review reward role schedule set "
    "show smile sort stop summary support talk thank thanks time train trust turn visit voice walk want welcome work"
)
_NOUNS_IN_ING = listed("anything everything nothing something thing morning evening king spring string")
_MARKS = "\"'“”‘’«»"
_VOWELS = "aeiou"

Form = Callable[[Sequence[str]], Sequence[object]]


def check(item: Item, setting: Setting) -> Iterable[Found]:
    """Find the option that differs from all others in form."""
    for unit in item.units:
        for name, form in _FORMS.items():
            place = odd_one(form(unit.texts))
            if place is not None:
                yield _found(unit, place, f"only this option differs in {name}")
        if (place := _misfit(unit)) is not None:
            yield _found(unit, place, "only this option differs in how it follows the a or an of the lead-in")


def _found(unit: Unit, place: int, message: str) -> Found:
    is_key = unit.key == {place}
    hint = "give all options one form"
    return Found(unit.option(place), message + (", and it is the key" if is_key else ""), hint, _severity(is_key))


def _severity(is_key: bool) -> Severity:
    return "error" if is_key else "warning"


def _quotation(texts: Sequence[str]) -> Sequence[object]:
    return [text.strip()[:1] in _MARKS for text in texts]


def _ending(texts: Sequence[str]) -> Sequence[object]:
    return [_last(text) for text in texts]


def _last(text: str) -> str:
    last = text.rstrip(_MARKS + " )")[-1:]
    return last if last in ".!?…:;," else ""


def _beginning(texts: Sequence[str]) -> Sequence[object]:
    """The class of each first word; the same for all where one may be of two classes, or is the start of a sentence."""
    classes = [_class(text) for text in texts]
    return [] if "" in classes else classes


def _class(text: str) -> str:
    found = words(text)
    if not found or _last(text):
        return ""
    first = found[0]
    if first.endswith("ing") and first not in _NOUNS_IN_ING:
        return "gerund"
    stems = {first, first.removesuffix("s"), first.removesuffix("es")}
    if stems & _EITHER:
        return ""
    return "noun" if not stems & _VERBS else "verb" if first in _VERBS else "verb in -s"


_FORMS: dict[str, Form] = {
    "its first word": _beginning,
    "its end punctuation": _ending,
    "its quotation marks": _quotation,
}


def _misfit(unit: Unit) -> int | None:
    """The place of the one option that fits, or does not fit, an article at the end of the lead-in."""
    last = words(unit.ask.rstrip(" :?_…."))[-1:]
    if last not in (("a",), ("an",)):
        return None
    wants_vowel = last == ("an",)
    return odd_one([(text.strip(_MARKS)[:1].lower() in _VOWELS) == wants_vowel for text in unit.texts])


RULE = ItemRule("EQ204", "parallel form", check, elsewhere="milder")
