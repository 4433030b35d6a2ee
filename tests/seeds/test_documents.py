# SPDX-License-Identifier: MIT
"""The demonstration documents hold what the recorded decisions say they hold."""

import email
import html
import importlib.util
import io
import re
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from email import policy
from pathlib import Path
from types import ModuleType
from typing import Any

import docx
import pypdfium2
import pytest

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"
CASES = ("csto", "sable-strait")
STANCES = {"yes", "no", "partly", "doubts", "will_not_say", "unclear"}
LIKELIHOODS = {
    "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely",
    "very likely", "almost certain",
}  # fmt: skip


def read_mail(path: Path) -> dict[str, str]:
    mail = email.message_from_bytes(path.read_bytes(), policy=policy.default)
    body = mail.get_body(("plain",))
    assert body is not None
    parts = {path.name: body.get_content()}
    for attached in mail.iter_attachments():
        name = attached.get_filename()
        assert name is not None
        parts[name] = attached.get_content()
    return parts


def read_pdf(path: Path) -> str:
    pdf = pypdfium2.PdfDocument(path)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)
    finally:
        pdf.close()


def read(path: Path) -> dict[str, str]:
    """Every text a file holds, by name, with runs of white space as one space."""
    match path.suffix:
        case ".eml":
            texts = read_mail(path)
        case ".pdf":
            texts = {path.name: read_pdf(path)}
        case ".docx":
            texts = {path.name: "\n".join(p.text for p in docx.Document(str(path)).paragraphs)}
        case ".html":
            page = path.read_text(encoding="utf-8")
            body = page[page.index("<body>") :]
            texts = {path.name: html.unescape(re.sub(r"<[^>]+>", " ", body))}
        case _:
            texts = {path.name: path.read_text(encoding="utf-8")}
    return {name: " ".join(words.split()) for name, words in texts.items()}


def documents(case: str) -> list[Path]:
    return sorted(p for p in (SEEDS / case).iterdir() if p.name != "decisions.toml")


def decisions(case: str) -> dict[str, Any]:
    with (SEEDS / case / "decisions.toml").open("rb") as file:
        return tomllib.load(file)


@pytest.fixture(scope="module")
def held() -> dict[str, dict[str, str]]:
    return {
        case: {k: v for path in documents(case) for k, v in read(path).items()} for case in CASES
    }


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    path = ROOT / "build_spec" / "seeds" / "build_documents.py"
    spec = importlib.util.spec_from_file_location("seed_builder", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Dataclasses with slots look their module up while it is being made.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def quoted(decided: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from decided.get("positions", [])
    yield from decided.get("dismissed", [])


@pytest.mark.parametrize("case", CASES)
def test_every_named_file_exists(case: str, held: dict[str, dict[str, str]]) -> None:
    decided = decisions(case)
    named = {row["file"] for row in quoted(decided)}
    for row in decided.get("sources", []):
        named |= {row["file"], row.get("replaced_by", row["file"])}
    assert named
    assert named <= set(held[case])


@pytest.mark.parametrize("case", CASES)
def test_every_quote_stands_exactly_once_in_its_document(
    case: str, held: dict[str, dict[str, str]]
) -> None:
    for row in quoted(decisions(case)):
        assert held[case][row["file"]].count(row["quote"]) == 1, row["quote"]


@pytest.mark.parametrize("case", CASES)
def test_every_position_answers_its_question(case: str) -> None:
    decided = decisions(case)
    asked = {row["key"]: row for row in decided["questions"]}
    assert len(asked) == len(decided["questions"])
    for row in decided["positions"]:
        question = asked[row["question"]]
        if question["kind"] == "yes_no":
            assert row["stance"] in STANCES
        elif question["kind"] == "figure":
            assert row["figure"] in row["quote"]
        else:
            assert row["answer"] in question["answers"]
        assert row["directness"] == "explicit" or row["reason"]
        assert 1 <= row["credibility"] <= 6
        assert row["speaker"]


@pytest.mark.parametrize("case", CASES)
def test_every_question_is_contested_or_has_two_positions_or_is_a_figure(case: str) -> None:
    decided = decisions(case)
    for question in decided["questions"]:
        held_there = [p for p in decided["positions"] if p["question"] == question["key"]]
        assert held_there, question["key"]
        assert question["kind"] == "figure" or len(held_there) > 1


@pytest.mark.parametrize("case", CASES)
def test_judgements_keep_likelihood_and_confidence_apart(case: str) -> None:
    decided = decisions(case)
    keys = {row["key"] for row in decided["questions"]}
    for row in decided["assessments"]:
        assert row["question"] in keys
        assert row["likelihood"] in LIKELIHOODS
        assert row["likelihood"] in row["judgement"]
        assert "confidence" not in row["judgement"].lower()
        assert row["confidence"] in {"low", "moderate", "high"}
        assert "likely" not in row["why"].lower()
    for row in decided["briefs"]:
        assert row["question"] in keys


def test_the_invented_case_comes_in_every_format() -> None:
    files = documents("sable-strait")
    assert {path.suffix for path in files} == {".txt", ".html", ".pdf", ".docx", ".eml"}
    assert all(path.stat().st_size < 60_000 for path in files)


def test_exactly_one_invented_document_has_no_date() -> None:
    undated = []
    for path in documents("sable-strait"):
        if path.suffix == ".txt" and "\nDate: " not in path.read_text(encoding="utf-8"):
            undated.append(path.name)
        if path.suffix == ".html":
            assert "article:published_time" in path.read_text(encoding="utf-8")
    assert undated == ["09-herald-survivors.txt"]


def test_three_outlets_carry_one_story(held: dict[str, dict[str, str]]) -> None:
    carriers = [name for name, words in held["sable-strait"].items() if "(Harbour Wire)" in words]
    shared = "some eleven nautical miles off the coast of Ostra"
    assert [name[:2] for name in carriers] == ["01", "02", "03"]
    assert all(shared in held["sable-strait"][name] for name in carriers)


def test_the_digest_names_no_year_but_those_it_reports(held: dict[str, dict[str, str]]) -> None:
    words = held["csto"]["digest.txt"]
    assert set(re.findall(r"\b(?:19|20)\d\d\b", words)) == {"2002", "2021"}
    assert "Date:" not in words
    assert 300 <= len(words.split()) <= 450


def test_texts_beside_the_recipe_give_the_same_words(builder: ModuleType) -> None:
    for name in builder.DOCUMENTS:
        kept = SEEDS / "sable-strait" / name
        made = builder.build(name)
        if kept.suffix == ".eml":
            assert made == kept.read_bytes()
        elif kept.suffix == ".docx":
            with zipfile.ZipFile(io.BytesIO(made)) as new, zipfile.ZipFile(kept) as old:
                assert new.read("word/document.xml") == old.read("word/document.xml")
        else:
            new_pdf = pypdfium2.PdfDocument(made)
            assert new_pdf[0].get_textpage().get_text_range().split() == read_pdf(kept).split()
            new_pdf.close()
