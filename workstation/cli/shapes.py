# SPDX-License-Identifier: MIT
"""The JSON others may rely on: fields are only ever added (design section 7)."""

from typing import Any

from workstation.analysis.open_words import plainly
from workstation.domain.claims import Claim, Status
from workstation.domain.dates import VagueDate
from workstation.domain.figures import Figure
from workstation.domain.proposals import Proposal
from workstation.domain.questions import Position, Question
from workstation.domain.reports import Received
from workstation.domain.sources import ReviewState, Source
from workstation.domain.spans import Piece


def received(one: Received) -> dict[str, Any]:
    """One document of `sources add`."""
    return {"path": one.path, "result": one.result.value, "uid": one.uid, "reason": one.reason}


def source(one: Source) -> dict[str, Any]:
    """One source of `sources list`."""
    return {
        "uid": one.uid,
        "title": one.title,
        "publisher": one.publisher_name or None,
        "author": one.author or None,
        "published_on": one.published_on,
        "accessed_on": one.accessed_on,
        "url": one.url or None,
        "language": one.language or None,
        "media_type": one.media_type,
        "sha256": one.sha256,
        "words": one.words,
        "reliability": one.reliability,
        "marking": one.marking,
        "standing": one.standing.value,
        "reviewed": one.review is ReviewState.READ,
        "claims": one.claims,
        "trouble": one.trouble or None,
        "conflicts": plainly(one.conflicts),
    }


def claim(one: Claim) -> dict[str, Any]:
    """One claim of `claims list`."""
    return {
        "uid": one.uid,
        "source": one.source,
        "speaker": one.speaker,
        "speaker_name": one.speaker_name,
        "speaker_as_written": one.speaker_as_written,
        "relays": [{"uid": relay.actor, "as_written": relay.as_written} for relay in one.relays],
        "capacity": {"kind": one.capacity.kind.value, "body": one.capacity.body},
        "voice": one.voice.value,
        "act": one.act.value,
        "form": one.form.value,
        "modality": one.modality.value,
        "content": one.content.exact,
        "exact": one.content.exact,
        "start": one.content.start,
        "end": one.content.end,
        "spans": {
            "speaker": _pieces(one.speaker_pieces),
            "cue": _pieces(one.cue_pieces),
            "content": _pieces(one.content.pieces),
        },
        "cue": one.cue,
        "hedge": one.hedge,
        "about": list(one.about),
        "addressee": list(one.addressee),
        "answers": one.answers,
        "reports": one.reports,
        "figures": [_figure(figure) for figure in one.figures],
        "statement_date": _date(one.statement_date),
        "event_date": _date(one.event_date),
        "standing": one.standing.value,
        "status": "accepted" if one.status.accepted else one.status.value,
        "in_bulk": one.status is Status.ACCEPTED_IN_BULK,
        "credibility": one.credibility,
        "marking": one.marking,
        "questions": list(one.questions),
        "engine": one.engine,
        "confidence": one.confidence,
        "conflicts": plainly(one.conflicts),
    }


def suggestion(one: Position, of: Claim, on: Question) -> dict[str, Any]:
    """One suggested position of `questions suggest`."""
    return {
        "question": one.question,
        "wording": on.wording,
        "claim": one.claim,
        "content": of.content.exact,
        "speaker_name": of.speaker_name,
        "stance": one.stance.value if one.stance else None,
        "directness": one.directness.value,
        "answer": one.answer or None,
        "figure": _figure(one.figure) if one.figure else None,
        "date": _date(one.date),
        "reason": one.reason,
        "score": one.score,
    }


def proposal(one: Proposal) -> dict[str, Any]:
    """One proposed question of `questions propose`."""
    return {
        "wording": one.wording,
        "kind": one.kind.value,
        "answers": list(one.answers),
        "claims": list(one.claims),
        "speakers": one.speakers,
        "why": one.why,
    }


def _pieces(pieces: tuple[Piece, ...]) -> list[list[int]]:
    return [[start, end] for start, end in pieces]


def _figure(one: Figure) -> dict[str, Any]:
    return {
        "as_written": one.as_written,
        "low": one.low,
        "high": one.high,
        "unit": one.unit,
        "qualifier": one.qualifier.value,
        "counted": one.counted,
        "place": one.place,
        "part_of": one.part_of,
    }


def _date(one: VagueDate | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {
        "as_written": one.as_written,
        "edtf": one.edtf,
        "earliest": one.earliest,
        "latest": one.latest,
        "basis": one.basis.value,
    }
