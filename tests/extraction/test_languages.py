# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (samples)
"""Reported speech in Russian, French, Spanish, German and Arabic, and which language it is."""

import pytest

from workstation.domain.claims import Act, Form, Modality
from workstation.domain.engines import RULES
from workstation.extraction import extract
from workstation.extraction.languages import language_of

# Text, speaker's phrase, the name it is taken for (None: left open), content.
SAID = {
    "ru": [
        ("Министр обороны Лев Дорн заявил, что дорога закрыта с утра.",
         "Министр обороны Лев Дорн", "Лев Дорн", "что дорога закрыта с утра"),
        ("Анна Вейс во вторник сообщила журналистам в Денне, что мост разрушен.",
         "Анна Вейс", "Анна Вейс", "что мост разрушен"),
        ("Лев Дорн, министр транспорта, заявил о том, что дорога закрыта.",
         "Лев Дорн", "Лев Дорн", "что дорога закрыта"),
        ("По словам Льва Дорна, дорога закрыта с утра.",
         "Льва Дорна", None, "дорога закрыта с утра"),
        ("Дорога, по данным полиции, закрыта с утра.",
         "полиции", None, "Дорога … закрыта с утра"),
        ("По его словам, дорога была закрыта с утра.", "его", None, "дорога была закрыта с утра"),
        ("Дорога закрыта с утра, сообщили в министерстве транспорта.",
         "министерстве транспорта", None, "Дорога закрыта с утра"),
        ("В министерстве транспорта сообщили, что дорога закрыта с утра.",
         "министерстве транспорта", None, "что дорога закрыта с утра"),
        ("Как сообщил мэр Денна Йонас Брандт, дорога закрыта с утра.",
         "мэр Денна Йонас Брандт", "Йонас Брандт", "дорога закрыта с утра"),
        ("Говорить об успехе слишком рано, предупредил представитель ООН.",
         "представитель ООН", "представитель ООН", "Говорить об успехе слишком рано"),
        ("«Это черный день для страны», — сказал мэр Йонас Брандт в эфире радио.",
         "мэр Йонас Брандт", "Йонас Брандт", "Это черный день для страны"),
        ("«Мы потеряли все, — рассказала Анна Вейс. — Ничего не осталось».",
         "Анна Вейс", "Анна Вейс", "Мы потеряли все … Ничего не осталось"),
        ("Премьер-министр России Лев Дорн заявил: «Мост будет открыт в мае».",
         "Премьер-министр России Лев Дорн", "Лев Дорн", "Мост будет открыт в мае"),
        ("Он заявил, что дорога закрыта.", "Он", None, "что дорога закрыта"),
        ("Министр заявил, что дорога закрыта.", "Министр", None, "что дорога закрыта"),
    ],
    "fr": [
        ("La ministre Lena Dorn a déclaré mardi que la route était fermée.",
         "La ministre Lena Dorn", "Lena Dorn", "que la route était fermée"),
        ("La ministre de la Santé, Lena Dorn, a déclaré que la route était fermée.",
         "La ministre de la Santé, Lena Dorn", "Lena Dorn", "que la route était fermée"),
        ("Le président Karim Vell a assuré jeudi, lors d'une visite à Denn, qu'il reviendrait.",
         "Le président Karim Vell", "Karim Vell", "qu'il reviendrait"),
        ("Selon Lena Dorn, la route est fermée depuis hier.",
         "Lena Dorn", "Lena Dorn", "la route est fermée depuis hier"),
        ("La route est fermée depuis hier, selon le ministère de la Santé.",
         "le ministère de la Santé", "ministère de la Santé", "La route est fermée depuis hier"),
        ("La route, d'après la police, est fermée depuis hier.",
         "la police", "police", "La route … est fermée depuis hier"),
        ("Selon elle, la route est fermée depuis hier.", "elle", None, "la route est fermée depuis hier"),
        ("La route est fermée depuis hier, a annoncé le porte-parole du gouvernement Karim Vell.",
         "le porte-parole du gouvernement Karim Vell", "Karim Vell", "La route est fermée depuis hier"),
        ("Comme l'a déclaré Lena Dorn, la route est fermée depuis hier.",
         "Lena Dorn", "Lena Dorn", "la route est fermée depuis hier"),
        ("« C'est un jour noir », a estimé le maire de Denn, Jonas Brandt, à la radio.",
         "le maire de Denn, Jonas Brandt", "Jonas Brandt", "C'est un jour noir"),
        ("« La route est fermée », a-t-elle ajouté, « et le restera jusqu'en mai ».",
         "elle", None, "La route est fermée … et le restera jusqu'en mai"),
        ("« La route est fermée, a déclaré Lena Dorn, et le restera jusqu'en mai. »",
         "Lena Dorn", "Lena Dorn", "La route est fermée … et le restera jusqu'en mai."),
        ("Lena Dorn a déclaré : « La route est fermée depuis hier. »",
         "Lena Dorn", "Lena Dorn", "La route est fermée depuis hier."),
    ],
    "es": [
        ("La ministra Lena Dorn dijo el martes que la carretera estaba cerrada.",
         "La ministra Lena Dorn", "Lena Dorn", "que la carretera estaba cerrada"),
        ("El portavoz del Gobierno, Karim Vell, ha asegurado que la carretera está cerrada.",
         "El portavoz del Gobierno, Karim Vell", "Karim Vell", "que la carretera está cerrada"),
        ("Fuentes del Ministerio de Defensa señalaron a la agencia EFE que la operación terminó.",
         "Fuentes del Ministerio de Defensa", "Fuentes del Ministerio de Defensa", "que la operación terminó"),
        ("Dijo Lena Dorn que la carretera estaba cerrada.",
         "Lena Dorn", "Lena Dorn", "que la carretera estaba cerrada"),
        ("Añadió que el puente sigue intacto.", "", None, "que el puente sigue intacto"),
        ("Según Lena Dorn, la carretera está cerrada desde ayer.",
         "Lena Dorn", "Lena Dorn", "la carretera está cerrada desde ayer"),
        ("La carretera, según la policía, está cerrada desde ayer.",
         "la policía", "policía", "La carretera … está cerrada desde ayer"),
        ("De acuerdo con el gobernador de la provincia, quince personas resultaron heridas.",
         "el gobernador de la provincia", "gobernador de la provincia", "quince personas resultaron heridas"),
        ("Según dijo Lena Dorn, la carretera está cerrada desde ayer.",
         "Lena Dorn", "Lena Dorn", "la carretera está cerrada desde ayer"),
        ("Es demasiado pronto para hablar de éxito, advirtió un responsable de la ONU.",
         "un responsable de la ONU", "responsable de la ONU", "Es demasiado pronto para hablar de éxito"),
        ("«Es un día negro para el país», dijo el alcalde de Denn, Jonas Brandt, en la radio.",
         "el alcalde de Denn, Jonas Brandt", "Jonas Brandt", "Es un día negro para el país"),
        ("«La carretera está cerrada —dijo Lena Dorn—, y lo seguirá hasta mayo».",
         "Lena Dorn", "Lena Dorn", "La carretera está cerrada … y lo seguirá hasta mayo"),
        ("Lena Dorn declaró: «La carretera está cerrada desde ayer».",
         "Lena Dorn", "Lena Dorn", "La carretera está cerrada desde ayer"),
    ],
    "de": [
        ("Die Ministerin Lena Dorn sagte, dass die Straße gesperrt ist.",
         "Die Ministerin Lena Dorn", "Lena Dorn", "dass die Straße gesperrt ist"),
        ("Lena Dorn sagte am Dienstag in Denn, die Straße sei seit gestern gesperrt.",
         "Lena Dorn", "Lena Dorn", "die Straße sei seit gestern gesperrt"),
        ("Nach dem Treffen mit Lena Dorn sagte Karim Vell, dass die Straße gesperrt ist.",
         "Karim Vell", "Karim Vell", "dass die Straße gesperrt ist"),
        ("Der Bürgermeister von Denn, Jonas Brandt, sagte der Zeitung „Neue Post“, die Stadt brauche Hilfe.",
         "Der Bürgermeister von Denn, Jonas Brandt", "Jonas Brandt", "die Stadt brauche Hilfe"),
        ("Zuvor hatte Dorn erklärt, dass die Gespräche weitergehen.",
         "Dorn", "Dorn", "dass die Gespräche weitergehen"),
        ("Das Innenministerium teilte am Dienstag mit, die Straße sei gesperrt.",
         "Das Innenministerium", "Innenministerium", "die Straße sei gesperrt"),
        ("Die Straße sei seit gestern gesperrt, teilte das Innenministerium mit.",
         "das Innenministerium", "Innenministerium", "Die Straße sei seit gestern gesperrt"),
        ("Wie das Innenministerium am Dienstag mitteilte, ist die Straße gesperrt.",
         "das Innenministerium", "Innenministerium", "ist die Straße gesperrt"),
        ("Laut Lena Dorn ist die Straße seit gestern gesperrt.",
         "Lena Dorn", "Lena Dorn", "ist die Straße seit gestern gesperrt"),
        ("Die Straße ist nach Angaben der Polizei seit gestern gesperrt.",
         "der Polizei", "Polizei", "Die Straße ist … seit gestern gesperrt"),
        ("Dem Innenministerium zufolge ist die Straße seit gestern gesperrt.",
         "Dem Innenministerium", "Innenministerium", "ist die Straße seit gestern gesperrt"),
        ("Die Straße ist seit gestern gesperrt, so Lena Dorn.",
         "Lena Dorn", "Lena Dorn", "Die Straße ist seit gestern gesperrt"),
        ("Er sagte, er habe die Straße nicht gesperrt.", "Er", None, "er habe die Straße nicht gesperrt"),
        ("„Die Straße ist gesperrt“, sagte Lena Dorn, „und das bleibt bis Mai so.“",
         "Lena Dorn", "Lena Dorn", "Die Straße ist gesperrt … und das bleibt bis Mai so."),
        ("Lena Dorn sagte: »Die Straße ist seit gestern gesperrt.«",
         "Lena Dorn", "Lena Dorn", "Die Straße ist seit gestern gesperrt."),
    ],
    "ar": [
        ("قال كريم فيل إن الطريق مغلق منذ أمس.", "كريم فيل", "كريم فيل", "إن الطريق مغلق منذ أمس"),
        ("قال وزير الدفاع كريم فيل إن الطريق مغلق منذ أمس.",
         "وزير الدفاع كريم فيل", "كريم فيل", "إن الطريق مغلق منذ أمس"),
        ("أعلن الرئيس كريم فيل الخميس خلال مؤتمر صحفي أن بلاده لم ترسل أي أسلحة.",
         "الرئيس كريم فيل", "كريم فيل", "أن بلاده لم ترسل أي أسلحة"),
        ("وقال متحدث باسم الجيش إن العملية انتهت يوم الاثنين.",
         "متحدث باسم الجيش", "متحدث باسم الجيش", "إن العملية انتهت يوم الاثنين"),
        ("قال كريم فيل، وزير الدفاع، إن الطريق مغلق منذ أمس.",
         "كريم فيل", "كريم فيل", "إن الطريق مغلق منذ أمس"),
        ("من جانبه، قال كريم فيل إنه سيعود إلى المدينة.",
         "كريم فيل", "كريم فيل", "إنه سيعود إلى المدينة"),
        ("وأضاف أن الطريق مغلق منذ أمس.", "", None, "أن الطريق مغلق منذ أمس"),
        ("أشار كريم فيل إلى أن الطريق مغلق منذ أمس.",
         "كريم فيل", "كريم فيل", "أن الطريق مغلق منذ أمس"),
        ("وفقا لوزارة الدفاع، الطريق مغلق منذ أمس.",
         "وزارة الدفاع", "وزارة الدفاع", "الطريق مغلق منذ أمس"),
        ("الطريق مغلق منذ أمس، بحسب وزارة الدفاع.",
         "وزارة الدفاع", "وزارة الدفاع", "الطريق مغلق منذ أمس"),
        ("وشدد الوزير على أن الحكومة لن تتراجع.", "الوزير", None, "أن الحكومة لن تتراجع"),
        ("«الطريق مغلق منذ أمس»، قال كريم فيل.",
         "كريم فيل", "كريم فيل", "الطريق مغلق منذ أمس"),
        ("قال كريم فيل: «الطريق مغلق منذ أمس».", "كريم فيل", "كريم فيل", "الطريق مغلق منذ أمس"),
    ],
}  # fmt: skip

