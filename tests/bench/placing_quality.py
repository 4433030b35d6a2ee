# SPDX-License-Identifier: MIT
"""Measures suggestions on claims placed by hand. usage: placing_quality.py [PART]"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "analysis"))

from placed_by_hand import PARTS, measured


def main() -> None:
    """Print the counts of one part as JSON, or precision and recall of all parts in lines."""
    if len(sys.argv) > 1:
        print(json.dumps(_told(sys.argv[1])))
        return
    for part in PARTS:
        told = _told(part)
        print(
            f"{part:12} questions {told['questions']['precision']:.2f} / "
            f"{told['questions']['recall']:.2f}   answers {told['answers']['precision']:.2f}"
        )


def _told(part: str) -> dict[str, dict[str, float]]:
    """Questions, answers, directness, and each answer by itself."""
    found = measured(part)
    rates = {"questions": found.pairs, "answers": found.answers, "directness": found.directness}
    rates |= {f"answer {name}": rate for name, rate in sorted(found.by_answer.items())}
    return {
        name: {
            "precision": rate.precision,
            "recall": rate.recall,
            "right": rate.right,
            "given": rate.given,
            "labelled": rate.labelled,
        }
        for name, rate in rates.items()
    }


if __name__ == "__main__":
    main()
