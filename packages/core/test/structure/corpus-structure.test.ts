import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../src/base/span.ts';
import { parseQuestions } from '../../src/evaluation/question.ts';
import type { Field } from '../../src/structure/directive-document.ts';
import { unitLabel } from '../../src/structure/unit-label.ts';
import { corpusFiles, corpusManifest, corpusQuestions, readCorpus } from '../corpus.ts';

type Expected = Partial<Record<'superior' | 'issuer' | 'type' | 'subject' | 'place', string | null>> & {
  readonly signer: readonly (string | null)[];
  readonly recipients: number;
};

const onEconomy =
  'về tăng cường sự lãnh đạo của Đảng đối với công tác thực hành tiết kiệm, chống lãng phí trong hội nghị, công tác phí và sử dụng tài sản công';
const onDialogue =
  'về trách nhiệm của người đứng đầu cấp ủy, chính quyền các cấp trong tiếp dân, đối thoại trực tiếp với Nhân dân và xử lý phản ánh, kiến nghị';
const onDigital =
  'về chuyển đổi số trong các cơ quan của hệ thống chính trị và phục vụ người dân, doanh nghiệp đến năm 2030';
const onArchives =
  'Ban hành Quy định về thu thập, bảo quản và khai thác tài liệu lưu trữ điện tử trong các cơ quan hành chính nhà nước tỉnh Sông Vàng';

const expectedHeaders: Readonly<Record<string, Expected>> = {
  '9021-NQ-TU.docx': {
    superior: null,
    issuer: 'TỈNH ỦY SÔNG VÀNG',
    type: 'resolution',
    subject: `CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH ${onDigital}`,
    signer: ['Nguyễn Văn A', 'T/M BAN CHẤP HÀNH', 'BÍ THƯ'],
    recipients: 5,
  },
  '9046-QD-TU.docx': {
    superior: null,
    issuer: 'TỈNH ỦY SÔNG VÀNG',
    type: 'regulation',
    subject: onDialogue,
    signer: ['Trần Thị B', 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
    recipients: 6,
  },
  '9058-CT-TU.md': {
    superior: null,
    issuer: 'TỈNH ỦY SÔNG VÀNG',
    type: 'directive',
    subject: `CỦA BAN THƯỜNG VỤ TỈNH ỦY ${onEconomy}`,
    signer: ['Trần Thị B', 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
    recipients: 5,
  },
  '9072-HD-BTCTU.txt': {
    superior: 'TỈNH ỦY SÔNG VÀNG',
    issuer: 'BAN TỔ CHỨC',
    type: 'guide',
    subject: 'về chuyển sinh hoạt đảng và quản lý đảng viên đi làm việc xa nơi cư trú',
    signer: ['Phạm Văn D', null, 'TRƯỞNG BAN'],
    recipients: 4,
  },
  '9085-CV-VPTU.md': {
    superior: 'TỈNH ỦY SÔNG VÀNG',
    issuer: 'VĂN PHÒNG',
    type: 'official-letter',
    subject: 'chấn chỉnh chế độ thông tin, báo cáo định kỳ và gửi, nhận văn bản điện tử',
    signer: ['Hoàng Thị E', 'K/T CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    recipients: 4,
  },
  '9107-2024-QD-UBND.pdf': {
    superior: null,
    issuer: 'ỦY BAN NHÂN DÂN TỈNH SÔNG VÀNG',
    type: 'decision',
    subject: onArchives,
    signer: ['Lê Văn C', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    recipients: 7,
  },
};

describe.each(corpusManifest())('the header of $file', ({ file, number, date }) => {
  test('has the number and the date of the manifest', async () => {
    const { header } = (await readCorpus(file)).document;
    expect({ number: header.number?.value, date: header.date?.value }).toEqual({ number, date });
  });
});

describe.each(Object.entries(expectedHeaders))(
  'the header of the sample %s',
  (file, { signer, recipients, ...fields }) => {
    test('says what is printed', async () => {
      const { header, warnings } = (await readCorpus(file)).document;
      const names = Object.keys(fields) as (keyof typeof fields)[];
      expect(Object.fromEntries(names.map((name) => [name, header[name]?.value ?? null]))).toEqual(fields);
      expect(header.place?.value).toBe('Sông Vàng');
      expect(header.markings.map((marking) => marking.value)).toEqual(['VĂN BẢN MẪU']);
      expect([header.signer?.value.name, header.signer?.value.capacity, header.signer?.value.position]).toEqual(signer);
      expect(header.recipients).toHaveLength(recipients);
      expect(warnings).toEqual([]);
    });
  },
);

test.each(corpusFiles)('every field of %s has the span of the words that it was read from', async (file) => {
  const { text, document } = await readCorpus(file);
  const { superior, issuer, number, subject, place, signer, recipients, markings, date } = document.header;
  const spaced = (field: Field<unknown>): string => sliceSpan(text, field.span).replace(/\s+/g, ' ');
  for (const field of [superior, issuer, number, subject, place, ...recipients, ...markings]) {
    if (field) expect(spaced(field).replace(/^V\/v /, '')).toBe(field.value);
  }
  expect(date && spaced(date)).toMatch(/^ngày \d+ tháng \d+ năm \d{4}$/);
  expect(signer && spaced(signer)).toMatch(new RegExp(`${signer?.value.name}$`));
});

test('the outline names every passage of the questions as its judge did', async () => {
  const readings = new Map(await Promise.all(corpusFiles.map(async (file) => [file, await readCorpus(file)] as const)));
  const found: string[] = [];
  const judged: string[] = [];
  for (const { document, path, quote } of parseQuestions(corpusQuestions()).flatMap((q) => q.relevant ?? [])) {
    const { text, document: structure } = readings.get(document) as Awaited<ReturnType<typeof readCorpus>>;
    const start = text.indexOf(quote);
    const unit = structure.outline.findLastIndex(({ span }) => span.start <= start && start + quote.length <= span.end);
    judged.push(`${document}: ${path}`);
    // Judges name a bullet by the unit that it stands in, and an attached regulation's articles by their number alone.
    const label = unitLabel(structure.outline, unit).replace(/^gạch đầu dòng \d+ | văn bản kèm theo$/g, '');
    found.push(`${document}: ${label}`);
    expect(text.indexOf(quote, start + 1), quote).toBe(-1);
  }
  expect(found).toEqual(judged);
  expect(found.length).toBeGreaterThan(20);
});

// FIXME: the person who signs an attached regulation is read as paragraphs of its last article.
test('the signature below an attachment is taken for its text', async () => {
  const { text, document } = await readCorpus('9107-2024-QD-UBND.pdf');
  const last = document.outline.slice(-3).map(({ span }) => sliceSpan(text, span));
  expect(last).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn C']);
});
