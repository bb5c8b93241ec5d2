"""The studies that an explanation may cite."""

from __future__ import annotations

import re

_STUDIES = (
    ("Sharma", 2020),
    ("Clark", 2013),
    ("HBR", 2018),
    ("Packard, Li & Berger", 2023),
    ("Packard & Berger", 2021),
    ("Eyal", 2018),
    ("Weger", 2014),
    ("McDaniel", 2007),
    ("Sinclair", 2017),
    ("Dixon", 2010),
    ("Hülsheger", 2011),
    ("Teding van Berkhout", 2016),
    ("Taylor", 2005),
)
_CITED = re.compile("|".join(rf"\b{re.escape(author)}\b[^.;]{{0,60}}?\b{year}\b" for author, year in _STUDIES))


def cites_study(text: str) -> bool:
    """Whether `text` names author and year of a study from the list."""
    return _CITED.search(" ".join(text.split())) is not None
