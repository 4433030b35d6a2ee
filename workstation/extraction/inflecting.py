# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""The forms of English verbs."""

# Third person, past, present participle, and past participle where it differs from the past.
_IRREGULAR = {
    forms.split()[0]: tuple(forms.split()[1:])
    for forms in (
        "be is was being been",
        "bear bears bore bearing borne",
        "give gives gave giving given",
        "go goes went going gone",
        "have has had having",
        "hold holds held holding",
        "lay lays laid laying",
        "make makes made making",
        "pin pins pinned pinning",
        "put puts put putting",
        "read reads read reading",
        "say says said saying",
        "see sees saw seeing seen",
        "send sends sent sending",
        "show shows showed showing shown",
        "speak speaks spoke speaking spoken",
        "swear swears swore swearing sworn",
        "take takes took taking taken",
        "tell tells told telling",
        "think thinks thought thinking",
        "throw throws threw throwing thrown",
        "undertake undertakes undertook undertaking undertaken",
        "withdraw withdraws withdrew withdrawing withdrawn",
        "write writes wrote writing written",
        "find finds found finding",
        "seek seeks sought seeking",
        "foresee foresees foresaw foreseeing foreseen",
        "forecast forecasts forecast forecasting",
        "cast casts cast casting",
        "ring rings rang ringing rung",
        "beseech beseeches beseeched beseeching",
        "hit hits hit hitting",
        "stand stands stood standing",
        "stick sticks stuck sticking",
        "shoot shoots shot shooting",
    )
}
# Verbs that double their last letter: "slammed".
_DOUBLING = frozenset(
    "admit bat beg brag commit drop pin plan prefer quip rebut refer shrug slam swat".split()
)


def inflected(lemma: str) -> tuple[tuple[str, str], ...]:
    """Every form with its tense: base, present, past, ing, participle."""
    if lemma in _IRREGULAR:
        names = ("present", "past", "ing", "participle")
        return (lemma, "base"), *zip(_IRREGULAR[lemma], names, strict=False)
    stem = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        third, past, ing = lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    elif lemma.endswith("e"):
        third, past, ing = lemma + "s", lemma + "d", lemma[:-1] + "ing"
    else:
        third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
        past, ing = stem + "ed", stem + "ing"
    return (lemma, "base"), (third, "present"), (past, "past"), (ing, "ing")
