# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (tables of words read better as words)
"""German: "sagte, dass …", "sagte, er habe …", "laut …", "… zufolge", "teilte … mit"."""

from workstation.domain.claims import Act
from workstation.extraction.languages.grammar import (
    CAPITAL,
    LOWER,
    NEVER,
    PLAIN,
    UPPER,
    Grammar,
    Opening,
    S,
    cuts,
    row,
    words,
)

_ADJECTIVE = rf"{LOWER}{{3,20}}(?:e|en|er|es|em)"
_PERSON_ENDS = (
    "minister|ministerin|ministern|ministers|sprecher|sprecherin|sprechers|präsident|präsidenten|präsidentin|"
    "kanzler|kanzlerin|kanzlers|chef|chefin|chefs|meister|meisterin|meisters|bürgermeister|bürgermeisterin|"
    "abgeordnete|abgeordneter|abgeordneten|senator|senatorin|botschafter|botschafterin|gouverneur|gouverneurin|"
    "direktor|direktorin|leiter|leiterin|general|oberst|kommandeur|sekretär|sekretärin|anwalt|anwältin|richter|richterin|"
    "beamter|beamte|vertreter|vertreterin|vertreters|vorsitzende|vorsitzender|vorsitzenden|experte|expertin|experten|"
    "analyst|analystin|professor|professorin|arzt|ärztin|zeuge|zeugin|zeugen|könig|königin|bischof|papst|beauftragte|"
    "beauftragter|beauftragten|rat|rätin|politiker|politikerin|koordinator|koordinatorin|premier"
)
_BODY_ENDS = (
    "ministerium|ministeriums|amt|amtes|behörde|behörden|polizei|regierung|partei|verband|gewerkschaft|staatsanwaltschaft|gericht|"
    "armee|militär|streitkräfte|kommission|ausschuss|parlament|feuerwehr|firma|konzern|unternehmen|unternehmens|bank|verein|"
    "universität|klinik|krankenhaus|botschaft|agentur|zeitung|sender|magazin|organisation|opposition|bericht|"
    "kreise|ermittler|augenzeugen|anwohner|rebellen|verwaltung|zentrale|leitung|union|kreml|un|uno|nato|eu|stadt|präsidium"
)


def _ending(ends: str) -> str:
    return rf"(?:(?:{UPPER}[\w-]{{0,30}}?)?(?i:{ends})(?!\w))"


_PERSON, _BODY = _ending(_PERSON_ENDS), _ending(_BODY_ENDS)
_ARTICLE = r"(?i:(?:der|die|das|ein|eine|dem|den|des|einem|einer)\s{1,2})"
_OF = rf"(?:{S}(?:der|des|von|vom|für)(?:{S}(?:der|die|das|den|dem|{_ADJECTIVE})){{0,2}}{row(CAPITAL, 3, 1)}(?:{S}und{S}{CAPITAL})?)"
_NO_NAMES = words(
    "der die das ein eine er sie es wir ich man am im in an auf bei nach vor mit zu zum zur von vom laut gestern heute "
    "morgen später zuvor dabei dort da dann danach daraufhin auch doch aber und oder denn wenn als wie was wer ob dass "
    "so nun nur noch niemand alle viele einige mehrere dies dieser diese dieses montag dienstag mittwoch donnerstag "
    "freitag samstag sonntag zudem außerdem ferner weiter gleichzeitig bereits seit für gegen ohne um über unter durch "
    "angaben einem einer seine ihre sein ihr unterdessen zugleich anschließend hier"
)
_MORE = rf"(?:(?:von|van|zu|de|der|al|bin){S})?{CAPITAL}"
_NAME = rf"(?!{_NO_NAMES}){CAPITAL}{row(_MORE, 3)}"
_SUBJECT = (
    rf"(?:(?:{_ARTICLE}(?:{_ADJECTIVE}{S}){{0,2}})?(?:{_PERSON}|{_BODY})(?:{S}{_NAME})?{_OF}{{0,2}}(?:{S}{_NAME})?|"
    rf"{_ARTICLE}{UPPER}{{2,8}}(?!\w)|{words('er sie')}|{_NAME})"
)
_OFFICIAL = rf"(?:(?:{_ARTICLE}(?:{_ADJECTIVE}{S}){{0,2}})?(?:{_PERSON}|{_BODY})(?:{S}{_NAME})?{_OF}{{0,2}})"
_WHOM = rf"(?:{_SUBJECT}|ihm|ihr|ihnen)"
# A noun by itself may be no speaker: "laut Plan".
_CERTAIN = rf"(?:{_OFFICIAL}|{UPPER}{{2,8}}(?!\w)|(?!{_NO_NAMES}){CAPITAL}{row(_MORE, 3, 1)}|ihm|ihr|ihnen)"
_SUBJUNCTIVE = r"(?:sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe|gebe|gehe|komme|stehe|bleibe|wisse|brauche|prüfe|gelte|liege|bestehe|finde|lasse|halte|drohe|hätten?|wären?|würden?|könnten?|müssten?)"
_NO_CLAUSE = words(
    "dass daß weil wenn als obwohl nachdem bevor während da ob wie warum wo was wer sondern damit um ohne indem und aber"
)
_ZU = rf"(?={PLAIN}{{2,160}}?(?:\szu\s{LOWER}+|\s{LOWER}{{2,}}zu{LOWER}+)(?:en|n)\b)"
_SAID_PARTS = {
    **dict.fromkeys(
        ("gesagt", "erklärt", "betont", "mitgeteilt", "versichert", "berichtet", "angekündigt"),
        Act.STATES,
    ),
    "bestätigt": Act.CONFIRMS, "bestritten": Act.DENIES, "gewarnt": Act.WARNS,
    "gefordert": Act.DEMANDS, "versprochen": Act.PROMISES, "beschuldigt": Act.ACCUSES,
}  # fmt: skip
_SPLIT = (
    ("teilte teilten", {"mit": Act.STATES}),
    ("fügte fügten", {"hinzu": Act.STATES}),
    ("gab gaben", {"bekannt": Act.STATES, "an": Act.STATES, "zu": Act.CONFIRMS}),
    ("kündigte kündigten", {"an": Act.STATES}),
    ("räumte räumten", {"ein": Act.CONFIRMS}),
    ("sicherte sicherten", {"zu": Act.PROMISES}),
    ("warf warfen", {"vor": Act.ACCUSES}),
    ("wies wiesen", {"hin": Act.STATES, "zurück": Act.DENIES}),
    ("hat haben hatte hatten", _SAID_PARTS),
)

