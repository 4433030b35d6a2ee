# SPDX-License-Identifier: MIT
"""How well relations that were found agree with labelled ones: pure functions, no file."""

from workstation.extraction.scoring.counting import score
from workstation.extraction.scoring.intervals import MAIN, intervals
from workstation.extraction.scoring.labels import Document, labelled, predicted, predictions
from workstation.extraction.scoring.measures import Counts, Mean, Rate, Scores, total

__all__ = [
    "MAIN",
    "Counts",
    "Document",
    "Mean",
    "Rate",
    "Scores",
    "intervals",
    "labelled",
    "predicted",
    "predictions",
    "score",
    "total",
]
