# SPDX-License-Identifier: MIT
"""Trains the attribution tagger from labelled texts; one command, seeded, resumable.

Usage: `python train.py --base FOLDER --out FOLDER TRAIN.jsonl.gz ... [--epochs N]`. The base is a
BERT with its tokenizer. The training files hold one object a line, as `workstation extract`
writes them, with the text. Started again with the same `--out`, it goes on after the last epoch
that it finished. `export.py` then makes what the program runs.
"""

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 (the name everybody knows)
from examples import IGNORED, LABELS, Window, batches, examples, shuffled
from network import Tagger, chain_loss
from tokenizers import Tokenizer
from torch import Tensor

SEED = 7
POINTING = 0.5  # weight of the pointers' loss beside that of the roles
_KEPT = 0.998  # share of the averaged weights that each step keeps


def main() -> None:
    """Train as the arguments say."""
    asked = _arguments()
    torch.manual_seed(SEED)
    torch.set_num_threads(asked.threads)
    asked.out.mkdir(parents=True, exist_ok=True)
    splitter = Tokenizer.from_file(str(asked.base / "tokenizer.json"))
    splitter.no_truncation()
    splitter.no_padding()
    texts = examples(asked.files, splitter)
    run = Run(Tagger(asked.base, len(LABELS)), asked, len(_epoch(texts, asked, 0)))
    run.resume()
    while run.epoch < asked.epochs:
        run.learn(_epoch(texts, asked, run.epoch))
        run.save()
    torch.save(run.averaged, asked.out / "tagger.pt")


def _arguments() -> argparse.Namespace:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("files", nargs="+", type=Path)
    asked.add_argument("--base", type=Path, required=True)
    asked.add_argument("--out", type=Path, required=True)
    asked.add_argument("--epochs", type=int, default=7)
    asked.add_argument("--batch", type=int, default=16, help="windows a step")
    asked.add_argument("--rate", type=float, default=4e-4, help="highest learning rate")
    asked.add_argument("--threads", type=int, default=2)
    return asked.parse_args()


def _epoch(texts: list, asked: argparse.Namespace, number: int) -> list[list[Window]]:
    chance = random.Random(SEED * 1000 + number)
    return batches(shuffled(texts, chance), asked.batch, chance)


class Run:
    """One training run: the network, its optimiser and how far it is."""

    def __init__(self, network: Tagger, asked: argparse.Namespace, steps: int) -> None:
        self.network, self.out, self.epoch = network, asked.out, 0
        network.bert.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
        learned = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
        body = [p for n, p in learned if n.startswith("bert")]
        heads = [p for n, p in learned if not n.startswith("bert")]
        self.learned = body + heads
        groups = [{"params": body, "lr": asked.rate}, {"params": heads, "lr": asked.rate * 5}]
        self.optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
        total, warm = steps * asked.epochs * 1.02, steps * asked.epochs * 0.05
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser, lambda s: min(1, (s + 1) / warm) * max(0.0, 1 - s / total)
        )
        self.averaged = {k: v.clone() for k, v in network.state_dict().items()}

    def learn(self, made: list[list[Window]]) -> None:
        """One pass over all windows."""
        self.network.train()
        begun, seen, losses = time.monotonic(), 0, []
        for number, batch in enumerate(made, 1):
            ids, marks, mask, tags, heads = _tensors(batch)
            loss = self._loss(ids, marks, mask, tags, heads)
            self.optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.learned, 1.0)
            self.optimiser.step()
            self.schedule.step()
            self._average()
            seen += int(mask.sum())
            losses.append(float(loss.detach()))
            if number % 50 == 0 or number == len(made):
                passed = time.monotonic() - begun
                print(
                    f"epoch {self.epoch + 1} step {number}/{len(made)}"
                    f" loss {np.mean(losses[-50:]):.4f} {seen / passed:.0f} pieces/s",
                    flush=True,
                )
        self.epoch += 1

    def _loss(
        self, ids: Tensor, marks: Tensor, mask: Tensor, tags: Tensor, heads: Tensor
    ) -> Tensor:
        with torch.autocast("cpu", torch.bfloat16):
            roles, aimed = self.network(ids, marks, mask)
        roles, aimed = roles.float(), aimed.float()
        real = tags != IGNORED
        plain = F.cross_entropy(roles.flatten(0, 1), tags.flatten(), ignore_index=IGNORED)
        # The end marks have no role; the chain runs over the pieces between them.
        chain = chain_loss(roles[:, 1:], tags[:, 1:], self.network.steps, real[:, 1:])
        aims = F.cross_entropy(aimed.flatten(0, 1), heads.flatten(), ignore_index=IGNORED)
        return 0.5 * plain + chain + POINTING * aims

    def _average(self) -> None:
        kept = min(_KEPT, 0.98 + 0.002 * self.epoch)
        for name, value in self.network.state_dict().items():
            if value.is_floating_point():
                self.averaged[name].lerp_(value, 1 - kept)

    def save(self) -> None:
        """Keep all that going on needs, in one file that is whole or absent."""
        state = {
            "epoch": self.epoch,
            "network": self.network.state_dict(),
            "averaged": self.averaged,
            "optimiser": self.optimiser.state_dict(),
            "schedule": self.schedule.state_dict(),
        }
        half = self.out / "run.half"
        torch.save(state, half)
        half.replace(self.out / "run.pt")
        torch.save(self.averaged, self.out / "tagger.pt")
        (self.out / "run.json").write_text(json.dumps({"epoch": self.epoch, "seed": SEED}))

    def resume(self) -> None:
        """Go on from the last whole epoch, if there is one."""
        if not (self.out / "run.pt").exists():
            return
        state = torch.load(self.out / "run.pt", weights_only=True)
        self.epoch = state["epoch"]
        self.network.load_state_dict(state["network"])
        self.averaged = state["averaged"]
        self.optimiser.load_state_dict(state["optimiser"])
        self.schedule.load_state_dict(state["schedule"])


def _tensors(batch: list[Window]) -> tuple[Tensor, ...]:
    # Few distinct lengths: each gets kernels of its own.
    longest = max(len(window.ids) for window in batch) + 2
    width = min(256, -(-longest // 32) * 32)
    ids, marks, mask = (np.zeros((len(batch), width), np.int64) for _ in range(3))
    tags, heads = (np.full((len(batch), width), IGNORED, np.int64) for _ in range(2))
    for row, window in enumerate(batch):
        end = len(window.ids) + 1
        ids[row, 0], ids[row, 1:end], ids[row, end] = 101, window.ids, 102
        marks[row, 1:end] = window.marks
        mask[row, : end + 1] = 1
        tags[row, 1:end] = window.tags
        heads[row, 1:end] = np.where(window.heads == IGNORED, IGNORED, window.heads + 1)
    return tuple(torch.from_numpy(a) for a in (ids, marks, mask, tags, heads))


if __name__ == "__main__":
    main()
