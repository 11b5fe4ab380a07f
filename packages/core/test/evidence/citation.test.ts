import { beforeAll, describe, expect, test } from 'vitest';
import { cite, verifyCitation } from '../../src/evidence/citation.ts';
import { formatDate } from '../../src/library/document-label.ts';
import type { StoredDocument } from '../../src/library/records.ts';
import { createMemoryEngine } from '../../src/testing/index.ts';
import { corpusInputs, textFile } from '../corpus.ts';

const documents = new Map<string, StoredDocument>();
beforeAll(async () => {
  const engine = createMemoryEngine();
  await engine.add([...corpusInputs(), textFile('thường.txt', 'Một bài viết bình thường, không có đầu đề.')]);
  for (const { id, sources } of await engine.list())
    documents.set(sources[0]?.path.split('/').at(-1) ?? '', await engine.get(id));
});

const documentOf = (file: string): StoredDocument => documents.get(file) as StoredDocument;

function spanOf(document: StoredDocument, words: string): { start: number; end: number } {
  const start = document.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

function check(file: string, words: string, expected: object): void {
  const document = documentOf(file);
  expect(cite(document, spanOf(document, words))).toMatchObject({ ...expected, quote: words, documentId: document.id });
}

describe('a citation', () => {
  test('names the document, the unit, and the words as they stand', () => {
    const document = documentOf('117-TB-DUK.md');
    const words = 'tiếp tục thực hiện tốt Quy định 784-QĐ/TU của Ban Thường vụ Tỉnh ủy';
    const span = spanOf(document, words);
    expect(cite(document, span)).toEqual({
      documentId: 'd1',
      nodeId: 'd1.8',
      textSha256: document.textSha256,
      label: 'mục 5, Thông báo 117-TB/ĐUK ngày 18/7/2022',
      number: '117-TB/ĐUK',
      issuer: 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP',
      date: '2022-07-18',
      subject: 'KẾT LUẬN CỦA BAN THƯỜNG VỤ ĐẢNG ỦY KHỐI tại Hội nghị Đảng ủy Khối lần thứ mười (khóa VIII)',
      path: 'mục 5',
      page: null,
      quote: words,
      span,
      secrecy: null,
      replacedBy: null,
    });
  });

  test('of a PDF has the page that the words begin on', () => {
    check('9107-2024-QD-UBND.pdf', 'Như Điều 3', { page: 1 });
    check('9107-2024-QD-UBND.pdf', 'NHỮNG QUY ĐỊNH CHUNG', { page: 2 });
    check('9107-2024-QD-UBND.pdf', 'Công chức, viên chức nghỉ hưu', {
      page: 3,
      path: 'khoản 2 Điều 5 văn bản kèm theo',
    });
    check('9107-2024-QD-UBND.pdf', 'Điều khoản thi hành', { page: 4, path: 'Điều 13 văn bản kèm theo' });
  });

  test('of a regulation leads from the point to the article', () => {
    check('9046-QD-TU.docx', 'Báo chí, dư luận phản ánh gay gắt', {
      path: 'điểm đ khoản 2 Điều 3',
      label: 'điểm đ khoản 2 Điều 3, Quy định 9046-QĐ/TU ngày 22/4/2024',
    });
  });

  test('outside the outline has no path', () => {
    check('117-TB-DUK.md', 'Thường trực Đảng ủy Khối', {
      path: '',
      nodeId: null,
      label: 'Thông báo 117-TB/ĐUK ngày 18/7/2022',
    });
  });

  test('of a document without a header says what little is known', () => {
    check('thường.txt', 'bình thường', { number: null, date: null, issuer: null, subject: null, path: 'đoạn 1' });
  });
});

test('dates are written as offices write them', () => {
  expect(formatDate('2022-07-18')).toBe('18/7/2022');
  expect(formatDate('2024-12-05')).toBe('5/12/2024');
});

describe('checking a citation', () => {
  const document = (): StoredDocument => documentOf('117-TB-DUK.md');
  const citation = (): ReturnType<typeof cite> => cite(document(), spanOf(document(), 'Quy định 784-QĐ/TU'));
  const mismatch = expect.objectContaining({ code: 'QUOTE_MISMATCH' });

  test('passes while the words stand where it says', () => {
    expect(() => verifyCitation(citation(), document())).not.toThrow();
  });

  test('fails on other words, another place, or another text', () => {
    expect(() => verifyCitation({ ...citation(), quote: 'Quy định 785-QĐ/TU' }, document())).toThrow(mismatch);
    expect(() => verifyCitation({ ...citation(), span: { start: 0, end: 18 } }, document())).toThrow(mismatch);
    expect(() => verifyCitation(citation(), { ...document(), textSha256: '00' })).toThrow(mismatch);
    expect(() => verifyCitation(citation(), { ...document(), text: ` ${document().text}` })).toThrow(mismatch);
  });
});
