import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createEngine, type Engine } from '../src/engine.ts';
import type { FileReader } from '../src/library/file-reader.ts';
import type { LibraryStore } from '../src/library/library-store.ts';
import { SqliteStore } from '../src/node/sqlite-store.ts';
import { createHashingEmbedder, MemoryStore } from '../src/testing/index.ts';
import { citingReader } from './citing-reader.ts';
import { textFile } from './corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'chidan-corrections-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const notice = (number: string, day: string, body = 'Chi bộ họp mỗi tháng.'): string =>
  `HUYỆN ỦY SÔNG VÀNG\nSố ${number}\nSông Vàng, ngày ${day}\nTHÔNG BÁO\nvề sinh hoạt chi bộ\n1. ${body}`;
const file = (body?: string, number = '12-TB/HU', day = '02 tháng 10 năm 2024') =>
  textFile('a.txt', notice(number, day, body));

/** Another version of the rules, which reads another number in the same bytes. */
const laterReader: FileReader = {
  ...citingReader,
  version: 'later',
  read: async (name, bytes) => {
    const reading = await citingReader.read(name, bytes);
    const { number } = reading.document.header;
    const header = { ...reading.document.header, number: number && { ...number, value: '72-TB/HU' } };
    return { ...reading, readingVersion: 'later', document: { ...reading.document, header } };
  },
};

