# SPDX-License-Identifier: MIT
"""Paints a picture of plain shapes, in a window or into a PNG file."""

from functools import cache
from pathlib import Path as FilePath

from PySide6.QtCore import QByteArray, QIODevice, QPointF, QRectF, QSaveFile, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QImageWriter,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QApplication

from workstation.analysis.svg import clean
from workstation.domain.picture_colours import THEMES, Colours, PictureTheme
from workstation.domain.pictures import (
    BODY,
    Anchor,
    Box,
    Disc,
    Path,
    Picture,
    Shape,
    Stroke,
    Words,
)
from workstation.errors import UserError
from workstation.resources import resource
from workstation.ui.kit import theme

_STYLES = {
    Stroke.SOLID: Qt.PenStyle.SolidLine,
    Stroke.DASHED: Qt.PenStyle.DashLine,
    Stroke.DOTTED: Qt.PenStyle.DotLine,
}
# Beyond this side Qt cannot paint an image; a larger picture is drawn at a smaller scale.
_LONGEST_SIDE = 30_000
_MOST_PIXELS = 120_000_000
_LEGIBLE = 0.7  # at a smaller scale words cannot be read


def colours() -> Colours:
    """The colours of the theme in force, for painting in a window."""
    return THEMES[PictureTheme.DARK if theme.roles().dark else PictureTheme.LIGHT]


def paint(painter: QPainter, picture: Picture, colours: Colours) -> None:
    """Draw the shapes from back to front; the ground is the caller's."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shape in picture.shapes:
        paint_shape(painter, shape, colours)
    painter.restore()


def paint_shape(painter: QPainter, shape: Shape, colours: Colours) -> None:
    """Draw one shape."""
    match shape:
        case Path():
            _take_colours(painter, shape, colours, shape.width)
            points = QPolygonF([QPointF(x, y) for x, y in shape.points])
            if shape.fill:
                painter.drawPolygon(points)
            else:
                painter.drawPolyline(points)
        case Box():
            _take_colours(painter, shape, colours)
            painter.setOpacity(shape.opacity)
            where = QRectF(shape.x, shape.y, shape.width, shape.height)
            painter.drawRoundedRect(where, shape.radius, shape.radius)
            painter.setOpacity(1.0)
        case Disc():
            _take_colours(painter, shape, colours)
            painter.drawEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
        case Words():
            _write(painter, shape, colours)


def png(
    picture: Picture,
    path: FilePath,
    look: PictureTheme | str = PictureTheme.LIGHT,
    scale: float = 2.0,
) -> FilePath:
    """Save the picture as PNG; one too large for that is drawn smaller.

    Raises:
        UserError: the file cannot be written.
    """
    table = THEMES[PictureTheme(look)]
    scale = _possible(picture, scale)
    size = QSize(max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor(table["surface"]))
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint(painter, picture, table)
    painter.end()
    image.setText("Title", clean(picture.title))
    image.setText("Description", clean(picture.description))
    file = QSaveFile(str(path))
    opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if not (opened and QImageWriter(file, QByteArray(b"png")).write(image) and file.commit()):
        raise UserError(
            f"“{path}” could not be written ({file.errorString()}); choose another place."
        )
    return path


def is_legible(picture: Picture) -> bool:
    """Whether its words can be read in a PNG."""
    return _possible(picture, 1.0) >= _LEGIBLE


def _possible(picture: Picture, scale: float) -> float:
    """The scale, or the greatest at which the picture can be held in memory."""
    longest = max(picture.width, picture.height, 1.0)
    area = max(picture.width * picture.height, 1.0)
    return float(min(scale, _LONGEST_SIDE / longest, (_MOST_PIXELS / area) ** 0.5))


def _take_colours(
    painter: QPainter, shape: Path | Box | Disc, colours: Colours, width: float = 1.0
) -> None:
    if shape.stroke:
        painter.setPen(QPen(QColor(colours[shape.stroke]), width, _STYLES[shape.style]))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    if shape.fill:
        painter.setBrush(QColor(colours[shape.fill]))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _write(painter: QPainter, words: Words, colours: Colours) -> None:
    font = lettering(words.size, bold=words.bold)
    font.setStrikeOut(words.struck)
    text = clean(words.text)
    left = words.x
    if words.anchor is not Anchor.START:
        width = QFontMetricsF(font).horizontalAdvance(text)
        left -= width / 2 if words.anchor is Anchor.MIDDLE else width
    painter.setFont(font)
    painter.setPen(QColor(colours[words.role]))
    painter.drawText(QPointF(left, words.y), text)


@cache
def _families() -> tuple[str, ...]:
    """The shipped sans serif, which layouts are measured for, then the system's font."""
    for path in sorted(resource("fonts").glob("Inter-*.otf")):
        QFontDatabase.addApplicationFont(str(path))
    return ("Inter", *QApplication.font().families())


def lettering(size: float = 1.0, *, bold: bool = False) -> QFont:
    """The font of pictures, the same on every system."""
    font = QFont(QApplication.font())
    font.setFamilies(_families())
    font.setPixelSize(max(1, round(size * BODY)))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
