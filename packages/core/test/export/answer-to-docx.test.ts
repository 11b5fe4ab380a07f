import JSZip from 'jszip';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerToDocx } from '../../src/export/answer-to-docx.ts';
import { readContent } from '../../src/library/read-file.ts';
import { abstained, answeredOf, citationOf, talkative } from './sample-answers.ts';

/** What mammoth, which is not ours, reads of a file: HTML, with footnotes as a list at the end. */
async function readBack(answer: Answer): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(await answerToDocx(answer)) });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return value;
}

async function partsOf(answer: Answer): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(await answerToDocx(answer), { checkCRC32: true });
  const parts = Object.values(zip.files).map(async (file) => [file.name, await file.async('string')] as const);
  return new Map(await Promise.all(parts));
}

/** What is wrong with a part as XML: tags that do not pair, and letters that must be escaped or cannot be at all. */
function faultsOfXml(xml: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, text = '', close, name = '', attributes = '', empty] of xml
    .replace(/^<\?xml [^?]*\?>\n/, '')
    .matchAll(/([^<]*)<(\/?)([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>/g)) {
    if (/&(?!amp;|lt;|gt;|quot;)/.test(text + attributes) || /[^\P{C}\n]|[\uFFFE\uFFFF]/u.test(text + attributes))
      faults.push(text);
    if (close && open.pop() !== name) faults.push(`</${name}>`);
    if (!close && !empty) open.push(name);
  }
  const tags = xml.match(/</g)?.length ?? 0;
  const matched = xml.match(/<\/?[\w:]+(?: [\w:]+="[^"<]*")*\/?>/g)?.length ?? 0;
  return [...faults, ...open, ...(tags === matched + 1 ? [] : ['<'])];
}

test('quotes become paragraphs, sources become Word’s footnotes', async () => {
  const html = await readBack(answeredOf());
  expect(html).toMatch(/^<p>Trực ban từ mấy giờ\?<\/p>/);
  expect(html).toContain(
    '“Trực ban từ 7 giờ 30 đến 17 giờ.”<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>',
  );
  expect(html).toContain('“Trực ban cả ngày,<br />kể cả ngày nghỉ [5].”<sup><a href="#footnote-2"');
  expect(html).toMatch(
    /<li id="footnote-1"><p> mục 1, Thông báo 9090-TB\/VPTU ngày 2\/10\/2024, VĂN PHÒNG TỈNH ỦY SÔNG VÀNG, trang 3\. /,
  );
  expect(html).toMatch(/<li id="footnote-2"><p> Điều 2, Quyết định 15\/QĐ-UBND ngày 5\/1\/2024\. /);
});

test('a footnote of a source that comes again leads to its first; what contradicts stands side by side', async () => {
  const html = await readBack(talkative);
  expect(html).toContain('<strong>MẬT (theo dấu trên văn bản được trích)</strong>');
  expect(html).toContain(
    '<p><strong>7 giờ 30</strong><sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p>',
  );
  expect(html).toMatch(/<li id="footnote-1"><p> \[MẬT\] mục 1.* “Trực ban từ 7 giờ 30 đến 17 giờ\.” /);
  expect(html).toMatch(/<li id="footnote-2"><p> Xem chú thích 1\. /);
  expect(html).toMatch(/<li id="footnote-3"><p> Điều 2, /);
  expect(html).toMatch(/<table><tr><td><p><strong>mục 1.*<\/td><td><p><strong>Điều 2.*<\/td><\/tr><\/table>/);
  for (const words of [
    'Không ai phải trực.',
    'Kho không có văn bản Quy định 784',
    'đã bị thay thế theo',
    'Độ tin cậy: thấp',
  ])
    expect(html).toContain(words);
});

test('an answer that abstains is exported as one', async () => {
  const html = await readBack(abstained);
  expect(html).toContain('<strong>Không tìm thấy căn cứ trong kho văn bản.</strong>');
  expect(html).toContain('<h1>Đoạn gần nhất (không phải câu trả lời)</h1>');
});

describe('the file', () => {
  const hostile = answeredOf({
    question: '<w:p/> & "x" \u0000',
    understood: ']]> <!-- & -->',
    citations: [
      citationOf({ quote: '</w:t></w:r> &amp; <b>\u0007\u202e\uD800\uFFFF\tô', label: 'a & b < c', issuer: '"<>' }),
    ],
  });

  test.each([
    ['in quotes', answeredOf()],
    ['with all there is', talkative],
    ['that abstains', abstained],
    ['of hostile words', hostile],
  ])('is well-formed XML in every part: an answer %s', async (_what, answer) => {
    for (const [name, xml] of await partsOf(answer)) expect([name, faultsOfXml(xml)]).toEqual([name, []]);
  });

  test('that were not well-formed would be found', () => {
    for (const wrong of ['<a><b></a>', '<a>&</a>', '<a>\u0001</a>', '<a><</a>', '<a>', '<a b="<"/>'])
      expect(faultsOfXml(`<?xml version="1.0"?>\n${wrong}`)).not.toEqual([]);
  });

  test('has the words of documents as text, whatever they are', async () => {
    const html = await readBack(hostile);
    expect(html).toContain('“&lt;/w:t&gt;&lt;/w:r&gt; &amp;amp; &lt;b&gt;     | ô”');
    expect(html).toContain(' a &amp; b &lt; c, "&lt;&gt;, trang 3.');
  });

  test('names every part that it has, and has every part that it names', async () => {
    const parts = await partsOf(answeredOf());
    const types = parts.get('[Content_Types].xml') ?? '';
    const named = Array.from(types.matchAll(/PartName="\/([^"]+)"/g), ([, name = '']) => name);
    expect([...parts.keys()].filter((name) => !/\.rels$|^\[/.test(name)).sort()).toEqual(named.sort());
    const targets = Array.from((parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]+)"/g));
    expect(targets.map(([, name]) => `word/${name}`).sort()).toEqual(
      named.filter((name) => name.startsWith('word/') && name !== 'word/document.xml').sort(),
    );
  });

  test('is A4 with an office’s margins, in Times New Roman of 14 points, and says nothing of who made it', async () => {
    const parts = await partsOf(answeredOf());
    expect(parts.get('word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(parts.get('word/document.xml')).toContain('w:top="1134" w:right="851" w:bottom="1134" w:left="1701"');
    expect(parts.get('word/styles.xml')).toMatch(/w:ascii="Times New Roman".*<w:sz w:val="28"\/>/);
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Trực ban từ mấy giờ?</dc:title>');
    expect(parts.get('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy|created/);
  });

  test('is the same, byte by byte, for the same answer', async () => {
    expect(await answerToDocx(talkative)).toEqual(await answerToDocx(talkative));
  });

  test('can be added to a library like any other', async () => {
    const { text } = await readContent('tra-loi.docx', await answerToDocx(answeredOf()));
    expect(text).toContain('“Trực ban từ 7 giờ 30 đến 17 giờ.”');
    expect(text).toContain('Thông báo 9090-TB/VPTU ngày 2/10/2024, VĂN PHÒNG TỈNH ỦY SÔNG VÀNG, trang 3.');
  });
});
