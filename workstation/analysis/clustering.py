# SPDX-License-Identifier: MIT
"""Loose claims that belong together, each group with a question worded out of its own words.

Claims meet under pairs of their most telling terms. Every claim has a few pairs only, so the work
grows with the number of claims, not with its square.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from workstation.analysis import wording
from workstation.analysis.families import lexicon
from workstation.analysis.matching import Said, read_claim
from workstation.analysis.names import Names
from workstation.analysis.placing import may_be_placed
from workstation.analysis.polarity import negative
from workstation.analysis.words import content_words
from workstation.domain.claims import Act, Claim, Modality
from workstation.domain.figures import Figure
from workstation.domain.proposals import Proposal
from workstation.domain.questions import QuestionKind

MOST_PROPOSALS = 100

_KEYS = 6  # the most telling terms of a claim that are paired
_FEWEST = 2  # claims that make a group
_TOO_COMMON = 0.2  # a term that more than this share of many claims has tells nothing
_MANY = 50

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Loose:
    """A claim with the terms it may share; `shown` are these terms as written."""

    claim: Claim
    shown: dict[str, str]
    does: frozenset[str]


def propose(
    claims: Iterable[Claim], names: Names | Mapping[str, str], *, limit: int = MOST_PROPOSALS
) -> list[Proposal]:
    """Questions that claims on no question suggest, those of most speakers first.

    Args:
        claims: all that are on no question.
        names: every name and alias of every actor, to the actor's uid.
        limit: at most so many.
    """
    known = names if isinstance(names, Names) else Names(names)
    loose = [_loose(read_claim(claim, known)) for claim in claims if may_be_placed(claim)]
    found = []
    for pair, group in _groups(loose):
        made = _proposal(pair, group)
        if made is not None:
            found.append(made)
        if len(found) == limit:
            break
    return found


def _loose(said: Said) -> _Loose:
    table = lexicon()
    shown: dict[str, str] = dict.fromkeys(said.about, "")
    does = set()
    for term in said.terms:
        if term.key in table.weak or term.key.isdigit():
            continue
        equal = [one.family for one in term.meanings if not one.loose]
        key = f"family:{min(equal)}" if equal else term.key
        shown[key] = term.written
        if not term.is_name:
            does.add(key)
    return _Loose(said.claim, shown, frozenset(does))


def _groups(loose: Sequence[_Loose]) -> list[tuple[Pair, list[_Loose]]]:
    """Groups that share a pair of terms, the best first; a claim is in one group only."""
    having = Counter(key for one in loose for key in one.shown)
    common = max(_MANY, int(_TOO_COMMON * len(loose)))
    under: defaultdict[Pair, list[int]] = defaultdict(list)
    for number, one in enumerate(loose):
        keys = [key for key in one.shown if _FEWEST <= having[key] <= common]
        telling = sorted(sorted(keys, key=lambda key: (having[key], key))[:_KEYS])
        for pair in combinations(telling, 2):
            if not one.does.isdisjoint(pair):
                under[pair].append(number)
    ranked = sorted(
        ((pair, group) for pair, group in under.items() if len(group) >= _FEWEST),
        key=lambda item: (-_speakers(loose[n] for n in item[1]), -len(item[1]), item[0]),
    )
    taken: set[int] = set()
    found = []
    for pair, group in ranked:
        free = [number for number in group if number not in taken]
        if len(free) >= _FEWEST:
            taken.update(free)
            found.append((pair, [loose[number] for number in free]))
    return sorted(found, key=lambda item: (-_speakers(item[1]), -len(item[1]), item[0]))


def _speakers(group: Iterable[_Loose]) -> int:
    return len({one.claim.speaker or one.claim.speaker_as_written for one in group})


def _proposal(pair: Pair, group: Sequence[_Loose]) -> Proposal | None:
    """The question of a group; None where none of its claims can be turned into one."""
    ordered = sorted(
        group, key=lambda one: (_awkward(one.claim), _apart(one, group), one.claim.uid)
    )
    claims = [one.claim for one in ordered]
    answers: tuple[str, ...] = ()
    kind, asked = _figure(claims)
    if not asked:
        kind, asked = _date(claims)
    if not asked:
        kind, asked, answers = _choice(claims)
    if not asked:
        kind = QuestionKind.YES_NO
        asked = next((made for claim in claims if (made := wording.yes_no(claim))), "")
    if not asked:
        return None
    return Proposal(
        wording=asked,
        kind=kind,
        claims=tuple(claim.uid for claim in claims),
        why=_why(pair, ordered),
        answers=answers,
        speakers=_speakers(group),
    )


def _awkward(claim: Claim) -> tuple[bool, bool]:
    """Plain statements make the best questions: nothing negated or hedged."""
    plain = claim.modality is Modality.ACTUAL and claim.act is not Act.DECLINES
    return (bool(negative(claim.content.exact)), not plain)


def _apart(one: _Loose, group: Sequence[_Loose]) -> float:
    """How much of what a claim says no other of the group says."""
    others = Counter(key for other in group for key in other.shown)
    return sum(others[key] == 1 for key in one.shown) - sum(others[key] > 1 for key in one.shown)


def _figure(claims: Sequence[Claim]) -> tuple[QuestionKind, str]:
    """How many, where most claims give a figure of one thing."""
    given = [(_thing(figure), claim, figure) for claim in claims for figure in claim.figures[:1]]
    counted = Counter(thing for thing, *_ in given if thing)
    thing, times = counted.most_common(1)[0] if counted else ("", 0)
    if times < _FEWEST or 2 * times < len(claims):
        return QuestionKind.FIGURE, ""
    made = (wording.how_many(claim, figure) for other, claim, figure in given if other == thing)
    return QuestionKind.FIGURE, next(filter(None, made), "")


def _thing(figure: Figure) -> str:
    """What a figure counts, all sorts of people being people."""
    keys = [key for key, _ in content_words(figure.counted)]
    return "people" if lexicon().people.intersection(keys) else " ".join(sorted(keys))


def _date(claims: Sequence[Claim]) -> tuple[QuestionKind, str]:
    """When, where most claims date the event, and not all on one day."""
    dates = [claim.event_date for claim in claims if claim.event_date]
    if 2 * len(dates) < len(claims) or len({(d.earliest, d.latest) for d in dates}) < 2:
        return QuestionKind.DATE, ""
    return QuestionKind.DATE, next(
        filter(None, (wording.when(claim) for claim in claims if claim.event_date)), ""
    )


def _choice(claims: Sequence[Claim]) -> tuple[QuestionKind, str, tuple[str, ...]]:
    """Who, where the claims say the same of different doers."""
    by_question: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for claim in claims:
        if (asked := wording.who(claim)) and (named := wording.doer(claim)):
            by_question[asked][named] = None
    for asked, doers in by_question.items():
        if len(doers) > 1:
            return QuestionKind.CHOICE, asked, tuple(doers)
    return QuestionKind.CHOICE, "", ()


def _why(pair: Pair, group: Sequence[_Loose]) -> str:
    """What they share, as the first of them writes it."""
    words = [shown for key in pair if (shown := group[0].shown[key])]
    shared = " and ".join(f"“{word}”" for word in words) or "the same actors"
    count, speakers = len(group), _speakers(group)
    by = "one speaker" if speakers == 1 else f"{speakers} speakers"
    return f"{count} claims by {by} share {shared}"
