# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""Small closed word classes of English that the rules stand on."""

PRONOUNS = frozenset("he she they it i we who you".split())
SUBJECTS = PRONOUNS | frozenset("others some many most both neither another".split())
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some many several few most all "
    "both another any each every no other two three four five six seven eight nine ten".split()
)
POSSESSIVES = frozenset("his her its their our my your".split())
INNER_PREPOSITIONS = frozenset("of for from in at on with to near against within inside".split())
PREPOSITIONS = INNER_PREPOSITIONS | frozenset(
    "during after before since by about over under amid through via into despite without upon "
    "following between among as across along around behind beyond outside toward towards until "
    "throughout like unlike besides per".split()
)
CONJUNCTIONS = frozenset(
    "and but or nor yet while whereas although though because if unless".split()
)
SUBORDINATORS = frozenset(
    "that which who whom whose when where because if although though while whereas as whether "
    "unless until since so than how why what before after once".split()
)
AUXILIARIES = frozenset(
    "has have had is are was were be been being am will would could should may might must can "
    "shall do does did 's 've 'd ’s ’ve ’d hasn't haven't hadn't isn't aren't wasn't weren't won't "
    "wouldn't couldn't shouldn't don't doesn't didn't can't hasn’t haven’t hadn’t isn’t aren’t "
    "wasn’t weren’t won’t wouldn’t couldn’t shouldn’t don’t doesn’t didn’t can’t cannot".split()
)
BE = frozenset("is are was were be been being am isn't aren't wasn't weren't isn’t wasn’t".split())
NEGATIONS = frozenset(
    "not never n't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't couldn't don't doesn't didn't can't cannot "
    "hasn’t haven’t hadn’t won’t wouldn’t couldn’t don’t doesn’t didn’t can’t".split()
)
# Adverbs that stand between a subject and its verb and do not end in -ly.
ADVERBS = frozenset(
    "also later then once often always again just even still soon further too already first "
    "previously reportedly simply twice long now ever yet instead".split()
)
# Words in -ly that are no adverbs.
NOT_ADVERBS = frozenset(
    "family ally july italy assembly reply supply daily weekly early elderly "
    "monthly friendly likely only rally tally bully holy".split()
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
MONTH_SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAY_WORDS = frozenset(WEEKDAYS) | {"today", "yesterday", "tomorrow", "tonight", "overnight"}
TIME_WORDS = (
    DAY_WORDS
    | frozenset(
        "morning afternoon evening night week month year weekend earlier ago recently".split()
    )
    | (frozenset(MONTHS) - {"may"})
    | {"jan", "feb", "aug", "sept", "oct", "nov", "dec"}
)
TIME_LEADS = frozenset("late early last this next earlier later on in that the".split())
# A segment between commas that starts with one of these is no noun phrase.
ADVERBIAL_STARTS = (
    PREPOSITIONS
    | SUBORDINATORS
    | CONJUNCTIONS
    | AUXILIARIES
    | frozenset(
        "however meanwhile moreover furthermore nevertheless nonetheless therefore thus instead indeed "
        "too also still then later earlier speaking asked citing quoting referring responding "
        "according including especially particularly perhaps of course first second finally now today "
        "yesterday tomorrow again here there not even only just both either followed accompanied "
        "known dressed flanked pressed using calling saying adding noting answering writing".split()
    )
    | (TIME_WORDS - {"ago"})
)
# Participles that stand before a noun and are no verb there.
ADJECTIVES_IN_ED = frozenset(
    "armed united unnamed retired wounded displaced unidentified allied elected appointed "
    "so-called masked detained injured named experienced registered divided besieged red "
    "sacred hundred unauthorised concerned related based affected newly-appointed seed shed speed need "
    "embattled exiled ousted jailed disputed occupied advanced federated organised organized limited "
    "undisclosed mohammed muhammed ahmed hamed saeed syed mohamed".split()
)
IRREGULAR_PASTS = frozenset(
    "said told went came took gave made got saw knew met held won lost led left sent spoke wrote "
    "fell felt kept began became brought built bought caught chose drew drove fought found fled "
    "flew hit hurt lay let paid put ran rose sat sold shot stood swore taught thought threw wore "
    "broke struck cut set spent understood withdrew sought saw swept blew shut beat bore bound dealt "
    "has have had is are was were will would could should may might must can did does do".split()
)
# A capital at the start of a sentence makes no name of these.
NO_NAME_STARTS = (
    ADVERBIAL_STARTS
    | DETERMINERS
    | PRONOUNS
    | frozenset(
        "photo image read watch update breaking analysis opinion according yes no dear".split()
    )
)
