"""What `play` and `resume` share: a sitting from its questions to its results."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from empathy_quiz.bank.cache import Cache
from empathy_quiz.bank.model import KINDS, LEVELS, Question
from empathy_quiz.bank.read import read_file
from empathy_quiz.bank.shelf import Shelf, open_shelf
from empathy_quiz.cli.gather import Filters, Gathered, gather, narrow
from empathy_quiz.cli.logs import local_player, open_log
from empathy_quiz.cli.references import References
from empathy_quiz.cli.render import Printer
from empathy_quiz.cli.settings import Settings
from empathy_quiz.cli.shelves import shelf_of
from empathy_quiz.cli.sitting import Restored, Scribe, new_sitting, play_out, restore, wants_plain
from empathy_quiz.environment import Environment
from empathy_quiz.errors import LogConflict, LogError, Refusal, UnreadableInput, UsageError, echoed
from empathy_quiz.play.happenings import Interrupted
from empathy_quiz.play.setting import Setting
from empathy_quiz.scores.records import Player, Sitting
from empathy_quiz.scores.store import Store
from empathy_quiz.session.deal import deal
from empathy_quiz.session.machine import begin
from empathy_quiz.session.state import Phase, Rules, Session
from empathy_quiz.values import value


@value(kw_only=True)
class Wish:
    """What was asked for on the command line, as it was typed."""

    banks: tuple[str, ...] = ()
    seed: str | None = None
    theme: str | None = None
    kind: str | None = None
    level: str | None = None
    limit: str | None = None
    exam: bool = False
    json: bool = False


@value
class House:
    """What a sitting is played with: the shelf and what stands on it, the printer, and the banks read before.

    `place` are the options that say where and whose: the command that goes on needs them too.
    """

    environment: Environment
    settings: Settings
    place: tuple[str, ...]
    shelf: Shelf
    references: References
    printer: Printer
    cache: Cache | None

    def gather(self, names: Sequence[str]) -> Gathered:
        """Read the banks called so, or all; see `gather`."""
        return gather(self.shelf, names, self.cache.read if self.cache else read_file)

    @property
    def resume(self) -> str:
        """The command that goes on with a sitting left here."""
        return shlex.join(("empathy-quiz", "resume", *self.place))

    def warm(self) -> None:
        """Do what can wait until the first question is on the screen."""
        self.references.warm()
        if self.cache is not None:
            self.cache.keep()


def place_of(player: str | None, scores: str | None, folders: Sequence[str] | None) -> tuple[str, ...]:
    """Return the options of a command that say whose sitting it is and where things lie, to be typed again."""
    options = (("--player", player), ("--scores", scores), *(("--banks", folder) for folder in folders or ()))
    return tuple(word for name, given in options if given is not None for word in (name, given))


def open_house(environment: Environment, settings: Settings, place: tuple[str, ...]) -> House:
    """Return the house as these settings have it, reached by the options `place`."""
    shelf = shelf_of(environment, settings)
    folder = environment.cache_dir
    cache = None if folder is None else Cache(folder / "banks", lambda: int(environment.now().timestamp() * 1e9))
    printer = Printer(environment, plain=settings.plain)
    return House(environment, settings, place, shelf, References(shelf), printer, cache)


def play_new(environment: Environment, settings: Settings, wish: Wish, place: tuple[str, ...] = ()) -> None:
    """Deal a new sitting, play it and print its results. Raises QuizError where that cannot be."""
    rules = Rules(exam=wish.exam, confidence=settings.confidence, pace=settings.pace, limit=seconds(wish.limit))
    house = open_house(environment, settings, place)
    gathered = _gathered(house, wish)
    questions = _questions(house, wish, gathered)
    with open_log(environment, settings) as store:
        player = local_player(store, settings.player, environment)
        seed = wish.seed if wish.seed is not None else environment.entropy(8).hex()
        history = None if wish.seed is not None else last_asked(store, player, questions)
        plan = deal(questions, seed, settings.count, history)
        sitting = new_sitting(environment, player, plan, banks=_findable(house, wish, gathered), seed=seed, rules=rules)
        session = begin(plan, rules, environment.monotonic())
        _play(house, session, Scribe(store, sitting, environment), as_json=wish.json)


def play_on(environment: Environment, settings: Settings, place: tuple[str, ...] = (), *, as_json: bool) -> None:
    """Take up the latest sitting that was left.

    Raises Refusal where there is none, or where nothing of it is left to ask; UnreadableInput where a bank cannot be
    read without which nothing is: then the sitting stays open.
    """
    house = open_house(environment, settings, place)
    with open_log(environment, settings) as store:
        player = local_player(store, settings.player, environment)
        sitting = store.resumable(player.player_id)
        if sitting is None:
            raise Refusal(f"No sitting of {player.name} was left unfinished.", "start one: empathy-quiz play")
        questions, unread = _identities(house, sitting)
        answers = tuple(store.answers(sitting_id=sitting.sitting_id))
        restored = restore(sitting, answers, questions, store.texts(sitting.sitting_id))
        rules = Rules(sitting.exam, sitting.confidence, sitting.pace, sitting.limit)
        session = resumed(restored, rules, environment.monotonic())
        if session is None and unread:
            raise UnreadableInput(unread[0].message, f"The sitting stays open. When the bank is back: {house.resume}")
        for news in (*(problem.message for problem in unread), *restored.news):
            house.printer.warn(news)
        if session is None:
            store.end(sitting.sitting_id, environment.now(), "finished")
            raise Refusal("Nothing of that sitting is left to ask.", "start a new one: empathy-quiz play")
        _play(house, session, Scribe(store, sitting, environment, begun=True), as_json=as_json)


def resumed(restored: Restored, rules: Rules, at: float) -> Session | None:
    """Return the sitting taken up again, or None where nothing is left: no question, and no feedback of an exam."""
    if not restored.plan:
        return None
    session = begin(restored.plan, rules, at, answers=restored.answers, elapsed=restored.elapsed)
    return None if session.phase in (Phase.FEEDBACK, Phase.DONE) else session


def _play(house: House, session: Session, scribe: Scribe, *, as_json: bool) -> None:
    environment = house.environment
    setting = Setting(scribe.carry_out, house.references.cite, environment.monotonic, house.warm)
    lines = wants_plain(environment, house.settings.plain, as_json)
    try:
        done = play_out(session, setting, environment, plain=lines, quiz_on_stderr=as_json)
    except Interrupted as order:
        _stop(order, scribe, house)
    except LogConflict as conflict:
        message = "This sitting went on in another window, which answered this question first."
        raise Refusal(message, f"go on there, or here with: {house.resume}") from conflict
    _tell(house, done, scribe, as_json=as_json)


def _tell(house: House, session: Session, scribe: Scribe, *, as_json: bool) -> None:
    # Imported here: none of it is needed before the last answer.
    from empathy_quiz.cli.results import Result, advise, result_blocks, result_document
    from empathy_quiz.session.summary import summarise

    summary = summarise(session, house.references.theme_of)
    themes = house.references.titles
    result = Result(
        sitting=scribe.sitting,
        session=session,
        summary=summary,
        previous=previous_score(scribe.store, scribe.sitting, summary.count),
        themes=themes,
        advice=advise(session, summary, themes, scribe.sitting.banks, house.resume),
    )
    if as_json:
        house.printer.document(**result_document(result))
    else:
        house.printer.show(result_blocks(result))


def _stop(order: Interrupted, scribe: Scribe, house: House) -> NoReturn:
    """Go because a signal said so: what was answered is on disk, and `resume` goes on."""
    with suppress(OSError, LogError):
        scribe.begin()
        house.printer.warn(f"Stopped; everything is kept. Go on with: {house.resume}")
    raise SystemExit(order.exit_code)


def _gathered(house: House, wish: Wish) -> Gathered:
    gathered = house.gather(wish.banks)
    for warning in gathered.warnings:
        house.printer.warn(warning)
    return gathered


def _findable(house: House, wish: Wish, gathered: Gathered) -> tuple[str, ...]:
    """Name the banks so that a later command finds them from anywhere: by id, or by path where the id is not enough."""
    if not wish.banks and not house.settings.banks:
        return ()
    usual = open_shelf((), house.environment.config_dir / "banks").all()
    known = {found.id: found.path.absolute() for found in usual}
    paths = ((bank.id, Path(bank.path).absolute()) for bank in gathered.banks)
    return tuple(name if known.get(name) == path else str(path) for name, path in paths)


def _questions(house: House, wish: Wish, gathered: Gathered) -> tuple[Question, ...]:
    filters = Filters(
        kind=_one_of("--kind", wish.kind, KINDS),
        level=_one_of("--level", wish.level, LEVELS),
        theme=None if wish.theme is None else house.references.theme_called(wish.theme),
    )
    return narrow(gathered.questions, filters, house.references.theme_of)


def _one_of(option: str, value: str | None, known: tuple[str, ...]) -> str | None:
    if value is not None and value not in known:
        raise UsageError(f"{option} cannot be {echoed(value)}.", f"it takes: {', '.join(known)}")
    return value


def last_asked(store: Store, player: Player, questions: tuple[Question, ...]) -> Mapping[str, datetime]:
    """Return when this player last met each of the questions, by identity."""
    banks = dict.fromkeys(question.bank for question in questions)
    return {f"{bank}/{name}": at for bank in banks for name, at in store.last_asked(player.player_id, bank).items()}


def previous_score(store: Store, sitting: Sitting, count: int) -> int | None:
    """Return the score of this player's last earlier sitting of the same banks and about `count` answers, or None."""
    from empathy_quiz.session.marking import score

    for other in store.sittings(sitting.player_id, limit=50):
        same = other.sitting.banks == sitting.banks and other.sitting.mode == sitting.mode
        earlier = other.sitting.started_at <= sitting.started_at and other.sitting.sitting_id != sitting.sitting_id
        if same and earlier and other.mean_mark is not None and _alike(other.answered, count):
            return score(other.mean_mark)
    return None


