# SPDX-License-Identifier: MIT
"""How firmly contents are put: the main clause decides, not what hangs on it."""

import pytest

from workstation.domain.claims import Modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Lena Dorn said the army had left.", "actual"),
        ("Lena Dorn said the army may have left.", "possible"),
        ("Lena Dorn said the army had probably left.", "possible"),
        ("Lena Dorn said the army was likely to leave.", "possible"),
        ("“Perhaps they are right,” Lena Dorn said.", "possible"),
        ("Lena Dorn said the army will leave.", "future"),
        ("Lena Dorn said the army was due to leave.", "future"),
        ("Lena Dorn said talks are to be held in June.", "future"),
        ("“We’ll be there,” Lena Dorn said.", "future"),
        ("“They’d said nothing,” Lena Dorn said.", "actual"),
        ("“Let them come,” Lena Dorn said.", "should"),
        ("“It seems that they have left,” Lena Dorn said.", "possible"),
        ("Lena Dorn said it is possible that the ship sank.", "possible"),
        ("Lena Dorn said the vote is set for 4 June.", "future"),
        ("Lena Dorn said she intends to appeal.", "future"),
        ("Lena Dorn said the plans to build a dam had been dropped.", "actual"),
        ("Lena Dorn said the state had to pay the debt.", "actual"),
        ("Lena Dorn said those who fled should be let in.", "should"),
        ("Lena Dorn said the army should leave.", "should"),
        ("Lena Dorn said the army must not stay.", "should"),
        ("Lena Dorn said both sides need to talk.", "should"),
        # Not the main clause.
        ("Lena Dorn said nobody believes that they will leave.", "actual"),
        ("“If tanks come, we will walk out,” Lena Dorn said.", "future"),
        ("“Should there be any, they will be looked at,” Lena Dorn said.", "future"),
        ("“It went dark for a minute, possibly because of a storm,” Lena Dorn said.", "actual"),
        ("Lena Dorn said the men who may have fired had fled.", "actual"),
        ("Lena Dorn said any car registered abroad will be stopped.", "future"),
        ("Lena Dorn said the road was shut on 6 May.", "actual"),
        ("Lena Dorn said the army could not reach the town.", "actual"),
        # By the act.
        ("Lena Dorn promised quick help.", "future"),
        ("Lena Dorn demanded an inquiry.", "should"),
        ("Lena Dorn warned residents to leave the town.", "should"),
        ("Lena Dorn warned that the dam could fail.", "possible"),
        ("Lena Dorn doubted that the army can hold the town.", "possible"),
        ("Lena Dorn doubted that the army would hold the town.", "future"),
        ("Lena Dorn withdrew her claim that the dam would fail.", "actual"),
    ],
)
def test_modality(read, text, modality):
    assert read(text)[0].modality is Modality(modality)
