# SPDX-License-Identifier: MIT
"""Keys: made here or elsewhere; what is none is told without being shown in full."""

import os
import shutil
import subprocess

import pytest
from pyrage import x25519

from workstation.errors import UserError
from workstation.sharing.keys import identities, make_key, read_recipients, read_text


def test_a_new_key_opens_what_is_sealed_for_its_public_half(tmp_path):
    public = make_key(tmp_path / "key")
    (own,) = identities(read_text(tmp_path / "key"), "key")
    assert str(own.to_public()) == public
    assert read_recipients(f"# ours\n\n  {public}\n") == (public,)
    assert public in read_text(tmp_path / "key")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions otherwise")
def test_only_its_owner_can_read_it(tmp_path):
    make_key(tmp_path / "key")
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600


def test_a_key_is_never_written_over_another(tmp_path):
    make_key(tmp_path / "key")
    before = read_text(tmp_path / "key")
    with pytest.raises(UserError, match="exists already"):
        make_key(tmp_path / "key")
    assert read_text(tmp_path / "key") == before
    with pytest.raises(UserError, match="could not be written"):
        make_key(tmp_path / "gone" / "key")


def test_a_secret_key_given_away_by_mistake_is_not_shown():
    secret = str(x25519.Identity.generate())
    with pytest.raises(UserError, match="secret key") as told:
        read_recipients(secret)
    assert secret[20:] not in str(told.value)


@pytest.mark.parametrize("line", ["age1xyz", "hello", "ssh-ed25519 AAAA", "a" * 5_000])
def test_what_is_no_public_key_is_one_sentence(line):
    with pytest.raises(UserError, match="is no public key") as told:
        read_recipients(line)
    assert len(str(told.value)) < 200


@pytest.mark.parametrize("text", ["", "# nothing\n", "Dear all", "-----BEGIN X-----\nab\n"])
def test_a_file_without_a_usable_key_is_one_sentence(text):
    with pytest.raises(UserError, match="“k” holds no key"):
        identities(text, "k")


def test_a_file_of_keys_is_a_small_text(tmp_path):
    (tmp_path / "noise").write_bytes(b"\xff\x00\xfe")
    (tmp_path / "long").write_bytes(b"a" * (2 << 20))
    for name in ("noise", "long"):
        with pytest.raises(UserError, match="no plain text file"):
            read_text(tmp_path / name)
    with pytest.raises(UserError, match="cannot be read"):
        read_text(tmp_path / "gone")


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="there is no ssh-keygen here")
@pytest.mark.parametrize("kind", ["ed25519", "rsa"])
def test_ssh_keys_serve_too(tmp_path, kind):
    path = tmp_path / "ssh"
    made = ["ssh-keygen", "-q", "-t", kind, "-N", "", "-C", "a. lind", "-f", str(path)]
    subprocess.run(made, check=True)
    assert len(read_recipients(read_text(tmp_path / "ssh.pub"))) == 1
    assert len(identities(read_text(path), "ssh")) == 1
    locked = ["ssh-keygen", "-q", "-p", "-N", "under the bridge", "-f", str(path)]
    subprocess.run(locked, check=True, stdout=subprocess.DEVNULL)
    with pytest.raises(UserError, match="without a passphrase"):
        identities(read_text(path), "ssh")
