# SPDX-License-Identifier: MIT
"""Reviewed sources as labelled texts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from workstation.domain.claims import Status
from workstation.errors import Cancelled, UserError
from workstation.jobs import RecordingTicket, Ticket

if TYPE_CHECKING:
    from pathlib import Path

    from workstation.workspace import Workspace

SAID = "Calder said the harbour stayed open. The union said that the ferry was old."


@pytest.fixture
def read(case: Any) -> Any:
    """The case with its source read to the end."""
    case.work.sources.set([case.source], review="read")
    return case


def other(work: Workspace, words: str = SAID) -> str:
    """A second source with two suggestions."""
    uid = work.sources.add_text(words, title="Harbour").uid
    assert uid
    return uid


def test_a_source_read_to_the_end_is_a_labelled_text(read: Any) -> None:
    (found,) = read.work.claims.labelled()
    assert found.source == read.source
    assert found.text == read.work.sources.text(read.source).text
    words = [found.text[slice(*one.content[0])] for one in found.relations]
    assert words == ["31 people had died", "a cutter had hit the ferry", "the ferry was old"]
    assert {one.status for one in found.relations} == {Status.ACCEPTED}


def test_a_source_not_read_to_the_end_is_none(case: Any) -> None:
    assert case.work.claims.labelled() == []
    (found,) = case.work.claims.labelled(decided=True)
    assert len(found.relations) == 3


def test_suggestions_become_labels_as_they_are_decided(work: Workspace) -> None:
    uid = other(work)
    first, second = work.claims.of_source(uid)
    assert work.claims.labelled(decided=True) == []
    work.claims.accept([first.uid])
    (start, end), *_ = first.content.pieces
    work.claims.move(first.uid, ((start, end - 5),))
    work.claims.reject([second.uid])
    (found,) = work.claims.labelled([uid], decided=True)
    (taken,), (rejected,) = found.relations, found.rejected
    assert taken.content == ((start, end - 5),)
    assert (taken.source, taken.cue) == (first.speaker_pieces, first.cue_pieces)
    assert rejected.cue == second.cue_pieces
    assert rejected.status is Status.REJECTED


def test_undecided_suggestions_are_counted(work: Workspace) -> None:
    work.sources.set([other(work)], review="read")
    (found,) = work.claims.labelled()
    assert (found.relations, found.rejected, found.undecided) == ((), (), 2)


def test_removed_claims_and_sources_are_left_out(read: Any) -> None:
    read.work.claims.remove(read.claims[:2])
    (found,) = read.work.claims.labelled()
    assert len(found.relations) == 1
    read.work.sources.remove([read.source])
    assert read.work.claims.labelled(decided=True) == []


def test_only_the_sources_asked_for_each_once(read: Any) -> None:
    second = other(read.work)
    read.work.sources.set([second], review="read")
    assert len(read.work.claims.labelled()) == 2
    (found,) = read.work.claims.labelled([second, second])
    assert found.source == second


def test_a_source_that_is_not_so_far_is_said(case: Any) -> None:
    labelled = case.work.claims.labelled
    with pytest.raises(UserError, match="“Ferry sinks” was not read to the end"):
        labelled([case.source])
    untouched = other(case.work)
    with pytest.raises(UserError, match="Nothing in “Harbour” is decided yet"):
        labelled([untouched], decided=True)
    case.work.sources.remove([untouched])
    for unknown in (untouched, "nothing"):
        with pytest.raises(UserError, match="There is no source"):
            labelled([unknown], decided=True)


def test_labelled_texts_as_a_file(read: Any, tmp_path: Path) -> None:
    second = other(read.work)
    read.work.claims.reject([read.work.claims.of_source(second)[0].uid])
    path = tmp_path / "labels.jsonl"
    assert read.work.claims.export_labelled(path) == read.work.claims.labelled()
    (line,) = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    assert (line["id"], line["rejected"]) == (read.source, [])
    relation = line["relations"][0]
    (start, end), *_ = relation.pop("content")
    assert line["text"][start:end] == "31 people had died"
    assert relation == {
        "source": [],
        "cue": [],
        "speech": True,
        "status": "accepted",
        "in_bulk": False,
    }
    assert len(read.work.claims.export_labelled(path, decided=True)) == 2
    (line,) = map(json.loads, path.read_text(encoding="utf-8").splitlines()[1:])
    assert [one["status"] for one in line["rejected"]] == ["rejected"]


def test_nothing_is_written_without_a_label_or_over_a_workspace(
    read: Any, work: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="no reviewed text"):
        work.claims.export_labelled(tmp_path / "labels.jsonl")
    with pytest.raises(UserError, match="name of a workspace"):
        read.work.claims.export_labelled(tmp_path / "other.awdb")
    assert not list(tmp_path.glob("labels*"))


def test_it_reports_and_stops(read: Any) -> None:
    ticket = RecordingTicket()
    read.work.claims.labelled(ticket=ticket)
    assert ticket.reports == [(0, 1, "Ferry sinks")]
    stopped = Ticket()
    stopped.cancel()
    with pytest.raises(Cancelled):
        read.work.claims.labelled(ticket=stopped)
