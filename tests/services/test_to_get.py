# SPDX-License-Identifier: MIT
"""Originals to get: interviews and statements too; a linked one is compared with its quotes."""

import pytest

from workstation.domain.origins import Kept
from workstation.domain.reports import GetKind
from workstation.errors import UserError
from workstation.workspace import Facts

ARTICLE = (
    "The minister denied it all. “We hit no ship that night,” Ilan Roth said in an interview "
    "with the Dawn Post.\n"
    "In a statement on Monday, the ministry said that the strait stays open to all flags.\n"
    "Nobody else spoke."
)
INTERVIEW = "Q: What happened? A: We hit no ship that night. Nobody has shown us a photograph."


@pytest.fixture
def quoting(work):
    roth = work.actors.create("Ilan Roth", "person").rows[0]
    ministry = work.actors.create("Defence ministry", "government body").rows[0]
    facts = Facts(publisher="Meridian News", published_on="2026-11-12")
    source = work.sources.add_text(ARTICLE, facts=facts, extract=False).uid
    for words, speaker in (
        ("We hit no ship that night", roth),
        ("that the strait stays open to all flags", ministry),
    ):
        start = ARTICLE.index(words)
        work.claims.mark(source, ((start, start + len(words)),), speaker=speaker)
    return source


def test_interviews_and_statements_are_asked_for(work, quoting):
    found = {item.name: item for item in work.sources.to_get()}
    interview = found["Interview of Ilan Roth with Dawn Post"]
    assert (interview.kind, interview.claims, interview.sources) == (
        GetKind.INTERVIEW,
        1,
        (quoting,),
    )
    assert found["Statement of Defence ministry"].kind is GetKind.STATEMENT


def test_a_linked_original_is_held_and_compared(work, quoting):
    item = work.origins.originals.named("interview of ilan roth")
    held = work.sources.add_text(INTERVIEW, title="The interview", extract=False).uid
    work.origins.link_original(item.uid, held)
    assert [one.name for one in work.sources.to_get()] == ["Statement of Defence ministry"]
    assert work.origins.originals.linked() == [(item, held)]
    (quote,) = work.origins.compare_original(item.uid, held)
    assert quote.kept is Kept.VERBATIM
    assert INTERVIEW[slice(*quote.place)] == "We hit no ship that night"
    work.history.undo()
    assert item in work.sources.to_get()


def test_an_original_that_says_otherwise(work, quoting):
    item = work.origins.originals.named("Statement of Defence ministry")
    held = work.sources.add_text("The strait stays closed to some flags.", extract=False).uid
    (quote,) = work.origins.compare_original(item.uid, held)
    assert quote.kept is Kept.DIFFERS
    assert "open" in [quote.words[slice(*piece)].split()[0] for piece in quote.lost]
    other = work.sources.add_text("Grain prices rose in Velm.", extract=False).uid
    assert work.origins.compare_original(item.uid, other)[0].kept is Kept.NOT_FOUND


def test_bad_input_says_the_way_out(work, quoting):
    item = work.origins.originals.named("interview").uid
    with pytest.raises(UserError, match="choose the one that is quoted"):
        work.origins.link_original(item, quoting)
    with pytest.raises(UserError, match="no source"):
        work.origins.link_original(item, "nothing")
    with pytest.raises(UserError, match="list the originals again"):
        work.origins.link_original("nothing", quoting)
    with pytest.raises(UserError, match="lists all"):
        work.origins.originals.named("a book")
    with pytest.raises(UserError, match="say which"):
        work.origins.originals.named("of")
