import { describe, expect, test } from 'vitest';
import type { ReplacedBy } from '../../src/library/records.ts';
import {
  findReplacement,
  fullNumberKey,
  type Identity,
  replacementsIn,
  type StatedReplacement,
  toReplacedBy,
} from '../../src/library/replacements.ts';
import type { Reference } from '../../src/structure/reference.ts';
import { citingReader } from '../citing-reader.ts';

const document = (id: string, changes: Partial<Identity> = {}): Identity => ({
  id,
  number: '15/QĐ-UBND',
  type: 'decision',
  issuer: 'ỦY BAN NHÂN DÂN XÃ AN BÌNH',
  date: '2024-03-01',
  ...changes,
});

const stated = (changes: Partial<StatedReplacement> = {}, by: Partial<Identity> = {}): StatedReplacement => ({
  numberKey: fullNumberKey('15/QĐ-UBND') ?? '',
  type: 'decision',
  date: null,
  role: 'replaces',
  path: 'Điều 2',
  span: { start: 0, end: 1 },
  quote: 'Quyết định này thay thế Quyết định số 15/QĐ-UBND.',
  by: { ...document('d9', { number: '20/QĐ-UBND', date: '2026-01-05' }), title: 't', textSha256: 'x', ...by },
  ...changes,
});

/** Who of the library's documents counts as replaced. */
function check(documents: readonly Identity[], said: readonly StatedReplacement[], expected: readonly string[]): void {
  expect(documents.filter((one) => findReplacement(one, documents, said) !== null).map(({ id }) => id)).toEqual(
    expected,
  );
}

describe('a document is replaced', () => {
  test('when it is the only one of that number', () => check([document('d1')], [stated()], ['d1']));

  test('when the printed date is its own, whoever else has the number', () => {
    const others = [document('d1'), document('d2', { date: '2025-03-01' }), document('d3', { issuer: 'XÃ KHÁC' })];
    check(others, [stated({ date: '2025-03-01' })], ['d2']);
  });

  test('by a body of another kind', () => {
    const decree = document('d1', { number: '30/2020/NĐ-CP', type: 'decree', issuer: 'CHÍNH PHỦ' });
    const law = { number: '64/2025/QH15', type: 'law', issuer: 'QUỐC HỘI' };
    check([decree], [stated({ type: 'decree' }, law)], ['d1']);
  });

  test('in each of its files, when it is there twice', () => {
    check([document('d1'), document('d2')], [stated()], ['d1', 'd2']);
  });
});

describe('what is printed beside the number decides whose it is:', () => {
  const anBinh = document('d1');
  const hoaLoi = document('d2', { issuer: 'ỦY BAN NHÂN DÂN XÃ HÒA LỢI', date: '2021-06-10' });
  const printed = (beside: string, by: Partial<Identity> = {}): StatedReplacement =>
    stated({ quote: `Quyết định này thay thế Quyết định số 15/QĐ-UBND${beside}.` }, by);

  test('a year', () => {
    check([anBinh], [printed(' năm 2021')], []);
    check([anBinh], [printed(' năm 2024')], ['d1']);
    check([anBinh, document('d2', { date: '2021-06-10' })], [printed(' năm 2021')], ['d2']);
  });

  test('a date that stands behind the issuer', () => {
    check([anBinh], [printed(' của Ủy ban nhân dân xã An Bình ngày 05/3/2021')], []);
    check([anBinh], [printed(' của Ủy ban nhân dân xã An Bình ngày 01/3/2024')], ['d1']);
  });

  test('an issuer, also where the date is right', () => {
    check([anBinh], [printed(' của Ủy ban nhân dân xã Hòa Lợi')], []);
    check([anBinh], [{ ...printed(' ngày 01/3/2024 của UBND xã Hòa Lợi'), date: '2024-03-01' }], []);
    check([anBinh, hoaLoi], [printed(' của UBND xã An Bình về trực ban')], ['d1']);
  });

  test('a body that took the place of another replaces what it names', () => {
    const merged = { issuer: 'ỦY BAN NHÂN DÂN XÃ TÂN LẬP' };
    check([anBinh, hoaLoi], [printed(' của Ủy ban nhân dân xã Hòa Lợi', merged)], ['d2']);
    check([anBinh, hoaLoi], [printed(' của Ủy ban nhân dân xã', merged)], []);
  });

  test('each mention of the number by itself', () => {
    const both = printed(' của UBND xã An Bình và Quyết định số 15/QĐ-UBND của UBND xã Hòa Lợi');
    check([anBinh, hoaLoi, document('d3', { issuer: 'ỦY BAN NHÂN DÂN XÃ KHÁC' })], [both], ['d1', 'd2']);
  });

  test('a committee and those who act for it are one', () => {
    const number = '15-QĐ/TU';
    const committee = document('d1', { number, issuer: 'TỈNH ỦY A' });
    const by = { number: '20-QĐ/TU', issuer: 'BAN THƯỜNG VỤ TỈNH ỦY A' };
    const said = (issuer: string): StatedReplacement =>
      stated({ numberKey: fullNumberKey(number) ?? '', quote: `Thay thế Quyết định số 15-QĐ/TU của ${issuer}.` }, by);
    check([committee], [said('Ban Chấp hành Đảng bộ tỉnh A')], ['d1']);
    check([committee], [said('Ban Thường vụ Tỉnh ủy')], ['d1']);
    check([committee], [said('Ban Thường vụ Tỉnh ủy B')], []);
  });
});

