import { describe, expect, test } from 'vitest';
import { testReader } from '../corpus.ts';
import { paragraph, row, run, smallDocx } from '../text/docx/small-docx.ts';
import { smallPdf } from '../text/pdf/small-pdf.ts';

const title = paragraph('THÔNG BÁO') + paragraph('về chế độ trực ban') + paragraph('1. Trực ban từ 7 giờ.');

const check = async (name: string, bytes: Uint8Array, code: string | null): Promise<void> => {
  const reading = testReader.read(name, bytes);
  if (code === null) await expect(reading).resolves.toBeDefined();
  else await expect(reading).rejects.toMatchObject({ code, detail: { name } });
};

const docx = (body: string, parts: Record<string, string> = {}): Uint8Array => smallDocx(body + title, parts);

describe('a stamp is seen where Word keeps it', () => {
  test('in a cell of the header table', async () => {
    const table = `<w:tbl>${row(paragraph('Số 12-TB/HU') + paragraph('MẬT'), paragraph('ĐẢNG CỘNG SẢN VIỆT NAM'))}</w:tbl>`;
    await check('a.docx', docx(table), 'FILE_SECRET');
    await check('a.docx', docx(table.replace('MẬT', 'MẶT TRẬN')), null);
  });

  test('in a text box', async () => {
    const box = (words: string): string =>
      `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(words)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    await check('a.docx', docx(box('TỐI MẬT')), 'FILE_SECRET');
    await check('a.docx', docx(box('DỰ THẢO')), null);
  });

  test('in a running head or foot, and in WordArt', async () => {
    const art = (words: string): string =>
      `<w:p><w:r><w:pict><v:shape><v:textpath string="${words}"/></v:shape></w:pict></w:r></w:p>`;
    const body = paragraph('Số 12-TB/HU');
    await check('a.docx', docx(body, { header1: paragraph('MẬT') }), 'FILE_SECRET');
    await check('a.docx', docx(body, { footer2: `<w:p>${run('M')}${run('ẬT')}</w:p>` }), 'FILE_SECRET');
    await check('a.docx', docx(body, { header1: art('TUYỆT MẬT') }), 'FILE_SECRET');
    await check('a.docx', docx(body + art('MẬT')), 'FILE_SECRET');
    await check('a.docx', docx(body + art('BẢN NHÁP'), { header1: paragraph('Bảo vệ bí mật nhà nước') }), null);
  });
});

test('a stamp is seen that was laid over the page of a PDF', async () => {
  const lines = ['HUYEN UY', 'So 12-TB/HU', 'THONG BAO', '1. Don vi truc ban tu 7 gio 30 den 17 gio.'];
  const annotated = (words: string): Uint8Array =>
    smallPdf(
      [lines],
      '',
      `/Annots [<< /Type /Annot /Subtype /FreeText /Rect [50 700 150 730] /Contents (${words}) >>]`,
    );
  await check('a.pdf', annotated('TUYET MAT'), 'FILE_SECRET');
  await check('a.pdf', annotated('Xem lai muc 1'), null);
});

test('a stamp is seen on a web page and in Markdown', async () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const page = (stamp: string): string =>
    `<html><body><table><tr><td>HUYỆN ỦY<br>Số 12-TB/HU<br>${stamp}</td><td>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr></table><p>THÔNG BÁO</p><p>1. Trực ban.</p></body></html>`;
  await check('a.html', bytes(page('M&#7852;T')), 'FILE_SECRET');
  await check('a.html', bytes(page('')), null);
  await check('a.md', bytes('**Số** 12-TB/HU\n\n**MẬT**\n\n# THÔNG BÁO\n\n1. Trực ban.'), 'FILE_SECRET');
});
