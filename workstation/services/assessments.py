# SPDX-License-Identifier: MIT
"""Assessments: an analyst's dated judgements; the machine never writes one."""

import datetime as dt
from collections.abc import Sequence

from workstation.domain.assessments import Assessment
from workstation.domain.changes import Change
from workstation.domain.likelihoods import SCHEMES, Confidence
from workstation.errors import UserError
from workstation.storage import judgements
from workstation.storage.editing import Door


class Assessments:
    """Everything one can do with judgements."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def of(self, question: str) -> list[Assessment]:
        """The judgements on a question, newest first."""
        return judgements.assessments(self._door.store.read, question)

    def record(  # noqa: PLR0913 - a judgement is all of these
        self,
        question: str,
        *,
        judgement: str,
        likelihood: str,
        confidence: Confidence | str,
        why: str = "",
        scheme: str = "icd203-1",
        reasons: str = "",
        claims_for: Sequence[str] = (),
        claims_against: Sequence[str] = (),
        assumptions: Sequence[str] = (),
        gaps: Sequence[str] = (),
    ) -> Change:
        """Record a judgement, dated now; earlier ones stay as its history.

        Raises:
            UserError: there are no words, or the term is not of the scheme.
        """
        if not judgement.strip():
            raise UserError("Write the judgement as a sentence first.")
        terms = SCHEMES[scheme]
        if terms.term(likelihood) is None:
            listed = ", ".join(term.term for term in terms.terms)
            raise UserError(f"“{likelihood}” is not a term of {terms.name}; choose from {listed}.")
        with self._door.change("Record a judgement") as writing:
            writing.create(
                "assessment",
                question=question,
                judgement=judgement.strip(),
                scheme=scheme,
                likelihood=likelihood,
                confidence=Confidence(confidence),
                why=why.strip(),
                reasons=reasons.strip(),
                claims_for=list(claims_for),
                claims_against=list(claims_against),
                assumptions=list(assumptions),
                gaps=list(gaps),
                made_on=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
                made_by=writing.change.analyst_name,
            )
        return self._door.done

    def remove(self, uid: str) -> Change:
        """Take a judgement back."""
        with self._door.change("Remove a judgement") as writing:
            writing.delete("assessment", uid)
        return self._door.done
