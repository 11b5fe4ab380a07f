import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LoadedModel } from '../../src/node/loaded-model.ts';
import { bundledModelDirectory, readModelInfo } from '../../src/node/model.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A network whose last layer is the tokens themselves, one number each, and that has nothing in its middle. */
const network =
  'CAg64wEKIwoJaW5wdXRfaWRzCg5hdHRlbnRpb25fbWFzaxIBbSIDTXVsChcKAW0SAWYiBENhc3QqCQoCdG8YAaABAgolCgFmCgJheBIRbGFzdF9oaWRkZW5f' +
  'c3RhdGUiCVVuc3F1ZWV6ZRIBZyoLCAEQBzoBAkICYXhaHQoJaW5wdXRfaWRzEhAKDggHEgoKAxIBYgoDEgFzWiIKDmF0dGVudGlvbl9tYXNrEhAKDggHEgoK' +
  'AxIBYgoDEgFzYikKEWxhc3RfaGlkZGVuX3N0YXRlEhQKEggBEg4KAxIBYgoDEgFzCgIIAUIECgAQDQ==';
const folder = temporaryFolder();

it('embeds with a model that has no middle, and says so to who would read with it', async () => {
  const directory = join(folder, 'model');
  mkdirSync(join(directory, 'onnx'), { recursive: true });
  for (const file of ['tokenizer.json', 'tokenizer_config.json'])
    copyFileSync(join(bundledModelDirectory(), file), join(directory, file));
  writeFileSync(join(directory, 'config.json'), JSON.stringify({ model_type: 'bert', hidden_size: 1 }));
  writeFileSync(join(directory, 'onnx/model_quantized.onnx'), Buffer.from(network, 'base64'));
  const model = await LoadedModel.load(await readModelInfo(directory));
  expect(await model.embed('chi bộ', 'query')).toEqual(Float32Array.of(1));
  await expect(model.middleVectors(model.tokensOf('chi bộ'))).rejects.toMatchObject({ code: 'MODEL_INVALID' });
  await model.close();
});
