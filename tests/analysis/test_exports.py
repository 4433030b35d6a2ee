# SPDX-License-Identifier: MIT
"""A comparison as rows of words and as JSON."""

import json

from workstation.analysis.exports import Exported, as_json, as_table
from workstation.analysis.imprints import Imprint
from workstation.analysis.tables import compare
from workstation.domain.claims import Standing
from workstation.domain.questions import QuestionKind, Stance


def test_the_table_is_words(make):
    found = compare(
        [make.question(), make.question(uid="q2", wording="How many?", kind=QuestionKind.FIGURE)],
        [
            make.placed(
                "a",
                Stance.YES,
                speaker="x",
                implied=True,
                confirmed=False,
                speaker_name="Xen",
                reliability="C",
                credibility=3,
            ),
            make.placed(
                "b",
                Stance.NO,
                speaker="y",
                speaker_name="Yat",
                standing=Standing.RETRACTED,
                publisher="q",
            ),
            make.placed(
                "c",
                None,
                question="q2",
                speaker="y",
                speaker_name="Yat",
                figure=make.figure("up to 40", None, 40),
            ),
        ],
        actors={},
        sources={},
    )
    header, first, second = as_table(Exported(found))
    assert header == ["Question", "Yat", "Xen", "State"]
    assert first[1] == "says no (no longer stands) · not assessed"
    assert first[2] == "says yes (implied, suggested) · C3"
    assert first[3] == "one speaker"
    assert second[1].startswith("up to 40")
    assert second[2] == ""
    assert {len(row) for row in as_table(Exported(found))} == {4}


def test_a_change_is_told_and_dates_are_not_doubled(make):
    found = compare(
        [make.question()],
        [
            make.placed("a", Stance.NO, statement_date=make.day("2023-02-01")),
            make.placed("b", Stance.YES, statement_date=make.day("2023-11-01"), words="we do"),
        ],
        actors={},
        sources={},
    )
    cell = as_table(Exported(found))[1][1]
    assert "changed: no (" in cell
    assert "held before" in cell
    assert cell.endswith("2 statements · not assessed")


def test_many_voices_are_a_summary(make):
    found = compare(
        [make.question()],
        [make.placed("a", speaker="x"), make.placed("b", Stance.NO, speaker="y")],
        actors={},
        sources={},
        max_columns=1,
    )
    assert as_table(Exported(found))[1][1].startswith("1 says yes, 1 says no · 2 speakers")


def test_the_json_is_the_one_promised(make):
    figure = make.figure("up to 40", None, 40.0, place="Ostrova")
    table = compare(
        [make.question(QuestionKind.FIGURE)],
        [
            make.placed("a", None, speaker="x", figure=figure, date=make.day("2023-11-01")),
            make.placed("b", Stance.DOUBTS, speaker="x", implied=True, confirmed=False),
        ],
        actors={},
        sources={},
    )
    found = as_json(Exported(table, Imprint(banner="Reviewed.", marking="TLP:GREEN")))
    assert (found["banner"], found["marking"]) == ("Reviewed.", "TLP:GREEN")
    assert json.loads(json.dumps(found)) == found
    assert found["columns"] == [{"uid": "x", "name": "X"}]
    (row,) = found["rows"]
    assert {key: row[key] for key in ("uid", "question", "kind", "state")} == {
        "uid": "q1",
        "question": make.question().wording,
        "kind": "figure",
        "state": "one_speaker",
    }
    by_claim = {one["claim"]: one for one in row["cells"]["x"]}
    assert by_claim["b"] == {
        "claim": "b",
        "stance": "doubts",
        "directness": "implied",
        "status": "suggested",
        "answer": None,
        "figure": None,
        "date": None,
        "grade": "F6",
        "conflicts": {},
    }
    assert by_claim["a"]["stance"] is None
    assert by_claim["a"]["figure"] == {
        "as_written": "up to 40",
        "low": None,
        "high": 40.0,
        "unit": "",
        "qualifier": "exact",
        "counted": "members",
        "place": "Ostrova",
        "part_of": None,
    }
    assert by_claim["a"]["date"]["earliest"] == "2023-11-01"
    assert by_claim["a"]["date"]["basis"] == "stated"
