"""What every store must do. A test class for a store derives from `StoreContract` and says how to open one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from empathy_quiz.errors import LogError, UnwritableOutput
from empathy_quiz.scores.records import AnswerRecord, Conflict, Merged, Player, SittingSummary
from empathy_quiz.scores.store import Store
from empathy_quiz.values import replace
from tests.scores.examples import BARE, PLAN, SITTING, START, after, answer, elsewhere, sitting

Place: TypeAlias = Callable[[str], Store]
"""Opens the log of this name: a new one at first, the same one after that."""

_NUMBERS = count()


class StoreContract:
    """The port's promises, one test each."""

    @pytest.fixture
    def place(self) -> Place:
        """How to open a store; every adapter says it for itself."""
        raise NotImplementedError

    @pytest.fixture
    def store(self, place: Place) -> Iterator[Store]:
        """An empty log."""
        with place("log") as store:
            yield store

    @pytest.fixture
    def begun(self, store: Store) -> Store:
        """A log in which Ana's first sitting has begun."""
        store.player("Ana", "player-ana")
        store.begin(SITTING)
        return store

    # Players

    def test_a_player_is_made_once(self, store: Store) -> None:
        """The first call makes the player with the fresh id, later ones find it."""
        assert store.player("Ana", "first") == Player("first", "Ana")
        assert store.player("Ana", "second") == Player("first", "Ana")

    def test_names_tell_players_apart(self, store: Store) -> None:
        """Another name is another player, also where only a letter's case differs."""
        assert store.player("Ana", "one") != store.player("ana", "two")

    def test_an_id_belongs_to_one_player(self, store: Store) -> None:
        """A fresh id that is somebody else's is refused."""
        store.player("Ana", "one")
        with pytest.raises(LogError, match="another player under the id one"):
            store.player("Ben", "one")

    def test_being_ready_writes_nothing(self, begun: Store) -> None:
        """Making sure that the log can be written leaves what it holds, also twice."""
        before = (begun.players(), begun.sittings())
        begun.ready()
        begun.ready()
        assert (begun.players(), begun.sittings()) == before

    def test_an_imported_namesake_is_not_local(self, store: Store) -> None:
        """A player known from an import is not taken for the local one of the same name."""
        store.merge([elsewhere("ben")])
        assert store.player("Ben", "local") == Player("local", "Ben")

    def test_players_come_by_name(self, store: Store) -> None:
        """All players are listed by name, then by id, the imported ones too."""
        store.player("Carl", "c")
        store.player("Ana", "a")
        store.merge([elsewhere("ben")])
        assert store.players() == (Player("a", "Ana"), Player("player-ben", "Ben"), Player("c", "Carl"))

    def test_an_empty_log_answers(self, store: Store) -> None:
        """Everything can be asked of a log that holds nothing."""
        assert (store.players(), store.sittings(), tuple(store.answers())) == ((), (), ())
        assert (store.sitting("nothing"), store.resumable("nobody"), dict(store.last_asked("nobody", "speed"))) == (
            None,
            None,
            {},
        )

    # Sittings

    def test_a_sitting_comes_back_whole(self, place: Place) -> None:
        """A sitting read after reopening equals the one begun, plan and all."""
        with place("log") as store:
            store.begin(SITTING)
        with place("log") as store:
            assert store.sitting("sitting-one") == SITTING

    def test_a_sitting_without_limits_comes_back(self, store: Store) -> None:
        """No pace, no limit, no plan and no banks come back as such."""
        bare = sitting("bare", pace=None, limit=None, plan=(), banks=(), exam=False, confidence=False)
        store.begin(bare)
        assert store.sitting("sitting-bare") == bare

    def test_beginning_twice_is_harmless(self, begun: Store) -> None:
        """The same sitting again changes nothing."""
        begun.begin(SITTING)
        assert [it.sitting for it in begun.sittings()] == [SITTING]

    def test_a_sitting_id_is_used_once(self, begun: Store) -> None:
        """Another sitting under the same id is refused, and the first stays as it was."""
        with pytest.raises(LogError, match="another sitting under the id sitting-one"):
            begun.begin(replace(SITTING, seed="8"))
        assert begun.sitting("sitting-one") == SITTING

    def test_a_sitting_is_found_by_its_beginning(self, begun: Store) -> None:
        """Four characters are enough where only one sitting begins so."""
        assert begun.sitting("sitt") == SITTING

    def test_a_beginning_must_be_clear(self, begun: Store) -> None:
        """A beginning that fits two sittings, or is shorter than four characters, finds none."""
        begun.begin(sitting("other"))
        assert (begun.sitting("sitting-o"), begun.sitting("sit"), begun.sitting("")) == (None, None, None)

    def test_an_exact_id_goes_first(self, begun: Store) -> None:
        """An id that is also the beginning of another one finds its own sitting."""
        begun.begin(sitting("one-more"))
        assert begun.sitting("sitting-one") == SITTING

    def test_patterns_are_no_ids(self, begun: Store) -> None:
        """What is a wildcard to a database is a plain character here."""
        assert [begun.sitting(it) for it in ("%%%%", "____", "sitt%", "****")] == [None] * 4

    # Answers

    @pytest.mark.parametrize("given_answer", [answer(), BARE, answer(response=("", "b"), mark=-0.5)])
    def test_an_answer_comes_back_whole(self, begun: Store, place: Place, given_answer: AnswerRecord) -> None:
        """An answer read by another connection equals the one recorded."""
        begun.record(given_answer)
        with place("log") as other:
            assert tuple(other.answers()) == (given_answer,)

    def test_the_same_answer_again_is_harmless(self, begun: Store) -> None:
        """Recording the same answer twice leaves one."""
        begun.record(answer())
        begun.record(answer())
        assert tuple(begun.answers()) == (answer(),)

    def test_a_voided_answer_again_is_harmless(self, begun: Store) -> None:
        """Recording an answer again after its correction changes nothing."""
        begun.record(answer())
        begun.void("answer-0", after(5), "undone")
        begun.record(answer())
        assert tuple(begun.answers()) == (answer(voided=True),)

    def test_an_answer_id_is_used_once(self, begun: Store) -> None:
        """Another answer under the same id is refused, and the first stays as it was."""
        begun.record(answer())
        with pytest.raises(LogError, match="another answer under the id answer-0"):
            begun.record(answer(mark=0.0))
        assert tuple(begun.answers()) == (answer(),)

    def test_a_number_is_used_once(self, begun: Store) -> None:
        """Two answers of a sitting cannot have the same number."""
        begun.record(answer())
        with pytest.raises(LogError, match="another answer with number 0"):
            begun.record(answer(1, number=0))
        assert tuple(begun.answers()) == (answer(),)

    def test_an_answer_needs_its_sitting(self, store: Store) -> None:
        """An answer of a sitting that never began is refused."""
        with pytest.raises(LogError, match="no sitting sitting-one"):
            store.record(answer())

    @pytest.mark.parametrize("change", [{"player_id": "player-ben"}, {"player": "Ben"}, {"mode": "review"}])
    def test_an_answer_fits_its_sitting(self, begun: Store, change: dict[str, str]) -> None:
        """An answer with another player, name or mode than its sitting is refused."""
        with pytest.raises(LogError, match="another player's or of another mode"):
            begun.record(answer(**change))

    def test_answers_come_in_order(self, begun: Store) -> None:
        """Answers come in the order they were given, whatever order they were recorded in."""
        for number in (2, 0, 1):
            begun.record(answer(number))
        assert tuple(begun.answers()) == (answer(0), answer(1), answer(2))

    def test_answers_of_one_moment_come_by_number(self, begun: Store) -> None:
        """Where the clock stood still the number decides."""
        for number in (2, 0, 1):
            begun.record(answer(number, answered_at=START))
        assert [it.number for it in begun.answers()] == [0, 1, 2]

    def test_answers_are_narrowed(self, begun: Store) -> None:
        """Sitting, player, bank and time each narrow the answers; the moment `since` itself counts."""
        begun.record(answer(0))
        begun.record(answer(1, bank="resources"))
        begun.merge([elsewhere("ben", 2)])
        assert [it.answer_id for it in begun.answers(sitting_id="sitting-one")] == ["answer-0", "answer-1"]
        assert [it.answer_id for it in begun.answers(player_id="player-ben")] == ["ben-answer-2"]
        assert [it.answer_id for it in begun.answers(bank="speed")] == ["answer-0", "ben-answer-2"]
        assert [it.answer_id for it in begun.answers(since=after(60))] == ["answer-1", "ben-answer-2"]

    def test_narrowing_adds_up(self, begun: Store) -> None:
        """Two wishes must both hold, and one that nothing fits gives nothing."""
        begun.record(answer(0))
        begun.record(answer(1, bank="resources"))
        assert [it.number for it in begun.answers(player_id="player-ana", bank="resources")] == [1]
        assert tuple(begun.answers(player_id="nobody")) == ()

    # Corrections and endings

    def test_a_void_marks_the_answer(self, begun: Store) -> None:
        """A voided answer stays in the log, marked; twice is harmless."""
        begun.record(answer())
        begun.void("answer-0", after(1), "undone")
        begun.void("answer-0", after(2), "undone again")
        assert tuple(begun.answers()) == (answer(voided=True),)

    def test_a_void_needs_its_answer(self, begun: Store) -> None:
        """What is not there cannot be voided."""
        with pytest.raises(LogError, match="no answer answer-9"):
            begun.void("answer-9", START, "undone")

    def test_an_ending_needs_its_sitting(self, store: Store) -> None:
        """What never began cannot end."""
        with pytest.raises(LogError, match="no sitting sitting-one"):
            store.end("sitting-one", START, "finished")

    def test_a_summary_counts(self, begun: Store) -> None:
        """A summary counts answers, right ones, the mean mark, voids, the plan, and tells the ending."""
        begun.record(answer(0))
        begun.record(answer(1, mark=-0.5))
        begun.record(answer(2, mark=1.0))
        begun.void("answer-2", after(200), "undone")
        begun.end("sitting-one", after(201), "left")
        assert begun.sittings() == (SittingSummary(SITTING, 2, 1, 0.25, 1, 3, "left"),)

    def test_a_summary_without_marks(self, begun: Store) -> None:
        """Where nothing was marked there is no mean, and nothing that counts."""
        begun.record(BARE)
        assert begun.sittings() == (SittingSummary(SITTING, 0, 0, None, 0, 3, None),)

    def test_a_dialogue_counts_once(self, begun: Store) -> None:
        """The turns of a dialogue are steps: only the answer for all of it counts, and only once it is there."""
        begun.record(answer(0, turn="1", mark=-1.0))
        assert begun.sittings() == (SittingSummary(SITTING, 0, 0, None, 0, 3, None),)
        begun.record(answer(1, turn="2", mark=1.0), answer(2, mark=0.5))
        assert begun.sittings() == (SittingSummary(SITTING, 1, 0, 0.5, 0, 3, None),)
        assert [one.turn for one in begun.answers()] == ["1", "2", None]

    def test_the_last_turn_and_the_whole_are_one(self, begun: Store) -> None:
        """Where the answer for the whole dialogue cannot be written, neither is its last turn."""
        begun.record(answer(0))
        with pytest.raises(LogError, match="number 0"):
            begun.record(answer(1, turn="2"), answer(2, number=0))
        assert [one.number for one in begun.answers()] == [0]

    def test_a_further_try_never_counts(self, begun: Store) -> None:
        """An answer that comes voided is kept, counts for nothing, and is not told as taken back."""
        begun.record(answer(0))
        begun.record(answer(1, voided=True, mark=-1.0))
        assert begun.sittings() == (SittingSummary(SITTING, 1, 1, 1.0, 0, 3, None),)
        assert [one.voided for one in begun.answers()] == [False, True]

    def test_an_open_dialogue_is_resumed(self, store: Store) -> None:
        """A dialogue of which only turns were answered is left to be asked."""
        store.begin(replace(SITTING, exam=False))
        for number in range(len(PLAN) - 1):
            store.record(answer(number))
        store.record(answer(2, turn="1"))
        assert store.resumable("player-ana") is not None
        store.record(answer(3, question="question-2", content="content-2"))
        assert store.resumable("player-ana") is None

    def test_a_text_stays_beside_its_answer(self, begun: Store, place: Place) -> None:
        """What was written comes back by the id of its answer, letter by letter."""
        begun.record(answer(0), text="Dear Ana,\n\u00e9\n")
        begun.record(answer(0), text="another")
        begun.record(answer(1))
        assert begun.texts("sitting-one") == {"answer-0": "Dear Ana,\n\u00e9\n"}
        assert begun.texts("sitting-two") == {}

    def test_forgetting_deletes_texts(self, begun: Store) -> None:
        """Whoever is forgotten is forgotten with every word."""
        begun.record(answer(0), text="Dear Ana")
        assert begun.forget(["player-ana"]) == 1
        assert begun.texts("sitting-one") == {}

    def test_sittings_come_latest_first(self, store: Store) -> None:
        """Sittings are listed from the latest, for one player if asked, and no more than wanted."""
        store.begin(sitting("middle", started_at=after(10)))
        store.begin(sitting("last", started_at=after(20), player_id="player-ben", player="Ben"))
        store.begin(sitting("first"))
        assert [it.sitting.sitting_id for it in store.sittings()] == ["sitting-last", "sitting-middle", "sitting-first"]
        assert [it.sitting.sitting_id for it in store.sittings("player-ana", limit=1)] == ["sitting-middle"]
        assert store.sittings("nobody") == ()

    @pytest.mark.parametrize(
        ("endings", "told"), [(("left",), "left"), (("left", "finished"), "finished"), (("left", "limit"), "limit")]
    )
    def test_the_last_ending_counts(self, begun: Store, endings: Sequence[str], told: str) -> None:
        """A sitting that was put aside and then finished is finished."""
        for place, ending in enumerate(endings):
            begun.end("sitting-one", after(place), ending)
        assert begun.sittings()[0].ending == told

    # Going on

    def test_a_sitting_with_questions_left_is_resumed(self, begun: Store) -> None:
        """Killed or left, a sitting with unanswered questions can be resumed."""
        begun.record(answer())
        assert begun.resumable("player-ana") == SITTING
        begun.end("sitting-one", after(9), "left")
        assert begun.resumable("player-ana") == SITTING

    @pytest.mark.parametrize("ending", ["finished", "limit"])
    def test_what_is_over_is_not_resumed(self, begun: Store, ending: str) -> None:
        """A finished sitting, or one that reached its limit, is over, with questions left or not."""
        begun.end("sitting-one", after(9), ending)
        assert begun.resumable("player-ana") is None

    def test_a_voided_question_is_not_asked_again(self, store: Store) -> None:
        """When every question was answered, voided or not, nothing is left to resume."""
        store.begin(replace(SITTING, exam=False))
        for number in range(len(PLAN)):
            store.record(answer(number))
        store.void("answer-1", after(200), "undone")
        assert store.resumable("player-ana") is None

    def test_an_exam_goes_on_until_it_is_over(self, store: Store) -> None:
        """An exam whose questions are all answered still owes its feedback, until it is finished."""
        store.begin(replace(SITTING, exam=True))
        for number in range(len(PLAN)):
            store.record(answer(number))
        assert store.resumable("player-ana") == replace(SITTING, exam=True)
        store.end("sitting-one", after(9), "finished")
        assert store.resumable("player-ana") is None

    def test_the_latest_sitting_is_resumed(self, begun: Store) -> None:
        """Of several the one that began last goes on, and only the player's own."""
        begun.begin(sitting("later", started_at=after(60)))
        begun.begin(sitting("ben", started_at=after(90), player_id="player-ben", player="Ben"))
        found = begun.resumable("player-ana")
        assert found is not None
        assert found.sitting_id == "sitting-later"

    def test_an_imported_sitting_is_not_resumed(self, store: Store) -> None:
        """A sitting known only from its answers has no plan to go on with."""
        store.merge([elsewhere("ben")])
        assert store.resumable("player-ben") is None

    def test_last_asked_is_the_latest_time(self, begun: Store) -> None:
        """The latest answer counts, voided or not, and whatever the question said then."""
        begun.record(answer(0))
        begun.record(answer(1, question="question-0", content="mended"))
        begun.record(answer(2))
        begun.void("answer-1", after(200), "undone")
        assert dict(begun.last_asked("player-ana", "speed")) == {"question-0": after(60), "question-2": after(120)}

    def test_last_asked_is_of_one_player_and_bank(self, begun: Store) -> None:
        """Other players and other banks do not count."""
        begun.record(answer(0, bank="resources"))
        begun.merge([elsewhere("ben")])
        assert dict(begun.last_asked("player-ana", "speed")) == {}

    # Merging

    def test_a_merge_adds(self, store: Store) -> None:
        """Answers from elsewhere come in with their sitting and player, and are counted."""
        incoming = [elsewhere("ben", 0), elsewhere("ben", 1, voided=True)]
        assert store.merge(incoming) == Merged(added=2, voided=1)
        assert list(store.answers()) == incoming
        assert store.players() == (Player("player-ben", "Ben"),)

    def test_a_merged_sitting_is_minimal(self, store: Store) -> None:
        """A sitting known only from answers began with the first of them and has no plan."""
        store.merge([elsewhere("ben", 1), elsewhere("ben", 0, utc_offset=-3600)])
        (summary,) = store.sittings()
        assert (summary.answered, summary.planned, summary.ending) == (2, 0, None)
        assert (summary.sitting.started_at, summary.sitting.utc_offset, summary.sitting.plan) == (START, -3600, ())

    def test_a_merge_twice_is_harmless(self, begun: Store) -> None:
        """What the log knows already is counted as known, also what it recorded itself."""
        begun.record(answer())
        assert begun.merge([answer(), elsewhere("ben")]) == Merged(added=1, known=1)
        assert begun.merge([answer(), elsewhere("ben")]) == Merged(known=2)

    def test_a_merge_voids(self, begun: Store) -> None:
        """A correction made elsewhere is taken over; one made here is not taken back."""
        begun.record(answer(0))
        begun.record(answer(1))
        begun.void("answer-1", after(70), "undone")
        assert begun.merge([answer(0, voided=True), answer(1)]) == Merged(known=2, voided=1)
        assert [it.voided for it in begun.answers()] == [True, True]

    def test_conflicts_are_listed(self, begun: Store) -> None:
        """An answer that contradicts the log is left out and named; the others come in."""
        begun.record(answer(0))
        merged = begun.merge([answer(0, mark=0.0), answer(1, number=0), answer(2, player="Ben"), answer(3)])
        assert merged == Merged(
            added=1,
            conflicts=(
                Conflict("answer-0", "The score log holds another answer under the id answer-0."),
                Conflict("answer-1", "The sitting sitting-one has another answer with number 0."),
                Conflict("answer-2", "The sitting sitting-one is another player's or of another mode."),
            ),
        )
        assert tuple(begun.answers()) == (answer(0), answer(3))

    def test_a_merge_is_whole_or_not_at_all(self, store: Store) -> None:
        """Where the answers break off with an error, none of them is written down."""

        def broken() -> Iterator[AnswerRecord]:
            yield elsewhere("ben")
            raise LogError("the other log is damaged")

        with pytest.raises(LogError, match="the other log is damaged"):
            store.merge(broken())
        assert (tuple(store.answers()), store.players()) == ((), ())

    @settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(data=st.data())
    def test_merging_is_a_union(self, place: Place, data: st.DataObject) -> None:
        """Merging two sets in either order, and each of them twice, gives the same log."""
        pool = [
            elsewhere(name, number, utc_offset=60 * number, voided=number == 2)
            for name in ("ben", "cleo", "dan")
            for number in range(3)
        ]
        one = data.draw(st.lists(st.sampled_from(pool)))
        two = data.draw(st.lists(st.sampled_from(pool)))
        with place(f"log {next(_NUMBERS)}") as forth, place(f"log {next(_NUMBERS)}") as back:
            for store, parts in ((forth, (one, two, one)), (back, (two, one, two))):
                for part in parts:
                    store.merge(part)
            union = sorted({*one, *two}, key=lambda it: (it.answered_at, it.answer_id))
            assert sorted(forth.answers(), key=lambda it: (it.answered_at, it.answer_id)) == union
            assert sorted(back.answers(), key=lambda it: (it.answered_at, it.answer_id)) == union
            assert {it.sitting for it in forth.sittings()} == {it.sitting for it in back.sittings()}
            assert forth.players() == back.players()

    # Forgetting and backups

    def test_forgetting_deletes(self, begun: Store) -> None:
        """A forgotten player goes with all sittings and answers; the others stay."""
        begun.record(answer(0))
        begun.record(answer(1))
        begun.void("answer-0", after(5), "undone")
        begun.end("sitting-one", after(9), "left")
        begun.merge([elsewhere("ben")])
        assert begun.forget(["player-ana"]) == 2
        assert (tuple(begun.answers()), begun.players()) == ((elsewhere("ben"),), (Player("player-ben", "Ben"),))
        assert (begun.sitting("sitting-one"), dict(begun.last_asked("player-ana", "speed"))) == (None, {})

    def test_the_forgotten_stay_out(self, begun: Store) -> None:
        """A later import skips a forgotten player, also one this log never knew, and counts the answers."""
        begun.record(answer())
        begun.forget(["player-ana", "player-cleo"])
        assert begun.merge([answer(), elsewhere("cleo"), elsewhere("ben")]) == Merged(added=1, forgotten=2)

    def test_the_forgotten_write_nothing(self, begun: Store) -> None:
        """A sitting that was open while its player was forgotten cannot go on, nor a new one begin."""
        begun.forget(["player-ana"])
        with pytest.raises(LogError, match="no sitting sitting-one"):
            begun.record(answer())
        with pytest.raises(LogError, match="was forgotten"):
            begun.begin(SITTING)

    def test_a_forgotten_name_begins_anew(self, begun: Store) -> None:
        """The name is free again, for a player with another id."""
        begun.forget(["player-ana"])
        assert begun.player("Ana", "fresh") == Player("fresh", "Ana")

    def test_forgetting_twice_is_harmless(self, begun: Store) -> None:
        """The second time there is nothing left to delete."""
        assert (begun.forget(["player-ana"]), begun.forget(["player-ana"])) == (0, 0)

    def test_a_backup_never_overwrites(self, begun: Store, tmp_path: Path) -> None:
        """A backup onto a file that exists is refused, and the file stays as it was."""
        target = tmp_path / "mine.txt"
        target.write_text("mine")
        with pytest.raises(UnwritableOutput, match="exists already"):
            begun.backup(target)
        assert target.read_text() == "mine"

    def test_a_backup_is_a_file(self, begun: Store, tmp_path: Path) -> None:
        """A backup makes the file it was asked for."""
        begun.backup(tmp_path / "copy.db")
        assert (tmp_path / "copy.db").stat().st_size > 0

    def test_what_returned_is_kept(self, place: Place) -> None:
        """Everything written is there after closing and reopening."""
        with place("log") as store:
            store.player("Ana", "player-ana")
            store.begin(SITTING)
            store.record(answer())
            store.void("answer-0", after(1), "undone")
            store.end("sitting-one", after(2), "left")
        with place("log") as store:
            assert store.sittings() == (SittingSummary(SITTING, 0, 0, None, 1, 3, "left"),)
            assert store.player("Ana", "fresh") == Player("player-ana", "Ana")
