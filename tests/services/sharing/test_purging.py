# SPDX-License-Identifier: MIT
"""Purging: values and bytes go, stubs stay, and no merge brings them back."""

import pytest

from tests.services.sharing.conftest import dump, shut
from workstation.errors import UserError
from workstation.workspace import Workspace

SECRET = "The sluice keeper was paid in silver"


@pytest.fixture
def told(mine):
    """Uids of a source with a secret, its claim, speaker and question."""
    source = mine.sources.add_text(f"{SECRET}, he said.", title="Whispered", extract=False).uid
    keeper = mine.actors.create("Berthold of the weir").rows[0]
    claim = mine.claims.mark(source, ((0, len(SECRET)),), speaker=keeper).rows[0]
    question = mine.questions.all()[0].uid
    mine.questions.place(question, claim, stance="yes")
    mine.claims.set(claim, credibility=2)
    mine.notes.add("claim", claim, "Ask the sluice keeper's brother.")
    mine.actors.join(mine.actors.named("Keld").uid, [keeper])
    return {"source": source, "claim": claim, "actor": keeper, "question": question}


def holds(path, words):
    content = path.read_bytes()
    return words.encode() in content or words.lower().encode() in content


def test_a_source_goes_with_all_that_rests_on_it(mine, told):
    before = dump(mine)
    seen = mine.purging.preview("source", told["source"])
    assert seen.rows == {"source": 1, "text": 1, "claim": 1, "position": 1, "note": 1}
    assert dump(mine) == before, "a preview touches nothing"
    mine.purging.purge("source", told["source"])
    assert len(mine.sources.find()) == 1
    assert len(mine.claims.find()) == 3
    assert mine.history.verify() is None
    assert mine.checks.run() == []
    path = shut(mine)
    for words in (SECRET, "sluice", "Whispered", "brother"):
        assert not holds(path, words), words


def test_the_name_of_a_purged_actor_is_nowhere_left(mine, told):
    mine.purging.purge("actor", told["actor"])
    assert mine.claims.get(told["claim"]).speaker is None
    path = shut(mine)
    assert not holds(path, "Berthold")


def test_no_merge_brings_it_back_nor_what_rests_on_it_there(mine, told, copied):
    theirs = copied()
    theirs.questions.add("Who opened the gate?")
    theirs.sources.set([told["source"]], title="Whispered by the sluice")
    start = SECRET.index("silver")
    late = theirs.claims.mark(told["source"], ((start, start + 6),)).rows[0]
    theirs.questions.place(told["question"], late, stance="no")
    theirs.notes.add("claim", late, "The sluice again.")
    path = shut(theirs)
    mine.purging.purge("source", told["source"])
    mine.sharing.merge(path)
    assert len(mine.questions.all()) == 2
    assert len(mine.sources.find()) == 1
    held = [one.uid for one in mine.claims.rows(mine.claims.find())]
    assert told["claim"] not in held
    assert late not in held
    assert mine.history.verify() is None
    assert mine.checks.run() == []
    again = mine.sharing.preview(path)
    assert again.changes_nothing
    mine.sharing.take_back()
    assert mine.history.verify() is None
    path = shut(mine)
    for words in ("sluice", "Whispered", "silver"):
        assert not holds(path, words), words


def test_backups_go_when_asked_for(mine, told):
    mine.sharing.export(mine.path.with_name("other.awdb"))
    mine.sharing.merge(mine.path.with_name("other.awdb"))
    assert mine.purging.preview("claim", told["claim"]).backups
    mine.purging.purge("claim", told["claim"], with_backups=True)
    assert mine.purging.preview("question", told["question"]).backups == ()


def test_what_is_not_there_or_cannot_be_purged_is_told(mine):
    with pytest.raises(UserError, match="no such claim"):
        mine.purging.purge("claim", "f" * 32)
    with pytest.raises(UserError, match="cannot be purged"):
        mine.purging.preview("link", "f" * 32)
    with Workspace.open(mine.path, read_only=True) as reading:
        question = reading.questions.all()[0].uid
        with pytest.raises(UserError):
            reading.purging.purge("question", question)
