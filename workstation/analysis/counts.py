# SPDX-License-Identifier: MIT
"""How much stands behind a cell: reports, statements, carriers (rule 10)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from workstation.analysis.holding import speaker_of, written_uid
from workstation.analysis.words import content_keys
from workstation.domain.claims import Claim
from workstation.domain.comparison import Counts, Independence, Placed
from workstation.domain.dates import VagueDate, overlap

_ALIKE = 0.6  # shared words of all words
_INSIDE = 0.8  # shared words of the shorter one
_SHORTEST = 4  # words a shorter one needs to be found inside a longer one


def count(placed: Iterable[Placed]) -> Counts:
    """Counts of these placed claims; a claim on two questions is one report."""
    claims = {one.claim.uid: one.claim for one in placed}
    statements = count_statements(list(claims.values()))
    carriers = len(carriers_of(claims.values()))
    dependent = len(claims) > 1 and (carriers == 1 or statements == 1)
    return Counts(
        reports=len(claims),
        statements=statements,
        carriers=carriers,
        speakers=len({speaker_of(claim) for claim in claims.values()}),
        independence=Independence.DEPENDENT if dependent else Independence.UNKNOWN,
    )


def counts_sentence(counts: Counts) -> str:
    """The counts as printed: "7 reports · 2 statements · 1 carrier"."""
    return " · ".join(
        (
            several(counts.reports, "report"),
            several(counts.statements, "statement"),
            several(counts.carriers, "carrier"),
        )
    )


def several(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def chain_of(claim: Claim) -> frozenset[str]:
    """Every outlet a claim passed through: its publisher and its relays.

    A document whose publisher is unknown stands for itself.
    """
    publisher = claim.publisher or (
        written_uid(claim.publisher_name) if claim.publisher_name else f"source:{claim.source}"
    )
    relays = (relay.actor or written_uid(relay.as_written) for relay in claim.relays)
    return frozenset((publisher, *relays))


def carriers_of(claims: Iterable[Claim]) -> frozenset[str]:
    """The fewest outlets through which all the claims came, as far as a greedy cover finds them.

    Three papers carrying one agency's story have one carrier: the agency.
    """
    open_chains = {chain_of(claim) for claim in claims}
    chosen: set[str] = set()
    while open_chains:
        votes = Counter(outlet for chain in open_chains for outlet in chain)
        best = min(votes, key=lambda outlet: (-votes[outlet], outlet))
        chosen.add(best)
        open_chains = {chain for chain in open_chains if best not in chain}
    return frozenset(chosen)


def count_statements(claims: Sequence[Claim]) -> int:
    """How many times somebody said something, however often it was reported.

    Reports are of one statement when speaker, date and near enough the words are the same.
    """
    by_speaker: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_speaker[speaker_of(claim)].append(claim)
    return sum(_statements_of_one(group) for group in by_speaker.values())


def _statements_of_one(claims: list[Claim]) -> int:
    """Statements of one speaker.

    Undated reports may join dated ones but never make two dated ones into one.
    """
    versions = {(content_keys(claim.content.exact), claim.statement_date) for claim in claims}
    dated = [one for one in versions if _bounded(one[1])]
    undated = [
        one
        for one in versions
        if not _bounded(one[1]) and not any(alike(one[0], other[0]) for other in dated)
    ]
    return _groups(dated) + _groups(undated)


def _bounded(date: VagueDate | None) -> bool:
    return date is not None and date.earliest is not None and date.latest is not None


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of words are near enough to be one statement."""
    if one == other:
        return True
    shared = len(one & other)
    shorter = min(len(one), len(other))
    if shared >= _ALIKE * len(one | other):
        return True
    return shorter >= _SHORTEST and shared >= _INSIDE * shorter


def _groups(versions: list[tuple[frozenset[str], VagueDate | None]]) -> int:
    """Number of connected groups of versions of one statement."""
    waiting = list(versions)
    groups = 0
    while waiting:
        groups += 1
        reached = [waiting.pop()]
        while reached:
            words, date = reached.pop()
            near = [one for one in waiting if alike(words, one[0]) and _one_time(date, one[1])]
            reached += near
            waiting = [one for one in waiting if one not in near]
    return groups


def _one_time(one: VagueDate | None, other: VagueDate | None) -> bool:
    return one is None or other is None or overlap(one, other)