describe.each([
  ['in memory', async (): Promise<LibraryStore> => new MemoryStore()],
  ['in SQLite', (): Promise<LibraryStore> => SqliteStore.open(mkdtempSync(join(folder, 's')), 'write')],
] as const)('a correction %s', (_name, openStore) => {
  const open = (store: LibraryStore, reader: FileReader = citingReader): Engine =>
    createEngine({ store, embedder: createHashingEmbedder(), reader, now: () => new Date('2026-11-24T00:00:00Z') });
  const numbers = async (engine: Engine): Promise<(string | null)[]> => (await engine.list()).map((one) => one.number);

  test('shows in the document, the list and every citation, with what it stands in the place of', async () => {
    const engine = open(await openStore());
    await engine.add([file()]);
    const before = await engine.get('d1');
    const corrected = await engine.correct('12-TB/HU', { number: '112-tb/hu', date: '2/11/2024', subject: 'về họp' });
    expect(corrected).toMatchObject({ id: 'd1', number: '112-TB/HU', date: '2024-11-02' });
    expect(corrected.title).toBe('Thông báo 112-TB/HU về họp');
    expect(corrected.text).toBe(before.text);
    const { number } = before.document.header;
    expect(corrected.document.header.number).toEqual({ ...number, value: '112-TB/HU', confidence: 1 });
    expect(corrected.corrections.find(({ field }) => field === 'number')).toEqual({
      field: 'number',
      value: '112-TB/HU',
      read: '12-TB/HU',
      isCarried: false,
      correctedAt: '2026-11-24T00:00:00.000Z',
      replaced: number,
    });
    expect(await engine.list()).toMatchObject([{ title: corrected.title, subject: 'về họp' }]);
    const { hits } = await engine.search('Thông báo 112-TB/HU');
    expect(hits[0]?.citation.label).toBe('Thông báo 112-TB/HU ngày 2/11/2024');
    expect((await engine.get('112 tb hu')).id).toBe('d1');
    await expect(engine.get('12-TB/HU')).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
    await engine.close();
  });

  test('makes the passages findable by the corrected title, and no more by the former', async () => {
    const engine = open(await openStore());
    await engine.add([file()]);
    const lexicalOf = async (query: string) => (await engine.search(query, { vectorWeight: 0 })).hits.length;
    expect(await lexicalOf('sinh hoạt')).toBe(1);
    await engine.correct('d1', { subject: 'về nghỉ lễ' });
    expect([await lexicalOf('nghỉ lễ'), await lexicalOf('sinh hoạt')]).toEqual([1, 0]);
    await engine.close();
  });

  test('outlives adding the file again, reading it by other rules, and removing it', async () => {
    const store = await openStore();
    const engine = open(store);
    await engine.add([file()]);
    await engine.correct('d1', { number: '112-TB/HU' });
    await engine.add([file()]);
    expect(await numbers(engine)).toEqual(['112-TB/HU']);
    const later = open(store, laterReader);
    expect((await later.add([file()])).files).toMatchObject([{ outcome: 'reread' }]);
    expect(await numbers(later)).toEqual(['112-TB/HU']);
    expect((await later.get('d1')).corrections[0]?.replaced?.value).toBe('72-TB/HU');
    await later.remove('d1');
    await later.add([file()]);
    expect((await later.list()).map(({ id, number, title }) => [id, number, title])).toEqual([
      ['d2', '112-TB/HU', 'Thông báo 112-TB/HU về sinh hoạt chi bộ'],
    ]);
    expect((await later.search('Thông báo 112-TB/HU', { vectorWeight: 0 })).hits).toHaveLength(1);
    await engine.close();
  });

  test('made where nothing was read stays with its bytes', async () => {
    const engine = open(await openStore());
    await engine.add([file(undefined, '12-TB/HU', '   tháng 10 năm 2024')]);
    await engine.correct('d1', { date: '5/10/2024' });
    await engine.add([file('Chi bộ họp mỗi quý.', '38-TB/HU', '   tháng 11 năm 2024')]);
    expect(await engine.list()).toMatchObject([{ number: '38-TB/HU', date: null }]);
  });

  test('does not go to another document that the file’s new bytes are', async () => {
    const engine = open(await openStore());
    const other = notice('13-TB/HU', '03 tháng 10 năm 2024');
    await engine.add([file(), textFile('b.txt', other)]);
    await engine.correct('d1', { subject: 'về họp' });
    await engine.add([textFile('a.txt', other)]);
    expect((await engine.list()).map(({ subject }) => subject)).toEqual(['về sinh hoạt chi bộ']);
    expect((await engine.get('13-TB/HU')).corrections).toEqual([]);
  });

  test('made while others make theirs loses none', async () => {
    const store = await openStore();
    const engine = open(store);
    await engine.add([file()]);
    await Promise.all([engine.correct('d1', { subject: 'về họp' }), open(store).correct('d1', { place: 'An Bình' })]);
    expect((await engine.get('d1')).corrections.map(({ field }) => field).sort()).toEqual(['place', 'subject']);
  });

  test('goes along to a changed file while the same value is read there, and no further', async () => {
    const engine = open(await openStore());
    await engine.add([file()]);
    await engine.correct('d1', { number: '112-TB/HU', date: '3/10/2024' });
    const [update] = (await engine.add([file('Chi bộ họp hằng tuần.')])).files;
    expect(update).toMatchObject({ outcome: 'updated', warnings: [] });
    const { corrections, ...changed } = await engine.get('d1');
    expect([changed.number, changed.date]).toEqual(['112-TB/HU', '2024-10-03']);
    expect(corrections.every(({ isCarried }) => isCarried)).toBe(true);
    // The new version has its number put right, so the old correction is of no use; the date is as wrong as before.
    const [told] = (await engine.add([file('Chi bộ họp hằng tuần.', '113-TB/HU')])).files;
    const lost = { code: 'CORRECTION_LOST', detail: { field: 'number', corrected: '112-TB/HU', found: '113-TB/HU' } };
    expect(told).toMatchObject({ warnings: [lost] });
    const again = await engine.get('d1');
    expect([again.number, again.date]).toEqual(['113-TB/HU', '2024-10-03']);
    await engine.close();
  });

  test('that a changed file does not need any more is not told of, one that was typed where nothing stood is', async () => {
    const engine = open(await openStore());
    const bare = 'HUYỆN ỦY SÔNG VÀNG\nSố 12-TB/HU\nTHÔNG BÁO\nvề sinh hoạt chi bộ\n1. Chi bộ họp.';
    await engine.add([textFile('a.txt', bare)]);
    await engine.correct('d1', { number: '112-TB/HU', date: '2/10/2024' });
    const [missing] = (await engine.add([textFile('a.txt', bare.replace('Số 12-', 'Số 112-'))])).files;
    expect(missing).toMatchObject({
      warnings: [
        { code: 'CORRECTION_LOST', detail: { field: 'date', corrected: '2/10/2024', found: '' } },
        { code: 'HEADER_DATE_MISSING' },
      ],
    });
    await engine.close();
  });

  test('can be taken back, one or all', async () => {
    const engine = open(await openStore());
    await engine.add([file()]);
    const before = await engine.get('d1');
    await engine.correct('d1', { number: '112-TB/HU', issuer: 'VĂN PHÒNG', place: '' });
    expect((await engine.get('d1')).document.header.place).toBeNull();
    await engine.correct('d1', { issuer: null });
    expect((await engine.get('d1')).corrections.map(({ field }) => field).sort()).toEqual(['number', 'place']);
    await engine.correct('d1', { number: null, place: null });
    const { offsetMap: _, ...after } = await engine.get('d1');
    expect(after).toEqual({ ...after, ...before, offsetMap: undefined });
    expect((await engine.search('Thông báo 12-TB/HU', { vectorWeight: 0 })).hits).toHaveLength(1);
    await engine.close();
  });

  test('of a number tells the library what a replacement means', async () => {
    const engine = open(await openStore());
    const later = notice('20-TB/HU', '05 tháng 01 năm 2026', 'Thông báo này thay thế 112-TB/HU từ ngày ký.');
    await engine.add([file(), textFile('b.txt', later)]);
    expect((await engine.get('d1')).replacedBy).toBeNull();
    await engine.correct('d1', { number: '112-TB/HU' });
    expect((await engine.get('d1')).replacedBy).toMatchObject({ documentId: 'd2' });
    await engine.correct('d2', { number: '21-TB/HU' });
    expect((await engine.get('d1')).replacedBy?.label).toBe('mục 1, Thông báo 21-TB/HU ngày 5/1/2026');
    await engine.close();
  });

  test('that makes no sense changes nothing', async () => {
    const engine = open(await openStore());
    await engine.add([file()]);
    const { generation } = await engine.status();
    const refused: [object, string][] = [
      [{ date: '31/2/2024' }, 'CORRECTION_INVALID'],
      [{ number: '113-TB/HU', type: 'văn bản' }, 'CORRECTION_INVALID'],
      [{}, 'OPTION_INVALID'],
      [{ title: 'x' }, 'OPTION_INVALID'],
      [{ number: 5 }, 'OPTION_INVALID'],
    ];
    for (const [changes, code] of refused)
      await expect(engine.correct('d1', changes as never)).rejects.toMatchObject({ code });
    await expect(engine.correct('d9', { date: '1/8/2025' })).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
    expect((await engine.status()).generation).toBe(generation);
    await engine.close();
  });
});

