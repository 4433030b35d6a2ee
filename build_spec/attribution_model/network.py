# SPDX-License-Identifier: MIT
"""The network: a small BERT whose pieces get a role and point at what they belong to."""

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from workstation.extraction.tagger.encoding import MARKS

_POINTER = 96  # width of the vectors that point


class Tagger(nn.Module):
    """Word pieces in; scores of roles, and of the piece each belongs to, out.

    The pointer of a content piece aims at the first piece of its cue, that of a cue piece at the
    first piece of its source, or at the leading end mark when the text names no source. One
    matrix serves both, since a piece has one role.
    """

    def __init__(self, folder: Path, labels: int) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation="sdpa"
        )
        width = self.bert.config.hidden_size
        self.marks = nn.Embedding(MARKS, width)
        nn.init.normal_(self.marks.weight, std=0.01)
        self.drop = nn.Dropout(0.1)
        self.roles = nn.Linear(width, labels)
        self.aims = nn.Linear(width, _POINTER)
        self.anchors = nn.Linear(width, _POINTER)
        self.steps = nn.Parameter(torch.zeros(labels, labels))

    def forward(self, ids: Tensor, marks: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Scores (windows, pieces, roles) and (windows, pieces, pieces pointed at)."""
        whole = self.bert.embeddings.word_embeddings(ids) + self.marks(marks)
        hidden = self.drop(self.bert(inputs_embeds=whole, attention_mask=mask).last_hidden_state)
        aimed = self.aims(hidden) @ self.anchors(hidden).transpose(1, 2)
        far = (1.0 - mask.to(aimed.dtype)).unsqueeze(1) * -1e4
        return self.roles(hidden), aimed * _POINTER**-0.5 + far


def chain_loss(scores: Tensor, tags: Tensor, steps: Tensor, inside: Tensor) -> Tensor:
    """Negative log likelihood of the tags as one chain (a linear-chain CRF), per piece.

    Lafferty, McCallum and Pereira, "Conditional random fields", ICML 2001.

    Args:
        scores: (windows, pieces, roles).
        tags: (windows, pieces), any value outside `inside`.
        steps: (roles, roles) score of going from one role to the next.
        inside: (windows, pieces) whether the piece is real; real ones come first.
    """
    tags = tags.clamp(min=0)
    gold = scores.gather(2, tags.unsqueeze(2)).squeeze(2)
    gold[:, 1:] = gold[:, 1:] + steps[tags[:, :-1], tags[:, 1:]]
    total = (gold * inside).sum(1)
    reached = scores[:, 0]
    for at in range(1, scores.shape[1]):
        longer = torch.logsumexp(reached.unsqueeze(2) + steps, 1) + scores[:, at]
        reached = torch.where(inside[:, at].unsqueeze(1), longer, reached)
    return (torch.logsumexp(reached, 1) - total).sum() / inside.sum()
