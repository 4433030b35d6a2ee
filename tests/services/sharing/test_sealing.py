# SPDX-License-Identifier: MIT
"""Copies that travel sealed: what leaves, what is left behind, what is refused on the way in."""

import tempfile

import pytest
from pyrage import encrypt, passphrase, x25519

from tests.services.sharing import test_hostile as hostile
from tests.services.sharing.conftest import LIND, OSEI, TEXT, dump
from tests.services.sharing.crafting import mine, opens_or_tells, pair, post, refused, state_of
from workstation.domain.sealing import Key, Seal
from workstation.domain.sharing import Scope
from workstation.errors import Cancelled, UserError, WrongKeyError
from workstation.jobs import Ticket
from workstation.sharing.keys import make_key
from workstation.workspace import Workspace

__all__ = ["mine", "pair", "post"]

WORDS = Seal("under the bridge")
MARK = TEXT[:30].encode()  # stands in every plain copy


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """The folder for temporary files; after each test nothing may be left in it."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


@pytest.fixture
def own(tmp_path):
    """A key of one's own, and the seal that it opens."""
    (tmp_path / "keys").mkdir()
    public = make_key(tmp_path / "keys" / "own")
    return Key(identity=tmp_path / "keys" / "own"), Seal(recipients=(public,))


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def sealed(pair, own, out):
    """A colleague's file, sealed for our key."""
    with Workspace.open(pair[1], analyst=OSEI) as theirs:
        return theirs.sharing.export(out / "theirs.awdb", seal=own[1])


def plain_files(folder):
    """The files in and below a folder that hold words of the case."""
    return [p.name for p in folder.rglob("*") if p.is_file() and MARK in p.read_bytes()]


class Watching(Ticket):
    """Looks into a folder whenever something is reported; may stop the work then."""

    def __init__(self, folder, stop=""):
        super().__init__()
        self.folder, self.stop, self.reports, self.plain = folder, stop, [], []

    def report(self, done, total, what):
        self.reports.append(what)
        self.plain += plain_files(self.folder)
        if self.stop and what.startswith(self.stop):
            self.cancel()


def test_a_sealed_copy_is_named_so_and_nothing_plain_lies_beside_it(mine, own, out):
    assert MARK in mine.path.read_bytes(), "else this test could not fail"
    ticket = Watching(out)
    made = mine.sharing.export(out / "part.awdb", None, ticket, seal=own[1])
    assert made == out / "part.awdb.age"
    assert "Sealing part.awdb.age" in ticket.reports
    assert ticket.plain == plain_files(out) == []
    assert [one.name for one in out.iterdir()] == ["part.awdb.age"]
    assert mine.sharing.export(out / "b.age", seal=own[1]) == out / "b.age"


@pytest.mark.parametrize("how", ["key", pytest.param("passphrase", marks=pytest.mark.slow)])
def test_what_was_sealed_is_previewed_merged_and_taken_back(mine, pair, own, out, how):
    key, seal = own if how == "key" else (Key(WORDS.passphrase), WORDS)
    with Workspace.open(pair[1], analyst=OSEI) as theirs:
        sealed = theirs.sharing.export(out / "theirs.awdb", seal=seal)
        whole = dump(theirs)
    before, beside = dump(mine), state_of(sealed)
    found = mine.sharing.preview(sealed, key=key)
    assert (found.file, found.same_workspace) == ("theirs.awdb.age", True)
    assert dump(mine) == before
    assert mine.sharing.merge(sealed, key=key).file == "theirs.awdb.age"
    assert dump(mine) == whole
    mine.sharing.take_back()
    assert dump(mine) == before
    assert state_of(sealed) == beside


def test_a_part_is_sealed_too(mine, own, out, tmp_path):
    scope = Scope(sources=("f" * 32,))
    sealed = mine.sharing.export(out / "part.awdb", scope, seal=own[1])
    path = Workspace.unseal(sealed, tmp_path / "part.awdb", key=own[0])
    with Workspace.open(path, read_only=True) as part:
        assert len(part.sources.find()) == 0
        assert part.filtered


def test_whoever_has_one_of_the_keys_opens_it(mine, own, out, tmp_path):
    other = make_key(tmp_path / "other")
    seal = Seal(recipients=(*own[1].recipients, other))
    sealed = mine.sharing.export(out / "a.awdb", seal=seal)
    for key in (own[0], Key(identity=tmp_path / "other")):
        assert mine.sharing.preview(sealed, key=key).changes_nothing


def test_its_name_does_not_matter(mine, sealed, own, out):
    renamed = sealed.rename(out / "holiday.txt")
    assert mine.sharing.preview(renamed, key=own[0]).file == "holiday.txt"


# what is refused


def test_without_what_opens_it_nothing_is_touched(mine, sealed, own, tmp_path):
    refused(mine, sealed, "is sealed for keys; give the file that holds yours")
    refused(mine, sealed, "is sealed for keys", key=Key("under the bridge"))
    make_key(tmp_path / "other")
    refused(mine, sealed, "was not sealed for this key", key=Key(identity=tmp_path / "other"))
    refused(mine, sealed, "cannot be read", key=Key(identity=tmp_path / "gone"))
    with pytest.raises(UserError, match="is sealed; make a workspace of it"):
        Workspace.open(sealed)


