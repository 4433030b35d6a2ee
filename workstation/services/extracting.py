# SPDX-License-Identifier: MIT
"""Putting what extraction found into the workspace, as suggestions (rules 2, 5 and 13)."""

from collections.abc import Sequence
from typing import Any

from workstation.domain.attributions import Attribution, Bond, Extraction, Mention
from workstation.domain.claims import CapacityKind, Relay
from workstation.domain.spans import Piece, span_of, words_at
from workstation.domain.uids import derived_uid
from workstation.services.rereading import plan
from workstation.services.tasks import Task
from workstation.storage import actors
from workstation.storage.editing import Record
from workstation.storage.nouns import name_key
from workstation.storage.rereading import positions, standing


class Suggesting:
    """One text's suggestions on their way into the workspace."""

    def __init__(self, record: Record, task: Task, found: Extraction) -> None:
        self._record = record
        self._source = task.source
        self._text_uid = task.text_uid
        self._text = task.text
        self._found = found
        self._mentions = {mention.key: mention for mention in found.mentions}
        self._actors: dict[str, str | None] = {}

    def write(self, *, again: bool = False) -> int:
        """Store all of it; returns how many claims are new here.

        Args:
            again: take out undecided suggestions that are not found any more.
        """
        planned = plan(self._found, self._text_uid, standing(self._record.db, self._text_uid))
        for number in planned.fresh:
            values = self._values(self._found.attributions[number], planned.uids)
            self._record.insert("claim", planned.uids[number], {"source": self._source, **values})
        for number in planned.again:
            values = self._values(self._found.attributions[number], planned.uids)
            self._record.put("claim", planned.uids[number], values)
        for bond in self._found.bonds:
            self._write_bond(bond)
        for uid in planned.gone if again else ():
            self._forget(uid)
        return len(planned.fresh)

    def _forget(self, uid: str) -> None:
        """Take out a suggestion together with the positions suggested for it."""
        for position in positions(self._record.db, uid):
            self._record.forget("position", position)
        self._record.forget("claim", uid)

    def _values(self, one: Attribution, uids: Sequence[str]) -> dict[str, Any]:
        return {
            "text": self._text_uid,
            "speaker": self._actor(one.speaker),
            "speaker_as_written": words_at(self._text, one.speaker_pieces),
            "speaker_pieces": one.speaker_pieces,
            "content": span_of(self._text, *one.content),
            "cue": words_at(self._text, one.cue),
            "cue_pieces": one.cue,
            "form": one.form,
            "voice": one.voice,
            "act": one.act,
            "negated": one.negated,
            "modality": one.modality,
            "hedge": words_at(self._text, one.hedge),
            "recurrence": one.recurrence,
            "capacity": one.capacity,
            "capacity_body": self._body(one),
            "capacity_span": self._span(one.capacity_pieces),
            "relays": [
                Relay(relay.as_written, relay.pieces, self._actor(relay.actor))
                for relay in one.relays
            ],
            "about": self._several(one.about),
            "addressee": self._several(one.addressee),
            "figures": one.figures,
            "statement_date": one.statement_date,
            "event_date": one.event_date,
            "answers": self._spoken(one.answers, uids),
            "reports": self._spoken(one.reports, uids),
            "engine": one.engine or self._found.engine,
            "version": self._found.version,
            "rule": one.rule,
            "confidence": one.confidence,
            "reason": one.reason,
        }

    def _spoken(self, index: int | None, uids: Sequence[str]) -> str | None:
        """Uid of another claim; what is wanted or hoped is no claim."""
        if index is None or not self._found.attributions[index].is_claim:
            return None
        return uids[index]

    def _body(self, one: Attribution) -> str | None:
        return self._actor(one.capacity_body) if one.capacity is CapacityKind.FOR else None

    def _span(self, pieces: tuple[Piece, ...]) -> Any:  # noqa: ANN401 - JSON or None
        return span_of(self._text, *pieces) if pieces else None

    def _several(self, keys: Sequence[str]) -> list[str]:
        return [uid for key in keys if (uid := self._actor(key)) is not None]

    def _actor(self, key: str | None) -> str | None:
        """Uid of the actor a mention means, suggested anew when nobody is called so."""
        if key is None or key not in self._mentions:
            return None
        if key not in self._actors:
            self._actors[key] = self._find_or_suggest(self._mentions[key])
        return self._actors[key]

    def _find_or_suggest(self, mention: Mention) -> str | None:
        names = (mention.name, *mention.aliases)
        known = {uid for name in names for uid in actors.by_name(self._record.db, name)}
        if len(known) > 1:
            known = set(actors.by_name(self._record.db, mention.name)) or known
        if len(known) > 1:
            return None  # two actors are called so: that is for a person to settle
        uid = next(iter(known), None) or self._suggest(mention)
        if uid is not None:
            self._write_aliases(uid, mention)
        return uid

    def _suggest(self, mention: Mention) -> str | None:
        uid = derived_uid("actor", name_key(mention.name))
        removed = actors.is_deleted(self._record.db, uid)
        if removed is not None:
            return None if removed else uid  # an actor a person removed stays removed
        values = {"name": mention.name, "kind": mention.kind, "suggested": True}
        self._record.insert("actor", uid, values)
        return uid

    def _write_aliases(self, actor: str, mention: Mention) -> None:
        for name in dict.fromkeys(mention.aliases):
            uid = derived_uid("alias", actor, name_key(name))
            if name_key(name) == name_key(mention.name) or self._record.has("alias", uid):
                continue
            values = {
                "actor": actor,
                "name": name,
                "source": self._source,
                "span": self._span(mention.pieces[:1]),
                "reason": mention.reason,
                "suggested": True,
            }
            self._record.insert("alias", uid, values)

    def _write_bond(self, bond: Bond) -> None:
        actor, body = self._actor(bond.actor), self._actor(bond.body)
        if actor is None or body is None or actor == body:
            return
        uid = derived_uid("affiliation", actor, bond.tie, body)
        if self._record.has("affiliation", uid):
            return
        values = {
            "actor": actor,
            "tie": bond.tie,
            "body": body,
            "office": bond.office,
            "source": self._source,
            "span": self._span(bond.pieces),
            "suggested": True,
        }
        self._record.insert("affiliation", uid, values)
