import { beforeAll, describe, expect, test } from 'vitest';
import { findDocuments, findOneDocument } from '../../src/library/find-documents.ts';
import { createMemoryEngine, MemoryStore } from '../../src/testing/index.ts';
import { corpusInputs, textFile } from '../corpus.ts';

const store = new MemoryStore();
const notice = (number: string, year: number): string =>
  `ĐẢNG ỦY KHỐI\nSố ${number}\nA, ngày 1 tháng 2 năm ${year}\nTHÔNG BÁO\nvề việc\n1. Nội dung của năm ${year}.`;

/** d1 to d7 are the corpus in the order of file names; d8 and d9 bear one number, of two terms. */
beforeAll(async () => {
  const twins = [
    textFile('2015/Thông báo.txt', notice('12-TB/ĐUK', 2015)),
    textFile('2020/b.txt', notice('12-TB/ĐUK', 2020)),
  ];
  await createMemoryEngine({ store }).add([...corpusInputs(), ...twins]);
});

const check = async (reference: string, expected: readonly string[]): Promise<void> =>
  expect(
    (await findDocuments(store, reference)).map((document) => document.id),
    reference,
  ).toEqual(expected);

describe('a document is found', () => {
  test('by its id', async () => {
    await check('d2', ['d2']);
    await check(' d7 ', ['d7']);
    await check('d99', []);
  });

  test.each(['117-TB/ĐUK', '117/TB-ĐUK', '117 tb duk', 'so 117', 'TB 117', '117'])(
    'by its number, as %s',
    async (typed) => {
      await check(typed, ['d1']);
    },
  );

  test('by a State number, with its year or without', async () => {
    await check('9107/2024/QĐ-UBND', ['d7']);
    await check('9107 qd ubnd', ['d7']);
    await check('9107/2023', []);
  });

  test('by its path, or by the end of it', async () => {
    await check('van-ban/9058-CT-TU.md', ['d4']);
    await check('9058-CT-TU.md', ['d4']);
    await check('117-TB-DUK.md', ['d1']);
    await check('van-ban\\9021-NQ-TU.docx', ['d2']);
    await check('2015/Thông báo.txt'.normalize('NFD'), ['d21']);
    await check('báo.txt', []);
  });

  test('among several by one number', async () => await check('12-TB/ĐUK', ['d21', 'd22']));

  test('never by nothing', async () => await check('', []));
});

describe('one document is meant', () => {
  test('when the reference fits no other', async () => {
    expect(await findOneDocument(store, '117')).toMatchObject({ id: 'd1', number: '117-TB/ĐUK' });
  });

  test('by none when there is none', async () => {
    await expect(findOneDocument(store, '999')).rejects.toMatchObject({
      code: 'DOCUMENT_NOT_FOUND',
      detail: { reference: '999' },
    });
  });

  test('by none when there are several, and the error tells them apart', async () => {
    await expect(findOneDocument(store, '12-TB/ĐUK')).rejects.toMatchObject({
      code: 'DOCUMENT_AMBIGUOUS',
      detail: {
        count: 2,
        candidates: 'd21 (Thông báo 12-TB/ĐUK về việc, 2015-02-01); d22 (Thông báo 12-TB/ĐUK về việc, 2020-02-01)',
      },
    });
  });
});

test('a number is understood behind the name of its type', async () => {
  await check('Thông báo 117', ['d1']);
});
