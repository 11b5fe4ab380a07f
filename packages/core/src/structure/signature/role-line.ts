import { fold, isUpperCase } from '../../base/fold.ts';

/** `T/M`, `KT.`, `TUQ.` and the like: on whose behalf somebody signs. */
const capacity =
  /^(?:T\s?\/\s?M|K\s?\/\s?T|T\s?\/\s?L|T\s?\/\s?UQ|T\.M|K\.T|T\.L|TM|KT|TL|TUQ|TƯQ)(?:\s*\.\s*|\s+)(?=\p{L})/u;
const acting = /^(?:q\.\s*|quyen\s+|q\/\s*)/;
/** What the names of positions begin with. */
const positions = (
  'chủ tịch,phó chủ tịch,bí thư,phó bí thư,tổng bí thư,thủ tướng,phó thủ tướng,bộ trưởng,thứ trưởng,trưởng ban,phó trưởng ban,chánh,phó chánh,' +
  'giám đốc,phó giám đốc,tổng giám đốc,phó tổng giám đốc,hiệu trưởng,phó hiệu trưởng,viện trưởng,phó viện trưởng,cục trưởng,phó cục trưởng,' +
  'vụ trưởng,phó vụ trưởng,tổng cục trưởng,phó tổng cục trưởng,chi cục trưởng,phó chi cục trưởng,trưởng phòng,phó trưởng phòng,' +
  'chủ nhiệm,phó chủ nhiệm,tổng kiểm toán,tổng thanh tra,phó tổng thanh tra,thống đốc,phó thống đốc,tư lệnh,phó tư lệnh,chính ủy,' +
  'phó chính ủy,chỉ huy trưởng,phó chỉ huy trưởng,tham mưu trưởng,chủ trì,chủ tọa,thư ký,tổng thư ký,ủy viên,thường trực,trưởng đoàn,' +
  'phó trưởng đoàn,trưởng,phó trưởng,đội trưởng,tổ trưởng,tổ phó,phó tổ trưởng,thủ trưởng,kế toán trưởng,người lập,người ghi,người soạn,' +
  'đại diện,tổng biên tập,phó tổng biên tập,chủ tịch nước,quyền,tm. đoàn chủ tịch,hội trưởng,phó ban,trạm trưởng,hạt trưởng,phó thủ trưởng'
)
  .split(',')
  .map(fold);
/** A line in capitals that begins a text of its own, never a part of a signature. */
const newText =
  /^(?:phu luc|danh muc|danh sach|bieu|mau|bang|quy dinh|quy che|dieu le|ke hoach|chuong trinh|de an|cong hoa|dang cong san|chuong|phan|muc|noi dung)(?![a-z])/;

const longestLine = 80;

export type Role = 'capacity' | 'position' | 'capitals' | null;

/** What a cell of a signature says: on whose behalf, in which position, or something in capitals that goes on with either. */
export function roleOf(text: string): Role {
  if (capacity.test(text)) return isUpperCase(text) || isShortLine(text) ? 'capacity' : null;
  if (!isUpperCase(text) || text.length > 120 || /^[-–—•+*]|[:;]$/.test(text)) return null;
  const folded = fold(text).replace(acting, '');
  if (positions.some((name) => folded.startsWith(name) && !/^[a-z]/.test(folded.slice(name.length)))) return 'position';
  return newText.test(folded) ? null : 'capitals';
}

/** A position in small letters, as some print it below a capacity in capitals: `Bí thư`. */
export function isPositionInSmall(text: string): boolean {
  return isShortLine(text) && /^\p{Lu}/u.test(text) && positions.includes(fold(text));
}

function isShortLine(text: string): boolean {
  return text.length <= longestLine && !/[.,;:]$/.test(text);
}

/** Whether a line in capitals is the title of another text: `PHỤ LỤC`, `QUY CHẾ`. */
export function beginsNewText(text: string): boolean {
  return newText.test(fold(text));
}

/** Cuts a line that holds both: `KT. CHỦ TỊCH PHÓ CHỦ TỊCH`. */
export function splitRoles(text: string): [capacity: string, position: string] | null {
  const at = text.search(/\sPHÓ\s/u);
  if (at <= 0 || !/^(?:K\s?\/\s?T|KT)/u.test(text)) return null;
  return [text.slice(0, at), text.slice(at + 1)];
}
