# SPDX-License-Identifier: MIT
"""Labelled texts as the windows that the tagger learns from."""

import gzip
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from workstation.extraction.sentences import paragraphs
from workstation.extraction.tagger.encoding import Pieces, encoded, windows

LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
ROLES = ("source", "cue", "content")
IGNORED = -100
Label = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Version:
    """One annotator's reading of a text.

    Attributes:
        tags: (n,) index into `LABELS` of each piece.
        heads: (n,) for pieces of a content, the first piece of its cue; for pieces of a cue, the
            first piece of its source, or -1 where it has none; else `IGNORED`.
    """

    tags: Label
    heads: Label


@dataclass(frozen=True, slots=True)
class Example:
    """A text with every reading of it that annotators made."""

    pieces: Pieces
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Window:
    """One stretch of a text to learn from; `heads` count from the window's first piece."""

    ids: Label
    marks: Label
    tags: Label
    heads: Label


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON-lines file, compressed or not."""
    packed = path.read_bytes()
    text = gzip.decompress(packed) if path.suffix == ".gz" else packed
    return [json.loads(line) for line in text.decode("utf-8").split("\n") if line.strip()]


def examples(files: Sequence[Path], splitter: Tokenizer) -> list[Example]:
    """The texts of all files, those with one id and one text as versions of one example."""
    grouped: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for path in files:
        for row in rows(path):
            grouped.setdefault((row["id"], row["text"]), []).append(row)
    return [_example(text, found, splitter) for (_, text), found in grouped.items()]


def _example(text: str, found: list[dict[str, Any]], splitter: Tokenizer) -> Example:
    pieces = encoded(text, paragraphs(text), splitter)
    return Example(pieces, tuple(version(row["relations"], pieces) for row in found))


def version(relations: list[dict[str, Any]], pieces: Pieces) -> Version:
    """The labels that relations give to the pieces of their text."""
    tags = np.zeros(len(pieces), np.int64)
    heads = np.full(len(pieces), IGNORED, np.int64)
    for relation in relations:
        at = {role: _touched(relation[role], pieces) for role in ROLES}
        for role, found in at.items():
            for low, high in found:
                tags[low:high] = LABELS.index(f"I-{role}")
                tags[low] = LABELS.index(f"B-{role}")
        if at["cue"]:
            for low, high in at["content"]:
                heads[low:high] = at["cue"][0][0]
            for low, high in at["cue"]:
                heads[low:high] = at["source"][0][0] if at["source"] else -1
    return Version(tags, heads)


def _touched(spans: list[list[int]], pieces: Pieces) -> list[tuple[int, int]]:
    found = [
        (
            int(np.searchsorted(pieces.ends, start, side="right")),
            int(np.searchsorted(pieces.starts, end, side="left")),
        )
        for start, end in sorted(spans)
    ]
    return [(low, high) for low, high in found if low < high]


def shuffled(texts: list[Example], chance: random.Random) -> list[Window]:
    """The windows of one epoch: other cuts and another annotator each time."""
    made = []
    for example in texts:
        reading = chance.choice(example.versions)
        first = chance.randrange(200) if len(example.pieces) > 400 else 0
        for low, high in windows(example.pieces, first):
            heads = reading.heads[low:high].copy()
            inside = heads >= 0
            heads[inside] -= low
            heads[(heads >= high - low) | (inside & (heads < 0))] = IGNORED
            made.append(
                Window(
                    example.pieces.ids[low:high],
                    example.pieces.marks[low:high],
                    reading.tags[low:high],
                    heads,
                )
            )
    chance.shuffle(made)
    return made


def batches(made: list[Window], size: int, chance: random.Random) -> list[list[Window]]:
    """Batches of windows of like length, so that little is padding."""
    out = []
    for at in range(0, len(made), size * 32):
        like = sorted(made[at : at + size * 32], key=lambda window: len(window.ids))
        out += [like[k : k + size] for k in range(0, len(like), size)]
    chance.shuffle(out)
    return out
