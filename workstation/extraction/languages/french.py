# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (tables of words read better as words)
"""French: "a déclaré que …", "selon …", "a-t-elle dit"."""

from workstation.domain.claims import Act
from workstation.extraction.languages.grammar import (
    CAPITAL,
    LOWER,
    PLAIN,
    SMALL,
    UPPER,
    WORD,
    Grammar,
    Opening,
    S,
    cuts,
    not_behind,
    row,
    words,
)

_OF = (
    rf"(?:(?:de{S}la|de|du|des|à{S}la|à|au|aux|en|pour|et{S}de{S}la|et{S}du|et{S}des|et){S}|"
    rf"(?:de{S}l|à{S}l|et{S}de{S}l|d)['’])"
)
_NO_ADJECTIVE = words(
    "qui que qu dont où a est et ne se hier mardi lundi mercredi jeudi vendredi samedi dimanche aussi ont "
    "sont avait était également déjà puis mais ou ni comme en de du des à au aux dans sur par pour sans "
    "avec lors selon avant après arrivé arrivée n'a n'ont n’a n’ont a-t-il"
)
_ADJECTIVE = rf"(?!{_NO_ADJECTIVE})(?!{LOWER}+ment\b)(?!qu['’]){SMALL}"
_TAIL = rf"(?:{_OF}{WORD}|{_ADJECTIVE})"
_DETERMINER = r"(?i:(?:le|la|les|un|une|des|son|sa|leur|cette|ce)\s{1,2}|l['’])"
_BEFORE = rf"(?:{words('ancien ancienne nouveau nouvelle premier première haut haute')}{S})?"
_PERSON = words(
    "ministre porte-parole président présidente vice-président vice-présidente chancelier chancelière maire "
    "préfet préfète député députée sénateur sénatrice ambassadeur ambassadrice gouverneur gouverneure directeur "
    "directrice chef cheffe commandant commandante général générale colonel secrétaire procureur procureure "
    "juge avocat avocate responsable dirigeant dirigeante émissaire représentant représentante roi reine prince "
    "évêque pape coordinateur coordinatrice rapporteur expert experte analyste professeur professeure médecin témoin"
)
_BODY = words(
    "gouvernement ministère police gendarmerie armée parquet préfecture mairie ambassade parlement sénat élysée "
    "commission conseil comité parti syndicat organisation agence société entreprise compagnie groupe journal "
    "quotidien chaîne autorités pompiers experts témoins source sources habitants onu otan opposition tribunal "
    "université hôpital association fédération présidence rapport responsables avocats enquêteurs rebelles"
)
_NO_NAMES = words(
    "le la les l un une des il elle ils elles on ce cela ça qui que hier aujourd'hui lundi mardi mercredi jeudi "
    "vendredi samedi dimanche mais et ou si quand lorsque comme selon pour dans en à au aux après avant depuis "
    "ensuite puis enfin ainsi aussi toutefois cependant pourtant nul personne tout tous certains plusieurs je nous vous"
)
_NAME = rf"(?!{_NO_NAMES}){CAPITAL}(?:{S}(?:(?:de|du|la|le|von|van|al|el|ben|bin){S}|d['’])?{CAPITAL}){{0,4}}"
_SUBJECT = (
    rf"(?:{_DETERMINER}?{_BEFORE}{_PERSON}{row(_TAIL, 5)}(?:{S}{_NAME})?|"
    rf"{_DETERMINER}?{_BODY}{row(_TAIL, 5)}{row(CAPITAL, 3)}|{_DETERMINER}{UPPER}{{2,8}}(?!\w)|{words('il elle ils elles')}|{_NAME})"
)
_WHOM = rf"(?:{_SUBJECT}|lui|eux)"
_AFTERWARDS = rf"(?:également|aussi|encore|ensuite|toutefois|déjà|{LOWER}{{3,20}}ment)"
_HAS = rf"(?:a|ont|avait|avaient){S}(?:(?:pas|jamais|{_AFTERWARDS}){S})?"
_TIME = words(
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui aujourd’hui ce_matin ce_soir"
)
_ADJUNCT = (
    rf"(?:{_TIME}|également|à|au|aux|en|dans|lors|devant|sur|par|depuis)(?:{S}{PLAIN}{{1,80}}?)??"
)
# "Plus que", "ce que", "avant que" begin no speech.
_NO_QUE = not_behind(
    "plus moins autant ce ceux avant après pour bien dès alors tandis afin sans même tel aussi rien"
)
_INFINITIVE = (
    rf"(?:ne{S}(?:pas|plus|jamais){S})?(?:n['’]|s['’]|l['’]|y{S}|en{S}|se{S}|les?{S}|la{S})?"
    rf"(?:être|faire|dire|rendre|mettre|prendre|{LOWER}{{2,20}}(?:er|ir|oir))\b"
)
_OPENED = rf"(?:de{S}|d['’])"
_STATED = (
    "dit déclaré affirmé ajouté indiqué expliqué annoncé assuré souligné précisé estimé rappelé "
    "répondu répété écrit soutenu raconté insisté rapporté martelé"
)
_STATES = (
    "dit disent déclare déclarent affirme affirment ajoute indique indiquent explique expliquent "
    "annonce annoncent assure assurent souligne précise estime estiment rappelle déclara affirma ajouta rapporte raconte rapportent"
)


