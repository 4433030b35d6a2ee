# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""Own-written news prose, always the same: what extraction meets, in words of real English."""

import random
from pathlib import Path

_PLACES = "Orsan Calder Tessit Halden Merrat Brenna Kesten Varo Skell Ostra Lesk Norrin".split()
_FAMILY = "Vance Roth Verrin Haddaj Osmani Fayel Attieh Dost Rook Moreau Lind Castellan".split()
_GIVEN = "Ada Ilan Lena Nour Leila Idris Samar Yusuf Hana Paula Bastian Maya".split()
_BODIES = (
    "the interior ministry",
    "the harbour authority",
    "the border guard",
    "the transport union",
    "the central bank",
    "the health service",
    "the opposition",
    "the army",
)
_OFFICES = ("Prime Minister", "General", "Mayor", "Foreign Minister", "spokesman", "Professor")
_SUBJECTS = (
    "the old bridge",
    "the ceasefire",
    "the northern road",
    "the grain convoy",
    "the pipeline",
    "the second reactor",
    "the ferry line",
    "the relief fund",
    "the new border post",
    "the water plant",
)
_STATES = (
    "would be closed until the spring",
    "had been damaged in three places",
    "was safe for the people who use it",
    "could not be repaired before the winter",
    "had cost more than 40 million crowns",
    "is watched by some 200 observers",
    "should be placed under a joint commission",
    "had not been attacked by anybody",
    "remains in the hands of the government",
    "will open again after the elections in March",
)
_TELLING = ("said", "warned", "announced", "confirmed", "insisted", "acknowledged", "argued")
_WHEN = ("on Tuesday", "earlier this week", "in February", "on 12 November", "after the talks")
_PLAIN = (
    "Rain fell over the valley for a third day.",
    "Shops in the old town were open again by noon.",
    "The two sides have met four times since the summer.",
    "About 18,000 people live along the river.",
    "Traffic was sent round by the coast road.",
    "Nobody was at the gate when the lorries came.",
    "The talks are to go on behind closed doors next week.",
)


def report(number: int, words: int = 500) -> str:
    """One report of about so many words: a headline, then paragraphs with and without speech."""
    chance = random.Random(number * 7_919 + 5)
    lines = [f"{chance.choice(_PLACES)} waits as {chance.choice(_SUBJECTS)[4:]} divides the coast"]
    count = 0
    while count < words:
        lines.append(" ".join(_sentence(chance) for _ in range(chance.randint(2, 4))))
        count += len(lines[-1].split())
    return "\n\n".join(lines) + "\n"


def _sentence(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.35:
        place, plain = chance.choice(_PLACES), chance.choice(_PLAIN)
        return plain if kind < 0.25 else f"In {place}, {plain[0].lower()}{plain[1:]}"
    content = f"{chance.choice(_SUBJECTS)} {chance.choice(_STATES)}"
    who, told = _speaker(chance), chance.choice(_TELLING)
    if kind < 0.55:
        return f"“{content[0].upper()}{content[1:]},” {told} {who} {chance.choice(_WHEN)}."
    if kind < 0.65:
        return f"{who[0].upper()}{who[1:]} denied that {content}."
    if kind < 0.75:
        return f"According to {who}, {content}."
    return f"{who[0].upper()}{who[1:]} {told} {chance.choice(_WHEN)} that {content}."


def _speaker(chance: random.Random) -> str:
    if chance.random() < 0.4:
        return chance.choice(_BODIES)
    name = f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}"
    return f"{chance.choice(_OFFICES)} {name}" if chance.random() < 0.5 else name


def reports(folder: Path, count: int, words: int = 500) -> list[Path]:
    """Files with so many reports, written once and kept."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"report-{number:05d}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        if not path.exists():
            path.write_text(report(number, words), encoding="utf-8", newline="\n")
    return paths
