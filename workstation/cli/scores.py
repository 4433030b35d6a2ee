# SPDX-License-Identifier: MIT
"""Measures of `workstation extract --score`, as one JSON document and as tables."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from workstation.cli.output import emit, emit_json, table
from workstation.extraction.scoring import Scores

Bounds = Mapping[str, tuple[float, float]]


def show(scores: Scores, bounds: Bounds, out: Path | None, *, as_json: bool) -> None:
    """Print the measures, or put them into a file."""
    if as_json:
        emit_json(_document(scores, bounds), out)
    else:
        emit(_tables(scores, bounds), out)


def _document(scores: Scores, bounds: Bounds) -> dict[str, Any]:
    """One document: how many, and every measure by name."""
    rates = {
        name: {
            "precision": rate.precision,
            "recall": rate.recall,
            "f1": rate.f1,
            "predicted": rate.predicted,
            "gold": rate.gold,
            "interval": list(bounds[name]) if name in bounds else None,
        }
        for name, rate in scores.rates.items()
    }
    means = {name: {"mean": m.value, "count": m.count} for name, m in scores.means.items()}
    return {"counts": asdict(scores.counts), "rates": rates, "means": means}


def _tables(scores: Scores, bounds: Bounds) -> str:
    """What was judged, then the rates, then the means."""
    rates = [("Measure", "Precision", "Recall", "F1", "Predicted", "Gold", "95 % of F1")]
    rates += [
        (
            name,
            _shown(rate.precision),
            _shown(rate.recall),
            _shown(rate.f1),
            str(rate.predicted),
            str(rate.gold),
            _interval(bounds.get(name)),
        )
        for name, rate in scores.rates.items()
    ]
    means = [("Measure", "Mean", "Of")]
    means += [(name, _shown(mean.value), str(mean.count)) for name, mean in scores.means.items()]
    return "\n\n".join((_counted(scores), table(rates), table(means)))


def _counted(scores: Scores) -> str:
    counts = scores.counts
    return (
        f"Texts: {counts.texts}. Relations: {counts.gold} labelled, {counts.predicted} predicted. "
        f"Left out: {counts.empty_predicted} predicted without words; in ignored stretches "
        f"{counts.ignored_gold} labelled and {counts.ignored_predicted} predicted."
    )


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _interval(bounds: tuple[float, float] | None) -> str:
    return f"{bounds[0]:.3f} to {bounds[1]:.3f}" if bounds else ""
