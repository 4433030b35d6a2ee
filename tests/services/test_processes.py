# SPDX-License-Identifier: MIT
"""Work in a process of its own: what it raises, how it is stopped, how it may be lost."""

import os
import time

import pytest

from workstation.errors import Cancelled, UserError, WrongKeyError
from workstation.jobs import RecordingTicket, Ticket
from workstation.services.processes import aside


def test_it_is_done_elsewhere_and_reported(tmp_path):
    ticket = RecordingTicket()
    aside(ticket, "Making a folder", os.mkdir, str(tmp_path / "made"))
    assert (tmp_path / "made").is_dir()
    assert (0, None, "Making a folder") in ticket.reports


def refuse():
    raise WrongKeyError("Another key.")


def stumble():
    raise KeyError("x")


def run_out():
    raise MemoryError


def die():
    os._exit(9)


@pytest.mark.parametrize(
    ("work", "kind", "said"),
    [
        (refuse, WrongKeyError, r"^Another key\.$"),
        (stumble, RuntimeError, "KeyError: 'x'"),
        (run_out, UserError, "for want of memory"),
        (die, UserError, "for want of memory"),
    ],
)
def test_what_goes_wrong_there_is_told_here(work, kind, said):
    with pytest.raises(kind, match=said):
        aside(Ticket(), "Trying", work)


def test_trouble_with_files_stays_what_it_is(tmp_path):
    with pytest.raises(FileNotFoundError):
        aside(Ticket(), "Removing", os.rmdir, str(tmp_path / "gone"))


class Impatient(Ticket):
    """Asks the work to stop once it is under way."""

    def report(self, done, total, what):
        self.cancel()


def test_it_is_stopped_in_the_middle():
    with pytest.raises(Cancelled):
        aside(Impatient(), "Sleeping", time.sleep, 50)
