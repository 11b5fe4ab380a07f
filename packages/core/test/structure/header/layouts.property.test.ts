import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHeaderTop } from '../../../src/structure/header.ts';

const party = {
  right: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
  superiors: [null, ['ĐẢNG BỘ TỈNH SÔNG VÀNG'], ['TỈNH ỦY SÔNG VÀNG'], ['ĐẢNG BỘ XÃ AN BÌNH']],
  issuers: [
    ['ĐẢNG ỦY KHỐI CÁC CƠ QUAN', 'VÀ DOANH NGHIỆP'],
    ['BAN TUYÊN GIÁO VÀ DÂN VẬN'],
    ['ỦY BAN KIỂM TRA'],
    ['ĐẢNG ỦY PHƯỜNG AN HÒA'],
    ['CHI BỘ KHU PHỐ 3'],
  ],
  numbers: ['117-TB/ĐUK', '05-NQ/CB', '9-CV/VPTU', '1204-QĐ/ĐU', '3-CTr/BTGDVTU'],
  label: 'Số',
};
const state = {
  right: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  superiors: [null, ['UBND TỈNH SÔNG VÀNG'], ['BỘ TÀI CHÍNH'], ['ỦY BAN NHÂN DÂN', 'HUYỆN AN HẢI']],
  issuers: [['SỞ NỘI VỤ'], ['PHÒNG TÀI CHÍNH', '- KẾ HOẠCH'], ['CỤC THUẾ'], ['TRƯỜNG TIỂU HỌC', 'SỐ 2 AN BÌNH']],
  numbers: ['15/QĐ-UBND', '30/2020/NĐ-CP', '1234/SNV-TCBC', '5/KH-THS2AB', '22/2025/NQ-HĐND'],
  label: 'Số:',
};

const places = ['Hà Nội', 'TP. Hồ Chí Minh', 'Bà Rịa - Vũng Tàu', 'Thành phố Cần Thơ', 'An Bình'];
const titles = ['THÔNG BÁO', 'QUYẾT ĐỊNH', 'NGHỊ QUYẾT', 'KẾ HOẠCH', 'TỜ TRÌNH'];
const subjects = [
  ['về việc nghỉ lễ'],
  ['VỀ VIỆC BAN HÀNH QUY CHẾ', 'LÀM VIỆC CỦA CƠ QUAN'],
  ['Kết luận của đồng chí Bí thư Đảng ủy', 'tại hội nghị giao ban tháng 5 năm 2025'],
];

type Family = typeof party | typeof state;
type Layout = (left: readonly string[], right: readonly string[], dateLine: string) => string[];

const rows = (left: readonly string[], right: readonly string[], gap: string): string[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    [left[row], right[row]].filter((cell) => cell !== undefined).join(gap),
  );

/** Ways in which the two columns of one head come out of a file. */
const layouts: Readonly<Record<string, Layout>> = {
  'cell after cell': (left, right, dateLine) => [...left, ...right, dateLine],
  'the right column first': (left, right, dateLine) => [...right, ...left, dateLine],
  'the date above the number': (left, right, dateLine) => [...left.slice(0, -1), ...right, dateLine, ...left.slice(-1)],
  'tabs between the columns': (left, right, dateLine) => rows(left, [...right, dateLine], '\t'),
  'wide blanks between the columns': (left, right, dateLine) => rows(left, [...right, dateLine], '      '),
  'single blanks between the columns': (left, right, dateLine) => rows(left, [...right, dateLine], ' '),
  'the number and the date on one line': (left, right, dateLine) => [
    ...left.slice(0, -1),
    ...right,
    `${left.at(-1)} ${dateLine}`,
  ],
};

function check(family: Family): void {
  const head = fc.record({
    superior: fc.constantFrom(...family.superiors),
    issuer: fc.constantFrom(...family.issuers),
    number: fc.constantFrom(...family.numbers),
    place: fc.constantFrom(...places),
    day: fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
    title: fc.constantFrom(...titles),
    subject: fc.constantFrom(...subjects),
    rule: fc.constantFrom('*', '-----', '_______'),
    layout: fc.constantFrom(...Object.keys(layouts)),
  });
  fc.assert(
    fc.property(head, ({ superior, issuer, number, place, day, title, subject, rule, layout }) => {
      const iso = day.toISOString().slice(0, 10);
      const [year, month, date] = iso.split('-');
      const left = [...(superior ?? []), ...issuer, rule, `${family.label} ${number}`];
      const top = layouts[layout]?.(left, family.right, `${place}, ngày ${date} tháng ${month} năm ${year}`) ?? [];
      const { value, end } = readHeaderTop([...top, title, ...subject, 'Căn cứ Luật;'].join('\n'));
      const read = { ...value, body: end };
      expect({
        superior: read.superior?.value ?? null,
        issuer: read.issuer?.value,
        number: read.number?.value,
        place: read.place?.value,
        date: read.date?.value,
        subject: read.subject?.value,
      }).toEqual({
        superior: superior?.join(' ') ?? null,
        issuer: issuer.join(' '),
        number,
        place,
        date: iso,
        subject: subject.join(' '),
      });
    }),
    { numRuns: 300 },
  );
}

describe('one head is read alike in every layout', () => {
  test('of the Party', () => check(party));
  test('of the State', () => check(state));
});