describe('a document is not known to be replaced', () => {
  test('when several have the number and nothing tells which is meant', () => {
    check([document('d1'), document('d2', { date: '2025-03-01' })], [stated()], []);
    check([document('d1', { date: null }), document('d2', { date: null })], [stated({ date: '2024-03-01' })], []);
  });

  test('when the printed date or type is not its own', () => {
    check([document('d1')], [stated({ date: '2023-03-01' })], []);
    check([document('d1')], [stated({ type: 'regulation' })], []);
  });

  test('when another commune says it of a number of its own', () => {
    check([document('d1')], [stated({}, { issuer: 'ỦY BAN NHÂN DÂN XÃ HÒA LỢI' })], []);
  });

  test('when it is later than what says so', () => check([document('d1', { date: '2026-02-01' })], [stated()], []));

  test('by itself or by another file of the same document', () => {
    const self = stated({}, { ...document('d1') });
    check([document('d1'), document('d2')], [self], []);
  });
});

test('of several documents that say so the latest counts', () => {
  const [older, later] = [stated(), stated({}, { id: 'd8', date: '2026-05-01' })];
  expect(findReplacement(document('d1'), [document('d1')], [older, later])?.by.id).toBe('d8');
});

describe('a document states a replacement', () => {
  const text =
    'Điều 1. Ban hành quy chế.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký. Quyết định này thay thế Quyết định số 15/QĐ-UBND ngày 2024-03-01 của Ủy ban.\nĐiều 3. Chánh Văn phòng thi hành.';
  const read = async (changes: Partial<Reference> = {}) => {
    const { text: stored, document: found } = await citingReader.read('a.txt', new TextEncoder().encode(text));
    return replacementsIn(stored, { ...found, references: found.references.map((one) => ({ ...one, ...changes })) });
  };

  test('with the sentence and the unit that says so', async () => {
    const [found, ...others] = await read();
    expect(others).toEqual([]);
    expect(found).toMatchObject({ numberKey: fullNumberKey('15/qd-ubnd'), type: 'decision', date: '2024-03-01' });
    const by = { ...document('d9', { number: '20/QĐ-UBND', date: '2026-01-05' }), title: '', textSha256: 'abc' };
    expect(toReplacedBy({ ...found!, by })).toEqual({
      documentId: 'd9',
      label: 'Điều 2, Quyết định 20/QĐ-UBND ngày 5/1/2026',
      role: 'replaces',
      quote: 'Quyết định này thay thế Quyết định số 15/QĐ-UBND ngày 2024-03-01 của Ủy ban.',
      span: found!.span,
      textSha256: 'abc',
    } satisfies ReplacedBy);
  });

  test.each([
    ['Quyết định số 3/QĐ-UBND được thay thế bởi Quyết định số 15/QĐ-UBND.', 0],
    ['Văn bản cũ bị bãi bỏ theo Quyết định số 15/QĐ-UBND.', 0],
    ['Văn bản ấy đã được thay thế bằng thay thế Quyết định số 15/QĐ-UBND.', 0],
    ['Quyết định này không thay thế Quyết định số 15/QĐ-UBND.', 0],
    ['Chưa xem xét bãi bỏ Quyết định số 15/QĐ-UBND.', 0],
    ['Được thay thế bằng Quyết định này: nay thay thế Quyết định số 15/QĐ-UBND.', 1],
    ['Quyết định này thay thế Quyết định số 15/QĐ-UBND theo thẩm quyền, không kể phụ lục.', 1],
  ])('only where it is the one that does so: %s', async (sentence, count) => {
    const start = sentence.indexOf('Quyết định số 15');
    const end = start + 'Quyết định số 15/QĐ-UBND'.length;
    const { document: found } = await citingReader.read('a.txt', new TextEncoder().encode(sentence));
    const reference: Reference = {
      span: { start, end },
      type: 'decision',
      number: '15/QĐ-UBND',
      name: null,
      date: null,
      units: [],
      isInternal: false,
      role: 'repeals',
      resolvedBy: 'print',
    };
    expect(replacementsIn(sentence, { ...found, references: [reference] })).toHaveLength(count);
  });

  test.each<[string, Partial<Reference>]>([
    ['only a part of it is meant', { units: ['Điều 5'] }],
    ['the number is bare', { number: '15', resolvedBy: null }],
    ['the number has no issuer', { number: '15-QĐ' }],
    ['the number was printed elsewhere', { resolvedBy: 'earlier-mention' }],
    ['it only amends or mentions it', { role: 'amends' }],
    ['a unit of its own is meant', { isInternal: true }],
  ])('unless %s', async (_why, changes) => expect(await read(changes)).toEqual([]));
});
