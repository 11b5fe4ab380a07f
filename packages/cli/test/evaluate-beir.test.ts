import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openLibrary } from '@chidan/core/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'chidan-beir-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const corpus = resolve(import.meta.dirname, '../../../corpus/documents');

const jsonLines = (values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** Documents of the sample corpus under ids as test collections have them; two of them have one text. */
const articles = [
  { _id: '9072/HD-BTCTU+1', title: '', text: readFileSync(join(corpus, '9072-HD-BTCTU.txt'), 'utf8') },
  { _id: '9114/QĐ-TU', title: '', text: readFileSync(join(corpus, '9114-QD-TU.txt'), 'utf8') },
  { _id: '9249', title: 'Kế hoạch', text: readFileSync(join(corpus, '9249-KH-BTGTU.txt'), 'utf8') },
  { _id: '9249 bản sao', title: 'Kế hoạch', text: readFileSync(join(corpus, '9249-KH-BTGTU.txt'), 'utf8') },
  { _id: 'trống', title: '', text: '' },
];
const queries = [
  { _id: '1', text: 'chuyển sinh hoạt đảng', metadata: { kind: 'có dấu' } },
  { _id: '2', text: 'luan chuyen can bo', metadata: { kind: 'không dấu' } },
  { _id: '3', text: 'không ai chấm câu này' },
  { _id: '4', text: 'văn bản không có' },
];
const qrels = [
  ['query-id', 'corpus-id', 'score'],
  ['1', '9072/HD-BTCTU+1', '1'],
  ['2', '9114/QĐ-TU', '2'],
  ['2', '9249', '0'],
  ['4', 'ở nơi khác', '1'],
];
const tsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.join('\t')}\n`).join('');

const real = { cwd: folder, openLibrary };
const beir = join(folder, 'bộ');

beforeAll(() => {
  mkdirSync(join(beir, 'qrels'), { recursive: true });
  writeFileSync(join(beir, 'corpus.jsonl'), jsonLines(articles));
  writeFileSync(join(beir, 'queries.jsonl'), jsonLines(queries));
  writeFileSync(join(beir, 'qrels', 'test.tsv'), tsv(qrels));
  writeFileSync(join(beir, 'qrels', 'dev.tsv'), tsv([qrels[1] ?? []]));
});

describe('evaluate with a test collection in the form of BEIR', () => {
  it('fills a library with its documents, and judges by document', async () => {
    const { code, out } = await run(['evaluate', 'bộ', '--fill', '--library', 'thư viện'], {}, real);
    expect(code).toBe(0);
    expect(out).toContain('Đã nạp 4 văn bản của bộ dữ liệu vào thư viện.');
    expect(out).toContain('1 văn bản không nạp được (FILE_EMPTY).');
    expect(out).toContain('3 câu, chấm theo văn bản.');
    expect(out).toContain('không có 1 văn bản đã chấm, nên không thể tìm thấy: ở nơi khác.');
    expect(out).toMatch(/^recall@100 +0\.667/m);
    expect(out).toMatch(/^không dấu +1 +1\.000/m);
    expect(out).not.toContain('Hỏi câu');
  });

  it('evaluates the library that was filled, with the judgments that are named', async () => {
    const argv = ['evaluate', 'bộ/queries.jsonl', '--library', 'thư viện', '--json', '--qrels', 'bộ/qrels/dev.tsv'];
    const { code, out } = await run(argv, {}, real);
    expect(code).toBe(0);
    const evaluation = JSON.parse(out);
    expect(evaluation).toMatchObject({ judgedBy: 'document', answerable: 1, ask: null, missingDocuments: [] });
    expect(evaluation.retrieval.hybrid.ndcgAt10.mean).toBe(1);
    expect(evaluation.library.documents).toBe(3);
  });

  it('adds nothing twice', async () => {
    const { out } = await run(['evaluate', 'bộ', '--fill', '--library', 'thư viện', '--json'], {}, real);
    const { filled, library } = JSON.parse(out);
    expect(filled).toEqual({ documents: 4, failed: [{ id: 'trống', code: 'FILE_EMPTY' }] });
    expect(library.documents).toBe(3);
  });

  it('says what is missing, with file and line, before it opens the library', async () => {
    const check = async (name: string, files: Readonly<Record<string, string>>, ...expected: string[]) => {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(join(folder, name, 'qrels'), { recursive: true });
        writeFileSync(join(folder, name, file), text);
      }
      const { code, err, opened } = await run(['evaluate', name], {}, { cwd: folder });
      expect([code, opened.length]).toEqual([2, 0]);
      for (const words of expected) expect(err).toContain(words);
    };
    const sound = jsonLines(queries);
    await check('a', { 'x.txt': '' }, 'thiếu queries.jsonl', '[QUESTIONS_FORM_UNKNOWN]');
    await check('b', { 'queries.jsonl': sound }, 'thiếu qrels.tsv', '[QUESTIONS_FORM_UNKNOWN]');
    const several = { 'queries.jsonl': sound, 'qrels/dev.tsv': tsv(qrels), 'qrels/train.tsv': tsv(qrels) };
    await check('c', several, '--qrels', '[QUESTIONS_FORM_UNKNOWN]');
    const wrong = { 'queries.jsonl': sound, 'qrels.tsv': tsv([...qrels, ['9', 'x', '1']]) };
    await check('d', wrong, 'Dòng 6 của tệp qrels.tsv', '«9»', '[QUESTIONS_INVALID]');
    const unjudged = { 'queries.jsonl': sound, 'qrels.tsv': tsv([['1', 'x', '0']]) };
    await check('e', unjudged, 'không có câu nào được chấm', '[QUESTIONS_FORM_UNKNOWN]');
    await check('f', { 'queries.jsonl': '{"id":"q1","question":"x"}' }, '[QUESTIONS_FORM_UNKNOWN]');
  });
});
