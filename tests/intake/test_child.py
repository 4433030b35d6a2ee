# SPDX-License-Identifier: MIT
"""The child's side of the conversation."""

import io

import pytest

from workstation.intake import child, reading


def test_messages_come_back_as_they_were_sent(samples):
    stream = io.BytesIO()
    message = child.answer("mail", *samples["mail"])
    child.send(stream, message)
    stream.seek(0)
    assert child.receive(stream) == message
    assert message[0] == "read"
    assert message[1].original == b""
    assert message[1].attachments[0].original
    with pytest.raises(EOFError):
        child.receive(stream)


def test_every_failure_has_its_answer(monkeypatch):
    assert child.answer("pdf", "a.pdf", b"%PDF-1.4")[0] == "refused"
    for error, outcome in ((MemoryError(), "memory"), (ZeroDivisionError("x"), "failed")):

        def fail(*_, error=error):
            raise error

        monkeypatch.setattr(reading, "read_kind", fail)
        assert child.answer("pdf", "a.pdf", b"%PDF-1.4")[0] == outcome
