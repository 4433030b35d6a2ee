# SPDX-License-Identifier: MIT
"""A text's relations as the tagger sees them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from workstation.domain.spans import Piece
from workstation.extraction.sentences import Paragraph
from workstation.extraction.tagger.decoding import Chunk, best_roles, chunks
from workstation.extraction.tagger.encoding import Pieces, encoded, windows
from workstation.extraction.tagger.linking import Tie, ties
from workstation.extraction.tagger.model import Model
from workstation.extraction.verbs import forms

BATCH = 8  # windows run at once
_LIKE = 0.8  # share of the widest window's pieces that the others of its batch have at least
_LEAST = 6  # pieces of a content in which somebody else may speak
_LONGEST_WORD = 100  # letters; scripts without spaces know no words
_WORD = re.compile(r"[^\W\d_]+")
_START, _END = 101, 102  # the end marks of a window in BERT's vocabulary
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Tagged:
    """One relation: its pieces of the text, and the signs its confidence is made from.

    `inner` are the relations within its content: "X said that Y had denied Z".
    """

    source: tuple[Piece, ...]
    cue: tuple[Piece, ...]
    content: tuple[Piece, ...]
    signs: tuple[float, ...]
    inner: tuple["Tagged", ...] = ()


def tag(text: str, blocks: list[Paragraph], model: Model) -> list[Tagged]:
    """The relations of a text, in the order of their contents.

    The tagger gives a word one role. What is said within a content is found by reading that
    content once more by itself, where a reporting verb stands in it.
    """
    pieces = encoded(text, blocks, model.splitter)
    found: list[Tagged] = []
    within: dict[tuple[int, int], int] = {}  # contents to be read once more, and whose they are
    for tie in _read(windows(pieces), pieces, model):
        for chunk in tie.contents if tie.cue else ():
            if chunk.high - chunk.low >= _LEAST and _reports(text, chunk, pieces):
                within[chunk.low, chunk.high] = len(found)
        found.append(_tagged(text, tie, pieces))
    cuts = sorted(within)
    for tie in _read(cuts, pieces, model):
        if tie.cue and _is_somebody(text, tie.source, pieces):
            k = within[cuts[bisect_right(cuts, (tie.cue.low, len(pieces))) - 1]]
            found[k] = replace(found[k], inner=(*found[k].inner, _tagged(text, tie, pieces)))
    return sorted(found, key=lambda one: one.content)


def _read(cuts: list[tuple[int, int]], pieces: Pieces, model: Model) -> Iterator[Tie]:
    for batch in _batches(cuts):
        yield from _run(batch, pieces, model)


def _is_somebody(text: str, source: Chunk | None, pieces: Pieces) -> bool:
    """Whether a source is there and more than the "that" with which the content begins."""
    if source is None:
        return False
    words = text[pieces.starts[source.low] : pieces.ends[source.high - 1]]
    return words.lower() not in ("that", "which", "what")


def _reports(text: str, chunk: Chunk, pieces: Pieces) -> bool:
    """Whether a reporting verb stands among these words, so that reading them again pays."""
    words = _WORD.findall(text[pieces.starts[chunk.low] : pieces.ends[chunk.high - 1]].lower())
    return any(word in forms() or word == "according" for word in words[1:])


def _batches(cuts: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Windows of like length together, so that little is padding."""
    batch: list[tuple[int, int]] = []
    for cut in sorted(cuts, key=lambda cut: cut[1] - cut[0], reverse=True):
        widest = batch[0][1] - batch[0][0] if batch else 0
        if batch and (len(batch) == BATCH or cut[1] - cut[0] < _LIKE * widest):
            yield batch
            batch = []
        batch.append(cut)
    if batch:
        yield batch


def _run(batch: Sequence[tuple[int, int]], pieces: Pieces, model: Model) -> Iterator[Tie]:
    lengths = [high - low for low, high in batch]
    width = max(lengths) + 2
    ids, marks, mask = (np.zeros((len(batch), width), np.int64) for _ in range(3))
    for row, (low, high) in enumerate(batch):
        end = high - low + 1
        ids[row, 0], ids[row, 1:end], ids[row, end] = _START, pieces.ids[low:high], _END
        marks[row, 1:end] = pieces.marks[low:high]
        mask[row, : end + 1] = 1
    scores, aims = model.run(ids, marks, mask)
    scores = scores[:, 1:]
    best = best_roles(scores, model.card.steps, lengths)
    sure = _chances(scores)
    for row, (low, high) in enumerate(batch):
        size = high - low
        roles = best[row, :size]
        if not roles.any():
            continue
        chosen = sure[row, np.arange(size), roles]
        found = chunks(roles, chosen, pieces, low)
        yield from ties(found, _chances(aims[row, : size + 1, : size + 1]), low, pieces)


def _chances(scores: Floats) -> Floats:
    """Softmax over the last axis."""
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    shares: Floats = powers / powers.sum(-1, keepdims=True)
    return shares


def _tagged(text: str, tie: Tie, pieces: Pieces) -> Tagged:
    contents = sorted(tie.contents, key=lambda chunk: chunk.low)
    return Tagged(
        source=(_whole_words(text, tie.source, pieces),) if tie.source else (),
        cue=(_whole_words(text, tie.cue, pieces),) if tie.cue else (),
        content=tuple(_whole_words(text, chunk, pieces) for chunk in contents),
        signs=_signs(tie),
    )


def _whole_words(text: str, chunk: Chunk, pieces: Pieces) -> Piece:
    start, end = int(pieces.starts[chunk.low]), int(pieces.ends[chunk.high - 1])
    low, high = max(0, start - _LONGEST_WORD), min(len(text), end + _LONGEST_WORD)
    while start > low and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < high and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def _signs(tie: Tie) -> tuple[float, ...]:
    """How sure the network is of content, cue, source, and of what points at what."""
    sizes = [chunk.high - chunk.low for chunk in tie.contents]
    content = sum(c.sure * n for c, n in zip(tie.contents, sizes, strict=True)) / sum(sizes)
    return (
        content,
        tie.cue.sure if tie.cue else 0.0,
        tie.source.sure if tie.source else 0.5,
        tie.aim,
        tie.owned,
        float(tie.cue is None),
        float(tie.source is None),
    )
