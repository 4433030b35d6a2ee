# SPDX-License-Identifier: MIT
"""Scores our main text of news pages beside bare trafilatura's.

Usage: `python score_pages.py FOLDER [--worst N]`. The folder holds `KEY.html.gz` pages and a
`ground-truth.json.gz` that maps each KEY to an object with `articleBody`, as published by
article-extraction benchmarks. Measure: precision and recall over word 4-grams, each page
weighing the same; F1 is that of the two means.
"""

import argparse
import gzip
import json
import re
import statistics
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

GRAM = 4
_WORD = re.compile(r"\w+")


def grams(text: str) -> Counter[tuple[str, ...]]:
    """How often each run of four words occurs; a shorter text counts as one run."""
    words = _WORD.findall(text)
    if not words:
        return Counter()
    return Counter(tuple(words[at : at + GRAM]) for at in range(max(1, len(words) - GRAM + 1)))


def page_score(wanted: str, found: str) -> tuple[float | None, float | None]:
    """Precision and recall of one page; None where there was nothing to be right about."""
    want, have = grams(wanted), grams(found)
    right = sum((want & have).values())
    precision = right / have.total() if have else None
    recall = right / want.total() if want else None
    return precision, recall


def f1(precision: float, recall: float) -> float:
    """The harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score(scores: list[tuple[float | None, float | None]]) -> tuple[float, float, float]:
    """F1, precision and recall over all pages."""
    precision = statistics.mean(p for p, _ in scores if p is not None)
    recall = statistics.mean(r for _, r in scores if r is not None)
    return f1(precision, recall), precision, recall


def ours(page: bytes) -> str:
    """The text that intake keeps."""
    from workstation.errors import UserError
    from workstation.intake.reading import read_bytes

    try:
        return read_bytes("page.html", page, "text/html").text
    except UserError as problem:
        print("refused:", problem, file=sys.stderr)
        return ""


def bare(page: bytes) -> str:
    """The floor: trafilatura with its own settings, without comments."""
    import trafilatura

    return trafilatura.extract(page.decode("utf-8", "replace"), include_comments=False) or ""


def run(
    folder: Path, reader: Callable[[bytes], str]
) -> dict[str, tuple[float | None, float | None]]:
    """The score of each page under one reader."""
    truth = json.loads(gzip.decompress((folder / "ground-truth.json.gz").read_bytes()))
    return {
        key: page_score(
            entry["articleBody"],
            reader(gzip.decompress((folder / f"{key}.html.gz").read_bytes())),
        )
        for key, entry in sorted(truth.items())
    }


def main() -> None:
    """Prints one line a reader, then the worst pages of ours."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--worst", type=int, default=0, help="also list our N worst pages")
    options = parser.parse_args()
    results = {"trafilatura": run(options.folder, bare), "intake": run(options.folder, ours)}
    for name, pages in results.items():
        whole = score(list(pages.values()))
        print("{:<12} F1 {:.4f}  precision {:.4f}  recall {:.4f}".format(name, *whole))
    worst = sorted(results["intake"].items(), key=lambda item: f1(item[1][0] or 0, item[1][1] or 0))
    for key, (precision, recall) in worst[: options.worst]:
        floor = f1(*(value or 0 for value in results["trafilatura"][key]))
        print(
            f"{key[:12]}  precision {precision or 0:.3f}  recall {recall or 0:.3f}  "
            f"floor F1 {floor:.3f}"
        )


if __name__ == "__main__":
    main()
