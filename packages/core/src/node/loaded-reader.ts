import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type ReadablePassage, unread } from '../answer/passage-reader.ts';
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

/**
 * The bundled reader in this thread: six layers that read a question and a passage together, over the middle of the bundled
 * embedding model.
 */
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

  async read(question: string, passages: readonly ReadablePassage[]): Promise<number[][]> {
    const asked = await this.encoder.middleVectors(
      this.encoder.tokensOf(question, 'query').slice(0, mostQuestionTokens),
    );
    const supports: number[][] = [];
    for (const passage of passages) supports.push(await this.readPassage(asked, passage));
    return supports;
  }

  private async readPassage(asked: TokenVectors, { context, pieces }: ReadablePassage): Promise<number[]> {
    const tokens = this.encoder.tokensOf(embeddingInput(context, ''), 'passage').slice(0, mostContextTokens);
    const ranges = pieces.map((piece): TokenRange => {
      const from = tokens.length + 1;
      tokens.push(...this.encoder.tokensOf(piece).slice(0, Math.max(0, mostTokens - 2 - tokens.length)));
      return { from, to: tokens.length + 1 };
    });
    const read = await this.encoder.middleVectors(tokens);
    const { support } = await this.network.run({ question: tensorOf(asked), passage: tensorOf(read) });
    const ofTokens = support?.data as Float32Array;
    return ranges.map(({ from, to }) => {
      if (to <= from) return unread;
      return ofTokens.subarray(from, to).reduce((sum, one) => sum + one, 0) / (to - from);
    });
  }

  async close(): Promise<void> {
    await this.network.release();
  }
}

function tensorOf({ values, count, dimension }: TokenVectors): Tensor {
  return new Tensor('float32', values, [1, count, dimension]);
}
