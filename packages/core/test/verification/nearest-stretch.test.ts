import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestStretch, nearestWithin } from '../../src/verification/nearest-stretch.ts';

const text = [
  'Điều 1. Cấp ủy viên dự sinh hoạt định kỳ chi bộ ít nhất mỗi quý một lần, trừ trường hợp đi công tác.',
  'Điều 2. Cấp ủy viên báo cáo kết quả với ban thường vụ trước ngày 20 hằng tháng bằng văn bản.',
].join('\n');

/** What the nearest stretch is, and what differs: claimed, then stored. */
function check(quote: string, stretch: string, claimed: string, stored: string): void {
  const found = nearestStretch(text, quote);
  expect(found && [text.slice(found.span.start, found.span.end), found.claimed, found.stored]).toEqual([
    stretch,
    claimed,
    stored,
  ]);
}

test('a word that is exchanged, put in or left out is told', () => {
  const whole = 'Cấp ủy viên báo cáo kết quả với ban thường vụ trước ngày 20 hằng tháng bằng văn bản';
  check(`${whole.replace('20', '25')}.`, whole, '25', '20');
  check(whole.replace('báo cáo', 'phải báo cáo'), whole, 'phải', '');
  check(whole.replace(' trước ngày 20', ''), whole, '', 'trước ngày 20');
});

test('a difference at either end is told too', () => {
  check('Đảng viên dự sinh hoạt định kỳ chi bộ', 'ủy viên dự sinh hoạt định kỳ chi bộ', 'Đảng', 'ủy');
  check('sinh hoạt định kỳ chi đoàn', 'sinh hoạt định kỳ chi bộ', 'đoàn', 'bộ');
});

test('a first or last word that is exchanged for two, or two for one, leaves the words beside it alike', () => {
  const list =
    'Điều 3. Chính sách gồm:\na) Cho vay vốn mua nhà ở xã hội;\nb) Hỗ trợ tiền thuê nhà cho cán bộ trẻ theo mức cũ.';
  const differs = (quote: string): unknown => {
    const found = nearestStretch(list, quote);
    return found && [found.claimed, found.stored];
  };
  expect(differs('b) Cấp tiền thuê nhà cho cán bộ trẻ')).toEqual(['Cấp', 'Hỗ trợ']);
  expect(differs('a) Cho nhận ngay vốn mua nhà ở xã hội;')).toEqual(['nhận ngay', 'vay']);
  expect(differs('b) Hỗ trợ tiền thuê nhà cho cán bộ trẻ theo mức rất mới.')).toEqual(['rất mới', 'cũ']);
  expect(differs('b) Cấp ngay tiền thuê nhà cho cán bộ trẻ theo mức cũ.')).toEqual(['Cấp ngay', 'Hỗ trợ']);
});

test('of two places the one that shares more is the nearest', () => {
  const found = nearestStretch(text, 'Cấp ủy viên báo cáo miệng với ban thường vụ trước ngày 20');
  expect(found?.span.start).toBe(text.indexOf('Cấp ủy viên báo cáo'));
});

test('words that share no run with the text have no nearest stretch', () => {
  expect(nearestStretch(text, 'không có chữ nào như thế')).toBeNull();
  expect(nearestStretch('', 'một hai ba')).toBeNull();
  expect(nearestStretch(text, '…')).toBeNull();
});

test('a stretch with what differs put back is the stretch, for any quote', () => {
  const words = text.split(' ');
  const quote = fc
    .tuple(fc.nat(words.length - 8), fc.integer({ min: 4, max: 8 }), fc.nat(7), fc.constantFrom('chín', '9', ''))
    .map(([start, length, at, word]) =>
      words
        .slice(start, start + length)
        .with(at % length, word)
        .join(' '),
    );
  fc.assert(
    fc.property(quote, (claimed) => {
      const found = nearestStretch(text, claimed);
      if (found === null) return;
      expect(text.slice(found.span.start, found.span.end)).toContain(found.stored);
      expect(claimed).toContain(found.claimed);
    }),
  );
});

test('nothing is near any more once so much has been read', () => {
  const nearest = nearestWithin(text.length + 1);
  const quote = 'sinh hoạt định kỳ chi đoàn';
  expect([nearest(text, quote), nearest(text, quote)]).toEqual([nearestStretch(text, quote), null]);
});