GERMAN = Grammar(
    code="de",
    verbs={
        Act.STATES: words(
            "sagte sagten erklärte erklärten betonte betonten berichtete berichteten behauptete behaupteten "
            "versicherte versicherten ergänzte ergänzten unterstrich unterstrichen meinte meinten schrieb schrieben "
            "sagt erklärt betont berichtet berichten behauptet versichert mitteilte mitteilten bekanntgab"
        ),
        Act.CONFIRMS: words("bestätigte bestätigten bestätigt"),
        Act.DENIES: words("bestritt bestritten bestreitet dementierte dementierten"),
        Act.WARNS: words("warnte warnten warnt mahnte mahnten"),
        Act.DEMANDS: words("forderte forderten fordert verlangte verlangten verlangt"),
        Act.PROMISES: words("versprach versprachen verspricht"),
        Act.ACCUSES: words("beschuldigte beschuldigten beschuldigt"),
    },
    split={verb: parts for verbs, parts in _SPLIT for verb in verbs.split()},
    no=NEVER,
    no_behind=words("nicht nie niemals"),
    who=_SUBJECT,
    name=_NAME,
    pronouns=words("er sie ihm ihr ihnen"),
    article=_ARTICLE,
    named=rf"(?:{_ARTICLE}(?:{_ADJECTIVE}{S}){{0,2}})?{_PERSON}(?:{_OF}{{1,2}},{S}(?P<far>{_NAME})|,?{S}(?P<name>{_NAME}))",
    office=rf"(?:{_ARTICLE}(?:{_ADJECTIVE}{S}){{0,2}})?{_PERSON}",
    cut=cuts("und|aber|doch|während|sondern"),
    joined=rf",?{S}und{S}",
    leads=(
        r"(?i:am|im|in|an|auf|bei|nach|vor|mit|zu|zum|zur|seit|laut|gegenüber|unterdessen|zudem|außerdem|gestern|heute|"
        r"später|zuvor|dabei|dort|daraufhin|danach|auch|gleichzeitig|zugleich|weiter|ferner|bereits|anschließend|"
        rf"doch|und|aber|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)(?:{S}{PLAIN}{{1,70}}?)?"
    ),
    adverbs=NEVER,
    inverts=True,
    openings=(
        Opening("that clause", rf",{S}(?P<content>da(?:ss|ß){S})"),
        Opening(
            "infinitive",
            rf",{S}(?P<content>(?!{_NO_CLAUSE}){_ZU})",
            frozenset((Act.DEMANDS, Act.PROMISES, Act.ACCUSES, Act.DENIES)),
        ),
        Opening(
            "subjunctive",
            rf",{S}(?P<content>(?!{_NO_CLAUSE})(?={PLAIN}{{1,90}}?(?<!\w){_SUBJUNCTIVE}{S}\w))",
        ),
    ),
    according=(
        rf"(?P<mark>(?<=,\s)so){S}(?P<who>{_WHOM})",
        rf"(?P<who>{_WHOM}){S}(?P<mark>zufolge)",
    ),
    loosely=(
        rf"(?P<mark>(?i:laut|nach{S}Angaben{S}vo[nm]|nach{S}Angaben)){S}(?P<who>{_CERTAIN})",
        rf"(?P<who>{_WHOM}){S}(?P<mark>zufolge)",
    ),
    apposition=rf"(?:{_ARTICLE})?{_PERSON}{_OF}{{0,2}}",
    as_said=rf"(?i:wie){S}(?P<who>{_SUBJECT})(?:{S}{PLAIN}{{1,60}}?)?{S}",
    subordinate=_NO_CLAUSE,
)  # fmt: skip
