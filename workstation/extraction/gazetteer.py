# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""Names the rules know beforehand: states, agencies, bodies, armed groups, and office words."""

from functools import cache

from workstation.domain.actors import ActorKind

# State: the words made from its name. First the adjective, then other names.
STATES: dict[str, tuple[str, ...]] = {
    "Afghanistan": ("Afghan",),
    "Albania": ("Albanian",),
    "Algeria": ("Algerian",),
    "Angola": ("Angolan",),
    "Argentina": ("Argentine", "Argentinian"),
    "Armenia": ("Armenian",),
    "Australia": ("Australian",),
    "Austria": ("Austrian",),
    "Azerbaijan": ("Azerbaijani", "Azeri"),
    "Bahrain": ("Bahraini",),
    "Bangladesh": ("Bangladeshi",),
    "Belarus": ("Belarusian",),
    "Belgium": ("Belgian",),
    "Bolivia": ("Bolivian",),
    "Bosnia and Herzegovina": ("Bosnian",),
    "Brazil": ("Brazilian",),
    "Bulgaria": ("Bulgarian",),
    "Burkina Faso": ("Burkinabe",),
    "Burundi": ("Burundian",),
    "Cambodia": ("Cambodian",),
    "Cameroon": ("Cameroonian",),
    "Canada": ("Canadian",),
    "Chad": ("Chadian",),
    "Chile": ("Chilean",),
    "China": ("Chinese",),
    "Colombia": ("Colombian",),
    "Congo": ("Congolese",),
    "Croatia": ("Croatian",),
    "Cuba": ("Cuban",),
    "Cyprus": ("Cypriot",),
    "Czech Republic": ("Czech",),
    "Denmark": ("Danish",),
    "Djibouti": ("Djiboutian",),
    "Ecuador": ("Ecuadorian",),
    "Egypt": ("Egyptian",),
    "Eritrea": ("Eritrean",),
    "Estonia": ("Estonian",),
    "Ethiopia": ("Ethiopian",),
    "Finland": ("Finnish",),
    "France": ("French",),
    "Georgia": ("Georgian",),
    "Germany": ("German",),
    "Ghana": ("Ghanaian",),
    "Greece": ("Greek",),
    "Guatemala": ("Guatemalan",),
    "Guinea": ("Guinean",),
    "Haiti": ("Haitian",),
    "Honduras": ("Honduran",),
    "Hungary": ("Hungarian",),
    "Iceland": ("Icelandic",),
    "India": ("Indian",),
    "Indonesia": ("Indonesian",),
    "Iran": ("Iranian",),
    "Iraq": ("Iraqi",),
    "Ireland": ("Irish",),
    "Israel": ("Israeli",),
    "Italy": ("Italian",),
    "Ivory Coast": ("Ivorian",),
    "Japan": ("Japanese",),
    "Jordan": ("Jordanian",),
    "Kazakhstan": ("Kazakh", "Kazakhstani"),
    "Kenya": ("Kenyan",),
    "Kosovo": ("Kosovar",),
    "Kuwait": ("Kuwaiti",),
    "Kyrgyzstan": ("Kyrgyz",),
    "Laos": ("Lao",),
    "Latvia": ("Latvian",),
    "Lebanon": ("Lebanese",),
    "Liberia": ("Liberian",),
    "Libya": ("Libyan",),
    "Lithuania": ("Lithuanian",),
    "Malawi": ("Malawian",),
    "Malaysia": ("Malaysian",),
    "Mali": ("Malian",),
    "Malta": ("Maltese",),
    "Mauritania": ("Mauritanian",),
    "Mexico": ("Mexican",),
    "Moldova": ("Moldovan",),
    "Mongolia": ("Mongolian",),
    "Morocco": ("Moroccan",),
    "Mozambique": ("Mozambican",),
    "Myanmar": ("Burmese",),
    "Nepal": ("Nepali", "Nepalese"),
    "Netherlands": ("Dutch",),
    "New Zealand": (),
    "Nicaragua": ("Nicaraguan",),
    "Niger": ("Nigerien",),
    "Nigeria": ("Nigerian",),
    "North Korea": ("North Korean",),
    "Norway": ("Norwegian",),
    "Oman": ("Omani",),
    "Pakistan": ("Pakistani",),
    "Palestine": ("Palestinian",),
    "Panama": ("Panamanian",),
    "Paraguay": ("Paraguayan",),
    "Peru": ("Peruvian",),
    "Philippines": ("Philippine", "Filipino"),
    "Poland": ("Polish",),
    "Portugal": ("Portuguese",),
    "Qatar": ("Qatari",),
    "Romania": ("Romanian",),
    "Russia": ("Russian", "Russian Federation"),
    "Rwanda": ("Rwandan",),
    "Saudi Arabia": ("Saudi",),
    "Senegal": ("Senegalese",),
    "Serbia": ("Serbian",),
    "Sierra Leone": (),
    "Singapore": ("Singaporean",),
    "Slovakia": ("Slovak",),
    "Slovenia": ("Slovenian",),
    "Somalia": ("Somali",),
    "South Africa": ("South African",),
    "South Korea": ("South Korean",),
    "South Sudan": ("South Sudanese",),
    "Spain": ("Spanish",),
    "Sri Lanka": ("Sri Lankan",),
    "Sudan": ("Sudanese",),
    "Sweden": ("Swedish",),
    "Switzerland": ("Swiss",),
    "Syria": ("Syrian",),
    "Taiwan": ("Taiwanese",),
    "Tajikistan": ("Tajik",),
    "Tanzania": ("Tanzanian",),
    "Thailand": ("Thai",),
    "Tunisia": ("Tunisian",),
    "Turkey": ("Turkish", "Türkiye", "Turkiye"),
    "Turkmenistan": ("Turkmen",),
    "Uganda": ("Ugandan",),
    "Ukraine": ("Ukrainian",),
    "United Arab Emirates": ("Emirati", "UAE"),
    "United Kingdom": ("British", "UK", "U.K.", "Britain", "Great Britain"),
    "United States": ("American", "US", "U.S.", "USA", "America"),
    "Uruguay": ("Uruguayan",),
    "Uzbekistan": ("Uzbek",),
    "Venezuela": ("Venezuelan",),
    "Vietnam": ("Vietnamese",),
    "Yemen": ("Yemeni",),
    "Zambia": ("Zambian",),
    "Zimbabwe": ("Zimbabwean",),
}
MEDIA = (
    "TASS",
    "Reuters",
    "AFP",
    "Agence France-Presse",
    "AP",
    "Associated Press",
    "Xinhua",
    "RIA Novosti",
    "RIA",
    "Interfax",
    "BBC",
    "CNN",
    "Al Jazeera",
    "Al Arabiya",
    "IRNA",
    "Fars",
    "Tasnim",
    "SANA",
    "KCNA",
    "Yonhap",
    "Kyodo",
    "ANSA",
    "EFE",
    "DPA",
    "Anadolu",
    "Bloomberg",
    "Fox News",
    "NBC",
    "CBS",
    "ABC",
    "NPR",
    "MSNBC",
    "The New York Times",
    "New York Times",
    "Washington Post",
    "The Washington Post",
    "Wall Street Journal",
    "The Guardian",
    "Financial Times",
    "Le Monde",
    "Der Spiegel",
    "TOLOnews",
    "Khaama Press",
    "Dawn",
    "Sputnik",
    "RT",
    "Ukrinform",
    "Axios",
    "Politico",
    "CNBC",
    "Deutsche Welle",
    "Times",
)
INTERNATIONAL = (
    "UN",
    "U.N.",
    "United Nations",
    "NATO",
    "EU",
    "European Union",
    "CSTO",
    "SCO",
    "ASEAN",
    "African Union",
    "IAEA",
    "WHO",
    "World Health Organization",
    "ICRC",
    "OSCE",
    "Arab League",
    "ECOWAS",
    "IGAD",
    "UNICEF",
    "UNHCR",
    "UNAMA",
    "UNRWA",
    "World Bank",
    "IMF",
    "OPEC",
    "G7",
    "G20",
    "CIS",
    "UN Security Council",
    "Security Council",
    "Red Cross",
    "International Criminal Court",
    "International Court of Justice",
    "Interpol",
    "European Commission",
    "OCHA",
)
ARMED = (
    "Taliban",
    "Afghan Taliban",
    "TTP",
    "ISIS",
    "ISIL",
    "Islamic State",
    "Daesh",
    "ISKP",
    "Al-Qaeda",
    "al-Qaeda",
    "Al Qaeda",
    "Hamas",
    "Hezbollah",
    "Houthis",
    "Houthi",
    "Boko Haram",
    "Al-Shabaab",
    "al-Shabaab",
    "M23",
    "Wagner",
    "PKK",
    "YPG",
    "FARC",
    "ELN",
    "Jamaat Ansarullah",
    "RSF",
    "Rapid Support Forces",
    "Islamic Jihad",
    "JNIM",
    "Hamas-run",
)
SAME = {
    "Afghan Taliban": "Taliban",
    "al-Qaeda": "Al-Qaeda",
    "Al Qaeda": "Al-Qaeda",
    "al-Shabaab": "Al-Shabaab",
    "U.N.": "UN",
    "United Nations": "UN",
    "Houthi": "Houthis",
    "European Union": "EU",
    "The New York Times": "New York Times",
    "The Washington Post": "Washington Post",
}
BODY_WORDS: dict[str, ActorKind] = {
    **dict.fromkeys(
        "ministry department government parliament senate congress cabinet embassy army "
        "navy police directorate court administration presidency municipality council "
        "kremlin pentagon armed forces authority secretariat inspectorate "
        "taskforce staff command commission office bureau service guard board house "
        "assembly duma knesset treasury consulate prosecutor's prosecutors".split(),
        ActorKind.GOVERNMENT_BODY,
    ),
    **dict.fromkeys(
        "organization organisation union alliance league".split(), ActorKind.INTERNATIONAL_BODY
    ),
    **dict.fromkeys(
        "party company corporation university institute foundation association "
        "federation society centre center bank group network committee fund agency "
        "club church hospital movement front coalition initiative observatory watch "
        "international campaign inc ltd airlines lines shipping college school".split(),
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
SPOKEN_FOR = frozenset(
    "spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons representative "
    "envoy ambassador".split()
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
    "secretary minister premier governor mayor chancellor".split()
)
FEMALE = frozenset(
    "mrs ms miss spokeswoman chairwoman queen lady congresswoman princess anna maria elena olga "
    "fatima aisha maryam zahra leila layla sara sarah mary jane hillary angela ursula kamala "
    "theresa nancy melania ivanka elizabeth susan linda karen jennifer jessica michelle margaret "
    "patricia barbara emma julia natalia irina svetlana tatiana maia sana noor-jehan hina sofia "
    "laura christine marine giorgia annalena amina khadija nadia huda rachel rebecca donna kellyanne".split()
)
MALE = frozenset(
    "mr spokesman chairman king sir lord congressman prince pope anatoly vladimir sergei sergey "
    "dmitry ivan ali mohammad muhammad mohammed ahmad ahmed abdul hassan hussein omar khalid john "
    "james robert michael william david richard joseph thomas charles donald barack bernie paul "
    "peter mark george steven andrew kenneth joshua kevin brian edward ronald timothy jason jeffrey "
    "ryan jacob gary eric stephen scott benjamin samuel frank gregory raymond patrick alexander "
    "jack dennis jerry emmanuel olaf boris imangali zabihullah hibatullah joe mike ted jeb marco "
    "chris jim tim bill karim yusuf ibrahim mehmet recep jens antonio viktor".split()
)


@cache
def known() -> dict[str, tuple[str, ActorKind]]:
    """Every known name and the name and kind it stands for."""
    table: dict[str, tuple[str, ActorKind]] = {}
    for names, kind in (
        (MEDIA, ActorKind.MEDIA_OUTLET),
        (ARMED, ActorKind.ARMED_GROUP),
        (INTERNATIONAL, ActorKind.INTERNATIONAL_BODY),
    ):
        for name in names:
            table[name] = (SAME.get(name, name), kind)
    for state, others in STATES.items():
        table[state] = (state, ActorKind.STATE)
        for other in others:
            if not _is_adjective(other):
                table[other] = (state, ActorKind.STATE)
    return table


@cache
def adjectives() -> dict[str, str]:
    """The state that an adjective of nationality points to."""
    return {word: state for state, words in STATES.items() for word in words if _is_adjective(word)}


def _is_adjective(word: str) -> bool:
    return word not in (
        "Russian Federation",
        "Türkiye",
        "Turkiye",
        "UAE",
        "UK",
        "U.K.",
        "Britain",
        "Great Britain",
        "US",
        "U.S.",
        "USA",
        "America",
    )
