# SPDX-License-Identifier: MIT
"""One text's predictions against its labels, counted for every measure.

`docs/data.md` tells what each measure means.
"""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeVar

from workstation.domain.claims import Form
from workstation.extraction.scoring.labels import ROLES, Document
from workstation.extraction.scoring.matching import Pair, pairs
from workstation.extraction.scoring.measures import Counts, Mean, Rate, Scores
from workstation.extraction.scoring.relations import Chunk, Cue, Judged, Worded, judged
from workstation.extraction.scoring.words import Numbers, words_of

T = TypeVar("T")
Relations = Sequence[Worded]
Pairs = Sequence[Pair]
Test = Callable[[Pair], bool]

_PAIRED: Mapping[str, Test] = {
    "content.j50": lambda pair: pair.near,
    "content.exact": lambda pair: pair.same_content,
    "content.strict": lambda pair: pair.gold.exact == pair.predicted.exact,
    "full.lenient": lambda pair: pair.near and pair.source_met,
    "full.last": lambda pair: pair.near and pair.source_end_met,
    "full.cue": lambda pair: pair.near and pair.source_met and pair.cue_met,
    "full.strict": lambda pair: pair.same,
}
_CLAIMS: Mapping[str, Test] = {
    "claims.j50": lambda _: True,
    "claims.lenient": lambda pair: pair.source_met,
    "claims.last": lambda pair: pair.source_end_met,
    "claims.strict": lambda pair: pair.same,
}
_KINDS = (*(f"type.{form}" for form in Form), *(f"cue.{cue}" for cue in Cue))
_GIVEN: Mapping[str, tuple[Test, Test]] = {  # over which pairs, and what is asked of each
    "source_given.overlap": (lambda pair: bool(pair.gold.source), lambda pair: pair.source_met),
    "source_given.last": (lambda pair: bool(pair.gold.source), lambda pair: pair.source_end_met),
    "source_given.exact": (
        lambda pair: bool(pair.gold.source),
        lambda pair: pair.gold.source == pair.predicted.source,
    ),
    "source_given.none": (
        lambda pair: not pair.gold.source,
        lambda pair: not pair.predicted.source,
    ),
    "cue_given.overlap": (lambda pair: bool(pair.gold.cue), lambda pair: pair.cue_met),
    "cue_given.exact": (
        lambda pair: bool(pair.gold.cue),
        lambda pair: pair.gold.cue == pair.predicted.cue,
    ),
}


def score(gold: Document, predicted: Document) -> Scores:
    """The measures of one text."""
    words = words_of(gold.text)
    ignored = words.at(gold.ignore)
    wanted, found = judged(gold, words, ignored), judged(predicted, words, ignored)
    made = list(pairs(wanted.relations, found.relations))
    near = [pair for pair in made if pair.near]
    sides = wanted.relations, found.relations
    return Scores(
        _counts(wanted, found),
        _flat(*sides)
        | _chunks(*sides)
        | _paired(*sides, made)
        | _claims(*sides, near)
        | _kinds(*sides, near),
        _chunk_likeness(*sides) | _given(near),
    )


def _counts(gold: Judged, predicted: Judged) -> Counts:
    return Counts(
        texts=1,
        gold=len(gold.relations),
        predicted=len(predicted.relations),
        empty_predicted=predicted.empty,
        ignored_gold=gold.ignored,
        ignored_predicted=predicted.ignored,
    )


def _flat(gold: Relations, predicted: Relations) -> dict[str, Rate]:
    """Words of a role, whatever relation they belong to."""
    return {f"flat.{role}": _common(_words(gold, role), _words(predicted, role)) for role in ROLES}


