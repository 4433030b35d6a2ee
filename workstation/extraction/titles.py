# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""Words that show an office, a rank or what kind of body a name is."""

from workstation.domain.actors import ActorKind

BODY_WORDS: dict[str, ActorKind] = {
    **dict.fromkeys(
        "ministry department government parliament senate congress cabinet embassy army "
        "navy police directorate court administration presidency municipality council "
        "kremlin pentagon armed forces authority secretariat inspectorate "
        "taskforce staff command commission office bureau service guard board house "
        "assembly duma knesset treasury consulate prosecutor's prosecutors tribunal mission "
        "delegation registry corps regiment battalion division coastguard customs military".split(),
        ActorKind.GOVERNMENT_BODY,
    ),
    **dict.fromkeys(
        "organization organisation union alliance league bloc pact".split(),
        ActorKind.INTERNATIONAL_BODY,
    ),
    **dict.fromkeys(
        "party company corporation university institute foundation association "
        "federation society centre center bank group network committee fund agency "
        "club church hospital movement front coalition initiative observatory watch "
        "international campaign inc ltd airlines lines shipping college school panel forum chamber "
        "confederation syndicate guild cooperative trust holdings plc llc gmbh museum library "
        "clinic laboratory railways airways coal oil gas mining steel dredging motors media ventures "
        "technologies systems industries logistics telecom freight insurance".split(),
        ActorKind.ORGANISATION,
    ),
    **dict.fromkeys(
        "news times post journal tribune herald gazette radio television tv press "
        "newspaper daily guardian magazine observer telegraph wire newswire courier ledger "
        "chronicle sentinel broadcasting".split(),
        ActorKind.MEDIA_OUTLET,
    ),
    **dict.fromkeys(
        "brigade brigades militia liberation jihad rebels insurgents".split(), ActorKind.ARMED_GROUP
    ),
}
# What a name beside them is, besides the words of bodies: "the operator, Brightwater".
THINGS: dict[str, ActorKind] = {
    **dict.fromkeys(
        "weekly daily site channel programme blog newspaper magazine broadcaster outlet".split(),
        ActorKind.MEDIA_OUTLET,
    ),
    **dict.fromkeys(
        "company firm group platform operator owner contractor exporter producer supplier watchdog "
        "charity carrier airline startup think-tank publisher utility opposition manufacturer "
        "party union".split(),
        ActorKind.ORGANISATION,
    ),
}
OFFICES = frozenset(
    "president vice-president minister premier chancellor chairman chairwoman chair chairperson "
    "secretary ambassador envoy governor mayor senator deputy chief head director commander emir "
    "leader spokesman spokeswoman spokesperson general commissioner coordinator representative "
    "rapporteur prosecutor judge adviser advisor official officer member lawmaker legislator "
    "speaker king queen prince emperor sultan pope founder boss executive analyst professor "
    "economist researcher inspector superintendent attorney lawyer counsel consul attaché "
    "undersecretary strategist manager editor columnist pollster candidate rep sen gov "
    "congressman congresswoman councilman surgeon doctor nurse director-general secretary-general "
    "ceo treasurer negotiator mediator delegate historian sheriff delegate president-elect captain "
    "colonel major lieutenant sergeant admiral brigadier marshal".split()
)
OFFICE_PARTS = frozenset(
    "prime foreign defence defense interior finance deputy acting former special senior first vice "
    "general secretary joint home health justice under-secretary assistant executive top "
    "attorney managing state permanent chief interim national security press united regional "
    "energy education trade".split()
)
RANKS = frozenset(
    "general colonel major captain lieutenant sergeant admiral brigadier marshal commander gen col "
    "maj capt lt sgt adm mufti mullah maulvi sheikh imam ayatollah dr prof professor mr mrs ms miss "
    "sir lord lady president senator rep sen gov hon rev qari haji sayyid justice officer inspector "
    "first-lieutenant major-general judge king queen prince princess pope cardinal bishop "
    "secretary minister premier governor mayor chancellor father pastor rabbi deacon archbishop".split()
)
# Titles and offices that only women or only men bear.
FEMALE = frozenset(
    "mrs ms miss madam spokeswoman chairwoman queen lady congresswoman councilwoman princess "
    "businesswoman policewoman sister mother wife daughter widow woman".split()
)
MALE = frozenset(
    "mr spokesman chairman king sir lord congressman councilman prince pope sheikh mullah maulvi "
    "imam ayatollah cardinal businessman policeman emir brother father husband son man".split()
)
