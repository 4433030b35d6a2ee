# SPDX-License-Identifier: MIT
"""Originals: shown inert, drawn, saved; what is missing; which dates a day changes."""

import pytest

from tests.intake.conftest import pdf_bytes
from workstation.domain.claims import Relay
from workstation.domain.dates import DateBasis, VagueDate
from workstation.errors import UserError
from workstation.services import originals
from workstation.workspace import Facts, Workspace

LIVE = "<html><body><script>alert(1)</script><p>Orsan said that 4 had died.</p></body></html>"
MAIL = (
    "From: desk@example.org\r\nTo: ilan@example.org\r\nSubject: Ferry\r\n"
    "Date: Thu, 12 Nov 2026 08:00:00 +0000\r\n\r\nOrsan said that 4 had died.\r\n"
)


@pytest.fixture
def work(tmp_path):
    with Workspace.create(tmp_path / "case.awdb") as made:
        yield made


@pytest.fixture
def add(work, tmp_path):
    def taken(name, data):
        path = tmp_path / name
        path.write_bytes(data)
        (received,) = work.sources.add([path], extract=False)
        assert received.uid, received.reason
        return received.uid

    return taken


def claim(work, words="40 people had died", text="Orsan said that 40 people had died.", **facts):
    source = work.sources.add_text(
        f"{text} {facts.pop('more', '')}", facts=Facts(**facts), extract=False
    )
    start = text.index(words)
    return work.claims.mark(source.uid, ((start, start + len(words)),)).rows[0]


def test_html_is_shown_as_its_characters(add, work):
    assert work.sources.received_as(add("page.html", LIVE.encode())) == LIVE


def test_a_mail_is_shown_by_its_header_data(add, work):
    shown = work.sources.received_as(add("ferry.eml", MAIL.encode()))
    assert "Subject: Ferry" in shown
    assert "4 had died" not in shown


def test_an_endless_line_is_broken_and_the_end_named(add, work, monkeypatch):
    monkeypatch.setattr(originals, "MOST", 5_000)
    shown = work.sources.received_as(add("long.txt", b"word " * 3_000))
    assert max(map(len, shown.splitlines())) == 2_000
    assert shown.endswith("… the rest is in the saved original.")


def test_a_page_is_drawn_and_the_child_ends_with_the_workspace(add, work):
    uid = add("report.pdf", pdf_bytes("Orsan said that 4 had died.", "Nobody knows more."))
    assert work.sources.picture(uid, 2, 80).startswith(b"\x89PNG")
    assert work.sources.received_as(uid) == ""
    with pytest.raises(UserError, match="no page 3"):
        work.sources.picture(uid, 3, 80)


def test_an_original_is_saved_byte_for_byte(add, work, tmp_path):
    uid = add("page.html", LIVE.encode())
    work.sources.save_original(uid, tmp_path / "copy.html")
    assert (tmp_path / "copy.html").read_bytes() == LIVE.encode()
    with pytest.raises(UserError, match="could not be written"):
        work.sources.save_original(uid, tmp_path / "nowhere" / "copy.html")


def test_what_is_quoted_and_not_held_is_listed(work):
    wire = work.actors.create("Harbour Wire", "media outlet").rows[0]
    report = work.actors.create("A port report", "document").rows[0]
    held = work.actors.create("Meridian News", "media outlet").rows[0]
    one = claim(work, publisher="Meridian News", more="1")
    two = claim(work, more="2")
    relays = (Relay("the wire", (), wire), Relay("Meridian", (), held), Relay("Dawn Post"))
    work.claims.set(one, relays=relays)
    work.claims.set(two, relays=(Relay("Harbour Wire", (), wire),), speaker=report)
    found = {item.name: item for item in work.sources.to_get()}
    assert set(found) == {"Harbour Wire", "A port report", "Dawn Post"}
    assert (found["Harbour Wire"].claims, len(found["Harbour Wire"].sources)) == (2, 2)
    assert found["Harbour Wire"].example == one
    assert (found["Dawn Post"].actor, found["A port report"].actor) == (None, report)


def test_an_original_that_came_is_no_longer_missing(work):
    wire = work.actors.create("Harbour Wire", "media outlet").rows[0]
    other = work.actors.create("HW", "media outlet").rows[0]
    work.claims.set(claim(work), relays=(Relay("HW", (), other),))
    assert [item.name for item in work.sources.to_get()] == ["HW"]
    work.actors.join(wire, [other])
    claim(work, publisher="Harbour Wire", more="2")
    assert work.sources.to_get() == []


def test_a_rejected_claim_asks_for_no_original(work):
    uid = claim(work)
    work.claims.set(uid, relays=(Relay("Harbour Wire"),))
    work.claims.reject([uid])
    assert work.sources.to_get() == []


def test_filling_the_date_shows_what_changed(work):
    uid = claim(work)
    source = work.claims.get(uid).source
    with work._door.record() as record:
        undated = VagueDate("In February", basis=DateBasis.STATED)
        record.put("claim", uid, {"statement_date": undated})
    (before,) = work.sources.dated([source])
    assert (before.claim, before.clock, before.as_written) == (uid, "statement_date", "In February")
    assert before.shown == "Feb, year unknown"
    work.sources.set([source], published_on="2026-11-12")
    (after,) = work.sources.dated([source])
    assert after.shown == "Feb 2026"
