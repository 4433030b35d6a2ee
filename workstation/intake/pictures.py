# SPDX-License-Identifier: MIT
"""Pages of a PDF as pictures: drawn in the child process, packed as PNG in this one.

The child hands over bare pixels, whose count is checked; so nothing that a hostile document
may have taken hold of writes a format that the window then has to parse.
"""

import struct
import zlib
from typing import TYPE_CHECKING

from workstation.errors import UserError
from workstation.intake.limits import damaged

if TYPE_CHECKING:
    from pypdfium2 import PdfBitmap, PdfPage  # type: ignore[import-untyped]

WIDEST = 4_000  # pixels
MOST = 16_000_000  # pixels of one picture; longer pages are drawn smaller
_DEPTH = 3  # bytes of a pixel: red, green, blue

Pixels = tuple[int, int, bytes]  # width, height, rows from the top


def draw_page(data: bytes, page: int, width: int) -> Pixels:
    """One page, counted from 1, about `width` pixels wide.

    Raises:
        UserError: there is no such page, or it cannot be drawn.
    """
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as pdf:
            if not 1 <= page <= len(pdf):
                raise UserError(f"The PDF has no page {page}; it ends with page {len(pdf)}.")
            return _drawn(pdf[page - 1], width)
    except pypdfium2.PdfiumError as problem:
        raise damaged("PDF") from problem


def _drawn(page: "PdfPage", width: int) -> Pixels:
    across, down = page.get_size()
    if across <= 0 or down <= 0:
        raise UserError("This page has no size and cannot be shown; save the original instead.")
    scale = max(1, min(width, WIDEST)) / across
    scale = min(scale, (MOST / (across * down)) ** 0.5)
    bitmap = page.render(scale=scale, rev_byteorder=True, force_bitmap_format=_RGB)
    try:
        return bitmap.width, bitmap.height, _rows(bitmap)
    finally:
        bitmap.close()


_RGB = 2  # PDFium's number for three bytes a pixel


def _rows(bitmap: "PdfBitmap") -> bytes:
    """The pixels without what PDFium adds to fill up each row."""
    whole = memoryview(bitmap.buffer).cast("B")
    used = bitmap.width * _DEPTH
    starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
    return b"".join(bytes(whole[start : start + used]) for start in starts)


def png(drawn: object) -> bytes:
    """Pixels as the child sent them, as a PNG.

    Raises:
        ValueError: they are no picture.
    """
    width, height, pixels = _checked(drawn)
    row = width * _DEPTH
    plain = b"".join(b"\0" + pixels[start : start + row] for start in range(0, len(pixels), row))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(plain, 1)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in parts)


def _checked(drawn: object) -> Pixels:
    match drawn:
        case (int(width), int(height), bytes(pixels)) if (
            width > 0 and height > 0 and len(pixels) == width * height * _DEPTH
        ):
            return width, height, pixels
    raise ValueError("no picture")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