NOTHING = {
    "ru": [
        "Никто не заявил, что дорога закрыта.",
        "Кто сказал, что дорога закрыта?",
        "Если Лев Дорн заявил, что дорога закрыта, он ошибся.",
        "Анна Вейс, которой Лев Дорн сообщил, что дорога закрыта, уехала.",
        "Говорят, что дорога закрыта с утра.",
        "Письмо от Льва Дорна подтвердило, что дорога закрыта.",
        "Письмо Дорна подтвердило, что дорога закрыта.",
        "Встреча с Львом Дорном подтвердила, что дорога закрыта.",
        "Лев Дорн сказал то, что думал о дороге.",
        "Лев Дорн не сказал, что дорога закрыта.",
        "По данным на вторник, дорога закрыта.",
        "Лев Дорн потребовал часть денег за мост.",
        "Человек, который заявил, что дорога закрыта, ушел.",
        "Анна Вейс сказала правду, что случается редко.",
        "Полиция сообщила имя того, что напал на мэра.",
        "Книга Анны Вейс сообщила миру, что дорога закрыта.",
        "Непонятно, сказал ли Лев Дорн, что дорога закрыта.",
    ],
    "fr": [
        "On a dit que la route était fermée depuis hier.",
        "Si Lena Dorn a déclaré que la route était fermée, elle avait tort.",
        "La lettre de Lena Dorn a confirmé que la route était fermée.",
        "Personne n'a dit que la route était fermée.",
        "La ministre, à qui Karim Vell a dit que la route était fermée, est partie.",
        "Karim Vell a expliqué le plan que la ville avait choisi.",
        "Selon la loi, la route doit être fermée.",
        "Le ministre a dit ce que tout le monde savait.",
        "Lena Dorn a déclaré plus de revenus que prévu.",
        "Lena Dorn n’a pas dit que la route était fermée.",
        "Qui a dit que la route était fermée ?",
        "La porte-parole, selon laquelle la route est fermée, est partie.",
        "Karim Vell a indiqué la route que les soldats devaient prendre.",
        "La police, selon toute vraisemblance, a fermé la route.",
        "C'est Lena Dorn qui a dit que la route était fermée.",
        "La route, dit-on, est fermée depuis hier.",
    ],
    "es": [
        "Se dice que la carretera está cerrada desde ayer.",
        "Se dijo que la carretera estaba cerrada desde ayer.",
        "Nadie dijo que la carretera estaba cerrada.",
        "Si Lena Dorn dijo que la carretera estaba cerrada, se equivocó.",
        "La carta de Lena Dorn confirmó que la carretera estaba cerrada.",
        "La ministra, a quien Karim Vell dijo que la carretera estaba cerrada, se fue.",
        "Según la ley, la carretera debe estar cerrada.",
        "¿Quién dijo que la carretera estaba cerrada?",
        "La ministra anunció un plan que costará mucho a la ciudad.",
        "Lena Dorn dijo lo que pensaba de la carretera.",
        "Lena Dorn no dijo que la carretera estuviera cerrada.",
        "Lo dijo antes de que la carretera estuviera cerrada.",
        "El alcalde anunció el cierre de la carretera que une Denn con el sur.",
        "La policía, según parece, cerró la carretera.",
        "No se sabe si la ministra dijo que la carretera estaba cerrada.",
    ],
    "de": [
        "Wer sagte, dass die Straße gesperrt ist?",
        "Wenn Lena Dorn sagte, dass die Straße gesperrt ist, dann stimmt das nicht.",
        "In der Stadt sagte niemand, dass die Straße gesperrt ist.",
        "Das Wetter in Denn war gestern so schön, dass die Straße voll war.",
        "Lena Dorn, der Karim Vell sagte, dass die Straße gesperrt ist, fuhr heim.",
        "Man sagt, dass die Straße gesperrt ist und niemand kommt.",
        "Lena Dorn erklärte den Plan, der die Straße betraf, am Dienstag.",
        "Ob Lena Dorn sagte, dass die Straße gesperrt ist, ist unklar.",
        "Die Aussage von Lena Dorn bestätigte, dass die Straße gesperrt ist.",
        "Laut Gesetz muss die Straße im Mai wieder öffnen.",
        "Lena Dorn sagte nicht, dass die Straße gesperrt ist.",
        "Es heißt, die Straße sei gesperrt.",
        "Die Polizei sperrte am Morgen die Straße, sagte aber nichts dazu.",
        "Lena Dorn, so viel ist klar, wird im Mai zurückkehren.",
        "Minister Vell warnte vor dem Sturm, der im Mai kommen könnte.",
        "Hat Lena Dorn gesagt, dass die Straße gesperrt ist?",
    ],
    "ar": [
        "كان الطريق الذي أعلن كريم فيل عنه مغلقا.",
        "أعلن كريم فيل خطة قبل أن يغلق الطريق.",
        "أعلن كريم فيل قبل أن يغادر البلاد فتح الطريق.",
        "إذا قال كريم فيل إن الطريق مغلق فهو مخطئ.",
        "لم يقل كريم فيل إن الطريق مغلق.",
        "يقال إن الطريق مغلق منذ أمس.",
        "الرجل الذي قال إن الطريق مغلق غادر المدينة.",
        "حسب القانون، يجب أن يفتح الطريق.",
        "ذكر الرجال في المدينة الجسر القديم مرارا.",
        "كريم فيل وزير الدفاع في البلاد منذ عام.",
        "هل قال كريم فيل إن الطريق مغلق؟",
        "ونقلت وكالة الأنباء عن مصدر عسكري قوله إن الجسر دمر بالكامل.",
        "أعلن الرئيس حالة الطوارئ في البلاد.",
        "هذا ما قال كريم فيل إنه حدث أمس.",
        "لا أحد قال إن الطريق مغلق.",
    ],
}

