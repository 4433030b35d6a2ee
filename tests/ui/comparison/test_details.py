# SPDX-License-Identifier: MIT
"""The panel beside the table, in words."""

import pytest

from workstation.domain.assessments import Assessment
from workstation.domain.likelihoods import Confidence
from workstation.domain.open_values import Held, Open
from workstation.ui.briefs.questions import judged_words
from workstation.ui.comparison.wording import judgement_words
from workstation.ui.kit.words import day


@pytest.mark.parametrize("why", ["Two sources agree.", "Two sources agree"])
def test_a_reason_ends_with_one_full_stop(why):
    made = Assessment(
        *(1, "a", "q", "It sank.", "icd203-1", "likely", Confidence.LOW),
        why=why,
        made_on="2026-11-23T10:00:00",
        made_by="A. Lind",
    )
    made_on = day("2026-11-23")
    assert judgement_words(made).endswith(f"Low confidence: Two sources agree. {made_on}, A. Lind.")


def test_a_judgement_in_conflict_gives_both_and_no_range():
    opens = (
        Open("likelihood", (Held("likely"), Held("unlikely"))),
        Open("confidence", (Held("high"), Held("low"))),
    )
    made = Assessment(
        *(1, "a", "q", "It sank.", "icd203-1", "likely", Confidence.LOW),
        made_on="2026-11-23T10:00:00",
        conflicts=opens,
    )
    words = "Likely / unlikely, open. Confidence high / low, open."
    assert judgement_words(made).startswith(words)
    assert judged_words(made) == "likely / unlikely, open · confidence high / low, open"
