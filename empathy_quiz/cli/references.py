"""The documents, claims and themes of a shelf, read when they are first needed."""

from __future__ import annotations

from collections.abc import Mapping

from empathy_quiz.bank.model import Question
from empathy_quiz.bank.shelf import SOURCES, Shelf
from empathy_quiz.bank.sources import Sources, read_sources
from empathy_quiz.errors import UsageError, echoed


class References:
    """What the `sources.yaml` files of a shelf say; of an id that several have, the first folder's counts.

    Reading them takes longer than a blink may, so it waits until somebody asks, or until `warm` is called.
    """

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._read: tuple[Sources, ...] | None = None

    def warm(self) -> None:
        """Read the files now."""
        if self._read is None:
            paths = [folder / SOURCES for folder in self._shelf.folders]
            readings = [read_sources(path).sources for path in paths if path.is_file()]
            self._read = tuple(sources for sources in readings if sources is not None)

    @property
    def _sources(self) -> tuple[Sources, ...]:
        self.warm()
        return self._read or ()

    def cite(self, question: Question) -> tuple[str, ...]:
        """Return the titles of the documents whose claims a question is about."""
        found = (sources.document_of(claim) for claim in question.claims for sources in self._sources)
        return tuple(dict.fromkeys(document.title for document in found if document is not None))

    def theme_of(self, topic: str) -> str | None:
        """Return the id of the theme a topic belongs to, or None."""
        themes = (sources.theme_of(topic) for sources in self._sources)
        return next((theme.id for theme in themes if theme is not None), None)

    @property
    def titles(self) -> Mapping[str, str]:
        """The titles of the themes, by id."""
        return {theme.id: theme.title for sources in reversed(self._sources) for theme in sources.themes}

    def theme_called(self, name: str) -> str:
        """Return the theme or topic called so. Raises UsageError with what there is."""
        topics = {topic for sources in self._sources for theme in sources.themes for topic in theme.topics}
        if name in self.titles or name in topics:
            return name
        raise UsageError(f"There is no theme called {echoed(name)}.", f"themes: {', '.join(self.titles)}")
