import { expect, test } from 'vitest';
import { rankLists } from '../../src/answer/rank-lists.ts';
import { readSentences } from '../../src/answer/sentence-signs.ts';
import type { Evidence } from '../../src/evidence/gather-evidence.ts';
import { evidenceOf } from './evidence-of.ts';

const text = [
  'TỈNH ỦY SÔNG VÀNG',
  'Số 9401-QĐ/TU',
  'QUY ĐỊNH',
  'về trồng cây',
  'Điều 1. Quan điểm',
  '1. Cây là tài sản chung.',
  '2. Trồng cây là việc của mọi chi bộ.',
  'Điều 2. Chi bộ phải làm những việc sau:',
  'a) chọn giống;',
  'b) trồng cây;',
  'c) chăm sóc.',
  'Điều 3. Đảng viên không được:',
  'a) chặt cây;',
  'b) lấn đất.',
].join('\n');

/** The lead of the list that comes first, where one piece was read as an answer. */
async function first(question: string, supported = ''): Promise<string | undefined> {
  const evidence = await evidenceOf(question, [text]);
  const sentences = readSentences(question, evidence)
    .flat()
    .map((one) => ({
      ...one,
      support: supported !== '' && one.text.includes(supported) ? 9 : -9,
    }));
  const [ranked] = rankLists(question, evidence, sentences);
  return ranked && text.slice(ranked.list.lead.start, ranked.list.lead.end);
}

test('the list whose lead shares most with the question comes first', async () => {
  expect(await first('Chi bộ phải làm những việc gì?')).toBe('Điều 2. Chi bộ phải làm những việc sau:');
});

test('or the one whose heading is what is asked for', async () => {
  expect(await first('các quan điểm về trồng cây của chi bộ')).toBe('Điều 1. Quan điểm');
});

test('of steps the one that a procedure leads in', async () => {
  const document = 'Điều 1. Điều kiện\na) Có đất;\nb) có giống.\nĐiều 2. Quy trình\na) Đào hố;\nb) lấp đất.';
  const question = 'Các bước trồng cây';
  const [best] = rankLists(question, await evidenceOf(question, [document]), []);
  expect(best?.list.heading).toBe('Quy trình');
});

test('or the one that was read as the answer, though it says it in other words', async () => {
  expect(await first('Chi bộ cấm những chuyện gì?')).not.toBe('Điều 3. Đảng viên không được:');
  expect(await first('Chi bộ cấm những chuyện gì?', 'không được')).toBe('Điều 3. Đảng viên không được:');
});

test('of two lists alike not the one whose document is replaced', async () => {
  const question = 'Chi bộ phải làm những việc gì?';
  const [evidence] = await evidenceOf(question, [text]);
  if (!evidence) throw new Error('nothing found');
  const by = {
    documentId: 'd2',
    label: '',
    role: 'replaces',
    quote: '',
    span: evidence.passage.span,
    textSha256: '',
  } as const;
  const replaced: Evidence = { ...evidence, document: { ...evidence.document, id: 'd9', replacedBy: by } };
  const [best] = rankLists(question, [replaced, evidence], []);
  expect(best?.list.document.id).toBe('d1');
});
