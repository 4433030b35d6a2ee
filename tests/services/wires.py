# SPDX-License-Identifier: MIT
"""Own-written wire stories and what outlets make of them; every person and place is invented."""

WIRE = """\
Ferry sinks in the Sable Strait, dozens feared dead

A ferry carrying more than a hundred passengers sank in the Sable Strait before dawn on Monday, \
and rescuers pulled survivors from the water until a storm drove their boats back to harbour.

The harbour master of Port Ilva said the vessel had reported an engine fault shortly after four, \
turned towards the lee of the island and then stopped answering calls from the coast station.

Interior minister Adva Lorn said that thirty-one people had died and that the search would go on \
as long as there was any hope. She asked families to wait for news at the town hall.

Calder, whose coast guard patrols the western side of the strait, denied that one of its cutters \
had been anywhere near the ferry. A spokesman called the reports a provocation.

Fishermen who reached the wreck first described a hole in the bow. Engineers of the Marine \
Institute will lift the hull in the coming days if the weather allows it.
"""

OWN = """\
At the quay in Port Ilva people stood in the rain all morning with photographs in their hands, \
and the bakery on the corner gave away bread and tea until there was nothing left to give.

Our correspondent counted nine ambulances on the mole. A nurse who had come from the hills with \
the first bus said that nobody had told the hospital how many beds would be needed.

The line was to close next spring, when the new bridge opens. Its last winter timetable hangs \
torn on the ticket office, with two of the evening crossings struck out in red.
"""

OTHER = """\
Parliament in Ostran votes on grain levy after a night of talks

Deputies in Ostran approved a levy on exported grain by a narrow margin early on Tuesday, after \
three parties had threatened to leave the coalition over the price of bread.

The finance ministry expects the levy to bring in enough to pay for school meals until summer, \
while growers in the river provinces warned that they would leave fields unplanted.

A union leader said trucks would block the crossing at Velm from Thursday unless the government \
promised to revise the measure before the harvest.
"""


def cut(text: str, *numbers: int) -> str:
    """The text without some of its paragraphs."""
    parts = text.strip().split("\n\n")
    return "\n\n".join(part for number, part in enumerate(parts) if number not in numbers)


def edited() -> str:
    """The wire as a desk prints it: another headline, a sentence put in, a paragraph cut."""
    _, *parts = cut(WIRE, 2).split("\n\n")
    parts[1] += " Officials in the capital declined to say more until relatives had been told."
    return "\n\n".join(["Disaster off Port Ilva: ferry goes down with passengers", *parts])


def carried() -> str:
    """An article that carries much of the wire between paragraphs of its own."""
    own = OWN.strip().split("\n\n")
    _, *wire = WIRE.strip().split("\n\n")
    return "\n\n".join([own[0], *wire[:2], own[1], own[2], OTHER.split("\n\n")[1]])
