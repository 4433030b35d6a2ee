# SPDX-License-Identifier: MIT
"""Invented briefs: typical, crowded, empty, and in three scripts."""

from dataclasses import replace

import pytest

from workstation.briefing.content import (
    BriefContent,
    CellSign,
    CellText,
    Citation,
    ComparisonTable,
    Contested,
    Judgement,
    Side,
    SourceEntry,
    TableRow,
)


def _cell(*signs: CellSign) -> CellText:
    return CellText(signs)


CITATIONS = (
    Citation(
        1,
        "Halka Oru, spokeswoman of the Velmark water board",
        sentence="The gates were opened on the board's order.",
        exact="We opened the gates, and we would do it again",
        quoted=True,
        prefix="Asked about the flood, she answered: ",
        suffix=", and left the room.",
        before="The board met for three hours on Tuesday.",
        after="No questions were taken after that.",
        relay="Tarn Press",
        publisher="Velmark Courier",
        source_title="Board stands by opening of the gates",
        statement_date="10 Nov 2026",
        published_on="11 Nov 2026",
        accessed_on="12 Nov 2026",
        page="3",
        grade="B2",
        descriptor="Regional daily; its reporter was in the room.",
        url="https://courier.example/2026/11/board-stands-by-opening-of-the-gates",
        sha256="9f2c4e1ab07d5538e6c1f4029ad3be7716f0c2285d94aa3107be65c8d1e4f370",
        language="en",
    ),
    Citation(
        2,
        "Ministry of the interior of Sundarre",
        sentence="Nobody in Sundarre was warned before the water came.",
        exact="had received no warning before the water came",
        prefix="The ministry said its districts ",
        suffix=".",
        publisher="Lower Valley Wire",
        source_title="Sundarre: no warning",
        statement_date="9 Nov 2026",
        published_on="9 Nov 2026",
        accessed_on="12 Nov 2026",
        grade="C3",
        descriptor="News agency close to the government of Sundarre.",
        sha256="07be65c8d1e4f3709f2c4e1ab07d5538e6c1f4029ad3be7716f0c2285d94aa31",
        standing="corrected 10 Nov 2026",
    ),
    Citation(
        3,
        "Two fishermen, unnamed",
        exact="sirens were heard in the night of the seventh",
        prefix="According to two fishermen, ",
        suffix=" in the villages below the dam.",
        publisher="River Radio",
        source_title="Night of the sirens",
        statement_date="8 Nov 2026",
        published_on="8 Nov 2026",
        grade="D4",
        descriptor="Local station; witnesses not named.",
    ),
)

TYPICAL = BriefContent(
    title="Was Sundarre warned before the gates of the Orn dam were opened?",
    workspace_title="Orn valley desk",
    edition="edition 1",
    audience="Flood cell, duty officer",
    author="M. Tavi",
    written_at="12 Nov 2026, 18:40 UTC",
    cut_off="12 Nov 2026, 16:00 UTC",
    marking="TLP:AMBER",
    bottom_line="The gates were opened on purpose; that is not disputed. Whether a warning went "
    "out is disputed between the two governments, and no record of one has been shown.",
    scheme_name="ICD 203",
    judgements=(
        Judgement(
            1,
            "It is likely that no formal warning reached the districts of Sundarre.",
            "likely",
            "55–80 %",
            "moderate",
            "two statements agree, but both rest on one ministry and the call log is not held.",
            (2, 3),
        ),
        Judgement(
            2,
            "The gates will be opened again before the end of November.",
            "very unlikely",
            "5–20 %",
            "low",
            "rests on one remark by a spokeswoman and a falling water level.",
            (1,),
        ),
    ),
    contested=(
        Contested(
            "Was a warning given before the gates were opened?",
            (
                Side(
                    "Velmark water board", "Velmark Courier, 10 Nov · B2 · through Tarn Press", (1,)
                ),
            ),
            (
                Side("Ministry of the interior of Sundarre", "Lower Valley Wire, 9 Nov · C3", (2,)),
                Side("Mayor of Lower Sund", "River Radio, 8 Nov · D4", (3,)),
            ),
        ),
        Contested("Were the sirens tested that week?", (Side("Two fishermen", "D4", (3,)),), ()),
    ),
    gaps=(
        "No log of calls between the two dam offices is held.",
        "No statement by the operator of the sirens (asked twice, no answer held).",
    ),
    basis="6 sources, 5 statements, 4 carriers, 7–12 Nov 2026; 2 not assessed (F/6); "
    "14 suggestions in 3 sources not reviewed.",
    table=ComparisonTable(
        ("Velmark water board", "Interior ministry of Sundarre", "Fishermen", "River commission"),
        (
            TableRow(
                "Was a warning given?",
                "contested",
                (
                    _cell(CellSign("yes", "", "10 Nov · B2", (1,))),
                    _cell(CellSign("no", "", "9 Nov · C3", (2,))),
                    _cell(CellSign("partly", "", "8 Nov · D4", (3,), implied=True)),
                    _cell(CellSign("will_not_say", "", "11 Nov · C3")),
                ),
            ),
            TableRow(
                "Was the opening planned?",
                "differ",
                (
                    _cell(
                        CellSign("yes", "", "10 Nov · B2", (1,)),
                        CellSign("no", "", "7 Nov · B2", (), current=False),
                    ),
                    _cell(CellSign("doubts", "", "9 Nov · C3", (2,))),
                    _cell(),
                    _cell(CellSign("unclear", "", "11 Nov · C3")),
                ),
            ),
            TableRow(
                "How many houses stood in water?",
                "",
                (
                    _cell(CellSign(None, "about 300", "10 Nov · B2", (1,))),
                    _cell(CellSign(None, "more than 1,150", "9 Nov · C3", (2,))),
                    _cell(),
                    CellText((), "2 figures · 2 speakers"),
                ),
            ),
        ),
    ),
    citations=CITATIONS,
    sources=(
        SourceEntry(
            "Board stands by opening of the gates",
            "Velmark Courier",
            "Ilse Ronn",
            "11 Nov 2026",
            "12 Nov 2026",
            "Regional daily; its reporter was in the room.",
            "B",
            "Usually reliable",
            "current",
            CITATIONS[0].sha256,
            CITATIONS[0].url,
        ),
        SourceEntry(
            "Sundarre: no warning",
            "Lower Valley Wire",
            "",
            "9 Nov 2026",
            "12 Nov 2026",
            "News agency close to the government of Sundarre.",
            "C",
            "Fairly reliable",
            "corrected 10 Nov 2026",
            CITATIONS[1].sha256,
        ),
        SourceEntry("Night of the sirens", "River Radio", "", "8 Nov 2026"),
    ),
)

