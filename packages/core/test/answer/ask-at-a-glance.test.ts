import { expect, test } from 'vitest';
import { composeAnswer } from '../../src/answer/compose-answer.ts';
import type { Citation } from '../../src/evidence/citation.ts';
import { createMemoryEngine } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';
import { quoteOf } from './quote-of.ts';

const rule = [
  'TỈNH ỦY SÔNG VÀNG',
  'Số 9301-QĐ/TU',
  'Sông Vàng, ngày 03 tháng 02 năm 2020',
  'QUY ĐỊNH',
  'về thu, nộp đảng phí',
  'Điều 1. Thời hạn nộp',
  'Chi bộ nộp đảng phí lên đảng ủy cơ sở trước ngày 25 hằng tháng.',
].join('\n');

test('an answer gives the figure that its question, as it is understood, asks for: of two that differ the weightier', () => {
  const quotes = ['25', '20'].map((day, at) =>
    quoteOf(`Chi bộ nộp đảng phí lên đảng ủy cơ sở trước ngày ${day} hằng tháng.`, {
      documentId: `d${at}`,
      date: `202${at}-01-01`,
    }),
  );
  const asked = { question: 'thế chi bộ?', understood: 'Chi bộ nộp đảng phí trước ngày mấy?' };
  const answer = composeAnswer(asked, { kind: 'answered', citations: quotes, probability: 0.9 }, []);
  expect(answer).toMatchObject({
    figure: { words: 'trước ngày 20 hằng tháng', citation: 1 },
    contradictions: [{ first: 1, second: 0, reason: 'newer' }],
  });
});

test('a question that leans on the one before it is answered as it is understood, and told so', async () => {
  const engine = createMemoryEngine();
  await engine.add([textFile('1.txt', rule)]);
  const told: string[] = [];
  const answer = await engine.ask('Thế ký ngày nào?', {
    after: 'Quy định 9301-QĐ/TU quy định việc gì?',
    onEvent: (event) => {
      if (event.kind === 'understood') told.push(event.question);
    },
  });
  expect(answer.understood).toBe('Quy định 9301-QĐ/TU: ký ngày nào?');
  expect(told).toEqual([answer.understood]);
  expect(answer).toMatchObject({ kind: 'answered', figure: { words: 'ngày 03 tháng 02 năm 2020', citation: 0 } });
});

test('no figure stands alone where the quote hardly bears the answer', () => {
  const question = 'Chi bộ nộp đảng phí trước ngày mấy?';
  const citations = [quoteOf('Chi bộ nộp đảng phí trước ngày 25 hằng tháng.')];
  const figureAt = (probability: number): string | null => {
    const answer = composeAnswer({ question, understood: question }, { kind: 'answered', citations, probability }, []);
    return answer.kind === 'answered' ? (answer.figure?.words ?? null) : null;
  };
  expect(figureAt(0.4)).toBe('trước ngày 25 hằng tháng');
  expect(figureAt(0.15)).toBeNull();
});

test('what stands beside an answer is quoted where it contradicts, and only there', () => {
  const line = (day: string, documentId: string, date: string): Citation =>
    quoteOf(`Chi bộ nộp đảng phí lên đảng ủy cơ sở trước ngày ${day} hằng tháng.`, { documentId, date });
  const unrelated = quoteOf('Chi bộ họp mỗi tháng một lần.', { documentId: 'd3', date: '2022-01-01' });
  const question = 'Chi bộ nộp đảng phí trước ngày mấy?';
  const reply = { kind: 'answered', citations: [line('25', 'd1', '2020-01-01')], probability: 0.9 } as const;
  const answer = composeAnswer(
    { question, understood: question },
    { ...reply, beside: [unrelated, line('20', 'd2', '2021-01-01'), line('25', 'd4', '2022-01-01')] },
    [],
  );
  expect(answer).toMatchObject({
    citations: [{ documentId: 'd1' }, { documentId: 'd2' }],
    contradictions: [{ first: 1, second: 0, reason: 'newer' }],
  });
});

test('two documents that contradict are both quoted, though one alone would answer', async () => {
  const engine = createMemoryEngine();
  const later = rule.replace('9301', '9302').replace('năm 2020', 'năm 2023').replace('ngày 25', 'ngày 20');
  const filler = 'Chi bộ họp, chi bộ bàn việc nộp đảng phí. '.repeat(3);
  await engine.add([textFile('1.txt', rule), textFile('2.txt', later), textFile('3.txt', filler)]);
  const answer = await engine.ask('Chi bộ nộp đảng phí lên đảng ủy cơ sở trước ngày mấy hằng tháng?');
  if (answer.kind !== 'answered') throw new Error('no answer');
  const [pair] = answer.contradictions;
  expect(pair && [pair.first, pair.second].map((at) => answer.citations[at]?.number)).toEqual([
    '9302-QĐ/TU',
    '9301-QĐ/TU',
  ]);
});

test('nothing is quoted twice though it stands beside the answer too, and no figure is given where neither counts more', () => {
  const line = (day: string, documentId: string): Citation =>
    quoteOf(`Chi bộ nộp đảng phí lên đảng ủy cơ sở trước ngày ${day} hằng tháng.`, { documentId, date: '2020-01-01' });
  const question = 'Chi bộ nộp đảng phí trước ngày mấy?';
  const citations = [line('25', 'd1'), line('20', 'd2')];
  const beside = [line('20', 'd2')];
  const answer = composeAnswer(
    { question, understood: question },
    { kind: 'answered', citations, probability: 0.9, beside },
    [],
  );
  expect(answer).toMatchObject({ contradictions: [{ first: 0, second: 1, reason: null }], figure: null });
  expect(answer.kind === 'answered' && answer.citations).toHaveLength(2);
});
