import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { ChidanError } from '../base/error.ts';
import type { TextRole } from '../embedding/embedder.ts';
import { sha256 } from '../file/sha256.ts';

/** A sentence-embedding model's folder in the usual Hugging Face layout, with the settings that it comes with. */
export interface ModelInfo {
  readonly directory: string;
  readonly dimension: number;
  readonly prefixes: Readonly<Record<TextRole, string>>;
  readonly pooling: 'mean' | 'cls';
}

const requiredFiles = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'];
/** A model may lack these two; they then count as empty. */
const promptsFile = 'config_sentence_transformers.json';
const poolingFile = '1_Pooling/config.json';

/** The folder of the bundled Vietnamese model; found by package resolution, so a packed install has it too. */
export function bundledModelDirectory(): string {
  return dirname(createRequire(import.meta.url).resolve('@chidan/model-vi/package.json'));
}

/**
 * Reads a model's settings; its weights are looked for, not read.
 *
 * @throws ChidanError MODEL_NOT_FOUND, MODEL_INVALID
 */
export async function readModelInfo(modelDirectory: string): Promise<ModelInfo> {
  const directory = resolve(modelDirectory);
  const missing = requiredFiles.find((file) => !existsSync(join(directory, file)));
  if (missing !== undefined) throw new ChidanError('MODEL_NOT_FOUND', { directory, file: missing });
  const config = await readJson<{ hidden_size: number }>(directory, 'config.json');
  if (!Number.isInteger(config.hidden_size)) {
    throw new ChidanError('MODEL_INVALID', { directory, reason: 'config.json thiếu hidden_size' });
  }
  const { prompts = {} } = await readJson<{ prompts: Record<string, string> }>(directory, promptsFile);
  const { pooling_mode_cls_token: cls } = await readJson<{ pooling_mode_cls_token: boolean }>(directory, poolingFile);
  return {
    directory,
    dimension: config.hidden_size as number,
    prefixes: { query: prompts.query ?? '', passage: prompts.passage ?? prompts.document ?? '' },
    pooling: cls ? 'cls' : 'mean',
  };
}

/** The model's fingerprint: 16 digits of a SHA-256 over its weights, tokenizer and settings. Reads all of them. */
export async function fingerprintModel(directory: string): Promise<string> {
  const files = [...requiredFiles, promptsFile, poolingFile];
  const digests = await Promise.all(files.map(async (file) => await sha256(await readIfThere(join(directory, file)))));
  return (await sha256(digests.join('\n'))).slice(0, 16);
}

async function readIfThere(file: string): Promise<Uint8Array> {
  return existsSync(file) ? await readFile(file) : new Uint8Array(0);
}

async function readJson<T extends object>(directory: string, file: string): Promise<Partial<T>> {
  const bytes = await readIfThere(join(directory, file));
  if (bytes.length === 0) return {};
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Partial<T>;
  } catch (cause) {
    throw new ChidanError('MODEL_INVALID', { directory, reason: `${file} không phải JSON` }, { cause });
  }
}
