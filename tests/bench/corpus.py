# SPDX-License-Identifier: MIT
"""Invented words, always the same: names, sentences and articles for the benches."""

import random
from itertools import accumulate, product
from pathlib import Path

_GLUE = (
    "the",
    "a",
    "of",
    "in",
    "on",
    "for",
    "with",
    "and",
    "by",
    "near",
    "after",
    "before",
    "under",
)
_CUES = ("said that", "denied that", "warned that", "told reporters that", "announced that")
_GIVEN = ("Adva", "Belor", "Cirin", "Doval", "Ekar", "Fenna", "Goril", "Hesta", "Ivor", "Jolan")
_BODIES = ("Ministry of", "Office of", "Council of", "Union of", "Institute of", "Bank of")


def _vocabulary(size: int) -> list[str]:
    heads = [a + b for a, b in product("bcdfghklmnprstvz", "aeiou")]
    tails = [a + b for a, b in product("aeiou", "lnrstx")]
    chance = random.Random(41)
    words = {""}
    while len(words) <= size:
        middle = "".join(chance.choices(heads, k=chance.choice((1, 1, 2))))
        words.add(middle + chance.choice(tails))
    return sorted(words - {""}, key=lambda word: (len(word), word))


WORDS = _vocabulary(18_000)
_OFTEN = list(accumulate(1 / (8 + place) for place in range(len(WORDS))))


def phrase(chance: random.Random, count: int) -> str:
    """So many words; about four in ten are glue between the others."""
    words = chance.choices(WORDS, cum_weights=_OFTEN, k=count)
    for place in range(count):
        if chance.random() < 0.4:
            words[place] = chance.choice(_GLUE)
    return " ".join(words)


def sentence(chance: random.Random, count: int = 0) -> str:
    """One sentence of so many words, or of 8 to 22."""
    words = phrase(chance, count or chance.randint(8, 22))
    return f"{words[0].upper()}{words[1:]}."


def name(number: int) -> str:
    """The name of a person or a body; the same number always has the same."""
    chance = random.Random(number * 7 + 1)
    word = chance.choice(WORDS[600:]).title()
    if number % 3 == 0:
        return f"{chance.choice(_BODIES)} {word} {number}"
    return f"{chance.choice(_GIVEN)} {word}{number % 89 or ''}"


def article(number: int) -> str:
    """One article: a title, then some 500 words in paragraphs; every third sentence is speech."""
    chance = random.Random(number * 104_729 + 3)
    paragraphs = [phrase(chance, 8).title()]
    words = 0
    while words < 500:
        said = [_told(chance) for _ in range(chance.randint(2, 5))]
        paragraphs.append(" ".join(said))
        words += len(paragraphs[-1].split())
    return "\n\n".join(paragraphs) + "\n"


def _told(chance: random.Random) -> str:
    if chance.random() < 0.33:
        speaker = name(chance.randrange(20_000))
        return f"{speaker} {chance.choice(_CUES)} {phrase(chance, chance.randint(8, 20))}."
    return sentence(chance)


def texts(folder: Path, count: int) -> list[Path]:
    """Files with so many articles, written once and kept."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"text-{number:05d}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        if not path.exists():
            path.write_text(article(number), encoding="utf-8", newline="\n")
    return paths
