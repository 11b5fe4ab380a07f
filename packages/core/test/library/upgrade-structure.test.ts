import { expect, test } from 'vitest';
import { type StoredStructure, upgradeStructure } from '../../src/library/upgrade-structure.ts';
import { readCorpus } from '../corpus.ts';

const span = { start: 3, end: 9 };
const field = <T>(value: T) => ({ value, span });

/** As structure-2 stored a notice. */
const older: StoredStructure = {
  header: {
    superior: null,
    issuer: field('ĐẢNG ỦY KHỐI'),
    number: field('117-TB/ĐUK'),
    type: field('notice'),
    subject: field('về sinh hoạt chi bộ'),
    place: field('Trà Vinh'),
    date: field('2022-07-18'),
    markings: [field('DỰ THẢO'), field('HỎA TỐC')],
    signer: field({ name: 'Phạm Viết Thạch', capacity: 'T/L BAN THƯỜNG VỤ', position: 'CHÁNH VĂN PHÒNG' }),
    recipients: [field('Các chi bộ')],
  },
  outline: [{ kind: 'item', number: '1', heading: null, parent: null, span }],
  body: span,
  warnings: [],
};

test('a structure that an older version stored has every field of today, and what it knew in its place', () => {
  const { header, ...rest } = upgradeStructure(older);
  expect(rest).toEqual({ outline: older.outline, body: span, warnings: [], signature: null, references: [] });
  expect(header).toMatchObject({ term: null, attachedTo: null, number: { value: '117-TB/ĐUK', span, confidence: 1 } });
  expect(header.urgency).toEqual({ value: 'HỎA TỐC', span, confidence: 1 });
  expect(header.markings.map(({ value }) => value)).toEqual(['DỰ THẢO']);
  expect(header.signers.map(({ value }) => value.name)).toEqual(['Phạm Viết Thạch']);
  expect(header.recipients).toEqual([{ value: 'Các chi bộ', span, confidence: 1 }]);
});

test('a structure of today is left as it is, and an older one gets exactly its fields', async () => {
  const { document } = await readCorpus('9058-CT-TU.md');
  expect(upgradeStructure(document)).toBe(document);
  const upgraded = upgradeStructure(older);
  expect(Object.keys(upgraded).sort()).toEqual(Object.keys(document).sort());
  expect(Object.keys(upgraded.header).sort()).toEqual(Object.keys(document.header).sort());
});
