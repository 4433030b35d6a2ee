# SPDX-License-Identifier: MIT
"""Taking documents in: whole, once, in small commits, and safe from any end of the process."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from workstation.domain.reports import Result
from workstation.domain.uids import source_uid
from workstation.errors import Cancelled, UserError
from workstation.jobs import RecordingTicket
from workstation.services.receiving import GROUP
from workstation.workspace import Facts, Workspace

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = (
    "The ferry sank in the strait. In February the interior ministry said that 31 people had "
    "died.\n"
)


def write_texts(folder: Path, count: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{number:03d}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(f"Report {number}\n\nThe harbour master said that pier {number} is shut.\n")
    return paths


def uid_of(path: Path) -> str:
    return source_uid(hashlib.sha256(path.read_bytes()).hexdigest())


def links(work: Workspace) -> list[tuple[str, str, str]]:
    sql = "SELECT kind, one, other FROM links WHERE deleted = 0 AND active = 1"
    return work._store.read.execute(sql).fetchall()


def test_the_same_bytes_are_reported_and_not_doubled(work: Workspace, tmp_path: Path) -> None:
    (path,) = write_texts(tmp_path / "in", 1)
    copy = path.with_name("copy.txt")
    copy.write_bytes(path.read_bytes())
    results = work.sources.add([path, copy], extract=False)
    assert [one.result for one in results] == [Result.ADDED, Result.DUPLICATE]
    assert {one.uid for one in results} == {uid_of(path)}
    (again,) = work.sources.add([path], extract=False)
    assert (again.result, again.uid) == (Result.DUPLICATE, uid_of(path))
    assert len(work.sources.find()) == 1
    assert work.sources.original(uid_of(path)) == path.read_bytes()


def test_a_removed_source_comes_back(work: Workspace, tmp_path: Path) -> None:
    (path,) = write_texts(tmp_path / "in", 1)
    work.sources.add([path])
    claims = [claim.uid for claim in work.claims.of_source(uid_of(path))]
    work.sources.remove([uid_of(path)])
    assert len(work.sources.find()) == 0
    (back,) = work.sources.add([path])
    assert (back.result, back.uid) == (Result.ADDED, uid_of(path))
    assert [claim.uid for claim in work.claims.of_source(uid_of(path))] == claims


def test_the_same_text_in_other_bytes_is_another_source_linked(
    work: Workspace, tmp_path: Path
) -> None:
    unix, dos = tmp_path / "unix.txt", tmp_path / "dos.txt"
    unix.write_bytes(b"One line.\nAnother line.\n")
    dos.write_bytes(b"One line.\r\nAnother line.\r\n")
    work.sources.add([unix, dos], extract=False)
    assert len(work.sources.find()) == 2
    assert links(work) == [("same text", *sorted((uid_of(unix), uid_of(dos))))]


def test_attachments_are_sources_of_their_own(work: Workspace, tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"] = "desk@example.org", "team@example.org"
    mail["Subject"], mail["Date"] = "Pier reports", "Thu, 12 Nov 2026 09:00:00 +0000"
    mail.set_content("See the two reports attached.\n")
    mail.add_attachment("Pier one is shut, the warden said.\n", filename="one.txt")
    mail.add_attachment(b"\x00\x01", "application", "octet-stream", filename="two.bin")
    path = tmp_path / "mail.eml"
    path.write_bytes(bytes(mail))
    results = work.sources.add([path], extract=False)
    assert [one.result for one in results] == [Result.ADDED, Result.ADDED, Result.REFUSED]
    assert results[2].reason
    parent = results[0].uid or ""
    (attached,) = work.sources.attachments(parent)
    assert attached.uid == results[1].uid
    assert attached.parent == parent
    assert work.sources.get(parent).published_on == "2026-11-12"


def test_facts_override_and_the_publisher_is_found_or_made(work: Workspace, tmp_path: Path) -> None:
    known = work.actors.create("The Harbour Post", "media outlet").rows[0]
    first, second = write_texts(tmp_path / "in", 2)
    facts = Facts(publisher="harbour post", published_on="2026-11-01", marking="green")
    work.sources.add([first], facts=facts, extract=False)
    work.sources.add([second], facts=Facts(publisher="Pier Gazette"), extract=False)
    one, two = (work.sources.get(uid_of(path)) for path in (first, second))
    assert (one.publisher, one.published_on, one.marking) == (known, "2026-11-01", "TLP:GREEN")
    assert two.publisher_name == "Pier Gazette"
    assert two.published_on is None, "a date is never invented"
    assert work.actors.get(two.publisher or "").kind == "media outlet"


@pytest.mark.parametrize(
    "facts", [Facts(published_on="12.11.2026"), Facts(reliability="G"), Facts(marking="purple")]
)
def test_facts_that_make_no_sense_stop_before_anything(
    work: Workspace, tmp_path: Path, facts: Facts
) -> None:
    with pytest.raises(UserError):
        work.sources.add(write_texts(tmp_path / "in", 2), facts=facts)
    assert len(work.sources.find()) == 0


def test_a_bad_document_is_listed_and_the_rest_goes_on(work: Workspace, tmp_path: Path) -> None:
    paths = write_texts(tmp_path / "in", 3)
    paths[1].write_bytes(b"")
    results = work.sources.add(paths, extract=False)
    by_path = {one.path: one for one in results}
    assert by_path[str(paths[1])].result is Result.REFUSED
    assert by_path[str(paths[1])].reason
    assert len(work.sources.find()) == 2


def test_commits_are_small_and_undone_together(work: Workspace, tmp_path: Path) -> None:
    work.sources.add(write_texts(tmp_path / "in", 2 * GROUP + 5), extract=False)
    changes = [one for one in work.history.changes() if one.label.startswith("Add ")]
    assert len(changes) >= 3
    assert max(len(one.rows) for one in changes) <= GROUP
    work.history.undo()
    assert len(work.sources.find()) == 0
    work.history.redo()
    assert len(work.sources.find()) == 2 * GROUP + 5
    assert work.checks.run() == []


class Stopping(RecordingTicket):
    """Cancels itself once so many documents are done."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self._after = after

    def report(self, done: int, total: int | None, what: str) -> None:
        super().report(done, total, what)
        if done >= self._after:
            self.cancel()


