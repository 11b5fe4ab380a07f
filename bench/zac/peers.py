"""Peers from PyPI on Zac rebuilt: bm25s over the whole corpus, and the model's own weights in sentence-transformers, with faiss.

usage: python bench/zac/peers.py FOLDER [--save]   (FOLDER from prepare.mjs and embed.mjs)
needs: pip install torch bm25s sentence-transformers faiss-cpu; skips where ../shared is missing
Times of a query are over 100,000 chunks, as those of speed.mjs. faiss searches the vectors that embed.mjs left, the peer embeds the query.
The embedding rate of Chỉ Dẫn (bench/zac/embedding-rate.mjs) is measured in turns with sentence-transformers', on the same texts
of 128 tokens, and given as a ratio.
"""
import gzip
import json
import math
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata

root = pathlib.Path(__file__).resolve().parents[2]
shared = root.parent / "shared"
zac = shared / "data" / "zac"
if not zac.exists():
    print("skipped: ../shared/data/zac is not here")
    sys.exit()


def plain(text: str) -> str:
    folded = unicodedata.normalize("NFD", text)
    return "".join(c for c in folded if not unicodedata.combining(c)).replace("đ", "d").replace("Đ", "D")


articles = [json.loads(line) for line in gzip.open(zac / "corpus.jsonl.gz", "rt", encoding="utf-8")]
queries = [json.loads(line) for line in open(zac / "queries.dev.jsonl", encoding="utf-8")]
relevant: dict[str, list[str]] = {}
for line in open(zac / "qrels.dev.tsv", encoding="utf-8").read().splitlines()[1:]:
    query, article, _ = line.split("\t")
    relevant.setdefault(query, []).append(article)


def figures(lists: list[list[str]]) -> dict[str, float]:
    ndcg = recall10 = recall100 = 0.0
    for query, found in zip(queries, lists):
        wanted = relevant[query["_id"]]
        ideal = sum(1 / math.log2(at + 2) for at in range(min(10, len(wanted))))
        ndcg += sum(1 / math.log2(at + 2) for at, one in enumerate(found[:10]) if one in wanted) / ideal
        recall10 += sum(one in found[:10] for one in wanted) / len(wanted)
        recall100 += sum(one in found[:100] for one in wanted) / len(wanted)
    count = len(queries)
    return {name: round(sum_ / count, 4) for name, sum_ in (("ndcg10", ndcg), ("recall10", recall10), ("recall100", recall100))}


def measure_bm25s() -> dict[str, object]:
    import bm25s

    ids = [article["_id"] for article in articles]
    texts = [f"{article['title']}\n{article['text']}" for article in articles]
    result: dict[str, object] = {}
    for name, read in (("as it is", lambda text: text), ("diacritics taken off everything", plain)):
        index = bm25s.BM25()
        index.index(bm25s.tokenize([read(text) for text in texts], stopwords=None, show_progress=False), show_progress=False)
        for way, typed in (("accented", lambda text: text), ("without diacritics", plain)):
            tokens = bm25s.tokenize([read(typed(q["text"])) for q in queries], stopwords=None, show_progress=False)
            found, _ = index.retrieve(tokens, k=100, show_progress=False)
            result[f"{name}, {way}"] = figures([[ids[at] for at in row] for row in found])
    return result


def load_peer():
    from sentence_transformers import SentenceTransformer, models

    model_folder = shared / "model"
    with tempfile.TemporaryDirectory() as folder:
        for name in ("config.json", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"):
            shutil.copy(model_folder / name, folder)
        shutil.copy(model_folder / "fp16" / "model.safetensors", folder)
        words = models.Transformer(folder, max_seq_length=128)
        return SentenceTransformer(modules=[words, models.Pooling(words.get_word_embedding_dimension()), models.Normalize()], device="cpu").float()


def timed(search) -> dict[str, float]:
    texts = [query["text"] for query in queries]
    for text in texts:
        search(text)
    times = []
    for text in texts:
        started = time.perf_counter()
        search(text)
        times.append(1000 * (time.perf_counter() - started))
    times.sort()
    return {"p50Ms": round(times[len(times) // 2], 1), "p95Ms": round(times[math.ceil(0.95 * len(times)) - 1], 1)}


def measure_speed() -> dict[str, object]:
    import bm25s
    import faiss
    import numpy

    folder = pathlib.Path(sys.argv[1])
    with open(folder / "chunks.jsonl", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for _, line in zip(range(100_000), lines)]
    index = bm25s.BM25()
    index.index(bm25s.tokenize(texts, stopwords=None, show_progress=False), show_progress=False)

    def by_words(text: str) -> None:
        index.retrieve(bm25s.tokenize([text], stopwords=None, show_progress=False), k=10, show_progress=False)

    records = b"".join((folder / name).read_bytes() for name in ("vectors-0.bin", "vectors-1.bin"))[: 100_000 * (32 + 4 * 384)]
    vectors = numpy.frombuffer(records, dtype=numpy.float32).reshape(-1, 8 + 384)[:, 8:].copy()
    graph = faiss.IndexHNSWFlat(384, 32, faiss.METRIC_INNER_PRODUCT)
    graph.add(vectors)
    peer = load_peer()

    def by_vector(text: str) -> None:
        graph.search(peer.encode([text], show_progress_bar=False), 100)

    return {
        "chunks": len(texts),
        "bm25s": timed(by_words),
        "vectors": len(vectors),
        "sentenceTransformersAndFaissHnsw": timed(by_vector),
        "queryEmbedding": timed(lambda text: peer.encode([text], show_progress_bar=False)),
    }


def measure_embedding() -> dict[str, object]:
    import torch

    peer = load_peer()
    texts = [f"{a['title']}\n{a['text']}" for a in articles if len(a["text"]) > 1200][:400]
    tokenizer = peer.tokenizer
    texts = [tokenizer.decode(tokenizer(text, truncation=True, max_length=120)["input_ids"], skip_special_tokens=True) for text in texts]
    rounds = []
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(texts, file)
        file.flush()
        peer.encode(texts[:8])
        for _ in range(3):
            started = time.perf_counter()
            peer.encode(texts[:100], batch_size=32, show_progress_bar=False)
            theirs = 100 / (time.perf_counter() - started)
            ours = float(subprocess.check_output(["node", str(root / "bench/zac/embedding-rate.mjs"), file.name], text=True))
            rounds.append({"sentenceTransformers": round(theirs, 1), "chidan": round(ours, 1), "ratio": round(ours / theirs, 2)})
    rounds.sort(key=lambda one: one["ratio"])
    return {"torchThreads": torch.get_num_threads(), "textsASecond": rounds, "medianRatio": rounds[1]["ratio"]}


result = {"bm25s": measure_bm25s(), "speed": measure_speed(), "embedding": measure_embedding()}
text = json.dumps({"name": "zac-peers", "result": result}, ensure_ascii=False, indent=2) + "\n"
print(text)
if "--save" in sys.argv:
    commit = subprocess.check_output(["git", "describe", "--always", "--dirty"], cwd=root, text=True).strip()
    saved = {"name": "zac-peers", "commit": commit, "machine": {"cores": 2, "python": sys.version.split()[0]}, "result": result}
    (root / "bench/results/zac-peers.json").write_text(json.dumps(saved, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