ACTS = [
    ("ru", "Министерство здравоохранения опровергло, что больница закрыта.", Act.DENIES, False, "что больница закрыта"),
    ("ru", "Лев Дорн обвинил армию в обстреле города.", Act.ACCUSES, False, "обстреле города"),
    ("ru", "Министр предупредил, что мост может рухнуть.", Act.WARNS, False, "что мост может рухнуть"),
    ("ru", "Анна Вейс потребовала, чтобы армия ушла.", Act.DEMANDS, False, "чтобы армия ушла"),
    ("ru", "Мэр Анна Вейс потребовала открыть дорогу.", Act.DEMANDS, False, "открыть дорогу"),
    ("ru", "Анна Вейс пообещала восстановить мост к маю.", Act.PROMISES, False, "восстановить мост к маю"),
    ("ru", "Министр не подтвердил, что дорога закрыта.", Act.CONFIRMS, True, "что дорога закрыта"),
    ("fr", "Le gouvernement a démenti que la route soit fermée.", Act.DENIES, False, "que la route soit fermée"),
    ("fr", "Lena Dorn a nié avoir fermé la route.", Act.DENIES, False, "avoir fermé la route"),
    ("fr", "Lena Dorn a accusé l'armée d'avoir bombardé la ville.", Act.ACCUSES, False, "avoir bombardé la ville"),
    ("fr", "Elle a averti que le pont pourrait tomber.", Act.WARNS, False, "que le pont pourrait tomber"),
    ("fr", "La ministre exige que la route soit rouverte.", Act.DEMANDS, False, "que la route soit rouverte"),
    ("fr", "Karim Vell a promis de rouvrir la route en mai.", Act.PROMISES, False, "de rouvrir la route en mai"),
    ("fr", "Le ministre de la Santé n'a pas confirmé que la route était fermée.", Act.CONFIRMS, True, "que la route était fermée"),
    ("es", "Lena Dorn negó haber cerrado la carretera.", Act.DENIES, False, "haber cerrado la carretera"),
    ("es", "Lena Dorn acusó al ejército de bombardear la ciudad.", Act.ACCUSES, False, "bombardear la ciudad"),
    ("es", "Karim Vell advirtió de que el puente podría caer.", Act.WARNS, False, "de que el puente podría caer"),
    ("es", "La ONU exigió que la carretera se reabra.", Act.DEMANDS, False, "que la carretera se reabra"),
    ("es", "Karim Vell prometió reabrir la carretera en mayo.", Act.PROMISES, False, "reabrir la carretera en mayo"),
    ("es", "El ministro de Sanidad no confirmó que la carretera estuviera cerrada.", Act.CONFIRMS, True, "que la carretera estuviera cerrada"),
    ("de", "Lena Dorn bestritt, dass die Straße gesperrt ist.", Act.DENIES, False, "dass die Straße gesperrt ist"),
    ("de", "Karim Vell warf der Armee vor, die Stadt beschossen zu haben.", Act.ACCUSES, False, "die Stadt beschossen zu haben"),
    ("de", "Lena Dorn warnte, die Brücke könne bald einstürzen.", Act.WARNS, False, "die Brücke könne bald einstürzen"),
    ("de", "Lena Dorn forderte, dass die Straße wieder geöffnet wird.", Act.DEMANDS, False, "dass die Straße wieder geöffnet wird"),
    ("de", "Karim Vell versprach, die Straße im Mai zu öffnen.", Act.PROMISES, False, "die Straße im Mai zu öffnen"),
    ("de", "Die Polizei bestätigte nicht, dass die Straße gesperrt ist.", Act.CONFIRMS, True, "dass die Straße gesperrt ist"),
    ("ar", "نفى كريم فيل أن الطريق مغلق منذ أمس.", Act.DENIES, False, "أن الطريق مغلق منذ أمس"),
    ("ar", "حذر كريم فيل من أن الجسر قد ينهار.", Act.WARNS, False, "أن الجسر قد ينهار"),
    ("ar", "طالبت لينا دورن بأن يفتح الطريق.", Act.DEMANDS, False, "بأن يفتح الطريق"),
    ("ar", "تعهد كريم فيل بأن يفتح الطريق.", Act.PROMISES, False, "بأن يفتح الطريق"),
    ("ar", "لم يؤكد وزير الدفاع أن الطريق مغلق.", Act.CONFIRMS, True, "أن الطريق مغلق"),
]  # fmt: skip

