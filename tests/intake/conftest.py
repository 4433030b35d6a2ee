# SPDX-License-Identifier: MIT
"""Builders of small documents, good and bad, made by other software than reads them."""

import hashlib
import io
import zipfile
from collections.abc import Callable

import pytest

PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def pdf_bytes(*pages: str, info: str = "", user_password: str | None = None) -> bytes:
    """A PDF of Latin lines; with `user_password`, RC4-encrypted (40 bits, revision 2)."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects += [
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for n, page in enumerate(pages):
        lines = "".join(f"({line}) Tj T*\n" for line in page.split("\n")) if page else ""
        stream = f"BT /F1 11 Tf 13 TL 50 750 Td\n{lines}ET"
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * n} 0 R >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    trailer = "/Root 1 0 R"
    if info:
        objects.append(f"<< {info} >>")
        trailer += f" /Info {len(objects)} 0 R"
    if user_password is not None:
        objects.append(_encryption(user_password.encode()))
        trailer += f" /Encrypt {len(objects)} 0 R /ID [<{'00' * 16}> <{'00' * 16}>]"
    return _assembled(objects, trailer)


def _assembled(objects: list[str], trailer: str) -> bytes:
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} {trailer} >>\n"
    return f"{out}{end}startxref\n{len(out)}\n%%EOF\n".encode("latin-1")


def _encryption(password: bytes) -> str:
    """The dictionary of the standard security handler, by its published algorithms 2 to 4."""
    padded = (password + PADDING)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    permissions = (-4).to_bytes(4, "little", signed=True)
    key = hashlib.md5(padded + owner + permissions + bytes(16)).digest()[:5]
    user = _rc4(key, PADDING)
    return f"<< /Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{user.hex()}> /P -4 >>"


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def docx_bytes(*paragraphs: str, title: str = "", author: str = "") -> bytes:
    """A DOCX as python-docx writes it."""
    import docx

    document = docx.Document()
    document.core_properties.title = title
    document.core_properties.author = author
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def odt_bytes(*paragraphs: str, title: str = "", author: str = "") -> bytes:
    """An ODT as odfdo writes it."""
    from odfdo import Document, Paragraph

    document = Document("text")
    document.body.clear()
    for paragraph in paragraphs:
        document.body.append(Paragraph(paragraph))
    document.meta.title = title
    document.meta.initial_creator = author
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def rezipped(data: bytes, changes: dict[str, bytes | None]) -> bytes:
    """The archive with members replaced, added or (None) left out."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in changes:
                new.writestr(name, old.read(name))
        for name, content in changes.items():
            if content is not None:
                new.writestr(name, content)
    return out.getvalue()


@pytest.fixture(scope="session")
def make_pdf() -> Callable[..., bytes]:
    return pdf_bytes


@pytest.fixture(scope="session")
def make_docx() -> Callable[..., bytes]:
    return docx_bytes


@pytest.fixture(scope="session")
def make_odt() -> Callable[..., bytes]:
    return odt_bytes


@pytest.fixture(scope="session")
def rezip() -> Callable[..., bytes]:
    return rezipped


@pytest.fixture(scope="session")
def samples() -> dict[str, tuple[str, bytes]]:
    """One good document of every format, by kind: its name and its bytes."""
    words = "The harbour office said on Tuesday that no ship had left the bay."
    html = f"<html><head><title>Harbour</title></head><body><p>{words}</p></body></html>"
    mail = (
        "From: Ada Moor <ada@harbour.example>\nTo: press@bay.example\nSubject: Ships\n"
        "Date: Tue, 10 Nov 2026 23:30:00 -0500\nMessage-ID: <1@harbour.example>\n"
        "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=cut\n\n"
        f"--cut\nContent-Type: text/plain; charset=utf-8\n\n{words}\n"
        '--cut\nContent-Type: text/html\nContent-Disposition: attachment; filename="a.html"\n\n'
        f"{html}\n--cut--\n"
    )
    return {
        "text": ("a.txt", words.encode()),
        "markdown": ("a.md", f"# Harbour\n\n{words}\n".encode()),
        "html": ("a.html", html.encode()),
        "pdf": ("a.pdf", pdf_bytes(words)),
        "docx": ("a.docx", docx_bytes(words)),
        "odt": ("a.odt", odt_bytes(words)),
        "rtf": ("a.rtf", ("{\\rtf1\\ansi " + words + "\\par}").encode()),
        "mail": ("a.eml", mail.encode()),
    }