def test_a_wrong_passphrase_is_one_sentence(mine, post, own):
    post.write_bytes(passphrase.encrypt(post.read_bytes(), WORDS.passphrase))
    refused(mine, post, "This passphrase does not open “theirs.awdb”", key=Key("over the bridge"))
    refused(mine, post, "is sealed with a passphrase; give it", key=own[0])
    refused(mine, post, "is sealed with a passphrase; give it")


@pytest.mark.parametrize("keep", [40, 150, 3_000, -1])
def test_a_damaged_one_is_one_sentence(mine, sealed, own, keep):
    sealed.write_bytes(sealed.read_bytes()[:keep])
    refused(mine, sealed, "“theirs.awdb.age” is damaged or was cut short", key=own[0])


def test_one_that_asks_for_too_much_work_is_refused_at_once(mine, post):
    header = b"age-encryption.org/v1\n-> scrypt f4xgjvRbt9IqKRgjpHOHFQ 24\nfNi/fF\n--- 7G6S\n"
    post.write_bytes(header + b"x" * 90_000)
    refused(mine, post, "far more time and memory", key=Key("under the bridge"))


SPOILT = [(spoil, told) for spoil, told in hostile.FILES if spoil is not hostile.many_tables]


@pytest.mark.parametrize(("spoil", "sentence"), SPOILT, ids=lambda p: getattr(p, "__name__", ""))
def test_what_is_inside_is_believed_no_more_than_any_file(mine, post, own, spoil, sentence):
    spoil(post)
    public = x25519.Recipient.from_str(own[1].recipients[0])
    post.write_bytes(encrypt(post.read_bytes(), [public]))
    refused(mine, post, sentence, key=own[0])
    target, before = post.with_name("opened.awdb"), state_of(post)
    try:
        Workspace.unseal(post, target, key=own[0])
    except UserError:
        assert state_of(post) == before
    else:
        opens_or_tells(target)


def test_a_seal_within_a_seal_is_no_workspace(mine, sealed, own):
    public = x25519.Recipient.from_str(own[1].recipients[0])
    sealed.write_bytes(encrypt(sealed.read_bytes(), [public]))
    refused(mine, sealed, "not a workspace file", key=own[0])


# what is left behind


def test_nothing_is_left_when_it_cannot_be_sealed(mine, own, out):
    (out / "there.awdb.age").write_text("precious")
    for name, seal in (
        ("there.awdb", own[1]),
        ("gone/x.awdb", own[1]),
        ("x.awdb", Seal(recipients=("age1nobody",))),
    ):
        with pytest.raises(UserError):
            mine.sharing.export(out / name, seal=seal)
    assert (out / "there.awdb.age").read_text() == "precious"
    assert [one.name for one in out.iterdir()] == ["there.awdb.age"]


def test_nothing_is_left_when_sealing_is_stopped(mine, out):
    ticket = Watching(out, stop="Sealing")
    with pytest.raises(Cancelled):
        mine.sharing.export(out / "a.awdb", None, ticket, seal=WORDS)
    assert list(out.iterdir()) == []


def test_nothing_is_left_when_opening_is_stopped(mine, sealed, own, out):
    before = dump(mine)
    for verb in (mine.sharing.preview, mine.sharing.merge):
        with pytest.raises(Cancelled):
            verb(sealed, Watching(out, stop="Opening"), key=own[0])
    with pytest.raises(Cancelled):
        Workspace.unseal(sealed, out / "o.awdb", Watching(out, stop="Opening"), key=own[0])
    assert [one.name for one in out.iterdir()] == ["theirs.awdb.age"]
    assert dump(mine) == before


def test_it_is_kept_as_a_workspace_where_one_asks_for_that(sealed, own, out, pair):
    path = Workspace.unseal(sealed, out / "opened.awdb", key=own[0])
    with Workspace.open(path, analyst=LIND) as work, Workspace.open(pair[1]) as theirs:
        assert dump(work) == dump(theirs)
    with pytest.raises(UserError, match="exists already"):
        Workspace.unseal(sealed, path, key=own[0])
    with pytest.raises(UserError, match="is not a sealed file"):
        Workspace.unseal(path, out / "again.awdb", key=own[0])
    make_key(out / "other")
    with pytest.raises(WrongKeyError):
        Workspace.unseal(sealed, out / "x.awdb", key=Key(identity=out / "other"))
    assert not (out / "x.awdb").exists()


def test_sealed_ones_among_several_files_need_their_keys(pair, mine, tmp_path, own):
    """Each has a key of its own; one without or with a wrong one stops no other."""
    key, seal = own
    with Workspace.open(pair[1], read_only=True) as work:
        good = work.sharing.export(tmp_path / "good.awdb", seal=seal)
        shut = work.sharing.export(tmp_path / "shut.awdb", seal=WORDS)
    keys = {good: key, shut: Key("over the bridge")}
    looked = mine.sharing.preview_all([good, shut], keys=keys)
    assert [bool(one.found) for one in looked] == [True, False]
    made = mine.sharing.merge_all([good, shut], keys=keys)
    assert [bool(one.merge) for one in made] == [True, False]
    assert "shut.awdb" in made[1].refused
