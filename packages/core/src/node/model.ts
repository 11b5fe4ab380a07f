import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { ChidanError } from '../base/error.ts';
import type { TextRole } from '../embedding/embedder.ts';
import { sha256 } from '../file/sha256.ts';

/** A sentence-embedding model's folder in the usual Hugging Face layout, with what it says of itself. */
export interface ModelInfo {
  readonly directory: string;
  readonly fingerprint: string;
  readonly dimension: number;
  readonly prefixes: Readonly<Record<TextRole, string>>;
  readonly pooling: 'mean' | 'cls';
}

const weightsFile = 'onnx/model_quantized.onnx';
/** What decides a vector; a file that a model may lack counts as empty. */
const requiredFiles = ['config.json', 'tokenizer.json', weightsFile];
const optionalFiles = ['config_sentence_transformers.json', '1_Pooling/config.json'];

/** The folder of the bundled Vietnamese model; found by package resolution, so a packed install has it too. */
export function bundledModelDirectory(): string {
  return dirname(createRequire(import.meta.url).resolve('@chidan/model-vi/package.json'));
}

/**
 * Reads a model's settings and fingerprint: SHA-256 over the weights, tokenizer and settings, 16 digits of it.
 *
 * @throws ChidanError MODEL_NOT_FOUND, MODEL_INVALID
 */
export async function readModelInfo(modelDirectory: string): Promise<ModelInfo> {
  const directory = resolve(modelDirectory);
  const missing = requiredFiles.find((file) => !existsSync(join(directory, file)));
  if (missing !== undefined) throw new ChidanError('MODEL_NOT_FOUND', { directory, file: missing });
  const files = await Promise.all(
    [...requiredFiles, ...optionalFiles].map((file) => readIfThere(join(directory, file))),
  );
  const digests = await Promise.all(files.map((bytes) => sha256(bytes)));
  const [config, , , prompts, pooling] = files.map((bytes) => bytes);
  const { hidden_size: dimension } = parseJson<{ hidden_size?: number }>(directory, config);
  if (!Number.isInteger(dimension))
    throw new ChidanError('MODEL_INVALID', { directory, reason: 'config.json thiếu hidden_size' });
  const { prompts: named = {} } = parseJson<{ prompts?: Record<string, string> }>(directory, prompts);
  const { pooling_mode_cls_token: cls } = parseJson<{ pooling_mode_cls_token?: boolean }>(directory, pooling);
  return {
    directory,
    fingerprint: (await sha256(digests.join('\n'))).slice(0, 16),
    dimension: dimension as number,
    prefixes: { query: named.query ?? '', passage: named.passage ?? named.document ?? '' },
    pooling: cls ? 'cls' : 'mean',
  };
}

async function readIfThere(file: string): Promise<Uint8Array> {
  return existsSync(file) ? await readFile(file) : new Uint8Array(0);
}

function parseJson<T extends object>(directory: string, bytes: Uint8Array | undefined): Partial<T> {
  if (!bytes || bytes.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Partial<T>;
  } catch (cause) {
    throw new ChidanError('MODEL_INVALID', { directory, reason: 'tệp cấu hình không phải JSON' }, { cause });
  }
}
