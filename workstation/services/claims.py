# SPDX-License-Identifier: MIT
"""Claims: reviewing what was suggested, correcting it, and making what was missed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workstation.domain.claims import Capacity, Claim, Status, Voice
from workstation.domain.dates import DateBasis, VagueDate, resolve_date
from workstation.domain.figures import parse_figures
from workstation.domain.filters import ClaimFilter
from workstation.domain.spans import Piece, Span, span_of
from workstation.domain.uids import new_uid
from workstation.errors import UserError
from workstation.jobs import Ticket
from workstation.services import labels
from workstation.services.naming import the_one
from workstation.services.receiving import link
from workstation.services.suggesting import Suggesting
from workstation.storage import claims, sources
from workstation.storage.alike import alike

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from workstation.domain.changes import Change
    from workstation.domain.labels import LabelledText
    from workstation.storage.editing import Door, Writing

ANY = ClaimFilter()

# Fields that bear on what a claim may answer.
_WEIGHED = frozenset(
    ("speaker", "act", "voice", "modality", "negated", "about", "figures", "event_date", "content")
)
_FEW = 100

_VERBS = {
    Status.ACCEPTED: "Accept",
    Status.ACCEPTED_IN_BULK: "Accept",
    Status.REJECTED: "Reject",
    Status.SUGGESTED: "Reset",
}


class Claims:
    """Everything one can do with claims."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store

    def find(
        self, wanted: ClaimFilter = ANY, order: str = "document", *, descending: bool = False
    ) -> array[int]:
        """Row ids of the claims that fit, in order."""
        return claims.find(self._store.read, wanted, order, descending=descending)

    def rows(self, ids: Iterable[int]) -> list[Claim]:
        """Claims by row id, in that order."""
        return claims.rows(self._store.read, ids)

    def get(self, uid: str) -> Claim:
        """One claim.

        Raises:
            UserError: it is not here.
        """
        found = self.many([uid])
        if not found:
            raise UserError(f"There is no claim “{uid}” in this workspace.")
        return found[0]

    def many(self, uids: Iterable[str]) -> list[Claim]:
        """Several claims, in the order asked for."""
        return self.rows(claims.row_ids(self._store.read, uids))

    def of_source(self, uid: str) -> list[Claim]:
        """The claims of a source, in document order."""
        return self.rows(self.find(ClaimFilter(source=uid)))

    def named(self, text: str) -> Claim:
        """The claim a person means by a uid, a part of it, or its exact words.

        Raises:
            UserError: none or several are meant.
        """
        return self.get(the_one("claim", text, claims.candidates(self._store.read, text)))

    def alike(self, uid: str) -> list[Claim]:
        """The claims of other sources in which the same speaker says the very same words."""
        found = self.many([uid])
        return alike(self._store.read, found[0]) if found else []

    def counts(self) -> dict[Status, int]:
        """How many claims have each status."""
        return claims.counts(self._store.read)

    def labelled(
        self,
        uids: Sequence[str] | None = None,
        *,
        decided: bool = False,
        nested: bool = False,
        ticket: Ticket | None = None,
    ) -> list[LabelledText]:
        """What was decided as labelled texts, to measure and to train extraction with.

        Args:
            uids: of the sources; all that were read to the end, if not given.
            decided: take sources, too, that nobody read to the end but in which something was
                accepted or rejected.
            nested: inner statements too (X said Y had denied).
            ticket: progress out, cancellation in.

        Raises:
            UserError: one of the sources is not that far.
        """
        ticket = ticket or Ticket()
        return labels.labelled(self._store, uids, ticket, decided=decided, nested=nested)

    def export_labelled(
        self,
        path: Path,
        ticket: Ticket | None = None,
        *,
        uids: Sequence[str] | None = None,
        decided: bool = False,
        nested: bool = False,
    ) -> list[LabelledText]:
        """Write what `labelled` gives into a file, one JSON object a line.

        Raises:
            UserError: there is nothing to write, or the file cannot be written.
        """
        found = self.labelled(uids, decided=decided, nested=nested, ticket=ticket)
        labels.write(found, path)
        return found

    def accept(self, uids: Sequence[str]) -> Change:
        """Accept; more than one at once is recorded as bulk."""
        bulk = len(uids) > 1
        return self._decide(uids, Status.ACCEPTED_IN_BULK if bulk else Status.ACCEPTED)

    def reject(self, uids: Sequence[str]) -> Change:
        """Say that these are no claims."""
        return self._decide(uids, Status.REJECTED)

    def reset(self, uids: Sequence[str]) -> Change:
        """Make these suggestions again."""
        return self._decide(uids, Status.SUGGESTED)

    def _decide(self, uids: Sequence[str], status: Status) -> Change:
        with self._door.change(f"{_VERBS[status]} {_counted(uids)}") as writing:
            for uid in uids:
                writing.set("claim", uid, "status", status)
                writing.set("claim", uid, "parked", value=False)
        # What a claim may answer does not hang on its status; only few are worth another look.
        return self._weighed(uids if status.accepted and len(uids) <= _FEW else ())

    def _weighed(self, uids: Sequence[str]) -> Change:
        """The change just made, once these claims' suggested positions are computed again."""
        change = self._door.done
        if uids:
            Suggesting.of(self._door).examine(uids)
        return change

    def park(self, uid: str, *, parked: bool = True) -> Change:
        """Put a suggestion aside, or take it up again."""
        with self._door.change("Park a claim" if parked else "Take up a claim") as writing:
            writing.set("claim", uid, "parked", parked)
        return self._door.done

    def set(self, uid: str, **fields: object) -> Change:
        """Set fields of a claim.

        Dates may be given as wordings; they resolve against the source's publication date.
        Setting the speaker of a suggestion does not accept it.
        """
        return self.set_many([uid], **fields)

    def set_many(self, uids: Sequence[str], **fields: object) -> Change:
        """Set the same fields of many claims."""
        what = " and ".join(name.replace("_", " ") for name in fields)
        with self._door.change(f"Set {what} of {_counted(uids)}") as writing:
            for uid in uids:
                for field, value in self._values(uid, fields).items():
                    writing.set("claim", uid, field, value)
        return self._weighed(uids if fields.keys() & _WEIGHED else ())

    def _values(self, uid: str, fields: dict[str, object]) -> dict[str, object]:
        values = dict(fields)
        for clock in ("statement_date", "event_date"):
            if isinstance(values.get(clock), str):
                values[clock] = self._resolved(uid, str(values[clock]))
        capacity = values.pop("capacity", None)
        if isinstance(capacity, Capacity):
            values |= {
                "capacity": capacity.kind,
                "capacity_body": capacity.body,
                "capacity_span": capacity.evidence,
            }
        elif capacity is not None:
            values["capacity"] = capacity
        _check(values)
        return values

    def _resolved(self, uid: str, wording: str) -> VagueDate | None:
        if not wording.strip():
            return None
        published_on = self.get(uid).published_on
        found = resolve_date(wording.strip(), published_on=published_on)
        return replace(found, basis=DateBasis.ANALYST)

    def move(self, uid: str, pieces: Sequence[Piece]) -> Change:
        """Put the content of a claim elsewhere in the same text."""
        text = self._text_of(uid)
        with self._door.change("Move a claim") as writing:
            writing.set("claim", uid, "content", _span(text, pieces))
        return self._weighed([uid])

    def mark(
        self,
        source: str,
        pieces: Sequence[Piece],
        *,
        speaker: str | None = None,
        act: str = "states",
        voice: Voice | str = Voice.REPORTED,
    ) -> Change:
        """Make a claim that extraction missed, from words of a source; it is accepted."""
        text = sources.text_of(self._store.read, source)
        if text is None:
            raise UserError("This source has no text to take a claim from.")
        with self._door.change("Make a claim") as writing:
            uid = writing.create(
                "claim",
                source=source,
                text=text.uid,
                content=_span(text.text, pieces),
                figures=[f for start, end in pieces for f in parse_figures(text.text, start, end)],
                speaker=speaker,
                act=act,
                voice=str(voice),
                status=Status.ACCEPTED,
            )
        return self._weighed([uid])

    def join(self, uids: Sequence[str]) -> Change:
        """One claim out of several of one source: a new one that replaces them (rule 2).

        Raises:
            UserError: they are fewer than two, or of different sources or speakers.
        """
        parts = sorted(self.many(uids), key=lambda claim: claim.content.start)
        if len(parts) < 2 or len({(part.source, part.speaker) for part in parts}) > 1:
            raise UserError("Only two or more claims of one speaker in one source can be joined.")
        pieces = _merged([piece for part in parts for piece in part.content.pieces])
        with self._door.change(f"Join {_counted(uids)}") as writing:
            made = self._replace(writing, parts, [pieces])
        return self._weighed(made)

    def split(self, uid: str, at: int) -> Change:
        """Two claims out of one, cut at this offset of the text (rule 2).

        Raises:
            UserError: the place does not lie within the claim's words.
        """
        claim = self.get(uid)
        first = [(s, min(e, at)) for s, e in claim.content.pieces if s < at]
        second = [(max(s, at), e) for s, e in claim.content.pieces if e > at]
        if not first or not second:
            raise UserError("Put the cursor inside the claim's words to split it there.")
        with self._door.change("Split a claim") as writing:
            made = self._replace(writing, [claim], [first, second])
        return self._weighed(made)

    def remove(self, uids: Sequence[str]) -> Change:
        """Delete claims; undo brings them back."""
        with self._door.change(f"Remove {_counted(uids)}") as writing:
            for uid in uids:
                writing.delete("claim", uid)
        return self._door.done

    def why(self, uid: str) -> str:
        """Why this was suggested, in words."""
        claim = self.get(uid)
        if not claim.engine:
            return "Made by hand."
        parts = [claim.rule and f"rule “{claim.rule}”", claim.reason, f"engine {claim.engine}"]
        if claim.confidence is not None:
            parts.append(f"confidence {claim.confidence:.2f}")
        words = " · ".join(part for part in parts if part)
        return words[:1].upper() + words[1:] + "."

    def _replace(
        self, writing: Writing, old: Sequence[Claim], contents: Sequence[Sequence[Piece]]
    ) -> list[str]:
        """Put new claims in the place of old ones, tied by `replaces` links; their uids."""
        like, text = old[0], self._text_of(old[0].uid)
        made = []
        for pieces in contents:
            span = _span(text, _trimmed(text, pieces))
            uid = writing.create("claim", new_uid(), **_copied(like, span))
            made.append(uid)
            for claim in old:
                link(writing, "claim", "replaces", uid, claim.uid)
        for claim in old:
            writing.delete("claim", claim.uid)
        return made

    def _text_of(self, uid: str) -> str:
        found = sources.text_of(self._store.read, self.get(uid).source)
        if found is None:
            raise UserError("The text of this claim is not in the workspace.")
        return found.text


