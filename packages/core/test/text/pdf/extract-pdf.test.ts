import { describe, expect, test } from 'vitest';
import { extractPdf } from '../../../src/text/pdf/extract-pdf.ts';
import { corpusBytes } from '../../corpus.ts';
import { smallPdf } from './small-pdf.ts';

/** The lines of the PDF, `page break text`. */
async function check(bytes: Uint8Array, expected: readonly string[]): Promise<void> {
  const { raw, lines } = await extractPdf('a.pdf', bytes);
  const found = lines.map((line) => {
    const text = line.pieces.map((piece) => raw.slice(piece.start, piece.end)).join('');
    return `${line.page} ${line.breakBefore} ${text}`;
  });
  expect(found).toEqual(expected);
}

async function checkError(bytes: Uint8Array, code: string): Promise<void> {
  await expect(extractPdf('a.pdf', bytes)).rejects.toMatchObject({ code, detail: { name: 'a.pdf' } });
}

describe('a PDF', () => {
  test('gives its lines with their pages', async () => {
    await check(smallPdf([['Dieu 1. Pham vi dieu chinh', 'mot'], ['Dieu 2. Doi tuong ap dung']]), [
      '1 block Dieu 1. Pham vi dieu chinh',
      '1 line mot',
      '2 line Dieu 2. Doi tuong ap dung',
    ]);
  });

  test('loses the numbers of its pages, at the top or at the foot', async () => {
    await check(
      smallPdf([
        ['1', 'Trang thu nhat cua van ban'],
        ['Trang thu hai cua van ban', '- 2 -'],
      ]),
      ['1 block Trang thu nhat cua van ban', '2 line Trang thu hai cua van ban'],
    );
  });

  test('keeps numbers within a page and lines that are more than a number', async () => {
    await check(smallPdf([['12/QD', '3', 'Mot dong chu dai hon nua', 'Trang 1 cua 2']]), [
      '1 block 12/QD',
      '1 line 3',
      '1 line Mot dong chu dai hon nua',
      '1 line Trang 1 cua 2',
    ]);
  });

  test('may have a blank page between', async () => {
    await check(smallPdf([['Trang thu nhat co nhieu chu hon'], [], ['Trang thu ba cung co nhieu chu']]), [
      '1 block Trang thu nhat co nhieu chu hon',
      '3 line Trang thu ba cung co nhieu chu',
    ]);
  });

  test('counts its pages with the blank ones at its end', async () => {
    const { pages } = await extractPdf('a.pdf', smallPdf([['Trang thu nhat co nhieu chu hon, du cho hai trang'], []]));
    expect(pages).toBe(2);
  });

  test('of the corpus is read, first line to last', async () => {
    const { raw, lines } = await extractPdf('a.pdf', corpusBytes('9107-2024-QD-UBND.pdf'));
    expect(lines.at(-1)?.page).toBe(4);
    expect(raw).toMatch(/^ỦY BAN NHÂN DÂN\nTỈNH SÔNG VÀNG\n/);
    expect(raw).toMatch(/\nTM\. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn C\n$/);
    expect(raw).not.toMatch(/^\d+$/m);
  });

  test('leaves the bytes that it was given as they were', async () => {
    const bytes = corpusBytes('9107-2024-QD-UBND.pdf');
    await extractPdf('a.pdf', bytes);
    expect(bytes).toEqual(corpusBytes('9107-2024-QD-UBND.pdf'));
  });

  test('keeps a year that stands alone at a page’s foot', async () => {
    await check(smallPdf([['Nghi quyet ve cac chi tieu den nam', '2030']]), [
      '1 block Nghi quyet ve cac chi tieu den nam',
      '1 line 2030',
    ]);
  });
});

describe('a PDF that cannot be read', () => {
  test('has no text layer when its pages bear next to nothing', async () => {
    await checkError(smallPdf([[], []]), 'FILE_NO_TEXT_LAYER');
    await checkError(smallPdf([['Trang 1'], ['Trang 2']]), 'FILE_NO_TEXT_LAYER');
  });

  test('is encrypted when it asks for a password', async () => {
    const hash = `<${'00'.repeat(32)}>`;
    const trailer = `/ID [${hash} ${hash}] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${hash} /U ${hash} >>`;
    await checkError(smallPdf([['Van ban co mat khau']], trailer), 'FILE_ENCRYPTED');
  });

  test('is damaged when it is cut short or no PDF at all', async () => {
    await checkError(corpusBytes('9107-2024-QD-UBND.pdf').subarray(0, 35_000), 'FILE_DAMAGED');
    await checkError(new TextEncoder().encode('%PDF-1.7\nrác rưởi'), 'FILE_DAMAGED');
    await checkError(new Uint8Array(0), 'FILE_DAMAGED');
  });
});
