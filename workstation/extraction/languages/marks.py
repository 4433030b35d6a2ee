# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (tables of words read better as words)
"""What tells languages apart: their commonest words, letters of their own, and endings.

Languages that nobody reads here stand in the table so that they are not taken for their
neighbours. A word counts the less the more languages share it.
"""

from collections.abc import Mapping

# The commonest words of each language, by script.
WORDS: Mapping[str, Mapping[str, str]] = {
    "Latin": {
        "en": "the of and to in that is was for with said has on it as by at from are be not have "
        "this his they which were who but had says told will been an he she their would could its "
        "about after more than when there we you all can up out if what did do my your no",
        "fr": "le la les des et est dans que une du pour qui au sur pas par plus avec ce il elle a "
        "été sont aux cette ne ont être leur mais depuis était comme selon sans ses son sa même "
        "dit un en de se nous vous je deux fait déclaré affirmé hier mardi "
        "avoir accusé ajouté annoncé assuré indiqué expliqué promis nié gouvernement soit ils elles leurs très aussi "
        "tout bien ans avant pendant contre entre sous peut doit toujours l d à on",
        "es": "el la los las de que y en una un por para con está del se no su al es lo como más "
        "pero fue ha dijo sus desde entre sobre hasta también según este esta han son ya muy sin "
        "porque cuando ayer todo ser había donde hay le me si yo están afirmó haber sido contra durante estaba estaban negó prometió acusó declaró añadió "
        "aseguró anunció advirtió confirmó señaló gobierno a",
        "de": "der die das und ist nicht den mit von zu im ein eine sich auf dem des für werden hat "
        "sie auch als bei war wurde er es an aus nach dass wie noch nur über seit einen einem einer "
        "am vom zum zur sind haben habe wird worden sei sagte aber oder um so wir ich gestern "
        "könne bald wieder warnte erklärte teilte mit bestätigte ministerin regierung seien gegen durch kein keine",
        "it": "il di che la è e per un una del della in non con sono gli dei al da si ha nel alla "
        "più anche le lo i delle dal dalla nella hanno come ma questo questa stato ieri sulla ai "
        "ed degli detto",
        "pt": "o a de que e do da em um uma para com não os as no na se por mais dos foi ao é são "
        "das à pelo pela como mas seu sua disse também até está foram ontem desde",
        "gl": "o a de que e do da en un unha para con non os as no na se por máis dos foi ao é "
        "dixo son tamén pola polo ata onte está",
        "ca": "el la de que i en els les un una per amb no del és al va ha dels són més aquest pel "
        "aquesta als va seva seu ha està fins dir ahir però com han des",
        "oc": "lo la los las de que e en un una per amb es del als dels son dins foguèt aquel",
        "nl": "de het een en van in is dat die te op zijn voor met niet aan er ook door bij naar "
        "werd maar om als hij ze dan nog wordt uit heeft sinds gisteren zei tot deze geen hebben was waren volgens",
        "af": "die van en is in het nie om te dat 'n vir met op was hy sy word aan dit",
        "lb": "de an d déi mat vun net den ass dat fir op zu huet vum sech gouf",
        "da": "og i at det er en til på som for de med den af ikke der har et var blev fra om",
        "no": "og i det er en som på til å av for at med ikke den har de et var fra ble om siden "
        "sa er",
        "sv": "och i att det som en på är av för med den till inte har de ett var från om sade",
        "ro": "de și în la a cu pe un o care din nu că este pentru sau mai au fost prin sa ce spus",
        "pl": "i w na z się nie do że to jest jak o od przez po dla są był ale za",
        "cs": "a se v na je že o s z do i to ve k pro za by byl podle jako ale",
        "hr": "i je u na se da su za od s o ne kao što to iz koji bi će nije",
        "tr": "bir ve bu da de için ile olarak olan daha çok ne gibi kadar sonra dedi",
        "fi": "ja on ei että se oli hän mutta ovat kun myös mukaan sekä tai",
        "hu": "a az és hogy nem is egy meg volt ez azt csak de már",
        "id": "yang dan di untuk dengan dari ini tidak pada dalam akan itu ke oleh juga",
        "sw": "ya na wa kwa ni katika za la kuwa cha hii alisema",
        "vi": "và của là có không được cho các một trong với",
        "so": "iyo in ka ku ee waa oo uu ay la",
        "eu": "eta da ez du bat dira izan ere dute zuen",
        "sq": "dhe në të e për me një nga që është janë se ka",
        "la": "et in est non ad cum ut sed qui quod ex per sunt",
    },
    "Cyrillic": {
        "ru": "и в не на что с по это как из он для его от но за к также было был года бы о до их "
        "она они уже ещё еще после при чтобы если была были у же во со так только или сказал "
        "заявил сообщил сообщили словам который которые",
        "uk": "і в не на що з та до це як від його за для є який або було про у й що вони із також "
        "після але зі при сказав заявив",
        "be": "і ў не на што з да гэта як ад за яго для у але пра каб таксама",
        "bg": "и в на да за се от с не е че са по до като това при ще който си беше след или към "
        "каза заяви",
        "sr": "и је у да се на за су од са не који што као из био о ће али рекао",
        "mk": "и во на да се од за не е дека со ќе што како по ги го рече",
        "kk": "және мен бұл деп үшін да бір де бар",
        "mn": "нь байна энэ юм гэж бол ба",
        "tg": "ва дар ба аз ки ин бо",
    },
    "Arabic": {
        "ar": "في من على إلى أن التي الذي هذا هذه عن مع كان ما لم قال وقد بعد بين كما ذلك لا إن "
        "قالت أو منذ كانت وقال قد كل خلال غير حتى أي",
        "fa": "و در به از که این است را با برای آن تا بر یک می شود شد های گفت کرد",
        "ur": "کے میں کی ہے کا سے کو اور پر نے ہیں یہ کہ",
        "ckb": "لە و بە کە بۆ ئەم لەگەڵ",
        "ps": "د په او چې له سره دی به کې",
        "ug": "ۋە بىلەن ئۇ بۇ بىر",
    },
}  # fmt: skip

