# SPDX-License-Identifier: MIT
"""How much stands behind a cell: reports, statements, carriers (rule 10)."""

from collections import Counter
from collections.abc import Iterable, Mapping

from workstation.analysis.statements import count_statements
from workstation.domain.claims import Claim
from workstation.domain.comparison import Counts, Independence, Said
from workstation.domain.statements import written_uid

NO_ORIGINS: Mapping[str, str] = {}


def count(placed: Iterable[Said], origins: Mapping[str, str] = NO_ORIGINS) -> Counts:
    """Counts of these placed claims; a claim on two questions is one report.

    Args:
        placed: what is counted.
        origins: for claims known to come from one statement or report, what stands for it.
    """
    reports = {one.report: one for one in placed}
    statements = statements_of(reports.values(), origins)
    carriers = len(carriers_of(reports.values()))
    dependent = len(reports) > 1 and (carriers == 1 or statements == 1)
    return Counts(
        reports=len(reports),
        statements=statements,
        carriers=carriers,
        speakers=len({one.speaker for one in reports.values()}),
        independence=Independence.DEPENDENT if dependent else Independence.UNKNOWN,
    )


def statements_of(said: Iterable[Said], origins: Mapping[str, str] = NO_ORIGINS) -> int:
    """How many statements these are; reports of one known origin are of one."""
    return count_statements({origins.get(one.report, one.report): one for one in said}.values())


def counts_sentence(counts: Counts) -> str:
    """The counts as printed: "7 reports · 2 statements · 1 carrier"."""
    return " · ".join(
        (
            several(counts.reports, "report"),
            several(counts.statements, "statement"),
            several(counts.carriers, "carrier"),
        )
    )


def independence_words(counts: Counts) -> str:
    """Whether several reports lean on each other: "independence unknown"; one has no such thing."""
    if counts.reports < 2:
        return ""
    if counts.independence is Independence.DEPENDENT:
        return "not independent"
    return f"independence {counts.independence.value}"


def several(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def chain_of(one: Said | Claim) -> frozenset[str]:
    """Every outlet a claim passed through: its publisher and its relays.

    A document whose publisher is unknown stands for itself.
    """
    publisher = one.publisher or (
        written_uid(one.publisher_name) if one.publisher_name else f"source:{one.source}"
    )
    relays = (relay.actor or written_uid(relay.as_written) for relay in one.relays)
    return frozenset((publisher, *relays))


def carriers_of(said: Iterable[Said]) -> frozenset[str]:
    """The fewest outlets through which all of it came, as far as a greedy cover finds them.

    Three papers carrying one agency's story have one carrier: the agency.
    """
    open_chains = {chain_of(one) for one in said}
    chosen: set[str] = set()
    while open_chains:
        votes = Counter(outlet for chain in open_chains for outlet in chain)
        best = min(votes, key=lambda outlet: (-votes[outlet], outlet))
        chosen.add(best)
        open_chains = {chain for chain in open_chains if best not in chain}
    return frozenset(chosen)
