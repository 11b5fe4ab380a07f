import { fold } from '../../base/fold.ts';
import type { AskedKind, AskedMeasure } from './asked-measure.ts';
import { findFigures } from './find-figures.ts';

/** What is counted, folded, by other words too: `mấy đồng chí` asks for the figure of `05 người`. */
const alike = [
  'nguoi|dong chi|ba con|can bo|dan|em|hoc sinh|thanh vien|dang vien|khach|anh em|hoi vien|doan vien|nhan su|suat|dai bieu|dai dien|cong chuc|vien chuc|cu gia',
  'lan|ky|buoi|luot|dot|cuoc|phien|chuyen',
  'ho(?! so)|nha|gia dinh',
  'km|cay so|met|m',
  'ha|hec|mau|met|m2',
  'ban|to|quyen|bo|phieu|trang',
  'nhom|cum|khoi|loai',
].map((words) => new RegExp(`^(?:${words})(?![a-z])`));
/** These count anything: `bao nhiêu nơi`. */
const anything =
  /^(?:noi|cho|cai|chiec|tam|bai|cau|thu|loai|viec|don vi|so|vong|khau|buoc|cach|kieu|chuyen|suat|mon)(?![a-z])/;
/** What is measured, asked for and stated: `0,5m`. */
const measured = /^(?:met|m2|m|km|cay so|cm|ha|hec|can(?! bo)|kg|gam|lit|tan|mau|khoi)(?![a-z])/;
const measure = /\d ?(?:m2|m3|m|km|cm|mm|ha|kg|g|gam|ml|lit|tan)(?![a-z])/;
/** Of these a share may be stated: `60% thành viên là hộ nghèo`, `hai phần ba`. */
const ofShares = /^(?:nguoi|ho(?! so)|nha|thanh vien|dang vien|phieu|dai bieu|hoi vien|can bo|thoi luong)(?![a-z])/;
const part =
  /(?<![a-z])(?:(?:mot|qua|hon|tren|duoi) nua|nua (?:so|gia|tien|muc)|(?:mot|hai|ba|bon) phan (?:hai|ba|tu|nam))(?![a-z])|(?<![\d/.-]|(?:ngay|thang|quy|so) )\d{1,2}\/\d{1,2}(?![\d/.-])/;
/** How often, or at once, where a period is asked for: `mỗi quý một lần`. */
const often =
  /(?<!\p{L})(?:(?:hằng|hàng|mỗi|nửa|từng|theo) (?:năm|quý|tháng|tuần|ngày|buổi|giờ)|thường xuyên|ngay (?:lập tức|khi|sau)|không giới hạn)(?!\p{L})/iu;
const weekday =
  /(?<!\p{L})(?:(?<!lần )thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|(?:đầu|cuối|giữa) (?:tuần|tháng|quý|năm))(?!\p{L})/iu;
const numeral = '(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|trăm|nghìn|linh|lẻ)';
/** A number that says again what stands before it: `10 (mười)`, `mười (10)`. */
const repeated = new RegExp(`(?<=\\d|${numeral}) \\((?:\\d{1,6}|${numeral}(?: ${numeral}){0,6})\\)`, 'giu');
const telephone = /\d[\d. -]{6,12}\d/;
const clock = /(?<![a-z])gio(?![a-z])/;

/**
 * Whether a text states a figure of the kind asked for, be it in words: of a table's row any digit, of what is counted what shares a
 * word with its name or goes by a like one.
 */
export function statesFigure(text: string, { kinds, unit }: AskedMeasure): boolean {
  if (text.includes('\t')) return /\d/.test(text);
  const exact = text.normalize('NFC');
  const folded = fold(exact);
  const asks = (kind: AskedKind): boolean => kinds.includes(kind);
  if (asks('duration') && often.test(exact)) return true;
  if (asks('telephone')) return telephone.test(text);
  if (asks('date') && weekday.test(exact)) return true;
  const isShared = asks('share') || (asks('count') && ofShares.test(unit));
  if (isShared && part.test(folded)) return true;
  // What a list has can be counted.
  if (kinds[0] === 'count' && (/:\s?$/.test(text) || (measured.test(unit) && measure.test(folded)))) return true;
  return findFigures(exact.replace(repeated, '')).some(({ kind, span, unit: own }) => {
    if (kind === 'share') return isShared;
    if (kind === 'count' && kinds[0] === 'count') return counts(own, unit);
    const isTime = kind === 'date' || kind === 'duration';
    const isClock = isTime && clock.test(fold(exact.slice(span.start, span.end)));
    return asks(kind) || (isClock && (asks('date') || asks('duration')));
  });
}

/** Whether what a figure counts may be what is asked for. */
function counts(own: string, asked: string): boolean {
  if (asked === '' || anything.test(asked)) return true;
  const words = own.split(' ');
  return asked.split(' ').some((word) => words.includes(word)) || alike.some((one) => one.test(asked) && one.test(own));
}
