"""The reader's network, and how it is fed: vectors of the middle layer of the bundled embedding model, of a question's tokens and of a passage's."""

import numpy as np
import torch
from safetensors.torch import load_file
from torch import nn

DIMENSION = 384
HEADS = 12
INNER = 1536
EPSILON = 1e-12
#: The embedding model's layers that are trained on to read; what it gives behind the sixth is what they are fed.
FIRST, LAYERS = 6, 12


class Layer(nn.Module):
    """A layer of BERT."""

    def __init__(self):
        super().__init__()
        self.query_key_value = nn.Linear(DIMENSION, 3 * DIMENSION)
        self.attended = nn.Linear(DIMENSION, DIMENSION)
        self.after_attention = nn.LayerNorm(DIMENSION, eps=EPSILON)
        self.widen = nn.Linear(DIMENSION, INNER)
        self.narrow = nn.Linear(INNER, DIMENSION)
        self.after_inner = nn.LayerNorm(DIMENSION, eps=EPSILON)

    def forward(self, x, mask):
        """`mask` is added to the attention's logits; attention is spelled out, which trains a third faster here than the fused one."""
        batch, tokens, _ = x.shape
        width = DIMENSION // HEADS
        heads = self.query_key_value(x).view(batch, tokens, 3, HEADS, width).permute(2, 0, 3, 1, 4)
        query, key, value = heads.reshape(3, batch * HEADS, tokens, width).unbind(0)
        logits = torch.bmm(query * width**-0.5, key.transpose(1, 2)).view(batch, HEADS, tokens, tokens)
        if mask is not None:
            logits = logits + mask.to(logits.dtype)
        shares = torch.softmax(logits, -1, dtype=logits.dtype).view(batch * HEADS, tokens, tokens)
        mixed = torch.bmm(shares, value).view(batch, HEADS, tokens, width)
        x = self.after_attention(x + self.attended(mixed.transpose(1, 2).reshape(batch, tokens, DIMENSION)))
        return self.after_inner(x + self.narrow(nn.functional.gelu(self.widen(x))))

    def start_from(self, weights, at):
        """As the embedding model has it."""
        modules = (
            (self.query_key_value, ["attention.self.query", "attention.self.key", "attention.self.value"]),
            (self.attended, ["attention.output.dense"]),
            (self.after_attention, ["attention.output.LayerNorm"]),
            (self.widen, ["intermediate.dense"]),
            (self.narrow, ["output.dense"]),
            (self.after_inner, ["output.LayerNorm"]),
        )
        with torch.no_grad():
            for module, names in modules:
                for part in ("weight", "bias"):
                    own = torch.cat([weights[f"encoder.layer.{at}.{name}.{part}"].float() for name in names])
                    getattr(module, part).copy_(own)


class Reader(nn.Module):
    """10.6 million parameters: the last six layers of the embedding model, over the tokens of both, each with how near its nearest token on the other side is."""

    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([Layer() for _ in range(FIRST, LAYERS)])
        self.side = nn.Parameter(torch.zeros(2, DIMENSION))
        self.nearness = nn.Linear(2, DIMENSION)
        self.head = nn.Linear(DIMENSION, 2)
        for linear in (self.nearness, self.head):
            nn.init.normal_(linear.weight, std=0.02)
            nn.init.zeros_(linear.bias)

    def start_from(self, file):
        weights = {name.removeprefix("bert."): value for name, value in load_file(file).items()}
        for at, layer in enumerate(self.layers):
            layer.start_from(weights, FIRST + at)

    def forward(self, question, passage, question_mask=None, passage_mask=None):
        """batch × tokens × 384; returns log-odds per passage token (batch × tokens) and for none (batch)"""
        of_question, of_passage = nn.functional.normalize(question, dim=2), nn.functional.normalize(passage, dim=2)
        cosines = torch.bmm(of_question, of_passage.transpose(1, 2))
        to_passage = cosines if passage_mask is None else cosines.masked_fill(~passage_mask[:, None, :], -1.0)
        to_question = cosines if question_mask is None else cosines.masked_fill(~question_mask[:, :, None], -1.0)
        sides = [
            self.enter(question, to_passage.max(2).values, 0),
            self.enter(passage, to_question.max(1).values, 1),
        ]
        x = torch.cat(sides, 1)
        mask = None
        if question_mask is not None:
            known = torch.cat([question_mask, passage_mask], 1)[:, None, None, :]
            mask = torch.zeros_like(known, dtype=x.dtype).masked_fill(~known, -1e4)
        for layer in self.layers:
            x = layer(x, mask)
        logits = self.head(x).float()
        return logits[:, question.shape[1] :, 0], logits[:, 0, 1]

    def enter(self, vectors, nearest, side):
        return vectors + self.side[side] + self.nearness(torch.stack([nearest, nearest * nearest], 2))


class Batch:
    """Examples side by side: padded token vectors, a mean over the tokens of each piece, and which pieces answer."""

    def __init__(self, examples):
        questions = [example.question for example in examples]
        passages = [example.passage for example in examples]
        pieces = max(len(example.ranges) for example in examples)
        self.question, self.question_mask = pad(questions)
        self.passage, self.passage_mask = pad(passages)
        pool = np.zeros((len(examples), pieces, self.passage.shape[1]), np.float32)
        # First the answer "none", then the pieces.
        wanted = np.zeros((len(examples), pieces + 1), bool)
        for row, example in enumerate(examples):
            for piece, (start, end) in enumerate(example.ranges):
                if end > start:
                    pool[row, piece, start:end] = 1 / (end - start)
            answers = range(len(example.ranges)) if example.answers == "any" else example.answers
            for piece in answers:
                wanted[row, piece + 1] = True
            wanted[row, 0] = not any(True for _ in answers)
        self.pool, self.wanted = torch.from_numpy(pool), torch.from_numpy(wanted)

    def logits(self, reader):
        """batch × (none, pieces)"""
        tokens, none = reader(self.question, self.passage, self.question_mask, self.passage_mask)
        pieces = torch.bmm(self.pool, tokens.unsqueeze(2)).squeeze(2).masked_fill(self.pool.sum(-1) == 0, -1e4)
        return torch.cat([none[:, None], pieces], 1)


def pad(rows):
    longest = max(len(row) for row in rows)
    values = np.zeros((len(rows), longest, DIMENSION), np.float32)
    mask = np.zeros((len(rows), longest), bool)
    for at, row in enumerate(rows):
        values[at, : len(row)] = row
        mask[at, : len(row)] = True
    return torch.from_numpy(values), torch.from_numpy(mask)
