# SPDX-License-Identifier: MIT
"""Measures an exported tagger on labelled texts and writes what it found beside the model.

Usage: `python calibrate.py DEV.jsonl.gz ... --material WORDS`. Writes into
`resources/models/attribution.json` the weights that turn the tagger's signs into a confidence
(logistic regression; Platt, "Probabilistic outputs for support vector machines", 1999), and the
precision and recall of its reported speech. The texts must not be those it was trained on.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from examples import rows

from workstation.domain.engines import TAGGER
from workstation.extraction import extract, relations, scoring
from workstation.extraction.confidence import signs_of
from workstation.extraction.finding import Found
from workstation.extraction.opinions import joined
from workstation.extraction.reading import read
from workstation.extraction.sentences import paragraphs
from workstation.extraction.tagger.model import load
from workstation.extraction.tagger.tagging import tag
from workstation.resources import resource

_RIGHT = 0.5  # Jaccard of words from which a content counts as found
_BINS = 10


def main() -> None:
    """Calibrate as the arguments say."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("files", nargs="+", type=Path)
    asked.add_argument("--material", required=True, help="what the texts are, in words")
    told = asked.parse_args()
    texts = [row for path in told.files for row in rows(path)]
    signs, right = _judged(texts)
    scale = _fitted(signs, right)
    chances = 1 / (1 + np.exp(-signs @ scale))
    print(f"{len(right)} relations, {right.mean():.3f} right; {_error(chances, right):.3f} off")
    card = resource("models", "attribution.json")
    facts = json.loads(card.read_text())
    facts["scale"] = [round(float(weight), 4) for weight in scale]
    facts["measured"] = {**_measured(texts), "measured_on": told.material}
    card.write_text(json.dumps(facts, indent=1) + "\n")


def _judged(texts: list[dict[str, Any]]) -> tuple[np.ndarray, np.ndarray]:
    """The signs of every relation that the tagger found, and whether it is right."""
    model = load()
    signs, right = [], []
    for row in texts:
        text = row["text"]
        blocks = paragraphs(text)
        for part in joined(text, blocks, list(read(text, blocks)), tag(text, blocks, model)):
            for found in part.found:
                # The labels are flat: of what is nested they cannot say whether it is right.
                if found.engine == TAGGER and found.inside is None:
                    signs.append(signs_of(found))
                    right.append(_is_right(found, row["relations"]))
    return np.array(signs), np.array(right, float)


def _is_right(found: Found, gold: list[dict[str, Any]]) -> bool:
    mine = _places(found.content)
    for one in gold:
        theirs = _places(one["content"])
        if len(mine & theirs) < _RIGHT * len(mine | theirs):
            continue
        if _places(found.source) & _places(one["source"]) or not (found.source or one["source"]):
            return True
    return False


def _places(pieces: Iterable[Sequence[int]]) -> set[int]:
    return {at for start, end in pieces for at in range(start, end)}


def _fitted(signs: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Logistic regression by Newton's method, with a little ridge."""
    weights = np.zeros(signs.shape[1])
    for _ in range(50):
        chances = 1 / (1 + np.exp(-signs @ weights))
        slope = signs.T @ (right - chances) - 0.5 * weights
        bend = (signs * (chances * (1 - chances))[:, None]).T @ signs + 0.5 * np.eye(len(weights))
        weights += np.linalg.solve(bend, slope)
    return weights


def _error(chances: np.ndarray, right: np.ndarray) -> float:
    """Expected calibration error over ten bins of equal size."""
    order = np.array_split(np.argsort(chances), _BINS)
    gaps = [abs(chances[part].mean() - right[part].mean()) * len(part) for part in order]
    return float(sum(gaps) / len(right))


def _measured(texts: list[dict[str, Any]]) -> dict[str, float | None]:
    """Precision and recall over reported speech, as `workstation extract --score` tells them."""
    gold = scoring.labelled((row["id"], row) for row in texts)
    each = []
    for one in gold:
        found = relations(extract(one.text), claims_only=False, nested=False)
        each.append(scoring.score(one, scoring.predicted(str(one.id), found, one)))
    rate = scoring.total(each).rates["claims.lenient"]
    return {"precision": round(rate.precision or 0, 3), "recall": round(rate.recall or 0, 3)}


if __name__ == "__main__":
    main()
