"""Trains the reader on what prepare.mjs wrote, tries it on the passages kept apart, and writes FOLDER/reader.onnx.

usage: python train.py FOLDER [MINUTES] [THREADS]   (numpy, torch, onnx, onnxruntime, safetensors, tokenizers, scikit-learn)
"""

import json
import multiprocessing
import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from network import DIMENSION, Batch, Reader
from onnxruntime.quantization import quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from sklearn.metrics import roc_auc_score
from tokenizers import Tokenizer

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "packages/model-vi"
#: The maker's weights, from which the reader's layers start.
WEIGHTS = ROOT.parent / "shared/model/fp16/model.safetensors"
MIDDLE = "hidden_states.6"
MOST_QUESTION, MOST_CONTEXT, MOST = 64, 64, 300
START, END = 0, 2
TOKENS_A_BATCH = 4000

tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
tokenizer.no_truncation()
tokenizer.no_padding()


@dataclass
class Example:
    question: np.ndarray
    passage: np.ndarray
    ranges: list
    answers: list | str

    def tokens(self):
        return len(self.question) + len(self.passage)


def tokens_of(text):
    return tokenizer.encode(text, add_special_tokens=False).ids


def question_tokens(question):
    return [START, *tokens_of("query: " + question)[:MOST_QUESTION], END]


def passage_tokens(context, pieces):
    """As packages/core/src/node/loaded-reader.ts cuts them: tokens, and where those of each piece stand."""
    lead = tokens_of("passage: " + (context + "\n" if context else ""))
    tokens, ranges = [START, *lead[:MOST_CONTEXT]], []
    for piece in pieces:
        own = tokens_of(piece)[: max(0, MOST - 1 - len(tokens))]
        ranges.append((len(tokens), len(tokens) + len(own)))
        tokens += own
    return [*tokens, END], ranges


session = None


def start_session():
    global session
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(MODEL / "onnx/model_quantized.onnx"), options)


def vectors_of(tokens):
    ids = np.array([tokens], dtype=np.int64)
    inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "to_middle": np.array([True])}
    [hidden] = session.run([MIDDLE], inputs)
    return hidden[0].astype(np.float16)


def read_examples(folder):
    parts = {part: [json.loads(line) for line in (folder / f"reader-{part}.jsonl").open()] for part in ("train", "dev")}
    lines = [line for part in parts.values() for line in part]
    questions = sorted({line["question"] for line in lines})
    passages = sorted({(line["context"], tuple(line["pieces"])) for line in lines})
    cut = {passage: passage_tokens(*passage) for passage in passages}
    with multiprocessing.Pool(initializer=start_session) as pool:
        of_question = dict(zip(questions, pool.map(vectors_of, map(question_tokens, questions), chunksize=64)))
        of_passage = dict(zip(passages, pool.map(vectors_of, [cut[one][0] for one in passages], chunksize=64)))

    def example(line):
        passage = (line["context"], tuple(line["pieces"]))
        ranges = cut[passage][1]
        return Example(of_question[line["question"]], of_passage[passage], ranges, line["answers"])

    def is_whole(one):
        """An answer that was cut off cannot be learned."""
        return one.answers in ([], "any") or any(one.ranges[at][1] > one.ranges[at][0] for at in one.answers)

    return {part: [one for one in map(example, own) if is_whole(one)] for part, own in parts.items()}


def batches_of(examples):
    random.shuffle(examples)
    batches = []
    for start in range(0, len(examples), 1500):
        batch = []
        for example in sorted(examples[start : start + 1500], key=Example.tokens):
            if batch and example.tokens() * (len(batch) + 1) > TOKENS_A_BATCH:
                batches.append(batch)
                batch = []
            batch.append(example)
        batches.append(batch)
    random.shuffle(batches)
    return batches


def train(reader, examples, minutes, rate=1e-4):
    """What was trained before learns slower than what is new."""
    new = [weights for name, weights in reader.named_parameters() if not name.startswith("layers.")]
    groups = [{"params": list(reader.layers.parameters()), "pace": 1}, {"params": new, "pace": 5}]
    optimizer = torch.optim.AdamW(groups, lr=rate, weight_decay=0.01, betas=(0.9, 0.98))
    started, step, losses = time.time(), 0, []
    while True:
        for batch in map(Batch, batches_of(examples)):
            done = (time.time() - started) / 60 / minutes
            if done >= 1:
                return
            for group in optimizer.param_groups:
                group["lr"] = group["pace"] * rate * min(1, step / 100) * (1 - done)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = batch.logits(reader)
            shares = torch.log_softmax(logits, 1).masked_fill(~batch.wanted, -1e4)
            loss = -torch.logsumexp(shares, 1).mean()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step += 1
            losses.append(loss.item())
            if step % 200 == 0:
                print(f"{done:.2f} of the time, step {step}, loss {np.mean(losses[-200:]):.3f}", flush=True)


def try_out(reader, examples):
    """Does the best piece tell whether there is an answer, and where there is one is it the piece?"""
    reader.eval()
    answerable, supports, right = [], [], []
    with torch.no_grad():
        for example in examples:
            logits = Batch([example]).logits(reader)[0]
            supports.append(float(torch.logsumexp(logits[1:], 0) - logits[0]))
            answerable.append(bool(example.answers))
            if example.answers:
                right.append(int(logits[1:].argmax()) in example.answers)
    print(f"area under the curve {roc_auc_score(answerable, supports):.3f}, right piece {np.mean(right):.3f}")


class Exported(torch.nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, question, passage):
        tokens, none = self.reader(question, passage)
        return tokens - none[:, None]


def export(reader, file):
    """In int8, as the embedding model is."""
    question, passage = torch.randn(1, 12, DIMENSION), torch.randn(1, 50, DIMENSION)
    exact, prepared = file.with_suffix(".exact.onnx"), file.with_suffix(".prepared.onnx")
    torch.onnx.export(
        Exported(reader).eval(),
        (question, passage),
        str(exact),
        input_names=["question", "passage"],
        output_names=["support"],
        dynamic_axes={"question": {1: "question_tokens"}, "passage": {1: "tokens"}, "support": {1: "tokens"}},
        opset_version=17,
        dynamo=False,
    )
    quant_pre_process(exact, prepared, skip_symbolic_shape=True)
    quantize_dynamic(prepared, file, per_channel=True, reduce_range=True, op_types_to_quantize=["MatMul", "Gemm"])
    exact.unlink()
    prepared.unlink()


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    minutes = float(sys.argv[2]) if len(sys.argv) > 2 else 60
    torch.set_num_threads(int(sys.argv[3]) if len(sys.argv) > 3 else 2)
    torch.manual_seed(1)
    random.seed(1)
    examples = read_examples(folder)
    reader = Reader()
    reader.start_from(WEIGHTS)
    train(reader, examples["train"], minutes)
    try_out(reader, examples["dev"])
    export(reader, folder / "reader.onnx")
    print(f"wrote {folder / 'reader.onnx'}")
