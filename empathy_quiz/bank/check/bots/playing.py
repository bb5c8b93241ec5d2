"""All bots on one bank, or on several together."""

from __future__ import annotations

from collections.abc import Iterator

from empathy_quiz.bank.check.bots.score import BAR_FROM, Score, bar, corrected, verdict
from empathy_quiz.bank.check.bots.stand import Stand
from empathy_quiz.bank.check.items import Sheet
from empathy_quiz.bank.check.registry import BOT_RULES
from empathy_quiz.bank.check.report import Run
from empathy_quiz.bank.check.rule import Found
from empathy_quiz.values import replace, value

_JUDGES = {rule.code: rule.judge or verdict for rule in BOT_RULES}


@value
class Played:
    """The banks that were played, and what came of it."""

    sheets: tuple[Sheet, ...]
    run: Run

    def findings(self) -> Iterator[tuple[str, Found]]:
        """A finding for every score that is to complain of."""
        for score in self.run.scores:
            if score.verdict is not None:
                hint = f"what this means: empathy-quiz bank check --explain {score.code}"
                yield score.code, Found(("questions",), _told(score, self.run), hint, score.verdict)


def play(sheets: tuple[Sheet, ...]) -> Played:
    """Let every bot play the banks."""
    stand = Stand(sheets)
    scores = corrected([score for rule in BOT_RULES for score in rule.scores(stand)])
    judged = tuple(replace(score, verdict=_JUDGES[score.code](score, stand.pooled)) for score in scores)
    units = len(stand.targets)
    held = bar(judged) if stand.pooled or units >= BAR_FROM else None
    return Played(sheets, Run(None if stand.pooled else sheets[0].bank.id, units, judged, held))


def _told(score: Score, run: Run) -> str:
    aim = "the worst option" if score.aim == "worst" else "the key"
    where = "all banks together" if run.bank is None else "this bank"
    z = "" if score.z is None else f"z {score.z:.1f}, "
    luck = "" if score.adjusted is None else f" ({z}p {score.adjusted:.3f} after Holm)"
    if score.rate is None:
        return f"{score.name}: {aim} is not evenly spread over {score.n} units of {where}{luck}"
    if score.chance is None:
        return f"{score.name}: {score.rate:.2f} over {score.n} units of {where}{luck}"
    found = f"{score.name}: finds {aim} in {score.rate:.0%} of {score.n} units of {where}"
    return f"{found}, by chance {score.chance:.0%}{luck}"
