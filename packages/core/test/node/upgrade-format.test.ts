import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../src/engine.ts';
import { SqliteStore } from '../../src/node/sqlite-store.ts';
import { createHashingEmbedder } from '../../src/testing/index.ts';
import { citingReader } from '../citing-reader.ts';
import { textFile } from '../corpus.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const fixture = join(import.meta.dirname, '../../../../test/fixtures/format-1');

function copy(name: string): string {
  const directory = join(folder, name);
  cpSync(fixture, directory, { recursive: true });
  return directory;
}

function formatOf(directory: string): number {
  const database = new Database(join(directory, 'library.sqlite'), { readonly: true });
  const version = Number(database.pragma('user_version', { simple: true }));
  database.close();
  return version;
}

async function open(directory: string, access: 'read' | 'write'): Promise<Engine> {
  const store = await SqliteStore.open(directory, access);
  const fingerprint = (await store.fingerprint()) ?? '';
  const embedder = { ...createHashingEmbedder(384), space: async () => ({ fingerprint, dimension: 384 }) };
  return createEngine({ store, embedder, reader: citingReader });
}

const replacing = 'TỈNH ỦY SÔNG VÀNG\nSố 9-CT/TU\nCHỈ THỊ\n1. Chỉ thị này thay thế 9058-CT/TU từ ngày ký.';

describe('a library of format 1', () => {
  test('is read as it is, and stays what it was', async () => {
    const directory = copy('read');
    const engine = await open(directory, 'read');
    expect((await engine.list()).map(({ id, replacedBy }) => [id, replacedBy])).toEqual([
      ['d1', null],
      ['d3', null],
    ]);
    expect((await engine.get('d3')).corrections).toEqual([]);
    expect((await engine.search('tiết kiệm, chống lãng phí')).hits.length).toBeGreaterThan(0);
    await engine.close();
    expect(formatOf(directory)).toBe(1);
  });

  test('becomes one of format 3 when it is opened for writing, with all that it held', async () => {
    const directory = copy('write');
    const before = await open(copy('before'), 'read');
    const engine = await open(directory, 'write');
    expect(formatOf(directory)).toBe(3);
    const held = await before.list();
    expect(await engine.list()).toMatchObject(held.map(({ signers, term, ...rest }) => rest));
    expect(held[0]?.signers).toEqual([]);
    expect((await engine.list())[0]?.signers).toEqual(
      (await engine.get('d1')).document.header.signers.map(({ value }) => value.name),
    );
    expect((await engine.get('d1')).text).toBe((await before.get('d1')).text);
    // The numbers of what it held are known to later documents.
    await engine.add([textFile('9-CT-TU.txt', replacing)]);
    expect((await engine.get('d3')).replacedBy).toMatchObject({ documentId: 'd4', role: 'replaces' });
    await engine.close();
    await before.close();
    const again = await open(directory, 'write');
    expect((await again.list()).map(({ replacedBy }) => replacedBy?.documentId ?? null)).toEqual([null, 'd4', null]);
    await again.close();
  });
});