def _alike(one: int, other: int) -> bool:
    """Whether neither sitting is more than twice as long as the other: else their scores say little together."""
    return one <= 2 * other and other <= 2 * one


def _identities(house: House, sitting: Sitting) -> tuple[Mapping[str, Question], tuple[UnreadableInput, ...]]:
    """Return the questions of the sitting's banks as they stand now, and what kept banks from being read."""
    questions: dict[str, Question] = {}
    unread = []
    for name in sitting.banks or dict.fromkeys(item.bank for item in sitting.plan):
        try:
            found = house.gather((name,)).questions
        except UnreadableInput as problem:
            unread.append(problem)
            continue
        questions |= {question.identity: question for question in found}
    return questions, tuple(unread)


def seconds(text: str | None) -> float | None:
    """Read a length of time such as `5m`, `90s`, `1h` or `1m30s`. Raises UsageError for anything else."""
    if text is None:
        return None
    found = re.fullmatch(r"(?:(\d+)h)?\s*(?:(\d+)m)?\s*(?:(\d+)s)?", text.strip().casefold())
    hours, minutes, rest = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    length = 3600 * hours + 60 * minutes + rest
    if length <= 0:
        meant = f" Is it {text.strip()}m or {text.strip()}s?" if text.strip().isdigit() and int(text) else ""
        raise UsageError(f"--limit cannot be {echoed(text)}.{meant}", "it takes a time such as 5m or 90s")
    return float(length)
