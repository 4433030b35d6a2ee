# SPDX-License-Identifier: MIT
"""`workstation claims`, actors, questions, comparison."""

import csv
import io

import openpyxl
import pytest

FIELDS = {
    "uid", "source", "speaker", "speaker_name", "speaker_as_written", "relays", "capacity", "voice",
    "act", "form", "modality", "content", "exact", "start", "end", "spans", "cue", "hedge", "about",
    "addressee", "answers", "reports", "figures", "statement_date", "event_date", "standing",
    "status", "credibility", "marking", "questions", "engine", "confidence",
}  # fmt: skip


def claims(do, case, *more):
    return do("claims", "list", case, "--json", *more).json


def test_claims_have_every_field_and_fit_their_text(do, case):
    text = do("sources", "show", case, "bridge.txt", "--json").json["text"]
    found = claims(do, case)
    assert len(found) >= 3
    for one in found:
        assert set(one) >= FIELDS
        assert one["exact"] == " … ".join(text[s:e] for s, e in one["spans"]["content"])
        assert (one["start"], one["end"]) == (
            one["spans"]["content"][0][0],
            one["spans"]["content"][-1][1],
        )
        assert one["status"] == "suggested"


def test_speakers_figures_and_relays(do, case):
    found = claims(do, case)
    hurt = next(one for one in found if "12 people" in one["exact"])
    assert hurt["speaker_name"] == "Lena Verrin"
    assert hurt["figures"][0]["low"] == 12
    assert set(hurt["figures"][0]) == {
        "as_written", "low", "high", "unit", "qualifier", "counted", "place", "part_of",
    }  # fmt: skip
    denied = next(one for one in found if one["act"] == "denies")
    assert denied["speaker_name"] == "Calder Coast Guard"
    told = next(one for one in found if one["form"] == "direct")
    assert [relay["as_written"] for relay in told["relays"]] == ["Harbour Wire"]


def test_accept_one_is_not_bulk_and_several_are(do, case):
    first, second, third = (one["uid"] for one in claims(do, case)[:3])
    assert do("claims", "accept", case, first).status == 0
    assert do("claims", "accept", case, second, third).status == 0
    bulk = {one["uid"]: one["in_bulk"] for one in claims(do, case, "--status", "accepted")}
    assert bulk == {first: False, second: True, third: True}


def test_reject_takes_a_part_of_the_uid(do, case):
    uid = claims(do, case)[0]["uid"]
    assert do("claims", "reject", case, uid[-10:]).status == 0
    assert [one["uid"] for one in claims(do, case, "--status", "rejected")] == [uid]


def test_filter_by_speaker(do, case):
    found = claims(do, case, "--speaker", "Calder Coast Guard")
    assert found
    assert {one["speaker_name"] for one in found} == {"Calder Coast Guard"}


def test_an_unknown_claim_is_one_sentence(do, case):
    outcome = do("claims", "accept", case, "zzzz")
    assert outcome.status == 1
    assert outcome.err.count("\n") == 1


def test_actors_join_and_split(do, case):
    named = {one["name"]: one for one in do("actors", "list", case, "--json").json}
    assert named["Lena Verrin"]["kind"] == "person"
    assert do("actors", "join", case, "Calder Coast Guard", "Lena Verrin").status == 0
    joined = [one for one in do("actors", "list", case, "--json").json if one["joined"]]
    assert [one["name"] for one in joined] == ["Calder Coast Guard"]
    assert do("actors", "split", case, "Calder Coast Guard").status == 0
    again = {one["name"] for one in do("actors", "list", case, "--json").json}
    assert {"Lena Verrin", "Calder Coast Guard"} <= again
    refused = do("actors", "split", case, "Lena Verrin")
    assert refused.status == 1


@pytest.fixture
def asked(do, case):
    added = do("questions", "add", case, "Did the cutter touch the bridge?", "--group", "Bridge")
    assert added.status == 0
    return case


def test_questions_are_listed_with_what_they_ask(do, asked):
    (question,) = do("questions", "list", asked, "--json").json
    assert question["wording"] == "Did the cutter touch the bridge?"
    assert question["kind"] == "yes_no"
    empty = do("questions", "add", asked, "  ")
    assert empty.status == 1


def test_comparison_as_json(do, asked):
    found = do("comparison", "show", asked, "--format", "json").json
    assert {"columns", "rows", "banner"} <= set(found)
    (row,) = found["rows"]
    assert set(row) == {"uid", "question", "kind", "state", "cells"}
    held = [one for cell in row["cells"].values() for one in cell]
    assert held
    for one in held:
        assert set(one) == {
            "claim", "stance", "directness", "status", "answer", "figure", "date", "grade",
            "conflicts",
        }  # fmt: skip
    assert {one["status"] for one in held} == {"suggested"}
    names = {column["uid"]: column["name"] for column in found["columns"]}
    stances = {names[uid]: cell[0]["stance"] for uid, cell in row["cells"].items()}
    assert stances["Calder Coast Guard"] == "no"


def test_comparison_as_table_csv_and_xlsx(do, asked, tmp_path):
    shown = do("comparison", "show", asked)
    assert "says no" in shown.out
    assert "not reviewed yet" in shown.out
    rows = list(csv.reader(io.StringIO(do("comparison", "show", asked, "--format", "csv").out)))
    assert "Calder Coast Guard" in rows[0]
    out = tmp_path / "table.xlsx"
    assert do("comparison", "show", asked, "--out", out).status == 0
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["Comparison", "Positions", "About"]
    assert do("comparison", "show", asked, "--format", "xlsx").status == 1
    assert do("comparison", "show", asked, "--format", "gif").status == 2


def test_accepted_leaves_out_what_nobody_accepted(do, asked):
    found = do("comparison", "show", asked, "--accepted", "--format", "json").json
    assert found["rows"][0]["cells"] == {}


def test_place_and_assess(do, asked):
    denied = next(one for one in claims(do, asked) if one["act"] == "denies")
    question = "Did the cutter touch the bridge?"
    assert do("questions", "place", asked, question, denied["uid"], "--stance", "no").status == 0
    (row,) = do("comparison", "show", asked, "--accepted", "--format", "json").json["rows"]
    ((held,),) = row["cells"].values()
    assert (held["status"], held["stance"]) == ("confirmed", "no")
    judged = ("questions", "assess", asked, question, "It is likely.", "--confidence", "low")
    assert do(*judged, "--likelihood", "maybe").status == 1
    assert do(*judged, "--likelihood", "likely").status == 0


def test_one_person_keeps_one_uid(do, asked):
    from workstation.settings import Settings

    assert Settings.load().analyst_uid == Settings.load().analyst_uid
