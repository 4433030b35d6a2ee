# SPDX-License-Identifier: MIT
"""What two files probably hold twice, in sentences."""

from workstation.analysis.counts import several
from workstation.analysis.thing_words import listing
from workstation.domain.doubles import Double, Doubles


def doubles_words(found: Doubles, where: str) -> str:
    """How much is probably here twice: "2 sources and 1 claim in it are probably here already".

    Args:
        found: what was found.
        where: whose they are, like "in it" or "that came over".
    """
    kinds = ((found.sources, "source"), (found.claims, "claim"))
    counts = listing(several(number, noun) for number, noun in kinds if number)
    verb = "is" if found.total == 1 else "are"
    return f"{counts} {where} {verb} probably here already." if counts else ""


def unread_words(found: Doubles) -> str:
    """How much could not be compared; empty when all was."""
    if not found.unread:
        return ""
    return f"{several(found.unread, 'text')} here could only be compared to the letter."


def unlisted_words(found: Doubles) -> str:
    """How many of them are not listed; empty when all are."""
    rest = found.total - len(found.listed)
    return f"The surest {len(found.listed):,} are listed; {rest:,} more follow." if rest else ""


def pair_words(one: Double) -> str:
    """A pair as it is read aloud: both sides and why."""
    sides = " / ".join(f"{end.words} ({end.about})" for end in (one.here, one.there))
    return f"{one.kind}: {sides}; {one.reason}"
