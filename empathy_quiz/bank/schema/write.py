"""`write`: a reply is written, and compared with a model and a stock line.

In a file:

    - id: late-alteration
      kind: write
      ask: Tomasz writes that his suit is late. It is ready at four. Write your reply.
      model: {text: "Tomasz, your suit is ready at four today. ...", rubric: [2, 2, 1, 2, 2]}
      stock: {text: "We apologise for any inconvenience caused.", rubric: [0, 0, 1, 0, 0]}
      reasons:                        # one for each digit of the model
      - It asks for the one thing that decides what comes next.
      - ...
"""

from __future__ import annotations

from empathy_quiz.bank.findings import Findings
from empathy_quiz.bank.model import DIMENSIONS, Write
from empathy_quiz.bank.schema.fields import Fields
from empathy_quiz.bank.schema.question import Kind


def _check(fields: Fields, findings: Findings) -> None:
    """Reasons are one for each digit; else they are left out, for nobody could tell which belongs where."""
    given = fields.values.get("reasons")
    if given is not None and len(given) != len(DIMENSIONS):
        message = f"`reasons` has {len(given)} texts, and should have {len(DIMENSIONS)}"
        findings.warn(fields.places["reasons"], "R230", message, "one for each digit: " + ", ".join(DIMENSIONS))
        del fields.values["reasons"]


KIND = Kind(Write, own=("model", "stock", "reasons"), needed=("model",), check=_check)
