# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (tables of words read better as words)
"""Arabic: "قال … إن …", "وأضاف أن …", "وفقا ل…", "بحسب …"."""

from workstation.domain.claims import Act
from workstation.extraction.languages.grammar import (
    ENDS,
    NEVER,
    PLAIN,
    Grammar,
    Opening,
    S,
    not_behind,
    words,
)


def _any(table: str) -> str:
    """One of these words, with or without what is written in one with it before."""
    return rf"(?:{'|'.join(table.split())})(?!\w)"


_LETTER = "[\u0621-\u063a\u0641-\u064a]"
_WORD = rf"{_LETTER}[\u0621-\u0652]{{1,20}}"
_DEFINITE = rf"ال{_LETTER}[\u0621-\u0652]{{1,20}}"
_NO_START = words(
    "إن أن بأن إنه أنه إنها أنها بأنه في من على إلى عن مع قد لم لا ما هذا هذه ذلك هناك أمس اليوم يوم خلال كل "
    "إنهم أنهم له لها لهم بعد قبل عند حول ضد عبر أي بين حتى كما حيث إذا لن ليس الذي التي أيضا للصحفيين"
)
_THAT = r"ب?[أإ]ن\u0651?(?:ه|ها|هم|هما|نا|ني)?(?!\w)"
_SUBJECT = rf"(?!{_NO_START}){_WORD}(?:{S}(?!{_THAT}){_WORD}){{0,7}}?"
_PERSON = _any(
    "وزير وزيرة رئيس رئيسة نائب مدير مديرة محافظ سفير سفيرة أمين قائد مسؤول مسؤولة متحدث متحدثة خبير خبيرة "
    "الوزير الوزيرة الرئيس الرئيسة المدير المحافظ السفير القائد المتحدث المتحدثة الناطق ناطق النائب الأمين المبعوث مبعوث"
)
_BODY = _any(
    "وزارة شرطة الشرطة حكومة الحكومة جيش الجيش مصادر مصدر بيان وكالة صحيفة قناة منظمة هيئة لجنة الأمم مكتب سفارة "
    "السفارة برلمان البرلمان مجلس السلطات سلطات شهود خبراء محكمة النيابة جامعة مستشفى شركة حزب حركة مسؤولين مسؤولون الرئاسة"
)
_ADJUNCT = (
    rf"(?:يوم|(?:ال)?(?:أحد|اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت)|أمس|اليوم|صباح|مساء|خلال|عبر|على{S}هامش|لل{_LETTER}\w*|لوكالة|لصحيفة|لقناة|أيضا|أيضًا|"
    rf"في{S}(?:بيان|مؤتمر|تصريح\w*|مقابلة|حديث|كلمة|خطاب|تغريدة|ختام))(?:{S}{PLAIN}{{1,60}}?)??"
)
# "Before", "after", "without" somebody does something begin no speech.
_NO_BEFORE = not_behind("قبل بعد منذ دون بدون شرط مجرد بمجرد مثل كما")
_WHOM = rf"(?:{_PERSON}|{_BODY})(?:{S}{_WORD}){{0,6}}?"

ARABIC = Grammar(
    code="ar",
    verbs={
        Act.STATES: _any(
            "قال قالت قالوا صرح صرحت أعلن أعلنت أكد أكدت أضاف أضافت أوضح أوضحت ذكر ذكرت أفاد أفادت أشار أشارت "
            "يقول تقول كشف كشفت شدد شددت"
        ),
        Act.CONFIRMS: rf"(?<=لم\s){_any('يؤكد تؤكد')}",
        Act.DENIES: rf"{_any('نفى نفت ينفي تنفي أنكر أنكرت')}|(?<=لم\s){_any('ينف تنف')}",
        Act.WARNS: _any("حذر حذرت"),
        Act.DEMANDS: _any("طالب طالبت"),
        Act.PROMISES: _any("تعهد تعهدت وعد وعدت"),
    },
    sharing={Act.STATES: words("مضيفا مضيفًا مضيفة موضحا موضحة مؤكدا مؤكدة مشيرا مشيرة معلنا")},
    no=rf"(?:لم|ما){S}",
    who=_SUBJECT,
    name=NEVER,
    named=rf"(?:{_PERSON}(?:{S}(?:باسم|{_DEFINITE})){{1,4}}|(?=ال){_PERSON}){S}(?P<name>(?!ال){_WORD}(?:{S}{_WORD}){{1,3}})",
    office=_PERSON,
    cut=rf"[؛:]{S}|[،,]?{S}(?=[وف]\Z)",
    joined=r"(?!)",
    leads=rf"(?:و?(?:من{S}(?:جانبه|جانبها|جهته|جهتها)|بدوره|بدورها|أمس|اليوم|كما|في{S}{PLAIN}{{2,50}})،?)",
    adverbs=r"(?!)",
    glued="[وف]?",
    starts=r"(?:(?<!\w)|(?<=(?<!\w)و)|(?<=(?<!\w)ف))",
    gap=rf"(?:،{S}{PLAIN}{{2,60}}،)?(?:{S}{_ADJUNCT})?",
    openings=(
        Opening(
            "that clause",
            rf"(?:{S}(?:إلى|من|على))?{_NO_BEFORE}{S}(?P<content>{_THAT})",
        ),
    ),
    loosely=(
        rf"(?P<mark>و?وفق(?:ا|ًا|اً)){S}لل?(?P<who>{_WHOM}){ENDS}",
        rf"(?P<mark>(?:و?ب?حسب|و?وفق)){S}(?P<who>{_WHOM}){ENDS}",
    ),
    as_said=rf"(?:حسبما|كما|وفق{S}ما){S}",
    subordinate=words("عندما إذا بعد قبل لو ردا فيما"),
    leads_verb=False,
    drops=True,
)  # fmt: skip