describe('a review', () => {
  const doubting: FileReader = {
    ...citingReader,
    read: async (name, bytes) => {
      const reading = await citingReader.read(name, bytes);
      const { header } = reading.document;
      const place = header.place && { ...header.place, confidence: 0.5 };
      const date = header.date && { ...header.date, confidence: 0.9 };
      return { ...reading, document: { ...reading.document, header: { ...header, place, date } } };
    },
  };
  const open = async (): Promise<Engine> => {
    const engine = createEngine({ store: new MemoryStore(), embedder: createHashingEmbedder(), reader: doubting });
    await engine.add([file(), textFile('b.txt', 'Ghi chép không có phần đầu.')]);
    return engine;
  };

  test('lists what is missing and what was read with doubt, with the words it was read from', async () => {
    const [first, second, ...others] = await (await open()).review();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ documentId: 'd1', title: 'Thông báo 12-TB/HU về sinh hoạt chi bộ', path: 'a.txt' });
    expect(first?.fields).toEqual([
      {
        field: 'place',
        problem: 'unsure',
        value: 'Sông Vàng',
        confidence: 0.5,
        words: 'Sông Vàng',
        context: 'Sông Vàng, ngày 02 tháng 10 năm 2024',
        span: expect.any(Object),
        page: null,
      },
    ]);
    expect(second?.fields.map(({ field, problem }) => `${field} ${problem}`)).toEqual(
      ['number', 'type', 'date', 'issuer', 'subject'].map((field) => `${field} missing`),
    );
  });

  test('asks for more the higher the threshold', async () => {
    const engine = await open();
    const fields = async (threshold: number) =>
      (await engine.review({ threshold }))[0]?.fields.map(({ field }) => field);
    expect(await fields(0.95)).toEqual(['date', 'place']);
    expect(await fields(0)).toEqual(['number', 'type', 'date', 'issuer', 'subject']);
    await expect(engine.review({ threshold: 2 })).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  });

  test('takes a corrected or confirmed field for settled, also one that is said to be absent', async () => {
    const engine = await open();
    await engine.correct('d1', { place: 'Sông Vàng' });
    await engine.correct('d2', { number: '', type: '', date: '1/8/2025', issuer: '', subject: '' });
    expect(await engine.review()).toEqual([]);
    expect((await engine.get('d2')).document.warnings).toEqual([]);
  });
});
