# SPDX-License-Identifier: MIT
"""Two families of failure: the user's world, and our own mistakes."""


class UserError(Exception):
    """Something in the user's world is in the way.

    The message is one sentence: what happened, and the way out. Anything that is not a
    `UserError` (or `Cancelled`) is a bug and is shown as one.
    """


class Cancelled(Exception):  # noqa: N818 - not an error: the user changed their mind
    """The user asked a job to stop."""


class UnsoundError(UserError):
    """Rows of an older workspace refer to nothing, so that only a clean copy can be worked on."""


class WaitingError(UserError):
    """What was changed here could not be written back; it is kept on this machine and waits.

    `changed_there`: the file was changed where it lies, so that both have to be merged first.
    """

    def __init__(self, message: str, *, changed_there: bool = False) -> None:
        super().__init__(message)
        self.changed_there = changed_there


class LockedError(UserError):
    """Another process writes to this workspace; it can be opened read-only meanwhile."""

    def __init__(self, message: str, owner: str = "") -> None:
        super().__init__(message)
        self.owner = owner


class WrongKeyError(UserError):
    """A sealed file stays shut: another passphrase or key may open it."""