def test_cancelling_keeps_what_was_reported(work: Workspace, tmp_path: Path) -> None:
    paths = write_texts(tmp_path / "in", 160)
    ticket = Stopping(60)
    with pytest.raises(Cancelled):
        work.sources.add(paths, ticket=ticket)
    reported = max(done for done, _, _ in ticket.reports)
    assert reported >= 60
    kept = {source.uid for source in work.sources.rows(work.sources.find())}
    assert {uid_of(path) for path in paths[:reported]} <= kept
    assert len(kept) < 160
    assert work.checks.run() == []


def test_extraction_resumes_without_doubles(work: Workspace, tmp_path: Path) -> None:
    work.sources.add(write_texts(tmp_path / "in", 60), extract=False)
    assert work.sources.pending() == 60
    with pytest.raises(Cancelled):
        work.sources.extract(ticket=Stopping(5))
    assert 0 < work.sources.pending() < 60
    work.sources.extract()
    assert work.sources.pending() == 0
    claims = len(work.claims.find())
    assert claims >= 60
    uids = [source.uid for source in work.sources.rows(work.sources.find())]
    assert work.sources.extract(uids) == 0, "a second time nothing is new"
    assert len(work.claims.find()) == claims


def test_extracting_again_never_touches_decisions(work: Workspace, tmp_path: Path) -> None:
    (path,) = write_texts(tmp_path / "in", 1)
    work.sources.add([path])
    (claim,) = work.claims.of_source(uid_of(path))
    someone = work.actors.create("Ada Vance", "person").rows[0]
    work.claims.set(claim.uid, speaker=someone, credibility=2)
    work.claims.reject([claim.uid])
    decided = work.claims.get(claim.uid)
    work.sources.extract([uid_of(path)])
    assert work.claims.get(claim.uid) == decided


