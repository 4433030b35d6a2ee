# SPDX-License-Identifier: MIT
"""Suggesting claims beside the bare network: how fast, how soon, in what memory."""

from measuring import CACHE, Child, Figure, child, in_turn
from reports import reports

CORES = 2
STEADY = 1.1  # memory of the last tenth of a long job against its first


def bench(*, quick: bool, long: bool = False) -> list[Figure]:
    """A corpus on two cores, one article of 1,000 words, and a long job stopped and resumed.

    The long job has 1,000 articles, with `long` 10,000.
    """
    folder, one = CACHE / "reports", CACHE / "articles"
    many = 10_000 if long else 1_000
    reports(folder, many)
    reports(one, 12, words=1_000)
    rounds = 1 if quick else 3
    return [
        _engine(folder, 50 if quick else 150, rounds),
        *_rate(folder, 100 if quick else 300, rounds),
        *_first(one, rounds),
        *_job(folder, many),
    ]


def _engine(folder: object, count: int, rounds: int) -> Figure:
    """The engine without workspace and processes, one thread."""
    said = [child("extracting_engine.py", folder, count).said for _ in range(rounds)]
    ours, bare = ([one["words"] / one[which] for one in said] for which in ("ours", "bare"))
    return Figure("extract: engine, one thread", "words/s", ours, bare, 0.8, at_least=True)


def _rate(folder: object, count: int, rounds: int) -> list[Figure]:
    ours, bare = in_turn(
        rounds,
        lambda: child("extracting_ours.py", folder, count, CORES),
        lambda: child("extracting_bare.py", folder, count, CORES),
    )
    name = f"extract: {count} articles"
    return [
        Figure(f"{name}, saved", "words/s", _speed(ours), _speed(bare)),
        Figure(f"{name}, by itself", "words/s", _speed(ours), target=6_000, at_least=True),
        Figure(f"{name}, processor", "words/s", _thrift(ours), _thrift(bare)),
        Figure(f"{name}, memory", "MiB", _said(ours, "peak"), target=700),
    ]


def _first(folder: object, rounds: int) -> list[Figure]:
    cold, bare_cold = in_turn(
        rounds,
        lambda: child("extracting_first.py", folder, "ours", "cold"),
        lambda: child("extracting_first.py", folder, "bare", "cold"),
    )
    warm, bare_warm = in_turn(
        rounds,
        lambda: child("extracting_first.py", folder, "ours"),
        lambda: child("extracting_first.py", folder, "bare"),
    )
    name = "extract: first article"
    return [
        Figure(f"{name}, cold", "s", [c.wall for c in cold], target=2),
        Figure(f"{name}, cold over bare", "s", [c.wall for c in cold], [c.wall for c in bare_cold]),
        Figure(f"{name}, warm", "s", _said(warm, "warm"), target=0.5),
        Figure(f"{name}, warm over bare", "s", _said(warm, "warm"), _said(bare_warm, "warm")),
        Figure(f"{name}, memory", "MiB", [c.peak for c in warm], [c.peak for c in bare_warm]),
    ]


def _job(folder: object, count: int) -> list[Figure]:
    said = [child("extracting_ours.py", folder, count, CORES, "cancel")]
    name = f"extract: {count:,}"
    steady = [one.said["last"] / one.said["first"] for one in said]
    return [
        Figure(f"{name}, last/first tenth", "ratio", steady, target=STEADY),
        Figure(f"{name}, memory", "MiB", _said(said, "peak")),
        Figure(f"{name}, after cancelling", "s", _said(said, "stopped")),
        Figure(f"{name}, the other half", "words/s", _speed(said)),
    ]


def _speed(children: list[Child]) -> list[float]:
    return [one.said["words"] / one.said["seconds"] for one in children]


def _thrift(children: list[Child]) -> list[float]:
    """Words for each second of the processor: steadier where the machine has other work."""
    return [one.said["words"] / one.said["processor"] for one in children]


def _said(children: list[Child], what: str) -> list[float]:
    return [one.said[what] for one in children]
