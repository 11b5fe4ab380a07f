import { readUnitMarker } from '../../text/unit-marker.ts';

/** Words that only a body begins with. */
const surely =
  /^(?:[-–•*+]\s*)?(?:Căn cứ|Kính gửi|Theo đề nghị|Theo (?:Quyết định|Nghị quyết|Công văn|Kế hoạch) số|Xét|Ngày\s\d|Hôm nay|Trên cơ sở|Thời gian qua|Vừa qua|Sau khi|Lời nói đầu|LỜI NÓI ĐẦU|MỤC LỤC)(?![\p{L}])/u;
/** Words that a body often begins with, and a subject at times: `KẾ HOẠCH` / `Thực hiện Nghị quyết số …`. */
const perhaps = /^(?:Thực hiện|Thi hành|Để|Nhằm|Qua|Tại|Từ|Theo|Tiếp theo)\s/u;
/** Bullets stand in heads too, as rules and ornaments. */
const bullet = /^[*–—-]/;

/** Whether a line opens the body: with the words that bodies begin with, or with a unit. */
export function opensBody(line: string): boolean {
  return surelyOpensBody(line) || perhaps.test(line);
}

/** As `opensBody`, without the words that a subject may begin with as well. */
export function surelyOpensBody(line: string): boolean {
  return surely.test(line) || (!bullet.test(line) && readUnitMarker(line) !== null);
}

/** A line of dashes, stars or dots. */
export function isRule(line: string): boolean {
  return /^[\s*_–—=.~-]+$/.test(line);
}