# A word with one of these letters speaks for the language.
LETTERS: Mapping[str, str] = {
    "fr": "êœîû", "es": "ñ", "de": "ß", "pt": "ãõ", "ca": "ŀ", "pl": "ąęłśżź", "ro": "ășțşţ",
    "tr": "ğışİ", "no": "åø", "da": "åøæ", "sv": "å", "cs": "řěů", "hr": "čćđ", "hu": "őű",
    "vi": "ơưđạấ", "sq": "ë", "ru": "ыэё", "uk": "іїєґ", "be": "ўі", "bg": "ъ", "sr": "јљњћђџ",
    "mk": "ќѓѕјљњџ", "kk": "әғқңұһ", "mn": "өү", "tg": "ҷҳӣӯғқ", "fa": "پچژگیک", "ur": "ٹڈڑےںیک",
    "ckb": "ۆەێڕڵیک", "ps": "ټډړښځېۍی", "ug": "ۇۈۋېە", "ar": "ةإأى",
}  # fmt: skip

# A longer word that ends so speaks for the language, half as loudly.
ENDINGS: Mapping[str, str] = {
    "fr": "eux ement aient tions ique é ée és ées", "es": "ción ciones aron ieron dad ó",
    "gl": "ción cións dade aron ou", "pt": "ção ções dade aram eram ou", "it": "zione zioni tà ano",
    "ca": "ció cions tat aren", "oc": "cion", "de": "ung ungen lich keit heit isch",
    "nl": "ing heid lijk ijk", "en": "ing ed ly", "sv": "ning arna", "da": "ning erne",
    "no": "ning ene", "ro": "ul ului lor", "hr": "ija ije",
    "ru": "ть ться тся ешь", "uk": "ти тися ться", "be": "ць цца", "sr": "ти ње ће", "bg": "ът ата ите",
    "mk": "ите ата от",
}  # fmt: skip
