import { describe, expect, test } from 'vitest';
import { normaliseText } from '../../../src/text/document-text.ts';
import { extractPdf } from '../../../src/text/pdf/extract-pdf.ts';
import { type PdfContent, smallPdf } from './small-pdf.ts';

/** The stored text of pages that are drawn by hand. */
async function read(pages: readonly (readonly PdfContent[])[], page = ''): Promise<ReturnType<typeof normaliseText>> {
  return normaliseText(await extractPdf('a.pdf', smallPdf(pages, '', page)));
}

async function check(pages: readonly (readonly PdfContent[])[], expected: readonly string[]): Promise<void> {
  expect((await read(pages)).text.split('\n')).toEqual(expected);
}

const at = (text: string, x: number, y: number, size = 12): PdfContent => ({ text, x, y, size });

/** Running text of full lines, 17 points apart, that sets the width of the paper: 60 to about 530. */
const full = 'Cac cap uy lanh dao, chi dao to chuc quan triet va thuc hien nghiem tuc quy dinh nay';
const runningText = (from: number, count: number): PdfContent[] =>
  Array.from({ length: count }, (_, line) => at(`${full}.`, 60, from + 17 * line));

describe('a header in two columns', () => {
  test('is read column by column', async () => {
    const { text } = await read([
      [
        at('BAN CHAP HANH', 110, 60),
        at('DANG CONG SAN VIET NAM', 340, 60),
        at('*', 150, 75),
        at('So 294-QD/TW', 115, 90),
        at('Ha Noi, ngay 26 thang 5 nam 2025', 330, 90),
        at('QUY DINH', 265, 130),
        ...runningText(170, 12),
      ],
    ]);
    expect(text.split('\n').slice(0, 6)).toEqual([
      'BAN CHAP HANH',
      '*',
      'So 294-QD/TW',
      'DANG CONG SAN VIET NAM',
      'Ha Noi, ngay 26 thang 5 nam 2025',
      'QUY DINH',
    ]);
  });

  test('is told from a list in two columns, which is read row by row', async () => {
    await check(
      [
        [
          ...runningText(60, 12),
          ...[at('Huyen thu nhat', 80, 300), at('12 chi bo', 360, 300)],
          ...[at('Huyen thu hai', 80, 317), at('15 chi bo', 360, 317)],
        ],
      ],
      [Array.from({ length: 12 }, () => `${full}.`).join(' '), 'Huyen thu nhat\t12 chi bo', 'Huyen thu hai\t15 chi bo'],
    );
  });

  test('is not seen in a number set apart from its text', async () => {
    await check(
      [[at('1.', 60, 60), at('Noi dung cua muc thu nhat, du dai', 100, 60), ...runningText(100, 12)]],
      ['1. Noi dung cua muc thu nhat, du dai', Array.from({ length: 12 }, () => `${full}.`).join(' ')],
    );
  });
});