TWO = [
    ("ru", "Анна Вейс сообщила, что мост разрушен, и добавила, что ремонт начнется в мае.", ["что мост разрушен", "что ремонт начнется в мае"]),
    ("ru", "«Дорога закрыта с утра», — сказал Лев Дорн, добавив, что мост цел.", ["Дорога закрыта с утра", "что мост цел"]),
    ("ru", "Лев Дорн заявил, что мост цел, а Анна Вейс подтвердила, что дорога закрыта.", ["что мост цел", "что дорога закрыта"]),
    ("fr", "Lena Dorn a déclaré que la route était fermée, ajoutant que le pont était intact.", ["que la route était fermée", "que le pont était intact"]),
    ("es", "Lena Dorn dijo que la carretera estaba cerrada y añadió que el puente seguía intacto.", ["que la carretera estaba cerrada", "que el puente seguía intacto"]),
    ("de", "Der Sprecher sagte, dass die Straße gesperrt ist, und fügte hinzu, dass die Brücke hält.", ["dass die Straße gesperrt ist", "dass die Brücke hält"]),
    ("ar", "قالت وزارة الدفاع في بيان إن الطريق مغلق منذ أمس، وأضافت أن الجسر سليم.", ["إن الطريق مغلق منذ أمس", "أن الجسر سليم"]),
]  # fmt: skip

