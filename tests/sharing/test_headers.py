# SPDX-License-Identifier: MIT
"""What a sealed file says of itself: recognised by its beginning, never by its name."""

import os

import pytest
from pyrage import encrypt, passphrase, x25519

from workstation.errors import UserError
from workstation.sharing.headers import is_sealed, parse, read_header

FIRST = b"age-encryption.org/v1\n"
LAST = b"--- 7G6S2djIDF63JSpdhT4dlHFrtyIpXAgYnaq/6U80qQs\n"


def by_passphrase(work):
    return FIRST + b"-> scrypt f4xgjvRbt9IqKRgjpHOHFQ " + work + b"\nfNi/fF\n" + LAST


@pytest.mark.parametrize("length", [0, 1, 65_536, 65_537, 200_000])
def test_the_header_tells_how_long_a_whole_file_is(length):
    plain = b"x" * length
    for_key = encrypt(plain, [x25519.Identity.generate().to_public()])
    header = parse(for_key, "a")
    assert not header.by_passphrase
    assert header.sealed_size(length) == len(for_key)


def test_a_passphrase_is_told_from_keys():
    sealed = passphrase.encrypt(b"x", "under the bridge")
    assert parse(sealed, "a").by_passphrase
    assert parse(sealed, "a").sealed_size(1) == len(sealed)


def test_the_beginning_counts_and_not_the_name(tmp_path):
    named, renamed = tmp_path / "a.age", tmp_path / "b.txt"
    named.write_bytes(b"Dear all")
    renamed.write_bytes(by_passphrase(b"18"))
    assert not is_sealed(named)
    assert is_sealed(renamed)
    assert read_header(renamed).by_passphrase
    assert not is_sealed(tmp_path)
    assert not is_sealed(tmp_path / "gone")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.age")
    assert not is_sealed(tmp_path / "pipe.age")


@pytest.mark.parametrize("work", [b"22", b"30", b"63", b"99", b"100", b"9" * 400])
def test_more_work_than_any_honest_file_asks_is_refused(work):
    with pytest.raises(UserError, match=r"“a\.age” would take far more time and memory"):
        parse(by_passphrase(work), "a.age")
    assert parse(by_passphrase(b"21"), "a.age").by_passphrase


@pytest.mark.parametrize(
    "data",
    [
        *(by_passphrase(work) for work in (b"0", b"-1", b"018", b"1e3", b"18 19", b"")),
        *(FIRST, FIRST + b"-> X25519 abc\nabc\n", FIRST + LAST[:-1]),
        b"age-encryption.org/v9\n-> X25519 a\nb\n" + LAST,
    ],
)
def test_a_broken_beginning_is_one_sentence(data):
    with pytest.raises(UserError, match="“a” is damaged or was cut short"):
        parse(data, "a")


def test_what_is_sealed_as_text_is_told(tmp_path):
    as_text = tmp_path / "a.age"
    as_text.write_bytes(encrypt(b"x", [x25519.Identity.generate().to_public()], armored=True))
    assert is_sealed(as_text)
    with pytest.raises(UserError, match="is sealed as text"):
        read_header(as_text)


def test_the_library_alone_would_take_more(tmp_path):
    """Its own limit follows the speed of the machine; ours must be the lower one."""
    from pyrage import DecryptError

    data = passphrase.encrypt(b"x", "a").split(b" ", 3)
    data[3] = b"60\n" + data[3].split(b"\n", 1)[1]
    with pytest.raises(DecryptError, match="Excessive work"):
        passphrase.decrypt(b" ".join(data), "a")
