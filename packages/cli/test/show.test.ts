import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notice } from './fake-library.ts';
import { run } from './run.ts';

const outlineLines = [
  'đoạn 1: Ban Thường vụ thông báo như sau:',
  'mục 1: Công tác xây dựng Đảng',
  '  điểm a mục 1: Phân công cấp ủy viên dự sinh hoạt định kỳ chi bộ; kịp thời nắm bắt tình hình.',
  'mục 2: Thực hiện nghiêm chế độ báo cáo.',
];

describe('show', () => {
  it('prints the header fields in Vietnamese, the outline and the text', async () => {
    const { code, out } = await run(['show', '117-TB/ĐUK']);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'Thông báo 117-TB/ĐUK về sinh hoạt chi bộ',
        '',
        'Mã:               d1',
        'Số ký hiệu:       117-TB/ĐUK',
        'Loại văn bản:     Thông báo',
        'Cơ quan ban hành: ĐẢNG ỦY KHỐI CÁC CƠ QUAN',
        'Cơ quan cấp trên: ĐẢNG BỘ TỈNH TRÀ VINH',
        'Trích yếu:        về sinh hoạt chi bộ',
        'Nơi ban hành:     Trà Vinh',
        'Ngày ban hành:    18/7/2022',
        'Khóa, nhiệm kỳ:   khóa VIII',
        'Độ khẩn:          KHẨN',
        'Kèm theo:         12-QĐ/TU',
        'Người ký:         Phạm Viết Thạch (T/L BAN THƯỜNG VỤ, CHÁNH VĂN PHÒNG)',
        'Nơi nhận:         Thường trực Đảng ủy Khối',
        '                  Lưu Văn phòng',
        'Dấu hiệu:         DỰ THẢO',
        'Tình trạng:       không rõ',
        'Tệp gốc:          /co-quan/van-ban/117.docx',
        '',
        'BỐ CỤC',
        '',
        ...outlineLines,
        '',
        'TOÀN VĂN',
        '',
        notice.text,
        '',
      ].join('\n'),
    );
  });

  it('says which main fields were not seen, and what to look over', async () => {
    const { header } = notice.document;
    const warnings = [
      { code: 'HEADER_NUMBER_MISSING', span: { start: 0, end: 0 }, message: 'Không thấy số ký hiệu.' } as const,
    ];
    const document = { ...notice.document, warnings, header: { ...header, number: null, superior: null } };
    const { out } = await run(['show', 'd1'], { get: async () => ({ ...notice, pages: 7, document }) });
    expect(out).toMatch(/^Số ký hiệu: +\(không thấy\)$/m);
    expect(out).toMatch(/^Số trang: +7$/m);
    expect(out).toMatch(/^Cần xem lại: +Không thấy số ký hiệu\.$/m);
    expect(out).not.toContain('Cơ quan cấp trên');
  });

  it('prints only the outline or only the text on request', async () => {
    expect((await run(['show', 'd1', '--outline'])).out).toBe(`${outlineLines.join('\n')}\n`);
    expect((await run(['show', 'd1', '--text'])).out).toBe(`${notice.text}\n`);
  });

  it('wraps the text on a terminal, and leaves it alone elsewhere', async () => {
    const { out } = await run(['show', 'd1', '--text'], {}, { columns: 50 });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
    expect(out.replace(/\s+/g, ' ').trim()).toBe(notice.text.replace(/\s+/g, ' '));
  });

  it('takes a number typed in several words', async () => {
    const asked: string[] = [];
    const get = async (reference: string) => {
      asked.push(reference);
      return notice;
    };
    await run(['show', '117', 'tb', 'duk'], { get });
    expect(asked).toEqual(['117 tb duk']);
  });

  it('prints JSON of the whole, of the outline or of the text', async () => {
    const { offsetMap: _, document, ...whole } = notice;
    const shown = JSON.parse((await run(['show', 'd1', '--json'])).out);
    expect(shown).toEqual({ ...whole, ...document, outline: expect.any(Array) });
    expect(shown.outline[2]).toEqual({ ...document.outline[2], nodeId: 'd1.2', path: 'điểm a mục 1' });
    const { outline } = JSON.parse((await run(['show', 'd1', '--json', '--outline'])).out);
    expect(outline).toEqual(shown.outline);
    expect(JSON.parse((await run(['show', 'd1', '--json', '--text'])).out)).toEqual({
      id: 'd1',
      text: notice.text,
      textSha256: 'beef',
      pageStarts: null,
    });
  });

  it('prints JSON of the shape that edit prints, and that HTTP has', async () => {
    const openapi = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../server/openapi.json'), 'utf8'));
    const shown = Object.keys(JSON.parse((await run(['show', 'd1', '--json'])).out));
    const edited = Object.keys(JSON.parse((await run(['edit', 'd1', '--date', '1/8/2025', '--json'])).out));
    expect(edited.sort()).toEqual([...shown.filter((key) => key !== 'text'), 'sameIdentity'].sort());
    expect(shown.sort()).toEqual(Object.keys(openapi.components.schemas.Document.properties).sort());
  });

  it('of a document that is not there is an error of input', async () => {
    const { code, err } = await run(['show', '999-QĐ/TU']);
    expect(code).toBe(2);
    expect(err).toContain('[DOCUMENT_NOT_FOUND]');
  });
});