RELAYED = [
    ("ru", "Лев Дорн заявил, что дорога закрыта, сообщает ТАСС.", "ТАСС"),
    ("ru", "По данным ТАСС, Лев Дорн заявил, что дорога закрыта.", "ТАСС"),
    ("fr", "Lena Dorn a dit que la route était fermée, a rapporté l'AFP.", "l'AFP"),
    ("es", "Lena Dorn dijo que la carretera está cerrada, según la agencia EFE.", "la agencia EFE"),
]

LANGUAGES = [
    ("ru", "Дорога закрыта с утра."),
    ("fr", "La route est fermée depuis hier, a déclaré Lena Dorn."),
    ("es", "El alcalde prometió reabrir el puente en mayo."),
    ("de", "Karim Vell versprach, die Straße zu öffnen."),
    ("ar", "تعهد كريم فيل بأن يفتح الطريق في مايو."),
    ("en", "Minister Lena Dorn denied it."),
    ("", "Міністр Лев Дорн заявив, що дорога закрита з ранку, і додав, що міст цілий."),
    ("", "За словами Лева Дорна, дорога закрита."),
    ("", "Міністр Леў Дорн заявіў, што дарога закрытая з раніцы."),
    ("", "Министърът Лев Дорн заяви, че пътят е затворен от сутринта и добави, че мостът е здрав."),
    ("", "Министар Лав Дорн је рекао да је пут затворен од јутра."),
    ("", "Министерот Лав Дорн рече дека патот е затворен од утрово."),
    ("", "La ministra Lena Dorn ha dichiarato che la strada è chiusa da ieri."),
    ("", "La strada è chiusa da ieri, ha detto Lena Dorn."),
    ("", "A ministra Lena Dorn disse que a estrada está fechada desde ontem."),
    ("", "O governo afirmou que não vai fechar a estrada."),
    ("", "A ministra Lena Dorn dixo que a estrada está pechada desde onte."),
    ("", "La ministra Lena Dorn ha dit que la carretera està tancada des d'ahir."),
    ("", "El govern va negar que la carretera estigués tancada."),
    ("", "De minister Lena Dorn zei dat de weg sinds gisteren is afgesloten."),
    ("", "De regering ontkende dat de brug gesloten was."),
    ("", "D'Ministesch Lena Dorn sot, datt d'Strooss zanter gëschter zou ass."),
    ("", "Ministeren sa: «Veien er stengt siden i går»."),
    ("", "Ministra Lena Dorn a declarat că drumul este închis de ieri."),
    ("", "Bakan Lena Dorn yolun dünden beri kapalı olduğunu söyledi."),
    ("", "وزیر دفاع کریم فیل گفت که جاده از دیروز بسته است."),
    ("", "وزیر دفاع کریم فیل نے کہا کہ سڑک کل سے بند ہے۔"),
    ("", "د دفاع وزیر وویل چې سړک له پرونه بند دی."),
    ("", "Η υπουργός είπε ότι ο δρόμος είναι κλειστός."),
    ("", "部长表示，道路从昨天开始关闭。"),
    ("", "12 345 ... 67"),
]  # fmt: skip


