# SPDX-License-Identifier: MIT
"""Pairs with what may explain them; updates and changes of position."""

from dataclasses import replace

from tests.analysis.disagreements.conftest import counted, day, said
from workstation.analysis.disagreements.contradicting import edges
from workstation.analysis.disagreements.explanations import offers
from workstation.analysis.disagreements.pairing import finding_uid, pairs
from workstation.analysis.disagreements.rules import examine
from workstation.analysis.disagreements.turns import turns
from workstation.domain.disagreements import Disagreement, Explanation, Rule


def test_pairs_come_one_by_one_and_keep_their_uid(question) -> None:
    statements = [said("a", "yes"), said("b", "no"), said("c", "no"), said("a", "no")]
    (finding,) = examine(question, statements)
    found = list(pairs(question, finding, {s.position: s for s in statements}))
    assert len(found) == finding.pairs == 2
    again = list(pairs(question, finding, {s.position: s for s in reversed(statements)}))
    assert [pair.uid for pair in found] == [pair.uid for pair in again]
    assert len({pair.uid for pair in found}) == 2


def test_a_decision_stays_when_claims_join(question) -> None:
    one, other = said("a", "yes"), said("b", "no")
    (before,) = examine(question, [one, other])
    (after,) = examine(question, [one, other, said("c", "no")])
    assert finding_uid(before) == finding_uid(after)


def test_explanations_offered(how_many) -> None:
    defined = replace(how_many, definition="Confirmed by name")
    north = replace(counted("31 people"), place="Northhaven")
    one = said("a", on="2031-02-01", figure=north, hedge="reportedly", event=day("2031-01-30"))
    other = said("b", on="2031-02-02", figure=counted("40 people"), event=day("2031-01-31"))
    found = {offer.explanation: offer.words for offer in offers(defined, one, other)}
    assert found[Explanation.OTHER_TIME] == "speak of 30 Jan 2031 and of 31 Jan 2031"
    assert found[Explanation.OTHER_PLACE] == "only one names a place: Northhaven"
    assert found[Explanation.OTHER_DEFINITION] == "only one hedges: “reportedly”"
    assert Explanation.OTHER_GROUP not in found


def test_explanations_of_groups_and_corrections(how_many) -> None:
    one = said("a", figure=counted("31 sailors"), is_current=False)
    other = said("b", figure=counted("40 people"))
    found = {offer.explanation for offer in offers(how_many, one, other)}
    assert found == {
        Explanation.OTHER_GROUP,
        Explanation.OTHER_DEFINITION,
        Explanation.CORRECTED,
    }


def test_changes_of_position_and_updates(question, how_many) -> None:
    no, yes = said("a", "no", "2031-02-01"), said("a", "yes", "2031-03-01")
    (turn,) = turns([yes, no, said("a", "yes", "2031-04-01"), said("b", "no", "2031-04-01")])
    assert (turn.speaker, turn.steps, turn.is_update) == ("a", (no, yes), False)
    early = said("c", on="2031-02-01", figure=counted("31 people"))
    late = said("c", on="2031-02-03", figure=counted("38 people"))
    (update,) = turns([late, early])
    assert update.is_update
    assert update.steps == (early, late)
    assert turns([early, said("c", on="2031-02-03", figure=counted("3 boats"))]) == []


def disagreement(question, *statements):
    (finding,) = examine(question, statements)
    return Disagreement(
        finding_uid(finding), finding.rule, question.uid, "?", "", finding.camps, finding.pairs
    )


def test_who_contradicts_whom(question) -> None:
    first = disagreement(question, said("a", "yes"), said("b", "no"), said("written:x", "no"))
    second = disagreement(replace(question, uid="q2"), said("b", "yes"), said("a", "no"))
    third = disagreement(replace(question, uid="q3"), said("b", "yes"), said("c", "no"))
    assert edges([first, second, third], limit=10) == [
        ("a", "b", 2, ("q", "q2")),
        ("b", "c", 1, ("q3",)),
    ]
    assert edges([first, third], actors=["c"], limit=10) == [("b", "c", 1, ("q3",))]
    assert first.rule is Rule.YES_NO
