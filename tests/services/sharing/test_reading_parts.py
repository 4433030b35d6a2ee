# SPDX-License-Identifier: MIT
"""A filtered copy reads as a part: states, gaps and disagreements are of what is included."""

import json
import re
from zipfile import ZipFile

import pytest

from tests.services.sharing.conftest import LIND
from workstation.analysis.gaps import gap_words
from workstation.domain.comparison import Axis
from workstation.domain.sharing import Scope
from workstation.domain.views import View
from workstation.workspace import Workspace


@pytest.fixture
def part(mine, tmp_path):
    """A copy with two of three positions on the only question."""
    (asked,) = mine.questions.all()
    first, second, third = mine.claims.rows(mine.claims.find())
    for claim, stance in ((first, "yes"), (second, "yes"), (third, "no")):
        mine.questions.place(asked.uid, claim.uid, stance=stance)
    mine.claims.set(third.uid, marking="TLP:RED")
    mine.questions.add("Who opened the gate?")
    path = mine.sharing.export(tmp_path / "part.awdb", Scope(marking="TLP:GREEN"))
    with Workspace.open(path, analyst=LIND) as copy:
        yield copy


def states(work):
    frame = work.comparison.frame()
    heads = work.comparison.heads(frame, [head.uid for head in frame.rows])
    return [heads[head.uid] for head in frame.rows]


def test_row_states_say_that_they_are_of_what_is_included(mine, part):
    found, whole = states(part)[0], states(mine)[0]
    assert found.words == "one carrier, of what is included"
    assert found.told == "2 reports, all through one outlet, of what is included"
    assert whole.words == "contested"
    assert "included" not in whole.told


@pytest.mark.parametrize("form", ["csv", "tsv", "html", "xlsx", "svg"])
def test_tables_say_so_in_every_form(part, tmp_path, form):
    path = tmp_path / f"table.{form}"
    part.comparison.export(part.comparison.table(), path)
    if form == "xlsx":
        with ZipFile(path) as book:
            text = book.read("xl/sharedStrings.xml").decode()
    else:
        text = path.read_text(encoding="utf-8-sig")
    text = " ".join(re.sub(r"<[^>]+>", " ", text).split())  # a picture breaks lines
    assert "of what is included" in text
    assert "This is a filtered copy" in text
    assert "An empty cell means that nothing is held, not" not in text


def test_json_keeps_its_words_and_adds_the_sentence(mine, part):
    told = json.loads(json.dumps(part.comparison.as_json(part.comparison.table())))
    assert told["rows"][0]["state"] == "one_carrier"
    assert told["filtered"] == part.filtered
    assert mine.comparison.as_json(mine.comparison.table())["filtered"] == ""


def test_gaps_say_that_nothing_is_included(mine, part):
    for work, words in ((mine, "nothing held"), (part, "nothing included")):
        frame = work.comparison.frame(View(axis=Axis.ACTOR))
        empty = next(one for one in work.questions.all() if "gate" in one.wording)
        gaps = work.gaps.of([empty.uid], frame.columns)
        assert {gap_words(gap)[0] for gap in gaps.values()} == {words}


def test_briefs_say_that_nothing_is_included(part, tmp_path):
    brief = part.briefs.create([one.uid for one in part.questions.all()]).rows[0]
    part.briefs.write(brief, tmp_path / "brief.md")
    told = (tmp_path / "brief.md").read_text(encoding="utf-8")
    assert "Nothing is included on" in told