def found_in(text, language):
    return extract(text, language=language, engine=RULES).attributions


def words(text, pieces):
    return " … ".join(text[start:end] for start, end in pieces)


def rows(table):
    return [(code, *row) for code, samples in table.items() for row in samples]


@pytest.mark.parametrize(("code", "text", "phrase", "speaker", "content"), rows(SAID))
def test_who_says_what(code, text, phrase, speaker, content):
    (one,) = found_in(text, code)
    assert words(text, one.speaker_pieces) == phrase
    assert one.speaker == speaker
    assert words(text, one.content) == content
    assert one.rule.endswith(f"({code})")
    assert one.engine == RULES


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, texts in NOTHING.items() for text in texts]
)
def test_what_is_no_statement_of_anybody_named_gives_nothing(code, text):
    assert found_in(text, code) == ()


@pytest.mark.parametrize(("code", "text", "act", "negated", "content"), ACTS)
def test_acts(code, text, act, negated, content):
    (one,) = found_in(text, code)
    assert (one.act, one.negated, words(text, one.content)) == (act, negated, content)


@pytest.mark.parametrize(("code", "text", "contents"), TWO)
def test_each_verb_has_its_own_content(code, text, contents):
    assert [words(text, one.content) for one in found_in(text, code)] == contents


@pytest.mark.parametrize(("code", "text", "relay"), RELAYED)
def test_who_only_passes_it_on_is_a_relay(code, text, relay):
    (one,) = found_in(text, code)
    assert one.speaker in ("Лев Дорн", "Lena Dorn")
    assert [found.as_written for found in one.relays] == [relay]


