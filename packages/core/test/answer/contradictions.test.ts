import { describe, expect, test } from 'vitest';
import type { Contradiction } from '../../src/answer/answer.ts';
import { contradictionsAmong } from '../../src/answer/contradictions.ts';
import type { Citation } from '../../src/evidence/citation.ts';
import { quoteOf } from './quote-of.ts';

/** Two invented documents of one invented province. */
const older = (quote: string, more: Partial<Citation> = {}): Citation =>
  quoteOf(quote, {
    documentId: 'd1',
    label: 'khoản 2 Điều 5, Quy định 9301-QĐ/TU ngày 3/2/2020',
    number: '9301-QĐ/TU',
    issuer: 'TỈNH ỦY SÔNG VÀNG',
    date: '2020-02-03',
    ...more,
  });
const newer = (quote: string, more: Partial<Citation> = {}): Citation =>
  quoteOf(quote, {
    documentId: 'd2',
    label: 'mục 3, Hướng dẫn 9302-HD/TU ngày 7/8/2023',
    number: '9302-HD/TU',
    issuer: 'TỈNH ỦY SÔNG VÀNG',
    date: '2023-08-07',
    ...more,
  });

function check(citations: readonly Citation[], expected: readonly Contradiction[]): void {
  expect(contradictionsAmong(citations)).toEqual(expected);
}

const newerFirst = [{ first: 1, second: 0, reason: 'newer' as const }];
const dues = (when: string): string => `Chi bộ nộp đảng phí lên đảng ủy cơ sở ${when}.`;

describe('two documents contradict each other', () => {
  test('in a day, the newer one first', () => {
    check([older(dues('trước ngày 25 hằng tháng')), newer(dues('trước ngày 20 hằng tháng'))], newerFirst);
    check(
      [newer(dues('trước ngày 20 hằng tháng')), older(dues('trước ngày 25 hằng tháng'))],
      [{ first: 0, second: 1, reason: 'newer' }],
    );
  });

  test('in a date of the same year', () => {
    const said = (date: string): string => `Các sở lập danh mục trụ sở dôi dư sau sắp xếp trước ngày ${date}.`;
    check([older(said('30/9/2024')), newer(said('31 tháng 12 năm 2024'))], newerFirst);
  });

  test('in an amount, however it is written, in whatever order', () => {
    const old = '1. Cán bộ luân chuyển đến xã đặc biệt khó khăn được hỗ trợ 1.500.000 đồng mỗi tháng.';
    check(
      [older(old), newer('a) Mỗi tháng cán bộ luân chuyển đến xã đặc biệt khó khăn được hỗ trợ 4,5 triệu đồng;')],
      newerFirst,
    );
    check(
      [older(old), newer('a) Mỗi tháng cán bộ luân chuyển đến xã đặc biệt khó khăn được hỗ trợ 1,5 triệu đồng;')],
      [],
    );
  });

  test('in a period beside much else', () => {
    const one = 'Đơn vị báo cáo ngay. Thời gian giám sát trực tiếp của đoàn giám sát không quá 20 ngày làm việc.';
    check(
      [older(one), newer('Thời gian giám sát trực tiếp của đoàn giám sát không quá 30 ngày làm việc; được gia hạn.')],
      newerFirst,
    );
  });

  test('in a không', () => {
    const may = 'Chi bộ được dùng đảng phí để lại cho đảng viên đi tham quan, học tập kinh nghiệm.';
    check([older(may), newer(may.replace('được dùng', 'không được dùng'))], newerFirst);
    check([older(may), newer(may)], []);
  });

  test('and the one of the higher body comes first, be it older', () => {
    const central = { issuer: 'BAN CHẤP HÀNH TRUNG ƯƠNG' };
    const higherFirst = [{ first: 1, second: 0, reason: 'higher' as const }];
    check([newer(dues('trước ngày 20 hằng tháng')), older(dues('trước ngày 25 hằng tháng'), central)], higherFirst);
  });
});

