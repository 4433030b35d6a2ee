# SPDX-License-Identifier: MIT
"""Markings: TLP 2.0 labels (FIRST) and an optional classification (rule 23)."""

from collections.abc import Iterable

from workstation.errors import UserError

TLP = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED")

TLP_COLOURS = {
    "TLP:CLEAR": "#FFFFFF",
    "TLP:GREEN": "#33FF00",
    "TLP:AMBER": "#FFC000",
    "TLP:AMBER+STRICT": "#FFC000",
    "TLP:RED": "#FF2B2B",
}


def read_marking(text: str) -> str:
    """The label in its one spelling; TLP:WHITE is the old name of CLEAR.

    Raises:
        UserError: no such label.
    """
    label = text.strip().upper().replace(" ", "")
    if label and not label.startswith("TLP:"):
        label = f"TLP:{label}"
    if label == "TLP:WHITE":
        label = "TLP:CLEAR"
    if label and label not in TLP:
        raise UserError(f"There is no marking “{text}”; choose one of {', '.join(TLP)}.")
    return label


def highest(labels: Iterable[str], default: str = "TLP:CLEAR") -> str:
    """The strictest of the labels; an empty one counts as `default`."""
    ranks = [TLP.index(label or default) for label in labels]
    return TLP[max(ranks)] if ranks else default