def test_a_name_in_another_case_means_the_one_that_the_text_names():
    text = "Дорогу открыл министр. «Мост цел и открыт», — сказал Лев Дорн. По словам Льва Дорна, дорога закрыта."
    assert [one.speaker for one in found_in(text, "ru")] == ["Лев Дорн", "Лев Дорн"]
    two = text.replace("Дорогу открыл министр.", "«Мост уже разрушен», — сказал Лука Дорн.")
    assert [one.speaker for one in found_in(two, "ru")] == ["Лука Дорн", "Лев Дорн", None]


def test_forms_and_modality():
    (mixed,) = found_in("Дорога «закрыта до самого вечера», сообщил Лев Дорн.", "ru")
    assert mixed.form is Form.MIXED
    (direct,) = found_in("«Дорога закрыта с утра», — заявил Лев Дорн.", "ru")
    assert direct.form is Form.DIRECT
    assert direct.confidence <= 0.6  # nobody has measured these rules
    (promised,) = found_in("Karim Vell versprach, die Straße im Mai zu öffnen.", "de")
    assert promised.modality is Modality.FUTURE


def test_what_reads_english_is_not_let_loose_on_others():
    (one,) = found_in("Lena Dorn sagte, dass im Mai 2026 rund 1.500 Menschen kamen.", "de")
    assert one.figures == ()
    assert one.statement_date is None
    assert one.event_date is None
    assert one.hedge == ()


@pytest.mark.parametrize(("code", "text"), LANGUAGES)
def test_languages_are_told_from_their_neighbours(code, text):
    assert language_of(text) == code
    assert language_of(f"{text} " * 30) == code
    if code not in ("", "en"):
        assert extract(text, engine=RULES).notes


def test_the_language_of_the_greater_part_decides():
    russian, english = (
        "Дорога закрыта с утра, и мост тоже. ",
        "The road is closed, and so is the bridge. ",
    )
    assert language_of(russian * 6 + english * 2) == "ru"
    assert language_of(english * 6 + russian * 2) == "en"
    french = "La route est fermée depuis hier, et le pont aussi. "
    assert language_of(french * 6 + english * 2) == "fr"
    assert language_of("A heading " * 9 + "\n" + russian * 2000) == "ru"


@pytest.mark.parametrize(
    ("told", "code"),
    [("fr-FR", "fr"), ("rus", "ru"), ("GER", "de"), ("de_AT", "de"), ("xx", "xx"), ("und", "ru"),
     (" ar ", "ar"), ("arameic", "arameic"), ("tlh-Latn", "tlh")],
)  # fmt: skip
def test_what_is_told_counts(told, code):
    assert language_of("Дорога закрыта с утра.", told) == code
