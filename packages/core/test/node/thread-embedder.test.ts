import { mkdirSync, readdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundledModelDirectory, readModelInfo } from '../../src/node/model.ts';
import { createThreadEmbedder } from '../../src/node/thread-embedder.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

it('a model that could not be loaded is tried again with the next text', async () => {
  const bundled = bundledModelDirectory();
  const directory = join(folder, 'model');
  mkdirSync(directory);
  for (const name of readdirSync(bundled)) symlinkSync(join(bundled, name), join(directory, name));
  renameSync(join(directory, 'onnx'), join(folder, 'onnx'));
  const model = { ...(await readModelInfo(bundled)), directory };
  const embedder = createThreadEmbedder(model, async () => ({ fingerprint: 'x', dimension: model.dimension }));
  await expect(embedder.embed(['chi bộ'], 'query')).rejects.toMatchObject({ code: 'MODEL_INVALID' });
  await expect(embedder.embed(['chi bộ'], 'query')).rejects.toMatchObject({ code: 'MODEL_INVALID' });
  await embedder.close();

  renameSync(join(folder, 'onnx'), join(directory, 'onnx'));
  expect((await embedder.embed(['chi bộ'], 'query'))[0]).toHaveLength(model.dimension);
  await embedder.close();
});
