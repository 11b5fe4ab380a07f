import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Engine } from '../../src/engine.ts';
import { createMemoryEngine } from '../../src/testing/index.ts';
import { textFile } from '../corpus.ts';

let engine: Engine;
beforeAll(async () => {
  engine = createMemoryEngine();
  const head = (number: string, date: string): string[] => [
    'TỈNH ỦY SÔNG VÀNG',
    '*',
    `Số ${number}`,
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    `Vàng Giang, ngày ${date}`,
  ];
  await engine.add([
    textFile(
      '1.txt',
      [
        ...head('9301-QĐ/TU', '5 tháng 3 năm 2024'),
        'QUY ĐỊNH',
        'về sử dụng kinh phí',
        'Điều 1. Kinh phí được chi cho những việc sau:',
        'a) Mua báo, tạp chí;',
        'b) Khen thưởng đảng viên;',
        'c) Thăm hỏi người ốm.',
        'Điều 2. Quy định này thay thế Quyết định số 9200-QĐ/TU.',
        'Nơi nhận:',
        '- Các huyện ủy,',
        '- Lưu Văn phòng Tỉnh ủy.',
        'T/M BAN THƯỜNG VỤ',
        'PHÓ BÍ THƯ',
        'Nguyễn Văn A',
      ].join('\n'),
    ),
    textFile(
      '2.txt',
      [...head('9302-KH/TU', '6 tháng 3 năm 2024'), 'KẾ HOẠCH', 'về trồng rừng', '1. Năm 2024 trồng 100 ha rừng.'].join(
        '\n',
      ),
    ),
    textFile(
      '3.txt',
      [
        ...head('9303-QĐ/TU', '6 tháng 3 năm 2020'),
        'QUY ĐỊNH',
        'về sử dụng xe',
        'Điều 1. Xe công được dùng 10 năm.',
      ].join('\n'),
    ),
    textFile(
      '4.txt',
      [
        ...head('9304-QĐ/TU', '6 tháng 3 năm 2024'),
        'QUY ĐỊNH',
        'về sử dụng xe',
        'Điều 1. Xe công được dùng 12 năm.',
        'Điều 2. Quy định này thay thế Quy định số 9303-QĐ/TU.',
      ].join('\n'),
    ),
  ]);
});

function quotes(answer: Answer): readonly string[] | null {
  return answer.kind === 'answered' ? answer.citations.map(({ quote }) => quote) : null;
}

describe('a question is answered', () => {
  test('by a whole list, with the words that lead it in', async () => {
    expect(quotes(await engine.ask('Kinh phí được chi cho những việc gì?'))).toEqual([
      'Điều 1. Kinh phí được chi cho những việc sau:',
      'a) Mua báo, tạp chí;',
      'b) Khen thưởng đảng viên;',
      'c) Thăm hỏi người ốm.',
    ]);
  });

  test('from the head and foot of the document that it names', async () => {
    expect(quotes(await engine.ask('Quy định 9301 do ai ký?'))?.join()).toContain('Nguyễn Văn A');
    expect(quotes(await engine.ask('Quy định 9301 gửi cho những nơi nào?'))).toHaveLength(2);
    const both = await engine.ask('Quy định 9301-QĐ/TU và Quyết định 9999-QĐ/TU ban hành ngày nào?');
    expect(both).toMatchObject({ kind: 'answered', missing: [{ kind: 'document', words: '9999-QĐ/TU' }] });
    expect(quotes(await engine.ask('Quy định 9301 ban hành ngày nào?'))?.[0]).toContain('5 tháng 3 năm 2024');
  });

  test('from the head and foot of the document that its subject means, and of no other body', async () => {
    expect(quotes(await engine.ask('Quy định về sử dụng kinh phí do ai ký?'))?.join()).toContain('Nguyễn Văn A');
    const abroad = await engine.ask('Quy định về sử dụng kinh phí của Tỉnh ủy Bến Tre do ai ký?');
    expect(abroad).toMatchObject({ kind: 'abstained', missing: [{ kind: 'body' }] });
  });

  test('of a document that is not there only whether it is in force, by what mentions it', async () => {
    const answer = await engine.ask('Quyết định 9200-QĐ/TU còn hiệu lực không?');
    expect(quotes(answer)?.[0]).toContain('thay thế');
    expect(answer).toMatchObject({ confidence: { level: 'low' }, missing: [{ words: '9200-QĐ/TU' }] });
  });
});

describe('a question of a document that was replaced', () => {
  test('is answered by what replaced it', async () => {
    for (const question of ['Quy định 9303 còn hiệu lực không?', 'Văn bản nào thay thế Quy định 9303?']) {
      const answer = await engine.ask(question);
      expect(answer).toMatchObject({
        kind: 'answered',
        citations: [{ documentId: 'd4', path: 'Điều 2' }],
        replaced: [expect.stringContaining('9303-QĐ/TU')],
      });
    }
  });

  test('has what replaced it first, where both answer', async () => {
    expect(quotes(await engine.ask('Xe công được dùng mấy năm?'))?.[0]).toContain('12 năm');
  });
});

test('a unit that is named is quoted, with its list', async () => {
  expect(quotes(await engine.ask('điều 1 quy định 9301 nói gì'))).toHaveLength(4);
  expect(quotes(await engine.ask('điểm b điều 1 quy định 9301'))).toEqual(['b) Khen thưởng đảng viên;']);
});

test.each(['xin chào', 'Phó Bí thư Tỉnh ủy tên gì?'])('%s: nothing is quoted that does not tell it', async (question) =>
  expect(quotes(await engine.ask(question))).toBeNull(),
);

describe('a question is not answered, and it is said why', () => {
  const missing = async (question: string): Promise<readonly string[] | null> => {
    const answer = await engine.ask(question);
    return answer.kind === 'abstained' ? answer.missing.map(({ kind, words }) => `${kind} ${words}`) : null;
  };

  test('when the document that it names is not in the library', async () => {
    expect(await missing('Quyết định 9200-QĐ/TU chi những việc gì?')).toEqual(['document 9200-QĐ/TU']);
  });

  test('when the document that it names has no such unit', async () => {
    const [reason, ...others] = (await missing('Điều 15 quy định 9301 nói gì?')) ?? [];
    expect(reason).toMatch(/^unit Điều 15, Quy định 9301-QĐ\/TU/);
    expect(others).toEqual([]);
    // That unit is another document's.
    expect((await missing('Quy định 9301 thực hiện Điều 15 Điều lệ thế nào?')) ?? []).toEqual([]);
  });

  test('when nothing is of the year that it names', async () => {
    expect(await missing('Năm 2021 trồng bao nhiêu ha rừng?')).toEqual(['year 2021']);
    expect(await missing('Năm 2024 trồng bao nhiêu ha rừng?')).toBeNull();
  });

  test('when nothing is of the body that it names', async () => {
    expect(await missing('Tỉnh ủy Bến Tre trồng bao nhiêu ha rừng?')).toEqual(['body Tỉnh ủy Bến Tre']);
  });
});
