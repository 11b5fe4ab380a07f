import { describe, expect, test } from 'vitest';
import { isChidanError } from '../../src/base/error.ts';
import { answerLimits, parseAnswerForm, parseAnswerJson } from '../../src/verification/answer-form.ts';

const citation = { quote: 'Nộp trước ngày 20.' };
const form = { text: 'Trước ngày 20 [1].', citations: [citation] };

function placeOf(parse: () => unknown): string {
  try {
    parse();
  } catch (error) {
    if (isChidanError(error, 'ANSWER_INVALID')) return String(error.detail.place);
    throw error;
  }
  throw new Error('was not refused');
}

test('an answer in the form is read, and fields beside it are left out', () => {
  const read = parseAnswerForm({ ...form, model: 'x', citations: [{ ...citation, score: 3, number: null }] });
  expect(read).toMatchObject({ text: form.text, citations: [{ quote: citation.quote, number: null, span: null }] });
  expect(JSON.stringify(read)).not.toContain('score');
  expect(JSON.stringify(read)).not.toContain('model');
});

test('JSON may begin with a byte order mark', () => {
  expect(parseAnswerJson(`\uFEFF${JSON.stringify(form)}`)).toMatchObject({ text: form.text });
});

describe('what is not of the form is refused with its place:', () => {
  test.each<[place: string, value: unknown]>([
    ['answer', null],
    ['answer', [form]],
    ['answer', 'text'],
    ['text', { citations: [] }],
    ['text', { ...form, text: 5 }],
    ['text', { ...form, text: ' … ' }],
    ['text', { ...form, text: 'a'.repeat(answerLimits.text + 1) }],
    ['citations', { text: 'a' }],
    ['citations', { ...form, citations: {} }],
    ['citations', { ...form, citations: Array(answerLimits.citations + 1).fill(citation) }],
    ['citations[0]', { ...form, citations: ['a'] }],
    ['citations[1].quote', { ...form, citations: [citation, {}] }],
    ['citations[0].quote', { ...form, citations: [{ quote: '“…”' }] }],
    ['citations[0].quote', { ...form, citations: [{ quote: 'a'.repeat(answerLimits.quote + 1) }] }],
    ['citations[0].number', { ...form, citations: [{ ...citation, number: 117 }] }],
    ['citations[0].path', { ...form, citations: [{ ...citation, path: 'a'.repeat(answerLimits.field + 1) }] }],
    ['citations[0].date', { ...form, citations: [{ ...citation, date: '18/7/2022' }] }],
    ['citations[0].span', { ...form, citations: [{ ...citation, span: { start: 5, end: 3 } }] }],
    ['citations[0].span', { ...form, citations: [{ ...citation, span: { start: 0.5, end: 3 } }] }],
    ['figure.words', { ...form, figure: { words: '…', citation: 0, span: { start: 0, end: 1 } } }],
    ['figure.citation', { ...form, figure: { words: '20', citation: -1, span: { start: 0, end: 1 } } }],
    ['figure.span', { ...form, figure: { words: '20', citation: 0 } }],
    ['nearest', { kind: 'abstained', text: 'a' }],
  ])('%s', (place, value) => {
    expect(placeOf(() => parseAnswerForm(value))).toBe(place);
  });

  test('text that is no JSON', () => {
    expect(placeOf(() => parseAnswerJson('{"text": '))).toBe('answer');
  });

  test.each([
    ['', 'tệp trống'],
    ['\uFEFF \n', 'tệp trống'],
    ['# Trả lời', 'tệp không phải JSON; chỉ câu trả lời lưu dạng .json kiểm chứng được'],
    ['{\n"text": "a",\n', 'tệp không phải JSON, sai từ dòng 2'],
    ['{\n"text": "a",\n}\n', 'tệp không phải JSON, sai từ dòng 3'],
  ])('%j is told to be no JSON, and from which line on', (text, reason) => {
    expect(() => parseAnswerJson(text)).toThrow(
      expect.objectContaining({ detail: expect.objectContaining({ reason }) }),
    );
  });
});
