import { fold } from '../../base/fold.ts';

/** What a digital signature, a gazette or a registry prints into the head before a colon, none of it the document's own words. */
const stampLabels: ReadonlySet<string> = new Set(
  (
    'người ký,ký bởi,ký số bởi,đã ký số,email,e-mail,cơ quan,đơn vị,chức vụ,thời gian ký,ngày ký,signed by,digitally signed by,signature,' +
    'date,location,reason,giờ,chuyển,lưu hồ sơ,lưu hồ sơ số,số đến,đến ngày,ngày đến,kính chuyển,mã định danh,mã số,mã hồ sơ'
  ).split(','),
);
const longestLabel = 24;
const stampKeys = new Set([
  ...[
    'den',
    'cong van den',
    'van ban den',
    'sao y',
    'sao y ban chinh',
    'sao luc',
    'trich sao',
    'ban sao',
    'ban chinh',
    'ban goc',
  ],
  ...[
    'thong tin dien tu chinh phu',
    'cong thong tin dien tu chinh phu',
    'cong thong tin dien tu',
    'ttdt',
    'xac thuc van ban hop nhat',
  ],
  ...['van ban goc', 'van ban dien tu', 'khong so'],
]);
/** The parts of the official gazette, above the head of each document in it. */
const gazette =
  /^(?:cong bao(?:[\s/]|$)|phan van ban (?:khac|hop nhat|quy pham)|(?:phan )?van ban (?:quy pham )?phap luat(?: khac)?$|van ban hop nhat$)/;

export function isGazetteLine(text: string): boolean {
  return gazette.test(fold(text).replace(/\s+/g, ' ').trim());
}

export function isStamp(text: string): boolean {
  const key = fold(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
  return (
    stampLabels.has(labelOf(text)) || stampKeys.has(key) || /^(?:sao y|sao luc|trich sao)[^;]{0,20};/.test(fold(text))
  );
}

/** The words before a colon, where a line has one near its start. */
function labelOf(text: string): string {
  const end = text.slice(0, longestLabel).indexOf(':');
  return end < 0 ? '' : text.slice(0, end).trim().toLowerCase();
}