EMPTY = BriefContent(title="")

SCRIPTS = replace(
    TYPICAL,
    title="Кто открыл ворота плотины — и من فتح البوابات؟",
    workspace_title="Долина Орна",
    marking="TLP:RED",
    classification="Restricted",
    audience="Дежурный офицер",
    citations=(
        Citation(
            1,
            "هالكا أورو، المتحدثة باسم مجلس المياه",
            exact="فتحنا البوابات في الساعة الثالثة، وسنفعل ذلك مرة أخرى",
            quoted=True,
            prefix="وقالت المتحدثة للصحفيين: ",
            suffix=" ثم غادرت القاعة.",
            before="اجتمع المجلس ثلاث ساعات يوم الثلاثاء 10 نوفمبر 2026.",
            publisher="صحيفة الوادي",
            source_title="المجلس يدافع عن فتح البوابات",
            statement_date="10 Nov 2026",
            grade="B2",
            language="ar",
            direction="rtl",
        ),
        Citation(
            2,
            "Министерство внутренних дел Сундарре",
            exact="предупреждения о сбросе воды районы не получали",
            prefix="По словам ведомства, ",
            suffix=".",
            publisher="Вестник Нижней долины",
            source_title="Сундарре: предупреждения не было",
            statement_date="9 Nov 2026",
            grade="C3",
            language="ru",
        ),
        CITATIONS[2],
    ),
    table=replace(
        TYPICAL.table,
        columns=("مجلس المياه", "Министерство внутренних дел", "Fishermen 😀", "Ορν επιτροπή"),
    ),
)


def crowded(rows: int = 14, columns: int = 9, citations: int = 40) -> BriefContent:
    """More of everything than a page holds."""
    stances = ("yes", "no", "partly", "doubts", "will_not_say", "unclear", None)
    cells = tuple(
        CellText(
            (
                CellSign(
                    stances[(i * 3) % 7],
                    "" if stances[(i * 3) % 7] else "between 1,200 and 1,450 households",
                    f"{1 + i % 28} Nov · C{1 + i % 6}",
                    (1 + i % citations,),
                ),
            )
        )
        for i in range(columns)
    )
    return replace(
        TYPICAL,
        judgements=tuple(
            replace(
                TYPICAL.judgements[0],
                number=n,
                sentence=f"Point {n}: " + TYPICAL.judgements[0].sentence,
            )
            for n in range(1, 7)
        ),
        contested=tuple(
            replace(
                TYPICAL.contested[0], question=f"Matter {n}: was a warning given in district {n}?"
            )
            for n in range(1, 9)
        ),
        table=ComparisonTable(
            tuple(f"Interministerial commission {n}" for n in range(1, columns + 1)),
            tuple(
                TableRow(
                    f"Was district {n} warned in time?",
                    "contested",
                    cells[n % 4 :] + cells[: n % 4],
                )
                for n in range(1, rows + 1)
            ),
        ),
        citations=tuple(replace(CITATIONS[n % 3], number=n + 1) for n in range(citations)),
        sources=tuple(replace(TYPICAL.sources[n % 3]) for n in range(citations // 2)),
    )


@pytest.fixture(scope="session")
def typical() -> BriefContent:
    """Two judgements, two contested questions, four columns, three citations."""
    return TYPICAL


@pytest.fixture(scope="session")
def scripts() -> BriefContent:
    """Cyrillic, Greek, Arabic and a character no font has."""
    return SCRIPTS


@pytest.fixture(scope="session")
def crowd() -> BriefContent:
    """Nine columns, fourteen questions, forty citations."""
    return crowded()
