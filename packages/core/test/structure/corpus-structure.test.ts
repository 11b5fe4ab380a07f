import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../src/base/span.ts';
import { sha256 } from '../../src/file/sha256.ts';
import type { Field } from '../../src/structure/directive-document.ts';
import { corpusBytes, corpusFiles, corpusManifest, readCorpus } from '../corpus.ts';

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
const onRotation = 'về luân chuyển cán bộ lãnh đạo, quản lý thuộc diện Ban Thường vụ Tỉnh ủy quản lý';
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
  '9114-QD-TU.txt': {
    superior: null,
    issuer: 'TỈNH ỦY SÔNG VÀNG',
    type: 'regulation',
    subject: onRotation,
    signer: ['Nguyễn Văn A', 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ'],
    recipients: 4,
  },
  '9158-KL-TU.html': {
    superior: null,
    issuer: 'TỈNH ỦY SÔNG VÀNG',
    type: 'conclusion',
    subject:
      'CỦA BAN THƯỜNG VỤ TỈNH ỦY về đẩy mạnh cải cách hành chính, nâng cao chất lượng phục vụ của bộ phận một cửa',
    signer: ['Trần Thị B', 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
    recipients: 4,
  },
  '9163-HD-UBKTTU.docx': {
    superior: 'TỈNH ỦY SÔNG VÀNG',
    issuer: 'ỦY BAN KIỂM TRA',
    type: 'guide',
    subject: 'về trình tự, thủ tục giám sát chuyên đề và kiểm tra khi có dấu hiệu vi phạm của chi bộ, đảng ủy cơ sở',
    signer: ['Hoàng Thị E', 'K/T CHỦ NHIỆM', 'PHÓ CHỦ NHIỆM'],
    recipients: 4,
  },
  '9176-2023-QD-UBND.docx': {
    superior: null,
    issuer: 'ỦY BAN NHÂN DÂN TỈNH SÔNG VÀNG',
    type: 'decision',
    subject:
      'Ban hành Quy định về bảo đảm an toàn phòng cháy và chữa cháy đối với chợ, nhà ở kết hợp sản xuất, kinh doanh trên địa bàn tỉnh Sông Vàng',
    signer: ['Trần Thị B', 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    recipients: 5,
  },
  '9188-KH-UBND.pdf': {
    superior: null,
    issuer: 'ỦY BAN NHÂN DÂN TỈNH SÔNG VÀNG',
    type: 'plan',
    subject: 'Phòng, chống bão, lũ và tìm kiếm cứu nạn trên địa bàn tỉnh Sông Vàng năm 2024',
    signer: ['Nguyễn Văn A', 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    recipients: 5,
  },
  '9195-CTr-TU.pdf': {
    superior: null,
    issuer: 'TỈNH ỦY SÔNG VÀNG',
    type: 'programme',
    subject:
      'hành động của Ban Chấp hành Đảng bộ tỉnh về giảm nghèo bền vững, nước sạch và nhà ở nông thôn giai đoạn 2022 - 2025',
    signer: ['Nguyễn Văn A', 'T/M BAN CHẤP HÀNH', 'BÍ THƯ'],
    recipients: 4,
  },
  '9203-QD-DUCQ.docx': {
    superior: 'TỈNH ỦY SÔNG VÀNG',
    issuer: 'ĐẢNG ỦY CÁC CƠ QUAN TỈNH',
    type: 'regulation',
    subject:
      'về quản lý, sử dụng đảng phí và kinh phí hoạt động của các chi bộ, đảng bộ cơ sở trực thuộc Đảng ủy các cơ quan tỉnh',
    signer: ['Phạm Văn D', 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
    recipients: 4,
  },
  '9212-HD-BTCTU.docx': {
    superior: 'TỈNH ỦY SÔNG VÀNG',
    issuer: 'BAN TỔ CHỨC',
    type: 'guide',
    subject: 'về quy trình, hồ sơ kết nạp đảng viên và công nhận đảng viên chính thức',
    signer: ['Lê Văn C', 'K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
    recipients: 3,
  },
  '9231-QD-TU.docx': {
    superior: null,
    issuer: 'TỈNH ỦY SÔNG VÀNG',
    type: 'regulation',
    subject: onRotation,
    signer: ['Nguyễn Văn A', 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ'],
    recipients: 5,
  },
  '9240-UBND-VX.html': {
    superior: null,
    issuer: 'ỦY BAN NHÂN DÂN TỈNH SÔNG VÀNG',
    type: 'official-letter',
    subject: 'tăng cường bảo đảm an toàn thực phẩm trong dịp Tết Nguyên đán và mùa lễ hội xuân năm 2025',
    signer: ['Phạm Văn D', 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    recipients: 4,
  },
  '9249-KH-BTGTU.txt': {
    superior: 'TỈNH ỦY SÔNG VÀNG',
    issuer: 'BAN TUYÊN GIÁO',
    type: 'plan',
    subject: 'tổ chức học tập chuyên đề học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh năm 2025',
    signer: ['Trần Thị B', 'K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
    recipients: 4,
  },
  '9255-2022-QD-UBND.md': {
    superior: null,
    issuer: 'ỦY BAN NHÂN DÂN TỈNH SÔNG VÀNG',
    type: 'decision',
    subject: 'Quy định công tác thi đua, khen thưởng trên địa bàn tỉnh Sông Vàng',
    signer: ['Lê Văn C', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    recipients: 4,
  },
  '9262-TB-TU.md': {
    superior: null,
    issuer: 'TỈNH ỦY SÔNG VÀNG',
    type: 'notice',
    subject:
      'KẾT LUẬN CỦA THƯỜNG TRỰC TỈNH ỦY về tình hình dạy thêm, học thêm, an toàn trường học và phòng, chống đuối nước cho trẻ em',
    signer: ['Hoàng Thị E', 'T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG'],
    recipients: 4,
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
      expect([
        header.signers[0]?.value.name,
        header.signers[0]?.value.capacity,
        header.signers[0]?.value.position,
      ]).toEqual(signer);
      expect(header.recipients).toHaveLength(recipients);
      expect(warnings).toEqual([]);
    });
  },
);

test.each(corpusFiles)('every field of %s has the span of the words that it was read from', async (file) => {
  const { text, document } = await readCorpus(file);
  const { superior, issuer, number, subject, place, signers, recipients, markings, date } = document.header;
  const spaced = (field: Field<unknown>): string => sliceSpan(text, field.span).replace(/\s+/g, ' ');
  for (const field of [superior, issuer, number, subject, place, ...recipients, ...markings]) {
    if (field) expect(spaced(field).replace(/^V\/v /, '')).toBe(field.value);
  }
  expect(date && spaced(date)).toMatch(/^ngày \d+ tháng \d+ năm \d{4}$/);
  for (const signer of signers) expect(spaced(signer)).toMatch(new RegExp(`${signer.value.name}$`));
});

test('the manifest names the twenty documents of the corpus', () => {
  const named = corpusManifest().map((entry) => entry.file);
  expect(named.sort()).toEqual(corpusFiles);
  expect(corpusFiles).toHaveLength(20);
});

test.each(corpusManifest())('the bytes of $file have the sum of the manifest', async ({ file, sha256: sum }) => {
  expect(await sha256(corpusBytes(file))).toBe(sum);
});

// FIXME: the person who signs an attached regulation is read as paragraphs of its last article.
test('the signature below an attachment is taken for its text', async () => {
  const { text, document } = await readCorpus('9107-2024-QD-UBND.pdf');
  const last = document.outline.slice(-3).map(({ span }) => sliceSpan(text, span));
  expect(last).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn C']);
});

test('the running head of a short file and the foot of a web page are no part of their texts', async () => {
  const plan = await readCorpus('9188-KH-UBND.pdf');
  expect(plan.text).toContain('một cán bộ y tế, một cán bộ công an');
  expect(plan.text).not.toMatch(/về phòng, chống bão, lũ năm 2024 một/);
  expect((await readCorpus('9158-KL-TU.html')).text).not.toContain('Lượt xem');
});
