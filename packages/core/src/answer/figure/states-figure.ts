import type { AskedMeasure } from './asked-measure.ts';
import { type Figure, findFigures } from './find-figures.ts';

/** What is counted, folded, by other words too: `mấy đồng chí` asks for the figure of `05 người`. */
const alike = [
  'nguoi|dong chi|ba con|can bo|dan|em|hoc sinh|thanh vien|dang vien|khach|anh em|hoi vien|doan vien|nhan su|suat',
  'lan|ky|buoi|luot|dot|cuoc|phien|ban',
  'ho|nha|gia dinh',
  'km|cay so|met|m|xa',
  'mon|suat|phan',
].map((words) => new RegExp(`^(?:${words})(?![a-z])`));
/** These count anything: `bao nhiêu nơi`. */
const anything = /^(?:noi|cho|cai|thu|loai|viec|don vi|so)(?![a-z])/;
/** Of people and households a share may be stated: `60% thành viên là hộ nghèo`. */
const ofShares = /^(?:nguoi|ho|thanh vien|dang vien)(?![a-z])/;

/** Whether a text states a figure of the kind asked for; of what is counted by its first word, in a table's row by any digit. */
export function statesFigure(text: string, { kinds, unit }: AskedMeasure): boolean {
  if (text.includes('\t')) return /\d/.test(text);
  return findFigures(text).some(
    (figure) =>
      (kinds.includes(figure.kind) && (figure.kind !== 'count' || counts(figure, unit))) ||
      (figure.kind === 'share' && kinds[0] === 'count' && ofShares.test(unit)),
  );
}

/** Whether a figure counts what a unit names. */
function counts(figure: Figure, unit: string): boolean {
  const [first = ''] = unit.split(' ');
  if (unit === '' || anything.test(unit) || figure.unit.split(' ').includes(first)) return true;
  return alike.some((words) => words.test(unit) && words.test(figure.unit));
}
