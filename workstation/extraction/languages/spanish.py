# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (tables of words read better as words)
"""Spanish: "dijo que …", "según …", "añadió que …"."""

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

_OF = rf"(?:de{S}la|de{S}los|de{S}las|del|de|para{S}la|para{S}el|para|en|y{S}de{S}la|y{S}del|y{S}el|y{S}la|y|al)"
_NO_ADJECTIVE = words(
    "que quien quienes ya también no se le les lo ha han había ayer hoy luego después anoche mientras y o "
    "en de del para con por sin sobre desde hasta a al según como cuando donde pero está fue era "
    "lunes martes miércoles jueves viernes sábado domingo este esta"
)
_ADJECTIVE = rf"(?!{_NO_ADJECTIVE})(?!{LOWER}+(?:mente|ó|aron|ieron|aba|ía)\b){SMALL}"
_TAIL = rf"(?:{_OF}{S}{WORD}|{_ADJECTIVE})"
_DETERMINER = r"(?i:(?:el|la|los|las|un|una|su)\s{1,2})"
_BEFORE = rf"(?:{words('ex nuevo nueva primer primera alto alta entonces')}{S})?"
_PERSON = words(
    "ministro ministra portavoz presidente presidenta vicepresidente vicepresidenta canciller alcalde alcaldesa "
    "diputado diputada senador senadora embajador embajadora gobernador gobernadora director directora jefe jefa "
    "comandante general coronel secretario secretaria fiscal juez jueza abogado abogada responsable dirigente "
    "líder enviado enviada representante rey reina príncipe obispo papa coordinador coordinadora relator relatora "
    "experto experta analista profesor profesora médico médica testigo funcionario funcionaria exministro exministra "
    "expresidente expresidenta concejal consejero consejera comisario comisaria"
)
_BODY = words(
    "gobierno ministerio policía ejército fiscalía ayuntamiento alcaldía embajada parlamento senado congreso comisión "
    "consejo comité partido sindicato organización agencia empresa compañía grupo diario periódico cadena autoridades "
    "bomberos expertos testigos fuente fuentes vecinos onu otan ue oposición tribunal universidad hospital asociación "
    "federación presidencia informe cancillería alcaldes funcionarios rebeldes guerrilla marina investigadores"
)
_NO_NAMES = words(
    "el la los las un una él ella ellos ellas esto eso quien que ayer hoy mañana lunes martes miércoles jueves viernes "
    "sábado domingo pero y o si cuando como según para en a al tras antes desde luego después también además ya así "
    "entonces posteriormente finalmente asimismo igualmente sin no nadie todo todos algunos varios yo nosotros usted "
    "anoche mientras aunque por con se no lo le les me nos"
)
_NAME = rf"(?!{_NO_NAMES}){CAPITAL}(?:{S}(?:(?:de{S}la|de{S}los|de|del|la|von|van|al|el|bin|y){S})?{CAPITAL}){{0,4}}"
_SUBJECT = (
    rf"(?:{_DETERMINER}?{_BEFORE}{_PERSON}{row(_TAIL, 5)}(?:{S}{_NAME})?|"
    rf"{_DETERMINER}?{_BODY}{row(_TAIL, 5)}{row(CAPITAL, 3)}|{_DETERMINER}{UPPER}{{2,8}}(?!\w)|{words('él ella ellos ellas')}|{_NAME})"
)
_TIME = rf"(?i:(?:(?:el|este|la|los){S})?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|ayer|hoy|anoche|esta{S}mañana|esta{S}tarde)"
_ADJUNCT = (
    rf"(?:{_TIME}|también|además|en|a|al|ante|durante|tras|por|desde)(?:{S}{PLAIN}{{1,80}}?)??"
)
_NO_QUE = not_behind(
    "más menos lo los la las el antes después para hasta ya así tan mismo luego aunque porque sin mejor mayor algo nada todo"
)
_NO_INFINITIVE = r"(?!(?:lugar|poder|mujer|hogar|militar|popular|taller|ayer|familiar)\b)"
_INFINITIVE = rf"(?:no{S})?{_NO_INFINITIVE}{LOWER}{{1,20}}(?:ar|er|ir|ír)(?:se|l[aoe]s?)?\b"