KILLED = """
import sys
from pathlib import Path
from workstation.jobs import Ticket
from workstation.workspace import Workspace

class Loud(Ticket):
    def report(self, done, total, what):
        print(done, flush=True)

case = Workspace.open(sys.argv[1])
case.sources.add([Path(sys.argv[2])], extract=False, ticket=Loud())
print("all", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("enough", [1, 90, 200])
def test_kill_during_import_keeps_every_reported_document(tmp_path: Path, enough: int) -> None:
    paths = write_texts(tmp_path / "in", 300)
    Workspace.create(tmp_path / "case.awdb").close()
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path / "case.awdb"), str(tmp_path / "in")],
        stdout=subprocess.PIPE,
        stdin=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    reported = 0
    for line in process.stdout:
        reported = 300 if line.strip() == "all" else int(line)
        if reported >= enough:
            break
    process.kill()
    process.communicate()
    with Workspace.open(tmp_path / "case.awdb") as work:
        kept = work.sources.rows(work.sources.find())
        assert {uid_of(path) for path in paths[:reported]} <= {source.uid for source in kept}
        assert all(work.sources.original(source.uid) for source in kept), "no half documents"
        assert work.checks.run() == []
        results = work.sources.add([tmp_path / "in"], extract=False)
        assert len(results) == 300
        assert sum(one.result is Result.DUPLICATE for one in results) == len(kept)
    left = {one.name for one in tmp_path.iterdir()} - {"case.awdb.backups", "in", "settings"}
    assert left == {"case.awdb"}


def test_filling_the_date_resolves_and_undo_takes_the_year_back(
    work: Workspace,
) -> None:
    source = work.sources.add_text(ARTICLE).uid or ""
    february = [
        claim
        for claim in work.claims.of_source(source)
        if claim.statement_date and claim.statement_date.as_written == "In February"
    ]
    assert february, "the month is read"
    uid = february[0].uid
    unknown = work.claims.get(uid).statement_date
    assert unknown is not None
    assert unknown.earliest is None
    assert unknown.latest is None
    work.sources.set([source], published_on="2026-03-20")
    filled = work.claims.get(uid).statement_date
    assert filled is not None
    assert (filled.earliest, filled.latest) == ("2026-02-01", "2026-02-28")
    work.history.undo()
    assert work.claims.get(uid).statement_date == unknown
    work.history.redo()
    assert work.claims.get(uid).statement_date == filled


def test_a_date_set_and_taken_back_follows_the_publication_again(work: Workspace) -> None:
    source = work.sources.add_text(ARTICLE).uid or ""
    uid = next(
        claim.uid for claim in work.claims.of_source(source) if claim.statement_date is not None
    )
    before = work.claims.get(uid).statement_date
    work.sources.set([source], published_on="2026-03-20")
    work.claims.set(uid, statement_date="12 January 2024")
    by_hand = work.claims.get(uid).statement_date
    work.sources.set([source], published_on="2025-03-20")
    assert work.claims.get(uid).statement_date == by_hand, "a person's date stays"
    for _ in range(3):
        work.history.undo()
    assert work.claims.get(uid).statement_date == before


def test_what_is_told_counts_from_the_day_it_was_said_once_dates_are_known(work):
    text = (
        "On 5 March Lena Dorn said that the army had left yesterday. She warned of a raid last May."
    )
    source = work.sources.add_text(text, title="Undated").uid
    work.sources.set([source], published_on="2026-03-20")
    left, raid = work.claims.of_source(source)
    assert left.event_date.earliest == "2026-03-04"
    assert raid.event_date.earliest == "2025-05-01"
