import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEngine, type Engine } from '../../src/engine.ts';
import { SqliteStore } from '../../src/node/sqlite-store.ts';
import { createHashingEmbedder } from '../../src/testing/index.ts';
import { citingReader } from '../citing-reader.ts';
import { textFile } from '../corpus.ts';
import { temporaryFolder } from './temporary-folder.ts';

const directory = join(temporaryFolder(), 'library');
cpSync(join(import.meta.dirname, '../../../../test/fixtures/format-1'), directory, { recursive: true });

async function open(access: 'read' | 'write'): Promise<Engine> {
  const store = await SqliteStore.open(directory, access);
  const fingerprint = (await store.fingerprint()) ?? '';
  const embedder = { ...createHashingEmbedder(384), space: async () => ({ fingerprint, dimension: 384 }) };
  return createEngine({ store, embedder, reader: citingReader });
}

test('a reader of a library of format 1 sees what is put right and replaced once another process has upgraded it', async () => {
  const reader = await open('read');
  expect((await reader.get('d3')).number).toBe('9058-CT/TU');
  const writer = await open('write');
  const text = 'TỈNH ỦY SÔNG VÀNG\nSố 9-CT/TU\nCHỈ THỊ\n1. Chỉ thị này thay thế 9058-CT/TU từ ngày ký.';
  await writer.add([textFile('9-CT-TU.txt', text)]);
  await writer.correct('d1', { date: '1/8/2025' });
  expect((await reader.list()).map(({ date, replacedBy }) => [date, replacedBy?.documentId])).toEqual(
    (await writer.list()).map(({ date, replacedBy }) => [date, replacedBy?.documentId]),
  );
  expect((await reader.get('d3')).replacedBy?.documentId).toBe('d4');
  const corrected = await reader.get('d1');
  expect(corrected.document.header.date?.value).toBe('2025-08-01');
  expect(corrected.corrections.map(({ field }) => field)).toEqual(['date']);
  await writer.close();
  await reader.close();
});
