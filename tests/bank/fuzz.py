"""Mutated banks: whatever a file holds, reading it ends soon, raises nothing, and gives every finding a place.

Run `python -m tests.bank.fuzz -n 20000 --seed 1`; a file that breaks a promise is kept and named.
"""

from __future__ import annotations

import argparse
import faulthandler
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from empathy_quiz.bank.fingerprint import content, key
from empathy_quiz.bank.limits import default_seconds
from empathy_quiz.bank.model import Bank
from empathy_quiz.bank.read import Reading, read_text
from empathy_quiz.bank.rules import RULES
from empathy_quiz.bank.shelf import shipped_folder
from empathy_quiz.bank.write import write
from tests.bank.examples import BEST_WORST, MATCH, ORDER, SINGLE

SECONDS_A_FILE = 2.0
"""How long reading one file may take; a shipped bank takes a hundredth of it."""

STUCK = 60.0
"""After so many seconds with a thousand files a run is ended with a trace of where it hangs."""

BROKEN = Path(__file__).parent / "broken"
TOKENS = (
    *(b"[", b"]", b"{", b"}", b",", b":", b": ", b"- ", b"? ", b"#", b" #", b"&a ", b"*a", b"!", b"!!str ", b"!<x> "),
    *(b"|", b">-", b"|2", b"'", b'"', b"%YAML 1.1\n", b"---\n", b"...\n", b"<<: ", b"\t", b"\r", b"\n", b"\n\n", b"  "),
    *(
        b"\\",
        b'"\\x1b[31m"',
        b'"\\ud800"',
        b'"\\UFFFFFFFF"',
        b"\x00",
        b"\x1b",
        b"\x7f",
        b"\xff",
        b"\xc3",
        b"\xed\xa0\x80",
    ),
    *(b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\xc2\x85", b"\xf0\x9f\x98\x80", b"\xef\xbf\xbe", b"@", b"`"),
)
VALUES = (
    *(b"", b"~", b"null", b"yes", b"no", b"true", b"false", b"-1", b"0", b"3", b"10", b"1e9", b".inf", b"12:30"),
    *(b"9" * 400, b"[]", b"{}", b"[[], []]", b"{a: b}", b"*a", b"&a b", b"!!int 3", b"''", b'" "', b"x" * 6000),
    *(b"single", b"multiple", b"best-worst", b"order", b"match", b"a/b", b"First", b"[1, 2]", b"[[1, 2, 3, 0]]"),
)

Mutation = Callable[[Random, bytes, list[bytes]], bytes]


def corpus() -> list[bytes]:
    """The files that mutations start from: shipped banks, broken ones, and one small bank of each shape."""
    small = [text.encode() for text in (SINGLE, BEST_WORST, ORDER, MATCH)]
    shipped, broken = ([path.read_bytes() for path in sorted(it.glob("*.yaml"))] for it in (shipped_folder(), BROKEN))
    # Good banks come up more often: behind a syntax error there is nothing left to break.
    return small * 30 + shipped * 6 + broken


def change_bytes(rng: Random, data: bytes, others: list[bytes]) -> bytes:
    """Some bytes become others."""
    changed = bytearray(data)
    for _ in range(rng.randint(1, 4)):
        if changed:
            changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def insert_token(rng: Random, data: bytes, others: list[bytes]) -> bytes:
    """Something that means something in YAML is put in somewhere, once or often."""
    place = rng.randint(0, len(data))
    return data[:place] + rng.choice(TOKENS) * rng.choice((1, 1, 1, 2, 50)) + data[place:]


def cut(rng: Random, data: bytes, others: list[bytes]) -> bytes:
    """A piece is cut out, or all behind a place."""
    start, end = sorted((rng.randint(0, len(data)), rng.randint(0, len(data))))
    return data[:start] + (data[end:] if rng.random() < 0.7 else b"")


def splice(rng: Random, data: bytes, others: list[bytes]) -> bytes:
    """A piece of another file, or of the same, is put in."""
    other = rng.choice([data, rng.choice(others)])
    start, place = rng.randint(0, len(other)), rng.randint(0, len(data))
    return data[:place] + other[start : start + rng.randint(1, 400)] + data[place:]


def move_lines(rng: Random, data: bytes, others: list[bytes]) -> bytes:
    """A line is dropped, doubled, moved or indented otherwise."""
    lines = data.split(b"\n")
    line = lines.pop(rng.randrange(len(lines)))
    for _ in range(rng.choice((0, 1, 1, 2))):
        indented = b" " * rng.randint(0, 4) + line.lstrip(b" ") if rng.random() < 0.5 else line
        lines.insert(rng.randint(0, len(lines)), indented)
    return b"\n".join(lines)


def change_value(rng: Random, data: bytes, others: list[bytes]) -> bytes:
    """A field gets another value, or another field's name."""
    lines = data.split(b"\n")
    fields = [number for number, line in enumerate(lines) if b":" in line]
    if not fields:
        return data
    number = rng.choice(fields)
    name, _, value = lines[number].partition(b":")
    if rng.random() < 0.7:
        value = b" " + rng.choice(VALUES)
    else:
        indent = name[: len(name) - len(name.lstrip(b" -"))]
        name = indent + lines[rng.choice(fields)].partition(b":")[0].strip(b" -")
    lines[number] = name + b":" + value
    return b"\n".join(lines)


MUTATIONS: tuple[Mutation, ...] = (change_bytes, insert_token, cut, splice, move_lines, change_value, change_value)


def mutated(rng: Random, files: list[bytes]) -> bytes:
    """A file of the corpus after one to four mutations."""
    data = rng.choice(files)
    for _ in range(rng.choice((1, 1, 2, 3, 4))):
        data = rng.choice(MUTATIONS)(rng, data, files)
    return data


def broken_promises(data: bytes) -> list[str]:
    """What reading `data` did that it must not do."""
    started = time.perf_counter()
    try:
        reading = read_text(data, "fuzz.yaml", "fuzz")
        again = _broken_by(reading.bank) if reading.bank else []
    except Exception as problem:
        return [f"{type(problem).__name__}: {problem}"]
    took = time.perf_counter() - started
    slow = [f"reading took {took:.1f} s"] if took > SECONDS_A_FILE else []
    return slow + again + _broken_findings(reading, data)


def _broken_by(bank: Bank) -> list[str]:
    """A bank that was read can be hashed, timed and written."""
    for question in bank.questions:
        if not (len(content(question)) == len(key(question)) == 64 and 5 < default_seconds(question) < 1e5):
            return [f"{question.id} has no hash or no limit"]
    return (
        [] if read_text(write(bank), bank.path, bank.id).bank == bank else ["the bank does not survive being written"]
    )


def _broken_findings(reading: Reading, data: bytes) -> list[str]:
    lines = 2 + sum(map(data.count, (b"\n", b"\r", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xa9")))
    errors = any(found.severity == "error" for found in reading.diagnostics)
    wrong = [] if (reading.bank is None) is errors else ["there is a bank with errors, or none without"]
    for found in reading.diagnostics:
        if not (1 <= found.line <= lines and 1 <= found.column <= len(data) + 1):
            wrong.append(f"{found.rule} has no place in the file: {found.line}:{found.column}")
        if found.rule not in RULES or not (found.message + (found.hint or "")).isprintable():
            wrong.append(f"{found.rule} cannot be shown: {found.message!r}")
    return wrong


def run(count: int, seed: int) -> list[tuple[bytes, list[str]]]:
    """The files that broke a promise, with what they broke."""
    rng, files, failed = Random(seed), corpus(), []
    for _ in range(count):
        data = mutated(rng, files)
        if wrong := broken_promises(data):
            failed.append((data, wrong))
    return failed


def main() -> int:
    """Mutate as many banks as asked for and say what they broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=20_000, help="how many files to make")
    parser.add_argument("--seed", type=int, default=1, help="where chance starts")
    asked = parser.parse_args()
    faulthandler.dump_traceback_later(STUCK * (1 + asked.n / 1000), exit=True)
    failed = run(asked.n, asked.seed)
    for data, wrong in failed[:20]:
        with tempfile.NamedTemporaryFile(prefix="fuzz-", suffix=".yaml", delete=False) as kept:
            kept.write(data)
        sys.stdout.write(f"{kept.name}: {'; '.join(wrong[:3])}\n")
    sys.stdout.write(f"{asked.n} files from seed {asked.seed}: {len(failed)} broke a promise\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
