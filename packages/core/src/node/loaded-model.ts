import {
  AutoModel,
  AutoTokenizer,
  env,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  Tensor,
} from '@huggingface/transformers';
import { ChidanError } from '../base/error.ts';
import type { TextRole } from '../embedding/embedder.ts';
import type { ModelInfo } from './model.ts';

// Nothing is ever fetched: models are folders on this machine. These are settings of this thread's copy of the library.
env.allowRemoteModels = false;
env.localModelPath = '';

/** Loads the tokenizer alone, for counting. */
export async function loadTokenCounter(model: ModelInfo): Promise<(text: string) => number> {
  const tokenizer = await orInvalid(model, AutoTokenizer.from_pretrained(model.directory));
  return (text) => (text === '' ? 0 : tokenizer.encode(text, { add_special_tokens: false }).length);
}

/** The vectors of the tokens of a text, one after the other: tokens × dimension. */
export interface TokenVectors {
  readonly values: Float32Array;
  readonly count: number;
  readonly dimension: number;
}

/** What the bundled model gives beside its last layer: the sixth, on which the passage reader stands. */
const middleLayer = 'hidden_states.6';

interface ModelOutput {
  readonly last_hidden_state: Tensor;
  readonly [middleLayer]?: Tensor;
}

/** A model in this thread: one session, one thread, one text a run. */
export class LoadedModel {
  private readonly info: ModelInfo;
  private readonly tokenizer: PreTrainedTokenizer;
  private readonly model: PreTrainedModel;

  private constructor(info: ModelInfo, tokenizer: PreTrainedTokenizer, model: PreTrainedModel) {
    this.info = info;
    this.tokenizer = tokenizer;
    this.model = model;
  }

  /** @throws ChidanError MODEL_INVALID */
  static async load(info: ModelInfo): Promise<LoadedModel> {
    const session_options = { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' } as const;
    const [tokenizer, model] = await orInvalid(
      info,
      Promise.all([
        AutoTokenizer.from_pretrained(info.directory),
        AutoModel.from_pretrained(info.directory, { dtype: 'q8', session_options }),
      ]),
    );
    return new LoadedModel(info, tokenizer, model);
  }

  /**
   * Embeds one text. Texts are never put together: the int8 model scales its activations over the whole input, so a
   * neighbour or padding would change the vector.
   *
   * @returns unit length; the text is cut at 512 tokens, the model's most
   */
  async embed(text: string, role: TextRole): Promise<Float32Array> {
    const { input_ids, attention_mask } = this.tokenizer(this.info.prefixes[role] + text, {
      truncation: true,
      max_length: 512,
    }) as {
      input_ids: Tensor;
      attention_mask: Tensor;
    };
    const { last_hidden_state: last } = await this.run(input_ids, attention_mask, { toMiddle: false });
    return poolTokens(last, this.info);
  }

  /** The tokens of a text without the marks of its ends, behind the prefix of its role where it has one. */
  tokensOf(text: string, role?: TextRole): number[] {
    const prefixed = role === undefined ? text : this.info.prefixes[role] + text;
    return prefixed === '' ? [] : this.tokenizer.encode(prefixed, { add_special_tokens: false });
  }

  /**
   * The vectors that the middle layer gives for tokens between the marks of a text's ends, those of the marks included; the layers
   * above it do not run.
   *
   * @throws ChidanError MODEL_INVALID - a model that gives its last layer alone
   */
  async middleVectors(tokens: readonly number[]): Promise<TokenVectors> {
    const [start = 0, end = 0] = this.tokenizer.encode('');
    const ids = BigInt64Array.from([start, ...tokens, end], BigInt);
    const shape = [1, ids.length];
    const mask = new BigInt64Array(ids.length).fill(1n);
    const output = await this.run(new Tensor('int64', ids, shape), new Tensor('int64', mask, shape), {
      toMiddle: true,
    });
    const middle = output[middleLayer];
    if (!middle) {
      const reason = 'onnx/model_quantized.onnx thiếu hidden_states.6';
      throw new ChidanError('MODEL_INVALID', { directory: this.info.directory, reason });
    }
    return { values: middle.data as Float32Array, count: ids.length, dimension: this.info.dimension };
  }

  /** A model that has no middle to stop at goes to its end. */
  private async run(
    input_ids: Tensor,
    attention_mask: Tensor,
    { toMiddle }: { toMiddle: boolean },
  ): Promise<ModelOutput> {
    const to_middle = new Tensor('bool', [toMiddle], [1]);
    return (await this.model({ input_ids, attention_mask, to_middle })) as ModelOutput;
  }

  async close(): Promise<void> {
    await this.model.dispose();
  }
}

/** Mean over tokens (or the first token's vector), brought to unit length. `hidden` is 1 × tokens × dimension. */
function poolTokens(hidden: Tensor, { dimension, pooling }: ModelInfo): Float32Array {
  const values = hidden.data as Float32Array;
  const sums = new Float32Array(dimension);
  const end = pooling === 'cls' ? dimension : values.length;
  for (let at = 0; at < end; at++) sums[at % dimension] = (sums[at % dimension] as number) + (values[at] as number);
  const length = Math.hypot(...sums) || 1;
  return sums.map((sum) => sum / length);
}

async function orInvalid<T>(model: ModelInfo, loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ChidanError('MODEL_INVALID', { directory: model.directory, reason }, { cause });
  }
}
