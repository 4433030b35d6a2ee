# SPDX-License-Identifier: MIT
"""Our sentence about a claim: who said it, when, through whom, in whose words.

It prints "said" or the neutral act, never the source's verb; a speaker's words stand in
quotation marks only where the source has them.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from workstation.domain.claims import Act, CapacityKind, Claim, Form, Recurrence, Relay, Voice
from workstation.domain.dates import VagueDate, show_date

_ACTS = {
    Act.STATES: "said",
    Act.CONFIRMS: "confirmed",
    Act.DENIES: "denied",
    Act.ACCUSES: "said as an accusation",
    Act.WARNS: "said as a warning",
    Act.THREATENS: "said as a threat",
    Act.DEMANDS: "demanded",
    Act.PROMISES: "promised",
    Act.PREDICTS: "predicted",
    Act.DOUBTS: "doubted",
    Act.VOICES_CONCERN: "said as a concern",
    Act.WITHDRAWS: "withdrawn",
    Act.DECLINES: "not commented on",
}
# Not strftime, which follows the locale of the machine.
_YEAR = "January February March April May June July August September October November December"
_MONTHS = _YEAR.split()
_QUOTES = "“”„‟\"«»‘’‚'「」『』"


def claim_sentence(claim: Claim, names: Mapping[str, str]) -> str:
    """Who said it, when, through whom and in whose words, as one sentence without full stop.

    "Denied by the Ostran defence ministry on 12 November 2023, in the words of Meridian News".

    Args:
        claim: the claim.
        names: name of each actor by uid; the claim's own names fill in for missing ones.
    """
    words = _ACTS[claim.act]
    if claim.negated and claim.act is not Act.DECLINES:
        words = f"not {words}"
    if claim.recurrence is Recurrence.REPEATED:
        words = f"repeatedly {words}"
    parts = f"{words} by {_speaker(claim, names)}{_capacity(claim, names)}{_on(claim)}"
    sentence = f"{parts}{_through(claim.relays, names)}{_wording(claim, names)}"
    return sentence[:1].upper() + sentence[1:]


def quoted_content(claim: Claim) -> str:
    """The content as it may be printed: in quotation marks only where the source has them."""
    words = claim.content.exact.strip()
    if claim.form is not Form.DIRECT:
        return words
    return f"“{words.strip(_QUOTES)}”"


def act_and_content(claim: Claim) -> str:
    """The content with its act before it, so that a denial never reads as its contrary.

    "denied that the cutter was there"; plain statements of no clause stand alone.
    """
    words = claim.content.exact.strip()
    clause = words.startswith("that ")
    if claim.act is Act.STATES and not claim.negated and not clause:
        return words
    act = f"not {_ACTS[claim.act]}" if claim.negated else _ACTS[claim.act]
    return f"{act} {words}" if clause else f"{act}: {words}"


def _speaker(claim: Claim, names: Mapping[str, str]) -> str:
    known = names.get(claim.speaker or "", claim.speaker_name)
    return known or claim.speaker_as_written or "an unknown speaker"


def _capacity(claim: Claim, names: Mapping[str, str]) -> str:
    capacity = claim.capacity
    if capacity.kind is CapacityKind.PERSONAL:
        return " personally"
    if capacity.kind is CapacityKind.FOR and capacity.body not in (None, claim.speaker):
        body = names.get(capacity.body or "", "")
        return f" for {body}" if body else ""
    return ""


def _on(claim: Claim) -> str:
    return f" {date_phrase(claim.statement_date)}" if claim.statement_date is not None else ""


def date_phrase(when: VagueDate) -> str:
    """A date with its preposition: "on 12 November 2023", "in November 2023"."""
    if when.earliest is None or when.latest is None:
        return f"(dated {show_date(when)})"
    first, last = date.fromisoformat(when.earliest), date.fromisoformat(when.latest)
    if first == last:
        return f"on {_day(first)}"
    after = last + timedelta(days=1)
    if first.day == after.day == 1 and (first.year, first.month) == (last.year, last.month):
        return f"in {_MONTHS[first.month - 1]} {first.year}"
    if (first.month, first.day, after.month, after.day) == (1, 1, 1, 1) and first.year == last.year:
        return f"in {first.year}"
    return f"between {_day(first)} and {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _through(relays: tuple[Relay, ...], names: Mapping[str, str]) -> str:
    """The outlets it came through, the one nearest to the speaker first."""
    outlets = [names.get(relay.actor or "", relay.as_written) for relay in reversed(relays)]
    return f", through {', then '.join(outlets)}" if outlets else ""


def _wording(claim: Claim, names: Mapping[str, str]) -> str:
    """Whose words the content is in, said where they are not the speaker's own."""
    if claim.form is Form.DIRECT or claim.voice is not Voice.REPORTED:
        return ""
    publisher = names.get(claim.publisher or "", claim.publisher_name)
    if not publisher:
        publisher = "a publisher not known"
    part = "partly " if claim.form is Form.MIXED else ""
    return f", {part}in the words of {publisher}"
