# SPDX-License-Identifier: MIT
"""Measures suggestions on claims placed by hand. usage: placing_quality.py tuning|aside|fresh"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "analysis"))

from placed_by_hand import measured


def main() -> None:
    """Print the counts: questions, answers, directness, and each answer by itself."""
    found = measured(sys.argv[1])
    rates = {"questions": found.pairs, "answers": found.answers, "directness": found.directness}
    rates |= {f"answer {name}": rate for name, rate in sorted(found.by_answer.items())}
    told = {
        name: {
            "precision": rate.precision,
            "recall": rate.recall,
            "right": rate.right,
            "given": rate.given,
            "labelled": rate.labelled,
        }
        for name, rate in rates.items()
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
