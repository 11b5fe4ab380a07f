import Type from 'typebox';
import { nullable, nullableReplacedBy, nullableSecrecy, sha256Schema, spanSchema } from './common.ts';

/** As `Citation` of @chidan/core: `quote` is the slice `span` of the document's text. */
export const citationSchema = Type.Object(
  {
    documentId: Type.String({ pattern: '^d\\d+$', description: 'Mã văn bản trong thư viện, không bao giờ dùng lại.' }),
    nodeId: nullable(Type.String(), 'Mã đơn vị bố cục (`nodeId` trong `outline`); null khi ở ngoài phần thân.'),
    textSha256: sha256Schema('SHA-256 của toàn văn đang lưu (UTF-8), để kiểm tra lại câu trích về sau.'),
    label: Type.String({ description: 'Nơi trích viết cho người đọc.' }),
    number: nullable(Type.String(), 'Số ký hiệu theo cách viết chuẩn; null khi văn bản không có.'),
    issuer: nullable(Type.String(), 'Cơ quan ban hành; null khi không đọc được.'),
    date: nullable(Type.String(), 'Ngày ban hành theo ISO 8601 (năm-tháng-ngày); null khi không đọc được.'),
    subject: nullable(Type.String(), 'Trích yếu; null khi không có.'),
    path: Type.String({ description: 'Vị trí trong bố cục: `điểm a khoản 2 Điều 5`; rỗng khi ở ngoài phần thân.' }),
    page: nullable(Type.Integer({ minimum: 1 }), 'Trang, tính từ 1; null khi loại tệp không chia trang.'),
    quote: Type.String({ description: 'Nguyên văn câu trích: đúng bằng đoạn `span` của toàn văn.' }),
    span: spanSchema,
    secrecy: nullableSecrecy(),
    replacedBy: nullableReplacedBy(),
  },
  { title: 'Citation', description: 'Trích dẫn nguyên văn kèm nơi trích, kiểm tra được từng chữ.' },
);
