import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLeaning, resolveFollowUp } from '../../src/answer/follow-up.ts';
import { fold } from '../../src/base/fold.ts';
import { heldOutPairs, tunedPairs } from './follow-up-pairs.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../corpus/questions.jsonl');
const questions: string[] = readFileSync(corpus, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).question);

describe('a question is understood after another', () => {
  test.each([...tunedPairs, ...heldOutPairs])('%s – %s', (former, question, understood) => {
    expect(resolveFollowUp(question, former)).toBe(understood);
  });

  test('as often as it leans: each is passed on as it was understood', () => {
    const first = resolveFollowUp('còn đảng viên dự bị thì sao?', 'Đảng viên chính thức đóng đảng phí bao nhiêu?');
    expect(resolveFollowUp('thế đảng viên được miễn thì sao?', first)).toBe(
      'Đảng viên được miễn đóng đảng phí bao nhiêu?',
    );
    const named = resolveFollowUp('ai ký văn bản đó?', 'Quy định 784-QĐ/TU quy định việc gì?');
    expect(resolveFollowUp('nó còn hiệu lực không?', named)).toBe('Quy định 784-QĐ/TU còn hiệu lực không?');
  });
});

describe('a question that stands on its own is left as it is', () => {
  test('be it any of the sample questions, with diacritics or without, after any other', () => {
    for (const typed of questions.flatMap((question) => [question, fold(question)])) {
      const question = typed.normalize('NFC').trim();
      for (const former of questions.slice(0, 12)) expect(resolveFollowUp(question, former)).toBe(question);
    }
  });

  test.each([
    'còn hiệu lực thi hành của Quy định 784 thì ai theo dõi?',
    'Thế nào là nhà ở kết hợp kinh doanh?',
    'thế chấp đất được vay bao nhiêu?',
    'the dang vien bi mat thi lam lai o dau',
    'vay von ngan hang chinh sach',
    'van ban do So Y te gui co can tra loi khong',
    'thanh toan 01 phan no duoc xem la gi',
    'Quy định 784-QĐ/TU và các văn bản này do ai ký?',
  ])('%s', (question) => {
    expect(resolveFollowUp(question, 'Đảng viên chính thức đóng đảng phí bao nhiêu?')).toBe(question);
  });

  test('after nothing', () => {
    for (const former of ['', '  ', '…'])
      expect(resolveFollowUp('còn năm 2023 thì sao?', former)).toBe('còn năm 2023 thì sao?');
  });
});

describe('a former question that leans itself', () => {
  test('fills up no other', () => {
    expect(isLeaning('còn chủ tịch xã thì sao?')).toBe(true);
    expect(resolveFollowUp('còn chủ tịch huyện thì sao?', 'còn chủ tịch xã thì sao?')).toBe(
      'còn chủ tịch huyện thì sao?',
    );
  });

  test('is none once it was filled up, and no other is', () => {
    for (const [former, , understood] of [...tunedPairs, ...heldOutPairs]) {
      expect(isLeaning(former), former).toBe(false);
      expect(isLeaning(understood), understood).toBe(false);
    }
    for (const question of questions) expect(isLeaning(question), question).toBe(false);
  });
});

test('what is understood is never longer than a query may be', () => {
  const former = `Mức hỗ trợ ${'rất '.repeat(240)}dài là bao nhiêu?`;
  expect(former.length).toBeLessThan(1000);
  const question = 'còn hỗ trợ sửa chữa nhà tạm cho hộ mới thoát nghèo thì sao?';
  expect(resolveFollowUp(question, former)).toBe(question);
  expect(resolveFollowUp('khi nào?', 'a'.repeat(50_000))).toBe('khi nào?');
});

test('no two texts make it fail', () => {
  const words = fc.constantFrom(
    'còn',
    'thì sao',
    'văn bản đó',
    'nó',
    'điều 5',
    'năm 2023',
    'cấp xã',
    '784-QĐ/TU',
    '?',
    '…',
    ':',
  );
  const typed = fc
    .array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 8 })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(typed, typed, (question, former) => {
      const understood = resolveFollowUp(question, former);
      expect(understood === question || understood.length <= 1000).toBe(true);
    }),
  );
});