def _chunks(gold: Relations, predicted: Relations) -> dict[str, Rate]:
    """Contiguous pieces of a role: the same ones, and those that begin alike."""
    rates = {}
    for role in ROLES:
        wanted, found = _pieces(gold, role), _pieces(predicted, role)
        rates[f"chunk.{role}.exact"] = _common(wanted, found)
        rates[f"chunk.{role}.begin"] = _common({a for a, _ in wanted}, {a for a, _ in found})
    return rates


def _paired(gold: Relations, predicted: Relations, made: Pairs) -> dict[str, Rate]:
    """Relations, by what their pairs have in common."""
    rates = {
        name: _rate(sum(map(test, made)), len(predicted), len(gold))
        for name, test in _PAIRED.items()
    }
    rates["content.soft"] = Rate(
        right=sum(pair.common / len(pair.predicted.content) for pair in made),
        predicted=len(predicted),
        found=sum(pair.common / len(pair.gold.content) for pair in made),
        gold=len(gold),
    )
    return rates


def _claims(gold: Relations, predicted: Relations, near: Pairs) -> dict[str, Rate]:
    """Reported speech alone.

    A prediction with another cue does not count, nor one that stands for a labelled relation
    which is no speech.
    """
    spoken = [pair for pair in near if pair.predicted.cue_kind is not Cue.OTHER]
    right = [pair for pair in spoken if pair.gold.cue_kind is Cue.SPEECH]
    tried = sum(one.cue_kind is not Cue.OTHER for one in predicted) - (len(spoken) - len(right))
    wanted = sum(one.cue_kind is Cue.SPEECH for one in gold)
    return {name: _rate(sum(map(test, right)), tried, wanted) for name, test in _CLAIMS.items()}


def _kinds(gold: Relations, predicted: Relations, near: Pairs) -> dict[str, Rate]:
    """The relations of one form, or with one kind of cue: whole, and by their contents."""
    whole = [pair for pair in near if pair.source_met]
    return {
        f"{kind}.{measure}": Rate(
            right=sum(kind in pair.predicted.kinds for pair in those),
            predicted=sum(kind in one.kinds for one in predicted),
            found=sum(kind in pair.gold.kinds for pair in those),
            gold=sum(kind in one.kinds for one in gold),
        )
        for kind in _KINDS
        for measure, those in (("full", whole), ("content", near))
    }


def _given(near: Pairs) -> dict[str, Mean]:
    """What else is right where the content is."""
    means = {}
    for name, (asked, test) in _GIVEN.items():
        cases = [pair for pair in near if asked(pair)]
        means[name] = Mean(sum(map(test, cases)), len(cases))
    return means


def _chunk_likeness(gold: Relations, predicted: Relations) -> dict[str, Mean]:
    """How well the best predicted piece covers each labelled one; a piece in vain counts as 0."""
    means = {}
    for role in ROLES:
        wanted, found = _pieces(gold, role), _pieces(predicted, role)
        best = [max((_covered(one, other) for other in found), default=0.0) for one in wanted]
        vain = sum(not any(_covered(one, other) for other in wanted) for one in found)
        means[f"chunk.{role}.jaccard"] = Mean(sum(best), len(wanted) + vain)
    return means


def _covered(one: Chunk, other: Chunk) -> float:
    """The Jaccard coefficient of two runs of words."""
    common = min(one[1], other[1]) - max(one[0], other[0]) + 1
    return common / (max(one[1], other[1]) - min(one[0], other[0]) + 1) if common > 0 else 0.0


def _words(relations: Relations, role: str) -> Numbers:
    return frozenset().union(*(one.words[role] for one in relations))


def _pieces(relations: Relations, role: str) -> frozenset[Chunk]:
    return frozenset().union(*(one.chunks[role] for one in relations))


def _common(gold: AbstractSet[T], predicted: AbstractSet[T]) -> Rate:
    return _rate(len(gold & predicted), len(predicted), len(gold))


def _rate(hits: int, predicted: int, gold: int) -> Rate:
    """A rate of which one and the same hits count on both sides."""
    return Rate(hits, predicted, hits, gold)
