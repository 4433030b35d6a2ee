# SPDX-License-Identifier: MIT
"""How right the suggestions are on the labelled texts: each field's precision and recall.

The tuning half and the half set aside are told apart. Public labelled news is measured by
`workstation extract --score`; its texts are not part of this project.
"""

from measuring import Figure, child

TARGETS = {
    "claims": 0.8,
    "actor": 0.85,
    "act": 0.85,
    "figures": 0.95,
    "statement date": 0.9,
    "event date": 0.9,
}


def bench(*, quick: bool) -> list[Figure]:
    """Precision and recall of every field, by engine and half."""
    runs = [("tagger", "aside"), ("tagger", "tuning")]
    if not quick:
        runs.append(("rules", "aside"))
    return [figure for engine, half in runs for figure in _of(engine, half)]


def _of(engine: str, half: str) -> list[Figure]:
    said = child("quality_child.py", engine, half).said
    return [
        Figure(
            f"{engine}, {half}: {field}",
            "P / R",
            (rate["precision"], rate["recall"]),
            target=TARGETS.get(field),
            at_least=True,
            note=f"{rate['right']} right, {rate['given']} given, {rate['labelled']} labelled",
        )
        for field, rate in said.items()
    ]
