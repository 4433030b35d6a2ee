# SPDX-License-Identifier: MIT
"""Makes what the program runs out of a trained tagger: 8-bit ONNX, tokenizer and facts.

Usage: `python export.py --base FOLDER --run FOLDER --version N [--out resources/models]`. Writes
`attribution.onnx`, `attribution.tokenizer.json` and `attribution.json`, which holds the hashes of
the other two, the chain's steps and, once `calibrate.py` has run, how good it is.
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import torch
from examples import LABELS
from network import Tagger
from onnxruntime.quantization import QuantType, quantize_dynamic

_OUTPUTS = ["roles", "aims"]
_INPUTS = ["ids", "marks", "mask"]


def main() -> None:
    """Export as the arguments say."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--base", type=Path, required=True)
    asked.add_argument("--run", type=Path, required=True)
    asked.add_argument("--version", required=True)
    asked.add_argument("--weights", default="tagger.pt")
    asked.add_argument("--out", type=Path, default=Path("resources/models"))
    told = asked.parse_args()
    network = Tagger(told.base, len(LABELS))
    network.load_state_dict(torch.load(told.run / told.weights, weights_only=True))
    network.eval()
    told.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as room:
        whole = Path(room) / "whole.onnx"
        _export(network, whole)
        quantize_dynamic(
            whole,
            told.out / "attribution.onnx",
            # Unsigned weights: signed ones overflow on processors that have AVX2 but no VNNI.
            weight_type=QuantType.QUInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gather"],
        )
    shutil.copy(told.base / "tokenizer.json", told.out / "attribution.tokenizer.json")
    facts = {
        "version": told.version,
        "labels": list(LABELS),
        "steps": [[round(v, 4) for v in row] for row in network.steps.tolist()],
        "sha256": {
            name: hashlib.sha256((told.out / name).read_bytes()).hexdigest()
            for name in ("attribution.onnx", "attribution.tokenizer.json")
        },
    }
    (told.out / "attribution.json").write_text(json.dumps(facts, indent=1) + "\n")


def _export(network: Tagger, path: Path) -> None:
    ids = torch.randint(200, 2000, (2, 48))
    marks, mask = torch.ones_like(ids), torch.ones_like(ids)
    torch.onnx.export(
        network,
        (ids, marks, mask),
        str(path),
        input_names=_INPUTS,
        output_names=_OUTPUTS,
        dynamic_axes={name: {0: "windows", 1: "pieces"} for name in _INPUTS + _OUTPUTS},
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    main()
