import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { bundledModelDirectory, openLibrary, readModelInfo } from '@chidan/core/node';
import { describe, expect, it } from 'vitest';
import { LoadedModel, loadTokenCounter } from '../packages/core/src/node/loaded-model.ts';
import { corpus } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface Row {
  readonly text: string;
  readonly ids: readonly number[];
  readonly vector: readonly number[];
}

const rows = (JSON.parse(readFileSync(join(bundledModelDirectory(), 'reference.json'), 'utf8')) as { rows: Row[] })
  .rows;

/** The int8 kernels round otherwise on processors without VNNI instructions; Linux says which this one is. */
function hasVnni(): boolean {
  try {
    return /\bavx(?:512)?_vnni\b/.test(readFileSync('/proc/cpuinfo', 'utf8'));
  } catch {
    return false;
  }
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

describe('the bundled model', () => {
  const least = hasVnni() ? 0.999 : 0.98;

  it(`gives the reference vectors to a cosine of ${least} on this processor (${cpus()[0]?.model.trim()})`, async () => {
    const info = await readModelInfo(bundledModelDirectory());
    const model = await LoadedModel.load({ ...info, prefixes: { query: '', passage: '' } });
    const vectors: Float32Array[] = [];
    for (const row of rows) vectors.push(await model.embed(row.text, 'passage'));
    await model.close();
    rows.forEach((row, index) => {
      const cosine = dot(vectors[index] as Float32Array, row.vector) / Math.hypot(...row.vector);
      expect(cosine, row.text).toBeGreaterThanOrEqual(least);
    });
    // Each text's nearest other text is the reference's, but where the reference itself hardly tells the two apart.
    rows.forEach((row, index) => {
      const others = rows.map((_, other) => other).filter((other) => other !== index);
      const reference = (other: number): number => dot(row.vector, rows[other]?.vector ?? []);
      const ours = (other: number): number => dot(vectors[index] as Float32Array, vectors[other] as Float32Array);
      const nearest = others.reduce((a, b) => (ours(b) > ours(a) ? b : a));
      const expected = others.reduce((a, b) => (reference(b) > reference(a) ? b : a));
      expect(reference(expected) - reference(nearest), row.text).toBeLessThan(0.01);
    });
  });

  it('has the reference tokenizer: as many pieces for every text', async () => {
    const count = await loadTokenCounter(await readModelInfo(bundledModelDirectory()));
    expect(rows.map((row) => count(row.text))).toEqual(rows.map((row) => row.ids.length - 2));
  });
});

describe('another model', () => {
  const folder = temporaryFolder();

  it('is used by configuration; a library refuses vectors of another fingerprint until it is embedded again', async () => {
    const { cpSync, writeFileSync } = await import('node:fs');
    const other = join(folder, 'mô hình khác');
    cpSync(bundledModelDirectory(), other, { recursive: true, filter: (path) => !path.includes('node_modules') });
    writeFileSync(
      join(other, 'config_sentence_transformers.json'),
      JSON.stringify({ prompts: { query: 'hỏi: ', passage: 'đoạn: ' } }),
    );
    const directory = join(folder, 'library');
    const first = await openLibrary(directory, { access: 'write', queryThread: 'own' });
    await first.add([join(corpus, '117-TB-DUK.md')]);
    await first.close();

    const second = await openLibrary(directory, { access: 'write', queryThread: 'own', model: other });
    await expect(second.search('sinh hoạt chi bộ')).rejects.toMatchObject({ code: 'EMBEDDING_MISMATCH' });
    await expect(second.add([join(corpus, '9058-CT-TU.md')])).rejects.toMatchObject({ code: 'EMBEDDING_MISMATCH' });
    const { chunks } = await second.status();
    expect(await second.embedAgain()).toBe(chunks);
    expect((await second.search('sinh hoạt chi bộ')).hits.length).toBeGreaterThan(0);
    await second.close();

    const third = await openLibrary(directory, { queryThread: 'own' });
    await expect(third.search('sinh hoạt chi bộ')).rejects.toMatchObject({ code: 'EMBEDDING_MISMATCH' });
    await third.close();
  });

  it('is refused with a code when its folder is not a model', async () => {
    await expect(openLibrary(join(folder, 'x'), { access: 'write', model: folder })).rejects.toMatchObject({
      code: 'MODEL_NOT_FOUND',
    });
  });
});
