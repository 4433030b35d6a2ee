# SPDX-License-Identifier: MIT
"""The trained network on disk: found, checked, loaded once, and run."""

import hashlib
import json
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from numpy.typing import NDArray

from workstation.resources import resource

if TYPE_CHECKING:
    import onnxruntime
    from tokenizers import Tokenizer

THREADS = "WORKSTATION_THREADS"  # how many processor threads one model may use
_NETWORK, _TOKENIZER, _FACTS = (
    "attribution.onnx",
    "attribution.tokenizer.json",
    "attribution.json",
)
Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


class ModelError(Exception):
    """The model cannot be used; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Card:
    """What the model's own file tells: version, hashes, the chain's steps, and how good it is.

    Attributes:
        steps: (roles, roles) score of one role following another.
        scale: rows of the calibration, `(weight of each sign..., constant)`.
        measured: precision, recall and material of its measuring.
    """

    version: str
    labels: tuple[str, ...]
    steps: Floats
    sha256: dict[str, str]
    scale: tuple[float, ...]
    measured: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Model:
    """The network with its tokenizer, ready to run."""

    card: Card
    splitter: "Tokenizer"
    _session: "onnxruntime.InferenceSession"

    def run(self, ids: Ints, marks: Ints, mask: Ints) -> tuple[Floats, Floats]:
        """Scores of roles (windows, pieces, roles) and aims (windows, pieces, pieces).

        Args:
            ids: (windows, pieces) numbers of word pieces, end marks included.
            marks: (windows, pieces) marks of case, line and quotation.
            mask: (windows, pieces) 1 for pieces, 0 for padding.
        """
        roles, aims = self._session.run(None, {"ids": ids, "marks": marks, "mask": mask})
        return cast("Floats", roles), cast("Floats", aims)


@cache
def card(folder: Path | None = None) -> Card:
    """The model's facts, without loading it.

    Raises:
        ModelError: there are none, or they cannot be read.
    """
    path = (folder or resource("models")) / _FACTS
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))
        return Card(
            str(facts["version"]),
            tuple(facts["labels"]),
            np.array(facts["steps"], np.float32),
            dict(facts["sha256"]),
            tuple(facts.get("scale", ())),
            dict(facts.get("measured", {})),
        )
    except FileNotFoundError:
        raise ModelError("the model file is missing") from None
    except (OSError, ValueError, KeyError, TypeError):
        raise ModelError("the model's description is damaged") from None


@cache
def load(folder: Path | None = None) -> Model:
    """The model, loaded at the first call.

    Raises:
        ModelError: a file is missing, or is not the one that belongs here.
    """
    where = folder or resource("models")
    facts = card(folder)
    network, tokenizer = (_checked(where / name, facts) for name in (_NETWORK, _TOKENIZER))
    import onnxruntime
    from tokenizers import Tokenizer

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = int(os.environ.get(THREADS, "0"))
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    splitter = Tokenizer.from_str(tokenizer.decode("utf-8"))
    splitter.no_truncation()
    splitter.no_padding()
    session = onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
    return Model(facts, splitter, session)


def _checked(path: Path, facts: Card) -> bytes:
    try:
        found = path.read_bytes()
    except OSError:
        raise ModelError("the model file is missing") from None
    if hashlib.sha256(found).hexdigest() != facts.sha256.get(path.name):
        raise ModelError("the model file is damaged or another one")
    return found