def _copied(like: Claim, content: Span) -> dict[str, object]:
    """The fields of a claim cut out of, or put together from, another one."""
    kept = [f for f in like.figures if content.start <= f.start and f.end <= content.end]
    return {
        "source": like.source,
        "text": like.text,
        "content": content,
        "speaker": like.speaker,
        "speaker_as_written": like.speaker_as_written,
        "speaker_pieces": like.speaker_pieces,
        "cue": like.cue,
        "cue_pieces": like.cue_pieces,
        "form": like.form,
        "voice": like.voice,
        "act": like.act,
        "negated": like.negated,
        "modality": like.modality,
        "hedge": like.hedge,
        "recurrence": like.recurrence,
        "capacity": like.capacity.kind,
        "capacity_body": like.capacity.body,
        "relays": like.relays,
        "about": like.about,
        "addressee": like.addressee,
        "figures": kept,
        "statement_date": like.statement_date,
        "event_date": like.event_date,
        "credibility": like.credibility,
        "status": like.status,
        "marking": like.marking if like.marking else "",
    }


def _span(text: str, pieces: Sequence[Piece]) -> Span:
    try:
        return span_of(text, *pieces)
    except ValueError as error:
        raise UserError("Select some words of the text first.") from error


def _trimmed(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces without the spaces a cut leaves at their ends."""
    found = []
    for start, end in pieces:
        words = text[start:end]
        left = start + len(words) - len(words.lstrip())
        right = end - (len(words) - len(words.rstrip()))
        if left < right:
            found.append((left, right))
    return found


def _merged(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces in order, touching and overlapping ones made one."""
    found: list[Piece] = []
    for start, end in sorted(pieces):
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _check(values: dict[str, object]) -> None:
    credibility = values.get("credibility", 6)
    if not isinstance(credibility, int) or not 1 <= credibility <= 6:
        raise UserError("Credibility is a digit from 1 to 6; 6 means not assessed.")


def _counted(uids: Sequence[str]) -> str:
    return "a claim" if len(uids) == 1 else f"{len(uids)} claims"
