# SPDX-License-Identifier: MIT
"""Sets one large brief. usage: briefs_child.py ours|bare"""

import json
import random
import sys

from corpus import name, phrase, sentence

QUESTIONS, CITATIONS, SOURCES = 36, 120, 40  # 45 pages in the long template
CHAPTERS = 22  # as many pages of the plain kind
chance = random.Random(8)


def ours() -> int:
    """Through our door, from content to PDF."""
    from workstation.briefing.content import (
        BriefContent,
        CellSign,
        CellText,
        Citation,
        ComparisonTable,
        Judgement,
        SourceEntry,
        TableRow,
    )
    from workstation.briefing.pdf import render_pdf

    columns = tuple(name(k) for k in range(6))

    def cell() -> CellText:
        stance = chance.choice(("yes", "no", "partly", "doubts"))
        return CellText((CellSign(stance, citations=(chance.randint(1, CITATIONS),)),))

    def citation(number: int) -> Citation:
        said = [sentence(chance, 20) for _ in range(5)]
        return Citation(
            number,
            name(number),
            *said[:2],
            prefix=said[2],
            suffix=said[3],
            before=said[4],
            publisher=name(number * 3),
            source_title=phrase(chance, 8),
            published_on="12 Nov 2026",
            grade="B2",
        )

    rows = tuple(
        TableRow(sentence(chance, 12), "contested", tuple(cell() for _ in columns))
        for _ in range(QUESTIONS)
    )
    sources = tuple(
        SourceEntry(phrase(chance, 8), name(k), name(k + 1), "12 Nov 2026", sha256=f"{k:064x}")
        for k in range(SOURCES)
    )
    judgements = tuple(
        Judgement(k, sentence(chance, 30), why=sentence(chance)) for k in range(1, 5)
    )
    content = BriefContent(
        title=phrase(chance, 9),
        author=name(1),
        written_at="12 Nov 2026",
        marking="TLP:GREEN",
        bottom_line=sentence(chance, 40),
        judgements=judgements,
        table=ComparisonTable(columns, rows),
        citations=tuple(citation(k) for k in range(1, CITATIONS + 1)),
        sources=sources,
    )
    return render_pdf(content, "long").pages


def bare() -> int:
    """Plain Typst: chapters of paragraphs with footnotes, and a table in each."""
    import pypdfium2
    import typst

    from workstation.resources import resource

    lines = [
        '#set document(title: "Plain", author: "Nobody")',
        '#set page(paper: "a4", numbering: "1")',
        '#set text(font: ("Noto Serif", "Inter"), lang: "en", size: 10.5pt)',
        '#set heading(numbering: "1.1")',
        "#outline()",
    ]
    for _ in range(CHAPTERS):
        lines += [f"= {phrase(chance, 6)}", ""]
        for _ in range(9):
            told = [sentence(chance) for _ in range(7)]
            told[2] += f"#footnote[{sentence(chance)}]"
            lines += [" ".join(told), ""]
        cells = [f"[{phrase(chance, 3)}]" for _ in range(12 * 5)]
        heads = ", ".join(f"[{phrase(chance, 1)}]" for _ in range(5))
        lines.append(f"#table(columns: 5, table.header({heads}), {', '.join(cells)})")
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resource("fonts"))],
    )
    source = "\n".join(lines).encode()
    made = typst.compile(source, font_paths=fonts, format="pdf", pdf_standards=["a-3a", "ua-1"])
    return len(pypdfium2.PdfDocument(made))


if __name__ == "__main__":
    print(json.dumps({"pages": ours() if sys.argv[1] == "ours" else bare()}))