describe('they do not', () => {
  const rule = (many: string): string =>
    `Mỗi huyện phải dự trữ gạo cho người dân vùng bị chia cắt ít nhất ${many} ngày.`;

  test('where one replaced the other', () => {
    const replacedBy = {
      documentId: 'd2',
      label: '',
      role: 'replaces',
      quote: '',
      span: { start: 0, end: 0 },
      textSha256: '',
    } as const;
    check([older(rule('05'), { replacedBy }), newer(rule('07'))], []);
    check([older(rule('05')), newer(rule('07'))], newerFirst);
  });

  test('where both stand in one document', () => check([older(rule('05')), older(rule('07'))], []));

  test('where they are rules of two places', () => {
    const of = (issuer: string): Partial<Citation> => ({ issuer });
    check([older(rule('05'), of('ỦY BAN NHÂN DÂN HUYỆN AN THẠNH')), newer(rule('07'), of('HUYỆN ỦY CỒN SEN'))], []);
  });

  test('where the sentences name two places, bodies or subjects', () => {
    const said = (place: string, many: string): string =>
      `Huyện ${place} phải bố trí ít nhất ${many} điểm sơ tán cho người dân vùng ven sông.`;
    check([older(said('Duyên Phú', '41')), newer(said('Cồn Sen', '35'))], []);
    check(
      [
        older(dues('trước ngày 25 hằng tháng')),
        newer(dues('trước ngày 10 hằng tháng').replace('Chi bộ', 'Chi bộ cơ sở')),
      ],
      [],
    );
  });

  test('where they speak of two years', () => {
    const target = (year: string, share: string): string =>
      `Đến hết năm ${year} ít nhất ${share} hồ sơ thủ tục hành chính do người dân tự nộp trực tuyến.`;
    check([older(target('2022', '50%')), newer(target('2025', '70%'))], []);
    const report = (date: string): string => `Các địa phương gửi báo cáo kết quả diễn tập về tỉnh trước ngày ${date}.`;
    check([older(report('15/12/2022')), newer(report('20/12/2023'))], []);
  });

  test('where plans of two years set their own targets', () => {
    const plan = (year: string): Partial<Citation> => ({
      label: `mục 2, Kế hoạch 9303-KH/TU ngày 5/1/${year}`,
      date: `${year}-01-05`,
    });
    check([older(rule('05'), plan('2022')), newer(rule('07'), plan('2023'))], []);
  });

  test('where they report what happened', () => {
    const report = (many: string): string =>
      `Trong 06 tháng đầu năm toàn tỉnh xảy ra ${many} vụ đuối nước làm trẻ em tử vong.`;
    check([older(report('17')), newer(report('11'))], []);
  });

  test('where one names as an offence what the other asks for', () => {
    const offence = 'Hành vi không công khai mức thù lao của thành viên tổ giám sát cộng đồng;';
    check([older(offence), newer('Công khai mức thù lao của thành viên tổ giám sát cộng đồng theo hành vi;')], []);
  });

  test('where bounds of two kinds leave room for both', () => {
    check([older(rule('05')), newer(rule('07').replace('ít nhất', 'không quá'))], []);
  });

  test('where each speaks of itself', () => {
    const force = (date: string): string =>
      `Quy định này phải được phổ biến đến toàn thể đảng viên trước ngày ${date} hằng năm.`;
    check([older(force('01/02')), newer(force('01/03'))], []);
  });

  test('where the rows of tables or short items are alike', () => {
    check(
      [
        older('1\tHuyện Cồn Sen phải có ít nhất số xuồng sau\t41'),
        newer('1\tHuyện Cồn Sen phải có ít nhất số xuồng sau\t35'),
      ],
      [],
    );
    check([older('Ít nhất 03 lần một năm.'), newer('Ít nhất 02 lần một năm.')], []);
  });
});
