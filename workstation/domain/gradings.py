# SPDX-License-Identifier: MIT
"""Admiralty grading (AJP-2.1): the source's record apart from the item's truth (rule 6)."""

RELIABILITY = {
    "A": "Completely reliable",
    "B": "Usually reliable",
    "C": "Fairly reliable",
    "D": "Not usually reliable",
    "E": "Unreliable",
    "F": "Reliability cannot be judged",
}

CREDIBILITY = {
    1: "Confirmed by other sources",
    2: "Probably true",
    3: "Possibly true",
    4: "Doubtful",
    5: "Improbable",
    6: "Truth cannot be judged",
}
GRADE = ("reliability", "credibility")  # the fields a grade is made of
CONFIRMED = 1  # the digit that claims confirmation by others


def show_grade(reliability: str, credibility: int) -> str:
    """Letter and digit as printed: "B2"; the default F6 reads "not assessed"."""
    if reliability == "F" and credibility == 6:
        return "not assessed"
    return f"{reliability}{credibility}"
