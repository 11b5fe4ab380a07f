import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '@chidan/core/node';
import { describe, expect, it } from 'vitest';
import { corpus, libraryChild } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const query = 'phân công cấp ủy tham dự sinh hoạt định kỳ chi bộ';
const preload = fileURLToPath(new URL('./fixtures/no-hnswlib.cjs', import.meta.url));

function manifestOf(directory: string): { vectors: { name: string } | null; lexical: { name: string } } {
  return JSON.parse(readFileSync(join(directory, 'index/manifest.json'), 'utf8'));
}

describe('where a library can live', () => {
  it('works under a path with Vietnamese letters and spaces, graph file included', async () => {
    const directory = join(folder, 'Văn bản/Đảng ủy khối – năm 2022/thư viện');
    const writer = await openLibrary(directory, { access: 'write', queryThread: 'own', merge: { largestDelta: 5 } });
    await writer.add([corpus]);
    await writer.close();
    const { vectors } = manifestOf(directory);
    expect(vectors && existsSync(join(directory, 'index', vectors.name))).toBe(true);

    const reader = await openLibrary(directory, { queryThread: 'own' });
    expect((await reader.search(query)).hits[0]?.citation.path).toBe('mục 5');
    await reader.close();
  });

  it('works on the exact scan where hnswlib-node is not installed, for adding, for searching, and for both', async () => {
    const bare = join(folder, 'bare');
    const adder = libraryChild(['add', bare, corpus], ['--require', preload]);
    await adder.line();
    expect(JSON.parse(await adder.line())).toEqual(readdirSync(corpus).map(() => 'added'));
    expect(await adder.end()).toBe(0);
    expect(manifestOf(bare).vectors).toBeNull();
    const graph = join(folder, 'graph');
    const other = libraryChild(['add', graph, corpus]);
    await other.line();
    await other.line();
    expect(await other.end()).toBe(0);
    expect(manifestOf(graph).vectors).not.toBeNull();

    const labels: string[] = [];
    for (const [directory, options] of [
      [bare, ['--require', preload]],
      [bare, []],
      [graph, ['--require', preload]],
      [graph, []],
    ] as const) {
      const reader = libraryChild(['watch', directory, query], options);
      expect(await reader.line()).toBe('ready');
      labels.push(await reader.ask('search'));
      expect(await reader.end()).toBe(0);
    }
    expect(JSON.parse(labels[0] ?? '[]')[0]).toBe('mục 5, Thông báo 117-TB/ĐUK ngày 18/7/2022');
    expect(new Set(labels).size).toBe(1);
  });

  it('builds the index again when its files are deleted or cut short', async () => {
    const directory = join(folder, 'broken');
    const options = { access: 'write', queryThread: 'own', merge: { largestDelta: 5 } } as const;
    const writer = await openLibrary(directory, options);
    await writer.add([corpus]);
    await writer.close();
    const { lexical } = manifestOf(directory);
    writeFileSync(join(directory, 'index', lexical.name), 'cut');
    const reader = await openLibrary(directory, options);
    expect((await reader.search(query)).hits[0]?.citation.path).toBe('mục 5');
    mkdirSync(join(folder, 'more'));
    writeFileSync(join(folder, 'more/ghi-nho.txt'), 'Ghi nhớ: nộp báo cáo trước ngày 20.');
    await reader.add([join(folder, 'more')]);
    await reader.close();
    expect(readdirSync(join(directory, 'index')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(readFileSync(join(directory, 'index', manifestOf(directory).lexical.name)).length).toBeGreaterThan(3);
  });
});
