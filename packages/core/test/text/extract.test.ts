import { expect, test } from 'vitest';
import { extractText } from '../../src/text/extract.ts';
import { corpusBytes } from '../corpus.ts';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a file is read by the extractor of its kind', async () => {
  const first = async (...input: Parameters<typeof extractText>): Promise<string> => {
    const { raw, lines } = await extractText(...input);
    return (lines[0]?.pieces ?? []).map((piece) => raw.slice(piece.start, piece.end)).join('');
  };
  expect(await first('plain', 'a', ascii('**A**'))).toBe('**A**');
  expect(await first('markdown', 'a', ascii('**A**'))).toBe('A');
  expect(await first('html', 'a', ascii('<b>A</b>'))).toBe('A');
  expect(await first('docx', 'a', corpusBytes('9046-QD-TU.docx'))).toBe('TỈNH ỦY SÔNG VÀNG');
  expect(await first('pdf', 'a', corpusBytes('9107-2024-QD-UBND.pdf'))).toBe('ỦY BAN NHÂN DÂN');
});

test.each(['plain', 'markdown', 'html'] as const)('a %s file of blanks only is empty', async (type) => {
  await expect(extractText(type, 'a.txt', ascii(' \n\t\n'))).rejects.toMatchObject({
    code: 'FILE_EMPTY',
    detail: { name: 'a.txt' },
  });
});

test('a file of marks without width is empty', async () => {
  await expect(extractText('plain', 'a.txt', ascii('\u200b\u2060\n\u00ad'))).rejects.toMatchObject({
    code: 'FILE_EMPTY',
  });
});
