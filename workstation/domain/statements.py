# SPDX-License-Identifier: MIT
"""What rules look at: one position with the few facts of its claim that decide."""

from typing import NamedTuple

from workstation.domain.claims import Act, Capacity, Relay
from workstation.domain.dates import VagueDate
from workstation.domain.figures import Figure
from workstation.domain.open_values import Opens
from workstation.domain.questions import Stance

UNCLEAR = Capacity()


class Statement(NamedTuple):
    """One position as it is read for rules and for tables, without the rest of its claim.

    A tuple, because hundreds of thousands are made at once: a frozen dataclass takes four times
    as long.

    `speaker` is a uid, or what stands for somebody not identified, who is `called` as written;
    `voice` is the speaker in one capacity. `relays` and publisher are the outlets it came through.
    `earliest` and `latest` bound `said_on`, the day of the statement; `published_on` is the day
    it was printed. `origin` names the statement that several reports are known to be of.
    `conflicts` are fields of the position and parts of the grade of which several values are kept.
    """

    position: str
    claim: str
    speaker: str
    voice: str
    source: str
    words: str
    stance: Stance | None = None
    answer: str = ""
    figure: Figure | None = None
    date: VagueDate | None = None
    is_explicit: bool = True
    is_confirmed: bool = True
    is_current: bool = True
    is_identified: bool = True
    act: Act = Act.STATES
    answers_claim: bool = False
    hedge: str = ""
    earliest: str | None = None
    latest: str | None = None
    published_on: str | None = None
    event: VagueDate | None = None
    origin: str = ""
    question: str = ""
    called: str = ""
    capacity: Capacity = UNCLEAR
    publisher: str | None = None
    publisher_name: str = ""
    relays: tuple[Relay, ...] = ()
    said_on: VagueDate | None = None
    is_repeated: bool = False
    reliability: str = "F"
    credibility: int = 6
    conflicts: Opens = ()

    @property
    def uid(self) -> str:
        """Uid of the position."""
        return self.position

    @property
    def report(self) -> str:
        """Uid of the claim."""
        return self.claim

    @property
    def day(self) -> str | None:
        """The day the statement is taken to be as of: the latest it may be, else when printed."""
        return self.latest or self.published_on

    @property
    def affirms(self) -> bool:
        """Whether it gives its answer, rather than denying or doubting one."""
        return self.stance in (None, Stance.YES)


def written_uid(name: str) -> str:
    """What stands for somebody nobody has identified: the name as written, folded."""
    return f"written:{' '.join(name.casefold().split())}"


def voice_of(speaker: str, capacity: Capacity) -> str:
    """What stands for a speaker in one capacity."""
    return f"{speaker}/{capacity.kind.value}/{capacity.body or ''}"
