import { matchAt } from '../../structure/references/match-at.ts';
import type { QueryLine } from './query-line.ts';

/** Words that measure, folded: a count before them is no document's number. */
const measures =
  'ngay(?! \\d)|thang|nam(?! \\d{4}(?! ?[-–]))|tuan|gio|phut|dong|trieu|ty|nghin|lan|giai doan|ha|km|m2|buoi|cau hoi';
/** People, of whom a count of four digits has a point: `1.200 cán bộ`, but `quy định 9231 cán bộ phải đạt gì`. */
const people = 'nguoi|dang vien|dong chi|can bo|cong chuc|hoc sinh|chi bo(?! \\d)';
const mostPeople = 999;
/** Words that divide a document: few stand in one, so that `Quy định 784 điều nào` may still go on with them. */
const divisions =
  'nhiem vu|noi dung|muc tieu|giai phap|van de|chi tieu|tieu chi|nguyen tac|quan diem|linh vuc|nhom|loai|dieu(?! \\d)|diem(?! [a-z\\d]\\b)|buoc|phan(?! \\d)|hinh thuc|truong hop|don vi|cap(?! uy)';
const measured = new RegExp(` (?:${measures})(?![a-z])`, 'y');
const peopled = new RegExp(` (?:${people})(?![a-z])`, 'y');
const divided = new RegExp(` (?:${divisions})(?![a-z])`, 'y');
const mostDivisions = 20;

/** Whether a serial that ends at `offset` counts what follows: `kế hoạch 5 năm`, `báo cáo 10 nhiệm vụ`. */
export function isCounted({ folded }: QueryLine, serial: string, offset: number): boolean {
  if (folded.charAt(offset) === '%' || matchAt(measured, folded, offset)) return true;
  const count = Number.parseInt(serial, 10);
  if (count <= mostPeople && matchAt(peopled, folded, offset)) return true;
  return count <= mostDivisions && matchAt(divided, folded, offset) !== null;
}
