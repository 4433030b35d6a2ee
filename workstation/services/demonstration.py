# SPDX-License-Identifier: MIT
"""An analyst's recorded decisions, applied to what extraction found in the seed documents.

`seeds/*/decisions.toml` names each decision's claim by an exact quote; a quote that extraction
did not find is an error, so the demonstration cannot show what the product does not do.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from workstation.domain.dates import resolve_date
from workstation.domain.filters import SourceFilter
from workstation.errors import UserError
from workstation.storage.nouns import name_key

if TYPE_CHECKING:
    from pathlib import Path

    from workstation.domain.claims import Claim
    from workstation.domain.figures import Figure
    from workstation.services.actors import Actors
    from workstation.services.assessments import Assessments
    from workstation.services.briefs import Briefs
    from workstation.services.claims import Claims
    from workstation.services.questions import Questions
    from workstation.services.sources import Sources


class Decisions:
    """The decisions of one case, and the verbs that carry them out."""

    def __init__(  # noqa: PLR0913 - one verb for each kind of decision
        self,
        path: Path,
        *,
        sources: Sources,
        claims: Claims,
        actors: Actors,
        questions: Questions,
        assessments: Assessments,
        briefs: Briefs,
    ) -> None:
        self._name = f"{path.parent.name}/{path.name}"
        self._data: dict[str, list[dict[str, Any]]] = tomllib.loads(path.read_text("utf-8"))
        self._sources, self._claims, self._actors = sources, claims, actors
        self._questions, self._assessments, self._briefs = questions, assessments, briefs
        found = sources.rows(sources.find(SourceFilter()))
        self._by_file = {source.name: source.uid for source in found}
        self._asked: dict[str, str] = {}

    def apply(self) -> None:
        """Carry all of them out, in the order an analyst would.

        Raises:
            UserError: a decision names what is not there.
        """
        steps = {
            "sources": self._fill,
            "publishers": self._grade,
            "actors": self._settle_actor,
            "questions": self._ask,
            "positions": self._place,
            "dismissed": self._dismiss,
            "assessments": self._assess,
            "briefs": self._begin,
        }
        for section, step in steps.items():
            for entry in self._data.get(section, []):
                step(entry)

    def _file(self, name: str) -> str:
        if name not in self._by_file:
            raise UserError(f"{self._name} names “{name}”, which was not taken in.")
        return self._by_file[name]

    def _fill(self, entry: dict[str, Any]) -> None:
        facts = {k: v for k, v in entry.items() if k not in ("file", "replaced_by")}
        if "replaced_by" in entry:
            facts["replaced_by"] = self._file(entry["replaced_by"])
        if "published_on" in facts:
            facts["published_on"] = str(facts["published_on"])
        self._sources.set([self._file(entry["file"])], **facts)

    def _grade(self, entry: dict[str, Any]) -> None:
        publisher = self._actors.named(entry["name"])
        self._actors.grade(publisher.uid, entry["reliability"], entry.get("reason", ""))

    def _settle_actor(self, entry: dict[str, Any]) -> None:
        actor = self._actors.named(entry["name"])
        self._actors.set(actor.uid, kind=entry.get("kind", actor.kind))
        known = {name_key(name) for name in (actor.name, *actor.aliases)}
        for alias in entry.get("aliases", []):
            if name_key(alias) not in known:
                self._actors.add_alias(actor.uid, alias)
        if entry.get("joins"):
            others = [self._actors.named(name).uid for name in entry["joins"]]
            self._actors.join(actor.uid, others)
        for tie in entry.get("affiliations", []):
            body = self._actors.named(tie["body"])
            self._affiliate(actor.uid, body.uid, tie)

    def _affiliate(self, actor: str, body: str, tie: dict[str, Any]) -> None:
        """Tie an actor to a body, unless extraction has found that tie already."""
        held = self._actors.affiliations(actor)
        if any((one.actor, one.tie, one.body) == (actor, tie["tie"], body) for one in held):
            return
        self._actors.affiliate(
            actor, tie["tie"], body, office=tie.get("office", ""), reason=tie.get("reason", "")
        )

    def _ask(self, entry: dict[str, Any]) -> None:
        facts = {k: v for k, v in entry.items() if k not in ("key", "wording")}
        change = self._questions.add(entry["wording"], **facts)
        self._asked[entry["key"]] = change.rows[0]

    def _claim(self, entry: dict[str, Any]) -> Claim:
        """The claim whose words hold the quote, by the speaker named if one is."""
        found = [
            claim
            for claim in self._claims.of_source(self._file(entry["file"]))
            if entry["quote"] in claim.content.exact
        ]
        speaker = entry.get("speaker")
        if speaker is not None:
            wanted = name_key(speaker)
            found = [claim for claim in found if wanted in self._names_of(claim)]
        if not found:
            by = f" by {speaker}" if speaker else ""
            raise UserError(
                f"{self._name}: extraction did not find a claim{by} with “{entry['quote']}” "
                f"in {entry['file']}."
            )
        return min(found, key=lambda claim: len(claim.content.exact))

    def _names_of(self, claim: Claim) -> set[str]:
        names = {name_key(claim.speaker_name), name_key(claim.speaker_as_written)}
        if claim.speaker:
            names |= {name_key(alias) for alias in self._actors.get(claim.speaker).aliases}
        return names

    def _place(self, entry: dict[str, Any]) -> None:
        claim = self._claim(entry)
        self._questions.place(
            self._asked[entry["question"]],
            claim.uid,
            stance=entry.get("stance"),
            directness=entry.get("directness", "explicit"),
            answer=entry.get("answer", ""),
            figure=self._figure(claim, entry),
            date=resolve_date(entry["date"]) if entry.get("date") else None,
            reason=entry.get("reason", ""),
        )
        if "credibility" in entry:
            self._claims.set(claim.uid, credibility=entry["credibility"])

    def _figure(self, claim: Claim, entry: dict[str, Any]) -> Figure | None:
        wanted = entry.get("figure")
        if wanted is None:
            return None
        for figure in claim.figures:
            if wanted in figure.as_written or figure.as_written in wanted:
                return figure
        raise UserError(
            f"{self._name}: extraction did not find the figure “{wanted}” in “{entry['quote']}”."
        )

    def _dismiss(self, entry: dict[str, Any]) -> None:
        self._claims.reject([self._claim(entry).uid])

    def _assess(self, entry: dict[str, Any]) -> None:
        facts = {k: v for k, v in entry.items() if k != "question"}
        self._assessments.record(self._asked[entry["question"]], **facts)

    def _begin(self, entry: dict[str, Any]) -> None:
        asked = entry.get("questions") or [entry["question"], *self._asked]
        questions = list(dict.fromkeys(self._asked[key] for key in asked))
        self._briefs.create(
            questions,
            title=entry.get("title", ""),
            audience=entry.get("audience", ""),
            bottom_line=entry.get("bottom_line", ""),
        )
