# SPDX-License-Identifier: MIT
"""Assessments: the analyst's judgement on a question, never the machine's."""

from dataclasses import dataclass

from workstation.domain.likelihoods import Confidence
from workstation.domain.open_values import Opens


@dataclass(frozen=True, slots=True)
class Assessment:
    """One dated judgement; likelihood and confidence are apart, `why` explains the latter."""

    id: int
    uid: str
    question: str
    judgement: str
    scheme: str
    likelihood: str
    confidence: Confidence
    why: str = ""
    reasons: str = ""
    claims_for: tuple[str, ...] = ()
    claims_against: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    made_on: str = ""
    made_by: str = ""
    marking: str = ""
    conflicts: Opens = ()
