"""The reader's network, and how it is fed: token vectors of a question and of a passage, as the bundled embedding model gives them."""

import numpy as np
import torch
from torch import nn

DIMENSION = 384


class Block(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.before_attention = nn.LayerNorm(width)
        self.query_key_value = nn.Linear(width, 3 * width)
        self.attended = nn.Linear(width, width)
        self.before_inner = nn.LayerNorm(width)
        self.widen = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, tokens, width = x.shape
        heads = self.query_key_value(self.before_attention(x)).view(batch, tokens, 3, self.heads, width // self.heads)
        query, key, value = heads.permute(2, 0, 3, 1, 4)
        attention = None if mask is None else mask[:, None, None, :]
        mixed = nn.functional.scaled_dot_product_attention(query, key, value, attn_mask=attention)
        x = x + self.dropout(self.attended(mixed.transpose(1, 2).reshape(batch, tokens, width)))
        return x + self.dropout(self.narrow(nn.functional.gelu(self.widen(self.before_inner(x)))))


class Reader(nn.Module):
    """1.1 million parameters: three blocks over the tokens of both, each with how near its nearest token on the other side is."""

    def __init__(self, width=192, blocks=3, heads=6, inner=512, dropout=0.1):
        super().__init__()
        self.project = nn.Linear(DIMENSION, width)
        self.side = nn.Parameter(torch.randn(2, width) * 0.02)
        self.nearness = nn.Linear(2, width)
        self.whole = nn.Parameter(torch.randn(1, 1, width) * 0.02)
        self.blocks = nn.ModuleList([Block(width, heads, inner, dropout) for _ in range(blocks)])
        self.norm = nn.LayerNorm(width)
        self.head = nn.Linear(width, 2)
        self.dropout = nn.Dropout(dropout)

    def forward(self, question, passage, question_mask=None, passage_mask=None):
        """batch × tokens × 384, unit length; returns log-odds per passage token (batch × tokens) and for none (batch)"""
        cosines = torch.bmm(question, passage.transpose(1, 2))
        of_question = cosines if passage_mask is None else cosines.masked_fill(~passage_mask[:, None, :], -1.0)
        of_passage = cosines if question_mask is None else cosines.masked_fill(~question_mask[:, :, None], -1.0)
        sides = [
            self.enter(question, of_question.max(2).values, 0),
            self.enter(passage, of_passage.max(1).values, 1),
        ]
        x = torch.cat([self.whole.expand(question.shape[0], -1, -1), *sides], 1)
        mask = None
        if question_mask is not None:
            mask = torch.cat([torch.ones_like(question_mask[:, :1]), question_mask, passage_mask], 1)
        for block in self.blocks:
            x = block(x, mask)
        logits = self.head(self.norm(x))
        return logits[:, 1 + question.shape[1] :, 0].float(), logits[:, 0, 1].float()

    def enter(self, vectors, nearest, side):
        signs = torch.stack([nearest, nearest * nearest], 2)
        return self.project(self.dropout(vectors)) + self.side[side] + self.nearness(signs)


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
