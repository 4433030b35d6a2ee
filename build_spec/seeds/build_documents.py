# SPDX-License-Identifier: MIT
"""Build the PDF, DOCX and EML demonstration documents from the texts kept beside this file.

Run `python build_spec/seeds/build_documents.py`: the same texts give the same bytes, so a
changed file in `seeds/` always means a changed text here (or a newer library).
"""

import io
import json
import re
import sys
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import docx
import typst

HERE = Path(__file__).resolve().parent
TEXTS = HERE / "texts"
SEEDS = HERE.parent.parent / "seeds" / "sable-strait"

DOCUMENTS = (
    "03-standard-ferry-sinks.docx",
    "05-courier-hospital.pdf",
    "06-union-mail.eml",
    "10-standard-cutter.pdf",
    "11-courier-commission.docx",
)
ATTACHMENTS = {"06-union-mail.eml": "06-union-bulletin-october.txt"}

PAGE = """\
#let story = json(bytes(sys.inputs.story))
#let day = story.day
#set document(
  title: story.title, author: story.author,
  date: datetime(year: day.at(0), month: day.at(1), day: day.at(2)),
)
#set page(paper: "a4", margin: (x: 3.2cm, y: 2.6cm))
#set text(font: "Libertinus Serif", size: 11pt, lang: "en", hyphenate: false)
#show heading: set block(below: 1em)
#set par(justify: false, leading: 0.7em, spacing: 1.1em)
#text(size: 15pt, weight: "bold")[#story.publisher]
#line(length: 100%, stroke: 0.6pt)
#text(size: 9pt)[#story.dateline]
#heading(level: 1, text(size: 19pt, story.title))
#text(style: "italic")[By #story.author]
#for paragraph in story.paragraphs { par(paragraph) }
"""


@dataclass(frozen=True, slots=True)
class Story:
    """One text of `texts/`: its header lines and its paragraphs."""

    title: str
    publisher: str
    author: str
    published: datetime
    paragraphs: tuple[str, ...]

    @property
    def dateline(self) -> str:
        """The date as a newspaper prints it: "13 November 2026"."""
        return f"{self.published.day} {self.published:%B %Y}"


def read_story(path: Path) -> Story:
    """Read `Name: value` lines up to the first blank line, then paragraphs."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines())
    day = datetime.fromisoformat(facts["Date"])
    return Story(
        facts["Title"],
        facts["Publisher"],
        facts["Author"],
        datetime.combine(day, time(9), tzinfo=UTC),
        tuple(body.strip().split("\n\n")),
    )


def curl_quotes(words: str) -> str:
    """Turn typewriter quotation marks and apostrophes into printed ones."""
    opened = re.sub(r'(^|[\s(])"', r"\1“", words)
    return opened.replace('"', "”").replace("'", "’")


def build_pdf(story: Story) -> bytes:
    """Set one story as a newspaper page; its text travels as data, never as markup."""
    fields = {
        "title": story.title,
        "publisher": story.publisher,
        "author": story.author,
        "dateline": story.dateline,
        "day": [story.published.year, story.published.month, story.published.day],
        "paragraphs": [curl_quotes(words) for words in story.paragraphs],
    }
    made = typst.compile(
        PAGE.encode(),
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"story": json.dumps(fields)},
        timestamp=story.published,
    )
    if not isinstance(made, bytes):
        raise TypeError("Typst gave no single PDF")
    return made


def build_docx(story: Story) -> bytes:
    """Write one story as a Word document: publisher and date first, facts in its properties."""
    document = docx.Document()
    facts = document.core_properties
    facts.title, facts.author, facts.comments = story.title, story.author, ""
    facts.created = facts.modified = story.published.replace(tzinfo=None)
    facts.last_modified_by = story.author
    facts.language = "en-GB"
    document.add_paragraph(story.publisher)
    document.add_paragraph(story.dateline)
    document.add_heading(story.title, level=1)
    document.add_paragraph(f"By {story.author}")
    for words in story.paragraphs:
        document.add_paragraph(curl_quotes(words))
    held = io.BytesIO()
    document.save(held)
    return repack(held.getvalue(), story.published)


def repack(packed: bytes, when: datetime) -> bytes:
    """Write a ZIP anew with one fixed time, which python-docx takes from the clock."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, when.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Not the building machine's own mark, so that every system gives the same bytes.
            entry.create_system = 3
            new.writestr(entry, old.read(name))
    return out.getvalue()


def build_eml(story: Story, attachment: Path) -> bytes:
    """Write one story as a mail to the news desks, with a bulletin attached."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = f"{story.author} <press@seafarers.example>"
    mail["To"] = "News desks <desks@velin.example>"
    mail["Subject"] = story.title
    mail["Date"] = story.published
    mail["Message-ID"] = f"<{story.published:%Y%m%d}.press@seafarers.example>"
    mail["Organization"] = story.publisher
    mail.set_content("\n\n".join(story.paragraphs) + "\n", cte="quoted-printable")
    mail.add_attachment(
        attachment.read_text(encoding="utf-8"),
        filename=attachment.name,
        cte="quoted-printable",
    )
    mail.set_boundary("seed-of-the-sable-strait")
    return mail.as_bytes()


def build(name: str) -> bytes:
    """Build one of `DOCUMENTS` by its file name."""
    story = read_story((TEXTS / name).with_suffix(".txt"))
    match Path(name).suffix:
        case ".pdf":
            return build_pdf(story)
        case ".docx":
            return build_docx(story)
        case _:
            return build_eml(story, TEXTS / ATTACHMENTS[name])


def main() -> int:
    """Write every document into `seeds/sable-strait/`."""
    for name in DOCUMENTS:
        made = build(name)
        (SEEDS / name).write_bytes(made)
        print(f"{len(made):>7} {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