describe('a paragraph', () => {
  test('goes on where the next word did not fit on the line before', async () => {
    await check(
      [[...runningText(60, 11), at(full, 60, 247), at('Ban Thuong vu Tinh uy.', 60, 264)]],
      [`${Array.from({ length: 11 }, () => `${full}.`).join(' ')} ${full} Ban Thuong vu Tinh uy.`],
    );
  });

  test('ends where the next word would have fitted, at a wider gap and before an indented line', async () => {
    const { text } = await read([
      [
        at(full, 90, 60),
        at('het doan thu nhat.', 60, 77),
        at('Doan thu hai bat dau khong thut vao nhung sau dong ngan', 60, 94),
        at(`${full}.`, 90, 111),
        ...runningText(160, 12),
      ],
    ]);
    expect(text.split('\n').slice(0, 3)).toEqual([
      `${full} het doan thu nhat.`,
      'Doan thu hai bat dau khong thut vao nhung sau dong ngan',
      `${full}.`,
    ]);
  });

  test('goes on over a page end, behind furniture that is left out and listed', async () => {
    const head = (page: number): PdfContent => at(`CONG BAO/So 12/Ngay 05-3-2022 trang ${page}`, 180, 40);
    const { text, leftOut, pageStarts } = await read([
      [head(1), ...runningText(80, 14), at(full, 60, 318), at('1', 300, 770)],
      [head(2), at('va tiep tuc o trang sau.', 60, 80), ...runningText(130, 13), at('2', 300, 770)],
      [head(3), ...runningText(90, 13), at('Ket thuc phan mot.', 60, 400), at('3', 300, 770)],
      [head(4), ...runningText(100, 13), at('Ket thuc phan hai.', 60, 420), at('4', 300, 770)],
    ]);
    expect(text).toContain(`${full} va tiep tuc o trang sau.\n`);
    expect(text).not.toContain('CONG BAO');
    expect(leftOut).toHaveLength(8);
    expect(leftOut.slice(0, 2)).toEqual([
      { page: 1, text: 'CONG BAO/So 12/Ngay 05-3-2022 trang 1' },
      { page: 1, text: '1' },
    ]);
    expect(pageStarts?.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
  });
});

describe('a ruled table', () => {
  const grid = (top: number, rows: number): PdfContent[] => [
    ...Array.from({ length: rows + 1 }, (_, row): PdfContent => [60, top + 40 * row, 460, top + 40 * row]),
    ...[60, 110, 310, 460].map((x): PdfContent => [x, top, x, top + 40 * rows]),
  ];

  test('gives a line a row, its cells parted by tabs and each whole', async () => {
    await check(
      [
        [
          ...runningText(60, 12),
          ...grid(300, 2),
          ...[at('TT', 70, 315), at('Noi dung', 120, 315), at('Thoi han', 320, 315)],
          ...[at('1', 70, 355), at('Bao cao ket qua', 120, 355), at('thuc hien', 120, 370), at('Ngay 20', 320, 355)],
        ],
      ],
      [
        Array.from({ length: 12 }, () => `${full}.`).join(' '),
        'TT\tNoi dung\tThoi han',
        '1\tBao cao ket qua thuc hien\tNgay 20',
      ],
    );
  });

  test('keeps the blank cells before others, and numbers whole that go on in the next line of a cell', async () => {
    await check(
      [
        [
          ...runningText(60, 12),
          ...grid(300, 2),
          ...[at('TT', 70, 315), at('So ky hieu', 120, 315), at('Thoi han', 320, 315)],
          ...[at('41/2019/TT-', 120, 355), at('BLDTBXH', 120, 370), at('Ngay 20', 320, 355)],
        ],
      ],
      [
        Array.from({ length: 12 }, () => `${full}.`).join(' '),
        'TT\tSo ky hieu\tThoi han',
        '\t41/2019/TT-BLDTBXH\tNgay 20',
      ],
    );
  });

  test('is not looked for in a drawing of thousands of lines', async () => {
    const paper = Array.from({ length: 1600 }, (_, line): PdfContent[] => [
      [60, 100 + line / 4, 500, 100 + line / 4],
      [60 + line / 4, 100, 60 + line / 4, 500],
    ]);
    const { text } = await read([[at('Ban ve kem theo ke hoach', 60, 60), ...paper.flat()]]);
    expect(text).toBe('Ban ve kem theo ke hoach');
  });

  test('is not a frame around running text', async () => {
    const frame: PdfContent[] = [
      [50, 40, 560, 40],
      [50, 80, 560, 80],
      [50, 760, 560, 760],
      [50, 40, 50, 760],
      [560, 40, 560, 760],
    ];
    const { text } = await read([
      [
        ...frame,
        at('QUY TRINH', 260, 65),
        at('Dieu 1. Pham vi', 60, 120),
        at('Dieu 2. Doi tuong', 60, 150),
        ...runningText(200, 12),
      ],
    ]);
    expect(text.split('\n')).toContain('Dieu 1. Pham vi');
    expect(text.split('\n')).toContain('Dieu 2. Doi tuong');
  });

  test('is one over a page end: its heading row comes once, a row that was cut is whole', async () => {
    const heading = (top: number): PdfContent[] => [
      at('TT', 70, top),
      at('Noi dung', 120, top),
      at('Thoi han', 320, top),
    ];
    await check(
      [
        [...grid(60, 2), ...heading(75), at('1', 70, 115), at('Bao cao', 120, 115), at('Ngay 20', 320, 115)],
        [...grid(60, 3), ...heading(75), at('hang thang', 120, 115), at('2', 70, 155), at('Kiem tra', 120, 155)],
      ],
      ['TT\tNoi dung\tThoi han', '1\tBao cao hang thang\tNgay 20', '2\tKiem tra'],
    );
  });
});

test('the lines of a signature in the right half stay apart', async () => {
  const { text } = await read([
    [
      ...runningText(60, 12),
      at('TM. CHINH PHU', 340, 320),
      at('KT. THU TUONG', 338, 337),
      at('PHO THU TUONG', 337, 354),
    ],
  ]);
  expect(text.split('\n').slice(1)).toEqual(['TM. CHINH PHU', 'KT. THU TUONG', 'PHO THU TUONG']);
});

test('footnotes follow the text, their marks are left out of it', async () => {
  const { text, notesStart } = await read([
    [
      ...runningText(60, 12),
      at('Dieu 5. Hieu luc', 60, 290),
      at('1', 151, 284, 7),
      at('Rong 5 m', 60, 320),
      at('1', 112, 314, 7),
      at('1', 60, 716, 6),
      at('Dieu nay duoc sua doi theo quy dinh moi.', 66, 720, 10),
    ],
    [...runningText(60, 12), at('dien tich 20 m', 60, 290), at('2', 135, 284, 7)],
  ]);
  expect(text).toContain('\nDieu 5. Hieu luc\n');
  expect(text).toMatch(/Rong 5 m ?1/);
  expect(text).toContain('dien tich 20 m2');
  expect(text.slice(notesStart)).toBe('[1] Dieu nay duoc sua doi theo quy dinh moi.');
});

describe('a page that is drawn sideways', () => {
  const lines = ['1. Dong thu nhat cua trang', '2. Dong thu hai cua trang'];
  const sideways = lines.map((text, line) => ({ text, x: 60 + 40 * line, y: 700, isUpwards: true }));

  test.each(['', '/Rotate 90'])('is read as a person turns it', async (entries) => {
    expect((await read([sideways], entries)).text.split('\n')).toEqual(lines);
  });

  test('but a stamp at the margin of an upright one is left out and listed', async () => {
    const { text, leftOut } = await read([[...runningText(60, 12), ...sideways.slice(0, 1)]]);
    expect(text).not.toContain('Dong');
    expect(leftOut).toEqual([{ page: 1, text: lines[0] }]);
  });
});
