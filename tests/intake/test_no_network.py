# SPDX-License-Identifier: MIT
"""Nothing a document names is ever loaded: no address, no path."""

import base64
import socket
import sys
import threading

import pytest

from workstation.intake.reading import read_bytes

WORDS = "The harbour office said on Tuesday that no ship had left the bay."
opened: list[str] = []
_watch = threading.Event()


def _audit(event, arguments):
    if _watch.is_set() and event in (
        "open",
        "socket.connect",
        "socket.getaddrinfo",
        "subprocess.Popen",
    ):
        opened.append(f"{event} {arguments[0]!r}")


sys.addaudithook(_audit)


@pytest.fixture
def trap(tmp_path, monkeypatch):
    """A listening address and a file that nobody may touch."""
    secret = tmp_path / "secret-file.png"
    secret.write_bytes(b"secret words")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield f"http://127.0.0.1:{server.getsockname()[1]}/x", secret
        with pytest.raises(BlockingIOError):
            server.accept()


def html(url, path):
    return (
        f"<html><head><base href='{url}'><link rel='stylesheet' href='{url}'>"
        f"<meta http-equiv='refresh' content='0; url={url}'><script src='{url}'></script></head>"
        f"<body><p>{WORDS}</p><img src='{url}'><img src='{path.as_uri()}'><iframe src='{path}'>"
        f"</iframe><object data='{path}'></object><p><a href='{path}'>{WORDS}</a></p></body></html>"
    ).encode()


def documents(url, path, samples, rezip):
    link = (
        f'<Relationship Id="rId1" TargetMode="External" Target="{url}" Type="http://schemas.'
        'openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{link}</Relationships>"
    )
    yield "a.docx", rezip(samples["docx"][1], {"word/_rels/document.xml.rels": relations.encode()})
    yield "a.html", html(url, path)
    yield "a.xhtml", b"<?xml version='1.0'?>" + html(url, path)
    mail = (
        "From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
        f"boundary=c\n\n--c\nContent-Type: message/external-body; access-type=local-file; "
        f'name="{path}"\n\nContent-Type: text/plain\n\n--c\nContent-Type: text/html\n'
        "Content-Transfer-Encoding: base64\n\n"
        + base64.encodebytes(html(url, path)).decode()
        + "\n--c--\n"
    )
    yield "a.eml", mail.encode()
    field = f'{{\\field{{\\*\\fldinst INCLUDEPICTURE "{path}"}}{{\\fldrslt x}}}} {WORDS}'
    yield "a.rtf", f"{{\\rtf1 {field}}}".encode()
    yield "a.md", f"![x]({url}) ![y]({path})\n\n{WORDS}".encode()
    yield "a.odt", samples["odt"][1]
    yield "a.pdf", samples["pdf"][1]


def test_nothing_named_in_a_document_is_loaded(trap, samples, rezip):
    url, path = trap
    cases = list(documents(url, path, samples, rezip))
    for name, data in cases:
        read_bytes(name, data)  # imports are done before we watch
    opened.clear()
    _watch.set()
    try:
        texts = [read_bytes(name, data).text for name, data in cases]
    finally:
        _watch.clear()
    assert opened == []
    assert all("no ship had left the bay" in text for text in texts)
    assert not any("secret words" in text for text in texts)
