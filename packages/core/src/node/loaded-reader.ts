import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type PieceReading, type ReadablePassage, unread } from '../answer/passage-reader.ts';
import { ChidanError } from '../base/error.ts';
import { embeddingInput } from '../embedding/embedder.ts';
import type { LoadedModel, TokenVectors } from './loaded-model.ts';

/** As in training (bench/reader): of a question, of a context with its mark, and of all that is read at once. */
const mostQuestionTokens = 64;
const mostContextTokens = 64;
const mostTokens = 300;
/** Where the tokens of a piece stand among those of its passage. */
interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The bundled reader in this thread: a small network over the token vectors of the bundled embedding model. */
export class LoadedReader {
  private readonly encoder: LoadedModel;
  private readonly network: InferenceSession;

  private constructor(encoder: LoadedModel, network: InferenceSession) {
    this.encoder = encoder;
    this.network = network;
  }

  /**
   * @param encoder - the bundled embedding model
   * @param directory - its folder, where the reader lies too
   * @throws ChidanError MODEL_INVALID
   */
  static async load(encoder: LoadedModel, directory: string): Promise<LoadedReader> {
    try {
      const bytes = await readFile(join(directory, 'reader.onnx'));
      const network = await InferenceSession.create(bytes, { intraOpNumThreads: 1, interOpNumThreads: 1 });
      return new LoadedReader(encoder, network);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new ChidanError('MODEL_INVALID', { directory, reason }, { cause });
    }
  }

  async read(question: string, passages: readonly ReadablePassage[]): Promise<PieceReading[][]> {
    const asked = await this.encoder.tokenVectors(
      this.encoder.tokensOf(question, 'query').slice(0, mostQuestionTokens),
    );
    const readings: PieceReading[][] = [];
    for (const passage of passages) readings.push(await this.readPassage(asked, passage));
    return readings;
  }

  private async readPassage(asked: TokenVectors, { context, pieces }: ReadablePassage): Promise<PieceReading[]> {
    const lead = this.encoder.tokensOf(embeddingInput(context, ''), 'passage').slice(0, mostContextTokens);
    const tokens = [...lead];
    const ranges = pieces.map((piece): TokenRange => {
      const from = tokens.length + 1;
      tokens.push(...this.encoder.tokensOf(piece).slice(0, Math.max(0, mostTokens - 2 - tokens.length)));
      return { from, to: tokens.length + 1 };
    });
    const read = await this.encoder.tokenVectors(tokens);
    const { support } = await this.network.run({ question: tensorOf(asked), passage: tensorOf(read) });
    const supports = support?.data as Float32Array;
    const meant = sumOf(asked, { from: 0, to: asked.count });
    return ranges.map((range) => {
      if (range.to <= range.from) return unread;
      const own = supports.subarray(range.from, range.to);
      return {
        support: own.reduce((sum, one) => sum + one, 0) / own.length,
        cosine: cosineOf(meant, sumOf(read, range)),
      };
    });
  }

  async close(): Promise<void> {
    await this.network.release();
  }
}

function tensorOf({ values, count, dimension }: TokenVectors): Tensor {
  return new Tensor('float32', values, [1, count, dimension]);
}

function sumOf({ values, dimension }: TokenVectors, { from, to }: TokenRange): Float32Array {
  const sum = new Float32Array(dimension);
  for (let at = from * dimension; at < to * dimension; at++)
    sum[at % dimension] = (sum[at % dimension] as number) + (values[at] as number);
  return sum;
}

function cosineOf(one: Float32Array, other: Float32Array): number {
  let product = 0;
  for (let at = 0; at < one.length; at++) product += (one[at] as number) * (other[at] as number);
  return product / (Math.hypot(...one) * Math.hypot(...other) || 1);
}