def _said(finite: str, participles: str) -> str:
    return rf"(?:{words(finite)}|(?i:ha|han|había|habían){S}{words(participles)})"


_AND = rf"y|e|pero|mientras{S}que|mientras"
SPANISH = Grammar(
    code="es",
    verbs={
        Act.STATES: _said(
            "dijo dijeron declaró declararon afirmó afirmaron añadió añadieron agregó agregaron aseguró "
            "aseguraron explicó explicaron indicó indicaron anunció anunciaron señaló señalaron sostuvo "
            "sostuvieron manifestó manifestaron precisó subrayó recordó informó informaron comunicó reiteró "
            "apuntó respondió contestó escribió dice dicen afirma afirman asegura aseguran sostiene señala explica informa lamentó cuenta contó relató",
            "dicho declarado afirmado añadido agregado asegurado explicado indicado anunciado señalado "
            "sostenido manifestado precisado subrayado recordado informado",
        ),
        Act.CONFIRMS: _said(
            "confirmó confirmaron reconoció reconocieron admitió admitieron confirma confirman reconoce",
            "confirmado reconocido admitido",
        ),
        Act.DENIES: _said("negó negaron desmintió desmintieron niega niegan desmiente", "negado desmentido"),
        Act.WARNS: _said("advirtió advirtieron alertó alertaron advierte advierten", "advertido alertado"),
        Act.DEMANDS: _said("exigió exigieron pidió pidieron reclamó exige exigen pide piden", "exigido pedido"),
        Act.PROMISES: _said("prometió prometieron promete prometen", "prometido"),
        Act.ACCUSES: _said("acusó acusaron acusa acusan", "acusado"),
    },
    sharing={
        Act.STATES: words("añadiendo agregando afirmando asegurando explicando indicando señalando subrayando"),
        Act.CONFIRMS: words("confirmando reconociendo"),
        Act.WARNS: words("advirtiendo"),
    },
    no=rf"(?i:no){S}",
    who=_SUBJECT,
    name=_NAME,
    pronouns=words("él ella ellos ellas"),
    article=_DETERMINER,
    named=rf"{_DETERMINER}?{_BEFORE}{_PERSON}{row(_TAIL, 5)}?,?{S}(?P<name>{CAPITAL}(?:{S}(?:(?:de|del|la|von|van|al){S})?{CAPITAL}){{1,3}})",
    office=rf"{_DETERMINER}?{_BEFORE}{_PERSON}",
    cut=cuts(_AND),
    joined=rf",?{S}(?:{_AND}){S}",
    leads=(
        rf"(?:(?i:pero|y|{_TIME}|también|además|asimismo|posteriormente|luego|después),?|"
        rf"(?i:en|a|al|tras|durante|por|desde|para|según|ante|con|el|preguntad[oa]){S}{PLAIN}{{1,70}},)"
    ),
    adverbs=rf"(?:{_TIME}|también|además|ya)",
    gap=rf"(?:{S}{_ADJUNCT})?(?:,{S}{_ADJUNCT},)?",
    openings=(
        Opening("that clause", rf"{_NO_QUE}{S}(?P<content>(?:de{S})?que(?=[\s,]))"),
        Opening("infinitive", rf"{S}(?P<content>{_INFINITIVE})", frozenset((Act.PROMISES, Act.DENIES))),
        Opening(
            "accusation",
            rf"{S}al?{S}{PLAIN}{{2,60}}?{S}de{S}(?P<content>{_INFINITIVE})",
            frozenset((Act.ACCUSES,)),
        ),
    ),
    according=(rf"(?P<mark>(?i:según|de{S}acuerdo{S}con|en{S}palabras{S}de)){S}(?P<who>{_SUBJECT})",),
    apposition=rf"{_DETERMINER}?{_BEFORE}{_PERSON}{row(_TAIL, 5)}",
    as_said=rf"(?i:según|tal{S}y{S}como|como){S}",
    subordinate=words("cuando si como aunque preguntado preguntada mientras tras al después_de antes_de"),
    drops=True,
    inset=rf"(?P<inset>(?:,|\s[—–-])\s?SAID(?:{S}{_ADJUNCT})?(?:[—–-],?|,)){S}",
)  # fmt: skip
