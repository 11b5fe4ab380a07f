import { expect, test } from 'vitest';
import { composeAnswer } from '../../src/answer/compose-answer.ts';
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
    contradictions: [{ first: 1, second: 0 }],
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
