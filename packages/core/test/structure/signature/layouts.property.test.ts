import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSignature } from '../../../src/structure/signature.ts';

const roles = [
  { capacity: ['T/M BAN THƯỜNG VỤ'], position: ['PHÓ BÍ THƯ'] },
  { capacity: ['T/L BAN THƯỜNG VỤ'], position: ['CHÁNH VĂN PHÒNG'] },
  { capacity: ['K/T TRƯỞNG BAN'], position: ['PHÓ TRƯỞNG BAN', 'THƯỜNG TRỰC'] },
  { capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], position: ['PHÓ CHỦ TỊCH'] },
  { capacity: ['TUQ. BỘ TRƯỞNG'], position: ['VỤ TRƯỞNG VỤ PHÁP CHẾ'] },
  { capacity: [], position: ['GIÁM ĐỐC'] },
  { capacity: [], position: ['CHỦ TỊCH QUỐC HỘI'] },
];
const names = ['Nguyễn Văn A', 'Trần Thị Bích Ngọc', 'Hoàng Đăng Q', 'Tô Lâm', 'TS. Lê Văn C', 'Đại tá Phạm Văn D'];
const lists = [
  ['Như trên', 'Lưu VPTU'],
  ['Như Điều 3', 'UBND các xã, phường', 'Cục Kiểm tra văn bản - Bộ Tư pháp', 'Lưu: VT, NC (3b)'],
  ['Thường trực Tỉnh ủy (để b/c)', 'Các ban đảng', 'Lưu Văn phòng'],
];
const attachments = [[], ['PHỤ LỤC I', 'DANH MỤC', '1. Một'], ['QUY CHẾ', 'Làm việc của cơ quan', 'Điều 1. Phạm vi']];

type Layout = (signer: readonly string[], recipients: readonly string[]) => string[];

const rows = (left: readonly string[], right: readonly string[], gap: string): string[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    [left[row] ?? '', right[row] ?? ''].join(gap),
  );

/** Ways in which the recipients and the signer beside them come out of a file. */
const layouts: Readonly<Record<string, Layout>> = {
  'the recipients first': (signer, recipients) => [...recipients, ...signer],
  'the signer first': (signer, recipients) => [...signer, ...recipients],
  'the name below the recipients': (signer, recipients) => [...signer.slice(0, -1), ...recipients, ...signer.slice(-1)],
  'tabs between them': (signer, recipients) => rows(recipients, signer, '\t'),
  'wide blanks between them': (signer, recipients) => rows(recipients, signer, '        '),
  'single blanks between them': (signer, recipients) => rows(recipients, signer, ' '),
  'row by row': (signer, recipients) => rows(recipients, signer, '\n'),
};

test('one signature is read alike in every layout, whatever is attached below it', () => {
  const block = fc.record({
    role: fc.constantFrom(...roles),
    name: fc.constantFrom(...names),
    list: fc.constantFrom(...lists),
    mark: fc.constantFrom(',', ';'),
    stamp: fc.constantFrom([], ['(Đã ký)'], ['Đã ký']),
    layout: fc.constantFrom(...Object.keys(layouts)),
    attached: fc.constantFrom(...attachments),
  });
  fc.assert(
    fc.property(block, ({ role, name, list, mark, stamp, layout, attached }) => {
      const signer = [...role.capacity, ...role.position, ...stamp, name];
      const items = list.map((item, index) => `- ${item}${index === list.length - 1 ? '.' : mark}`);
      const lines = layouts[layout]?.(signer, ['Nơi nhận:', ...items]) ?? [];
      const text = ['Điều 9. Văn bản này có hiệu lực kể từ ngày ký./.', ...lines, ...attached].join('\n');
      const read = readSignature(text, 0);
      expect(read.signers.map(({ value }) => value)).toEqual([
        { name, capacity: role.capacity.join(' ') || null, position: role.position.join(' ') },
      ]);
      expect(read.recipients.map(({ value }) => value)).toEqual(list);
      expect(text.slice(read.end).trim()).toBe(attached.join('\n'));
      expect(text.slice(0, read.start).trim()).toBe('Điều 9. Văn bản này có hiệu lực kể từ ngày ký./.');
    }),
    { numRuns: 400 },
  );
});
