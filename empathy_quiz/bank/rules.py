"""The rules a bank is read by: R1xx about YAML and the file, R2xx about what a bank holds.

A code is stable: scripts and `allow` entries may rely on it, so none is given a new meaning.
"""

from __future__ import annotations

RULES: dict[str, str] = {
    "R101": "the file can be opened and read",
    "R102": "the file is not larger than a bank can be",
    "R103": "the file is text in UTF-8",
    "R104": "the file starts without a byte order mark",
    "R105": "the file holds something",
    "R106": "the file is well-formed YAML",
    "R107": "the file holds one YAML document",
    "R108": "the file is one mapping",
    "R109": "no anchors and aliases",
    "R110": "no tags such as !!str",
    "R111": "no field twice in one mapping",
    "R112": "no merge keys",
    "R113": "every field has a name, which is plain text",
    "R114": "lists and mappings are not nested deeper than a bank needs",
    "R115": "the file has not more entries than a bank can have",
    "R116": "no raw control characters",
    "R117": "no control characters or bidi controls in texts",
    "R118": "every escape stands for a whole character",
    "R119": "the number of findings can be shown",
    "R201": "the bank's id, its file's name, is made of lower-case letters, digits and hyphens",
    "R202": "every field is known",
    "R203": "no field is missing",
    "R204": "every value has the shape that its field needs",
    "R205": "texts are not empty",
    "R206": "texts can be shown on a screen",
    "R207": "ids are made of lower-case letters, digits and hyphens",
    "R208": "ids are unique",
    "R209": "the question's kind is known",
    "R210": "the field belongs to the question's kind",
    "R211": "labels are taken from their lists",
    "R212": "numbers are written in digits",
    "R213": "numbers are in their range",
    "R214": "yes-or-no fields are true or false",
    "R215": "as many options or pairs as the kind can be played with",
    "R216": "options differ in more than case and punctuation",
    "R217": "as many options are keyed as the kind needs",
    "R218": "options have either a key or an effectiveness, and the latter on each",
    "R219": "some option is better than another",
    "R220": "ranks are on every option and follow the order of the file",
    "R221": "ratings have one number for each option",
    "R222": "references are written bank/id",
    "R224": "the bank has questions",
    "R231": "claims refer to a document of the list",
    "R232": "every topic is in one theme",
}
"""What each rule asks for, by its code."""
