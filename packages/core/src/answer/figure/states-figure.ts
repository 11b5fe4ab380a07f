import { fold } from '../../base/fold.ts';
import type { AskedMeasure } from './asked-measure.ts';
import { type Figure, findFigures } from './find-figures.ts';

/** What is counted, folded, by other words too: `mấy đồng chí` asks for the figure of `05 người`. */
const alike = [
  'nguoi|dong chi|ba con|can bo|dan|em|hoc sinh|thanh vien|dang vien|khach|anh em|hoi vien|doan vien|nhan su|suat|dai bieu|dai dien|cong chuc|vien chuc|dua|con|mang|cu|ho so',
  'lan|ky|buoi|luot|dot|cuoc|phien|ban',
  'ho|nha|gia dinh|nguoi dan',
  'km|cay so|met|m|xa',
  'ha|hec|mau|met|m2',
  'mon|suat|phan',
  'ban|to|quyen|bo|phieu|trang',
  'nhom|cum|khoi|loai|to',
].map((words) => new RegExp(`^(?:${words})(?![a-z])`));
/** These count anything: `bao nhiêu nơi`. */
const anything =
  /^(?:noi|cho|cai|chiec|tam|bai|cau|thu|loai|viec|don vi|so|vong|khau|buoc|cach|kieu|chuyen|suat|mon)(?![a-z])/;
/** What is measured, asked for and stated: `0,5m`. */
const measured = /^(?:met|m2|m|km|cay so|cm|ha|hec|xa|can|kg|ky|gam|lit|do|tan|mau|khoi)(?![a-z])/;
const measure = /\d ?(?:m2|m3|m|km|cm|mm|ha|kg|g|gam|ml|lit|tan|°|do)(?![a-z])/;
/** A number that says again what stands before it: `10 (mười)`, `mười (10)`. */
const repeated =
  / \((?:\d{1,6}|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|trăm|nghìn|linh|lẻ)(?: (?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|lăm|trăm|nghìn|linh|lẻ)){0,6})\)/gi;
/** Of these a share may be stated: `60% thành viên là hộ nghèo`, `hai phần ba`. */
const ofShares = /^(?:nguoi|ho|nha|thanh vien|dang vien|phieu|dai bieu|hoi vien|can bo|thoi luong)(?![a-z])/;
const part = /(?<![a-z])(?:nua|(?:mot|hai|ba|bon) phan (?:hai|ba|tu|nam)|toan bo)(?![a-z])|\d\/\d(?!\/)/;
/** How often, where a period is asked for: `mỗi quý một lần`. */
const often =
  /(?<![a-z])(?:(?:hang|moi|theo|nua|mot|tung) (?:nam|quy|thang|tuan|ngay|buoi|gio)|thuong xuyen|ngay(?: lap tuc)?|khong gioi han)(?![a-z])/;
const weekday =
  /(?<![a-z])(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|(?:dau|cuoi|giua) (?:tuan|thang|quy|nam))(?![a-z])/;

/**
 * Whether a text states a figure of the kind asked for, be it in words: of a table's row any digit, of what is counted what shares a
 * word with its name or goes by a like one.
 */
export function statesFigure(text: string, { kinds, unit }: AskedMeasure): boolean {
  if (text.includes('\t')) return /\d/.test(text);
  const folded = fold(text);
  const asks = (kind: Figure['kind']): boolean => kinds.includes(kind);
  if (asks('duration') && often.test(folded)) return true;
  if (asks('date') && weekday.test(folded)) return true;
  const isShared = asks('share') || (asks('count') && ofShares.test(unit));
  if (isShared && part.test(folded)) return true;
  // What a list has can be counted.
  if (kinds[0] === 'count' && (/:\s?$/.test(text) || (measured.test(unit) && measure.test(folded)))) return true;
  return findFigures(text.replace(repeated, '')).some(({ kind, span, unit: own }) => {
    if (kind === 'share') return isShared;
    if (kind === 'count' && kinds[0] === 'count') return counts(own, unit);
    const isClock = /gio/.test(fold(text.slice(span.start, span.end)));
    return asks(kind) || (isClock && (asks('date') || asks('duration')));
  });
}

/** Whether what a figure counts may be what is asked for. */
function counts(own: string, asked: string): boolean {
  if (asked === '' || anything.test(asked)) return true;
  const words = own.split(' ');
  return asked.split(' ').some((word) => words.includes(word)) || alike.some((one) => one.test(asked) && one.test(own));
}
