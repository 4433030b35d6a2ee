# SPDX-License-Identifier: MIT
"""What the window says of the engine, and reading again with a newer one."""

import pytest

from workstation.domain.claims import Status
from workstation.domain.engines import RULES, TAGGER, EngineFacts
from workstation.domain.reports import Addition, Reread
from workstation.ui.intake import unread
from workstation.ui.reading_again import ReadingAgain, summary

TEXT = (
    "The interior ministry said on Monday that 31 people had died when the ferry sank. "
    "“We warned them in October,” said Ilan Roth, a spokesman for the seafarers' union."
)
NEWER = EngineFacts(TAGGER, "9", 0.8, 0.8)
LESSER = EngineFacts(RULES, "9", trouble="Suggestions come from the rules alone.")


@pytest.fixture
def read(case):
    """A source that the engine here has read, with a decision about its first suggestion."""
    uid = case.sources.add_text(TEXT, title="Ferry", extract=False).uid
    case.sources.extract([uid])
    first, *_ = case.claims.of_source(uid)
    case.claims.accept([first.uid])
    return uid


@pytest.fixture
def old(case, read):
    """The same, as if an older engine had read it, which overlooked all but the first."""
    _, *others = case.claims.of_source(read)
    with case._door.record() as record:
        for claim in others:
            record.forget("claim", claim.uid)
        record.compute("source", read, extracted="rules 0")
    return read


@pytest.fixture
def opened(window, case, settle):
    case.close()
    window.open_path(case.path)
    settle(window.session)
    return window


def known(window, facts, outdated=()):
    window.session.engine._on_known((facts, frozenset(outdated)))


def test_the_engine_is_known_and_nothing_is_outdated(qtbot, session, read):
    with qtbot.waitSignal(session.engine.known, timeout=20_000):
        session.engine.ask()
    assert session.engine.facts.version
    assert read not in session.engine.outdated


def test_the_lesser_engine_is_said_once_and_plainly(opened):
    known(opened, LESSER, ["a"])
    banner = opened.engine_banner
    assert banner.isVisible()
    assert banner.sentence() == "Suggestions come from the rules alone."
    assert opened.session.engine.outdated == frozenset()  # nothing is read worse than before
    banner._close.click()
    known(opened, LESSER)
    assert not banner.isVisible()


def test_what_an_older_engine_has_read_is_said_with_a_way_on(opened, monkeypatch):
    asked = []
    monkeypatch.setattr(ReadingAgain, "ask", lambda *asking: asked.append(asking[2]))
    known(opened, NEWER, ["b", "a"])
    assert opened.engine_banner.sentence() == "An older engine than tagger 9 has read 2 sources"
    opened.engine_banner._do.click()
    assert asked == [["a", "b"]]
    known(opened, NEWER)
    assert not opened.engine_banner.isVisible()


def test_with_nothing_outdated_the_command_says_so(qtbot, opened):
    known(opened, NEWER)
    with qtbot.waitSignal(opened.session.message) as got:
        opened.commands.read_again()
    assert got.args[0] == "Nothing to read again: tagger 9 has read every source."


def test_reading_again_is_looked_at_first_and_touches_no_decision(
    qtbot, session, case, old, settle
):
    decided = case.claims.of_source(old)
    dialog = ReadingAgain.ask(None, session, [old])
    assert not dialog.go.isEnabled()
    qtbot.waitUntil(dialog.go.isEnabled, timeout=20_000)
    added = dialog.model.rowCount()
    assert added >= 1
    assert len(case.claims.of_source(old)) == 1  # so far it has only looked
    assert dialog.said.text().startswith("Adds ")
    dialog.accept()
    settle(session)
    now = case.claims.of_source(old)
    assert len(now) == 1 + added
    assert [c for c in now if c.status is not Status.SUGGESTED] == decided


def test_a_look_that_is_given_up_changes_nothing(qtbot, session, case, old, settle):
    ReadingAgain.ask(None, session, [old]).reject()
    settle(session)
    assert len(case.claims.of_source(old)) == 1


def test_the_look_is_summed_up_in_sentences():
    one = Addition("s", "Ferry", "Roth", "we warned them", 0.9)
    two = Addition("s", "Ferry", "", "it sank", 0.3)
    found = Reread(3, (one, two), 7, 1, 1)
    assert summary(found, 0.5) == (
        "Adds 2 suggestions in 1 of 3 sources, 1 of them below your threshold. 7 claims stay as "
        "they are. 1 suggestion that nobody has decided about is not found again and goes. "
        "1 source could not be read."
    )
    assert summary(Reread(1, (), 1, 0), 0.0) == "Adds nothing. 1 claim stays as it is."


def test_reading_says_which_source_it_is_at(qtbot, session, case, settle):
    uids = [case.sources.add_text(f"{n}. {TEXT}", extract=False).uid for n in range(2)]
    assert [uid for uid in unread(case) if uid in uids] == uids
    said = []
    session.intake.reading.connect(said.append)
    session.intake.read_pending()
    settle(session)
    assert said[-1] == ""
    assert case.sources.pending() == 0
    assert unread(case) == []
