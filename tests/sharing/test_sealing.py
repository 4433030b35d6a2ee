# SPDX-License-Identifier: MIT
"""A file sealed and opened again, by the library and by what any age tool writes."""

from pathlib import Path

import pytest
from pyrage import encrypt, passphrase, x25519

from workstation.domain.sealing import Seal
from workstation.errors import UserError, WrongKeyError
from workstation.sharing import sealing
from workstation.sharing.sealing import seal, unseal

WORDS = "under the bridge"
PLAIN = bytes(range(256)) * 700  # three chunks


@pytest.fixture(scope="module")
def own():
    return x25519.Identity.generate()


@pytest.fixture(scope="module")
def written(own):
    """The bytes of sealed files, as another tool writes them; a passphrase takes its time."""
    return {
        "passphrase": passphrase.encrypt(PLAIN, WORDS),
        "key": encrypt(PLAIN, [own.to_public()]),
    }


@pytest.fixture(params=["passphrase", "key"])
def kind(request):
    return request.param


@pytest.fixture
def sealed(kind, written, own, tmp_path):
    """A sealed file, and how it is opened."""
    path = tmp_path / "in.age"
    path.write_bytes(written[kind])
    return path, (WORDS, "") if kind == "passphrase" else ("", str(own))


def test_what_others_sealed_is_opened(sealed, tmp_path):
    path, opening = sealed
    unseal(path, tmp_path / "out", *opening)
    assert (tmp_path / "out").read_bytes() == PLAIN


def test_what_is_sealed_here_is_opened_again(own, tmp_path, kind):
    (tmp_path / "in").write_bytes(PLAIN)
    given = Seal(WORDS) if kind == "passphrase" else Seal(recipients=(str(own.to_public()),))
    seal(tmp_path / "in", tmp_path / "in.age", given)
    assert PLAIN[:64] not in (tmp_path / "in.age").read_bytes()
    opening = (WORDS, "") if kind == "passphrase" else ("", str(own))
    unseal(tmp_path / "in.age", tmp_path / "out", *opening)
    assert (tmp_path / "out").read_bytes() == PLAIN


def test_the_wrong_passphrase_or_key_is_told_apart_from_damage(sealed, tmp_path):
    path, (words, _) = sealed
    wrong = ("over the bridge", "") if words else ("", str(x25519.Identity.generate()))
    with pytest.raises(WrongKeyError, match=r"in\.age"):
        unseal(path, tmp_path / "out", *wrong)


DAMAGES = {
    "cut in its header": lambda data: data[:60],
    "cut before its contents": lambda data: data[: -len(PLAIN)],
    "cut at a chunk": lambda data: data[: len(data) - len(PLAIN) % 65_536 - 16],
    "cut at its end": lambda data: data[:-1],
    "longer": lambda data: data + b"x",
    "first byte": lambda data: b"b" + data[1:],
    "some byte": lambda data: data[:-70_000] + bytes([data[-70_000] ^ 1]) + data[-69_999:],
    "last byte": lambda data: data[:-1] + bytes([data[-1] ^ 1]),
}


@pytest.mark.parametrize("kind", ["key"], indirect=True)
@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_file_is_one_sentence(sealed, tmp_path, damage):
    path, opening = sealed
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(UserError, match=r"“in\.age” is damaged or was cut short"):
        unseal(path, tmp_path / "out", *opening)


@pytest.mark.parametrize("kind", ["passphrase"], indirect=True)
@pytest.mark.parametrize("damage", ["cut at a chunk", "some byte"])
def test_so_is_one_that_a_passphrase_opens(sealed, tmp_path, damage):
    test_a_damaged_file_is_one_sentence(sealed, tmp_path, DAMAGES[damage])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to try")
def test_a_full_disk_is_noticed_at_the_last_byte(own, tmp_path):
    (tmp_path / "in").write_bytes(b"few")
    with pytest.raises(OSError, match="No space left"):
        seal(tmp_path / "in", Path("/dev/full"), Seal(recipients=(str(own.to_public()),)))


def test_too_much_for_a_passphrase_is_told(tmp_path, written, monkeypatch):
    monkeypatch.setattr(sealing, "_MOST_IN_MEMORY", 1_000)
    monkeypatch.setattr(sealing, "_MORE", 100)
    (tmp_path / "in").write_bytes(PLAIN)
    with pytest.raises(UserError, match="seal it for your colleagues' keys"):
        seal(tmp_path / "in", tmp_path / "in.age", Seal(WORDS))
    (tmp_path / "b.age").write_bytes(written["passphrase"])
    with pytest.raises(UserError, match="larger than what a passphrase opens here"):
        unseal(tmp_path / "b.age", tmp_path / "out", WORDS, "")


@pytest.mark.parametrize(("words", "keys"), [("", ()), (" \t", ()), ("a", ("age1x",))])
def test_a_seal_is_one_thing_or_the_other(words, keys):
    with pytest.raises(UserError):
        Seal(words, keys)


def test_secrets_are_not_shown():
    assert WORDS not in repr(Seal(WORDS))
