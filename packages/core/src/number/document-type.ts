import { fold } from '../base/fold.ts';

/** A type of directive document: its English name in code, its Vietnamese name for readers, its abbreviation. */
export interface DocumentType {
  readonly id: string;
  readonly name: string;
  /** The code in a document number; null where the type bears none (laws, official letters). */
  readonly code: string | null;
}

const type = (id: string, name: string, code: string | null = null): DocumentType => ({ id, name, code });

/** Types of Party documents (399-QĐ/TW) and State documents (Nghị định 30/2020, Luật 64/2025), most used first. */
export const documentTypes: readonly DocumentType[] = [
  type('resolution', 'Nghị quyết', 'NQ'),
  type('decision', 'Quyết định', 'QĐ'),
  type('regulation', 'Quy định', 'QĐ'),
  type('directive', 'Chỉ thị', 'CT'),
  type('conclusion', 'Kết luận', 'KL'),
  type('notice', 'Thông báo', 'TB'),
  type('guide', 'Hướng dẫn', 'HD'),
  type('plan', 'Kế hoạch', 'KH'),
  type('programme', 'Chương trình', 'CTr'),
  type('report', 'Báo cáo', 'BC'),
  type('submission', 'Tờ trình', 'TTr'),
  type('rules', 'Quy chế', 'QC'),
  type('party-circular', 'Thông tri', 'TT'),
  type('communique', 'Thông cáo', 'TC'),
  type('declaration', 'Tuyên bố'),
  type('appeal', 'Lời kêu gọi'),
  type('master-plan', 'Quy hoạch', 'QH'),
  type('scheme', 'Đề án', 'ĐA'),
  type('option-paper', 'Phương án', 'PA'),
  type('project', 'Dự án', 'DA'),
  type('minutes', 'Biên bản', 'BB'),
  type('letter-of-introduction', 'Giấy giới thiệu', 'GT'),
  type('constitution', 'Hiến pháp'),
  type('code', 'Bộ luật'),
  type('law', 'Luật'),
  type('ordinance', 'Pháp lệnh'),
  type('order', 'Lệnh', 'L'),
  type('decree', 'Nghị định', 'NĐ'),
  type('joint-circular', 'Thông tư liên tịch', 'TTLT'),
  type('circular', 'Thông tư', 'TT'),
  type('consolidated-text', 'Văn bản hợp nhất', 'VBHN'),
  type('telegram', 'Công điện', 'CĐ'),
  type('contract', 'Hợp đồng', 'HĐ'),
  type('case-law', 'Án lệ', 'AL'),
  type('official-letter', 'Công văn', 'CV'),
  type('charter', 'Điều lệ'),
  type('platform', 'Cương lĩnh'),
  type('decree-law', 'Sắc lệnh', 'SL'),
  type('memorandum', 'Bản ghi nhớ', 'BGN'),
  type('agreement', 'Bản thỏa thuận', 'BTT'),
  type('power-of-attorney', 'Giấy ủy quyền', 'GUQ'),
  type('invitation', 'Giấy mời', 'GM'),
  type('forwarding-note', 'Phiếu gửi', 'PG'),
  type('transfer-note', 'Phiếu chuyển', 'PC'),
  type('notification-note', 'Phiếu báo', 'PB'),
  type('judgment', 'Bản án'),
];

const byFoldedName: ReadonlyMap<string, DocumentType> = new Map(documentTypes.map((t) => [fold(t.name), t]));

/** The type that a title line names (`THÔNG BÁO`, `Nghị quyết`), or null when the line is anything else. */
export function documentTypeOfTitle(line: string): DocumentType | null {
  return byFoldedName.get(fold(line).replace(/\s+/g, ' ').trim()) ?? null;
}

/** The type with this English name, or null. */
export function documentTypeById(id: string): DocumentType | null {
  return documentTypes.find((t) => t.id === id) ?? null;
}