def _said(participles: str, others: str) -> str:
    return rf"(?:(?i:{_HAS}){words(participles)}|{words(others)})"


_AND = rf"et|mais|tandis{S}que|alors{S}que"
FRENCH = Grammar(
    code="fr",
    verbs={
        Act.STATES: _said(_STATED, _STATES),
        Act.CONFIRMS: _said("confirmé reconnu admis", "confirme confirment reconnaît admet"),
        Act.DENIES: _said("nié démenti", "nie nient dément démentent"),
        Act.WARNS: _said("averti prévenu mis_en_garde", "avertit prévient"),
        Act.DEMANDS: _said("exigé demandé réclamé", "exige exigent demande demandent réclame"),
        Act.PROMISES: _said("promis", "promet promettent"),
        Act.ACCUSES: _said("accusé", "accuse accusent"),
    },
    sharing={
        Act.STATES: words(
            "ajoutant précisant indiquant expliquant affirmant soulignant rappelant assurant"
        ),
        Act.CONFIRMS: words("confirmant reconnaissant"),
        Act.WARNS: words("avertissant prévenant"),
    },
    no=r"n['’]|ne\s",
    no_behind=words("pas jamais"),
    who=_SUBJECT,
    name=_NAME,
    pronouns=words("il elle ils elles lui eux"),
    article=_DETERMINER,
    named=rf"{_DETERMINER}?{_BEFORE}{_PERSON}{row(_TAIL, 5)}?,?{S}(?P<name>{CAPITAL}(?:{S}(?:(?:de|du|la|le|von|van|al|el){S})?{CAPITAL}){{1,3}})",
    office=rf"{_DETERMINER}?{_BEFORE}{_PERSON}",
    cut=cuts(_AND),
    joined=rf",?{S}(?:{_AND}){S}",
    leads=(
        rf"(?:(?i:mais|et|or|{_TIME}),?|(?i:dans|en|à|au|aux|lors|après|pour|de|d['’]\w+|interrogée?|selon|"
        rf"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|le){S}{PLAIN}{{1,70}},)"
    ),
    adverbs=rf"(?:,{S})?(?:{_TIME}|de{S}son{S}côté|pour{S}sa{S}part),?",
    gap=rf"(?:{S}{_ADJUNCT})?(?:,{S}{_ADJUNCT},)?",
    openings=(
        Opening("that clause", rf"{_NO_QUE}{S}(?P<content>que(?=[\s,])|qu['’])"),
        Opening(
            "infinitive",
            rf"{S}(?P<content>{_OPENED}?{_INFINITIVE})",
            frozenset((Act.PROMISES, Act.DENIES)),
        ),
        Opening(
            "accusation",
            rf"{S}{PLAIN}{{2,60}}?{S}{_OPENED}(?P<content>{_INFINITIVE})",
            frozenset((Act.ACCUSES,)),
        ),
    ),
    according=(rf"(?P<mark>(?i:selon|d['’]après)){S}(?P<who>{_WHOM})",),
    apposition=rf"{_DETERMINER}?{_BEFORE}{_PERSON}{row(_TAIL, 5)}",
    as_said=rf"(?i:comme){S}(?:l['’]|le{S})",
    subordinate=words(
        "quand lorsque si comme interrogé interrogée bien_que alors_que avant_de après_avoir"
    ),
    inset=rf"(?P<inset>,{S}SAID(?:{S}{_ADJUNCT})?,){S}",
    fused=rf"(?P<verb>(?:a|ont|avait)-(?:t-)?(?P<who>ils?|elles?){S}(?:{_AFTERWARDS}{S})?{words(_STATED)}|(?:dit|affirme|assure|explique|déclare|ajoute)-(?:t-)?(?:ils?|elles?))",
)  # fmt: skip
