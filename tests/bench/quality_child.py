# SPDX-License-Identifier: MIT
"""Measures the labelled texts. usage: quality_child.py tagger|rules tuning|aside"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "extraction"))

from fields import measured
from labelled import gold_texts


def main() -> None:
    """Print the counts of every field."""
    engine, half = sys.argv[1:]
    rates = measured(gold_texts(held_out=half == "aside"), engine=engine)
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
