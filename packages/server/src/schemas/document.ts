import Type from 'typebox';
import { list, nullable, nullableReplacedBy, nullableSecrecy, sha256Schema, spanSchema } from './common.ts';
import { correctionSchema, headerSchema } from './header.ts';
import { referenceSchema } from './reference.ts';

export const documentParamsSchema = Type.Object({
  id: Type.String({ description: 'Mã văn bản: chữ d và một số, như trong danh sách văn bản.', examples: ['d1'] }),
});

/** A file as readers may know of it: its name without the folders. */
export const sourceSchema = Type.Object(
  {
    name: Type.String({ description: 'Tên tệp, không kèm thư mục.' }),
    sha256: sha256Schema('SHA-256 của tệp gốc.'),
    bytes: Type.Integer({ minimum: 0, description: 'Cỡ tệp gốc, tính bằng byte.' }),
    addedAt: Type.String({ description: 'Lúc thêm vào thư viện, theo ISO 8601, giờ UTC.' }),
  },
  { title: 'Source', description: 'Tệp mà văn bản được đọc từ đó.' },
);

const summaryProperties = {
  id: Type.String({ pattern: '^d\\d+$', description: 'Mã văn bản trong thư viện, không bao giờ dùng lại.' }),
  title: Type.String({ description: 'Loại, số ký hiệu và trích yếu trên một dòng; tên tệp khi phần đầu không nêu.' }),
  number: nullable(Type.String(), 'Số ký hiệu theo cách viết chuẩn; null khi văn bản không có.'),
  type: nullable(Type.String(), 'Loại văn bản, bằng tiếng Anh: `notice` là thông báo; null khi không đọc được.'),
  issuer: nullable(Type.String(), 'Cơ quan ban hành; null khi không đọc được.'),
  date: nullable(Type.String(), 'Ngày ban hành theo ISO 8601 (năm-tháng-ngày); null khi không đọc được.'),
  subject: nullable(Type.String(), 'Trích yếu; null khi không có.'),
  term: nullable(Type.String(), 'Khóa hoặc nhiệm kỳ của cơ quan ban hành, như in; null khi không nêu.'),
  signers: list(Type.String(), 'Tên những người ký, theo thứ tự in; rỗng khi không đọc được.'),
  mediaType: Type.String({ description: 'Loại tệp gốc: `docx`, `pdf`, `html`, `markdown`, `plain`' }),
  pages: nullable(Type.Integer({ minimum: 1 }), 'Số trang; null khi loại tệp không chia trang.'),
  secrecy: nullableSecrecy(),
  sources: list(sourceSchema, 'Các tệp có cùng nội dung này, theo thứ tự thêm vào.'),
  replacedBy: nullableReplacedBy(),
};

export const documentSummarySchema = Type.Object(summaryProperties, {
  title: 'DocumentSummary',
  description: 'Thông tin chính của một văn bản, không kèm toàn văn.',
});

export const documentListSchema = Type.Object(
  { documents: list(documentSummarySchema, 'Mọi văn bản, theo thứ tự thêm vào.') },
  { title: 'DocumentList', description: 'Danh sách văn bản trong thư viện.' },
);

export const unitSchema = Type.Object(
  {
    nodeId: Type.String({ description: 'Mã của đơn vị, như `nodeId` của trích dẫn: `d12.7`.' }),
    kind: Type.String({
      description: 'Loại đơn vị, bằng tiếng Anh: `article` là điều, `clause` khoản, `point` điểm …',
    }),
    number: Type.String({ description: 'Số như in trong văn bản (`5`, `II`, `đ`); với đoạn không đánh số là thứ tự.' }),
    heading: nullable(Type.String(), 'Tên của đơn vị; null khi không có.'),
    path: Type.String({ description: 'Vị trí theo cách viện dẫn: `điểm a khoản 2 Điều 5`.' }),
    parent: nullable(
      Type.Integer({ minimum: 0 }),
      'Vị trí của đơn vị chứa nó trong danh sách này, tính từ 0; null ở cấp ngoài cùng.',
    ),
    span: spanSchema,
  },
  { title: 'Unit', description: 'Một đơn vị của bố cục: chương, điều, khoản, điểm, mục, đoạn …' },
);

export const pageStartSchema = Type.Object(
  {
    start: Type.Integer({ minimum: 0, description: 'Vị trí trong toàn văn, tính từ 0, bằng đơn vị mã UTF-16.' }),
    page: Type.Integer({ minimum: 1, description: 'Trang, tính từ 1.' }),
  },
  { title: 'PageStart', description: 'Nơi một phần của trang bắt đầu trong toàn văn.' },
);

export const warningSchema = Type.Object(
  {
    code: Type.String({ description: 'Mã cảnh báo: `HEADER_NUMBER_MISSING`, `QUERY_FILTER_INVALID` …' }),
    span: spanSchema,
    message: Type.String({ description: 'Lời cảnh báo cho người đọc.' }),
  },
  {
    title: 'Warning',
    description: 'Điều khác thường gặp khi đọc văn bản hoặc câu tìm; văn bản vẫn được thêm, câu tìm vẫn được tìm.',
  },
);

export const documentSchema = Type.Object(
  {
    ...summaryProperties,
    header: headerSchema,
    corrections: list(correctionSchema, 'Các mục do người dùng sửa; rỗng khi không có.'),
    outline: list(unitSchema, 'Bố cục, theo thứ tự đọc; đơn vị chứa đứng trước đơn vị bên trong.'),
    body: spanSchema,
    signature: nullable(spanSchema, 'Phần chữ ký và nơi nhận; null khi không có.'),
    references: list(referenceSchema, 'Các chỗ nhắc tới văn bản hoặc đơn vị, theo thứ tự đọc.'),
    text: Type.String({ description: 'Toàn văn đang lưu; mọi `span` tính trên chuỗi này.' }),
    textSha256: sha256Schema('SHA-256 của toàn văn (UTF-8).'),
    pageStarts: nullable(
      list(pageStartSchema, 'Theo thứ tự trong toàn văn.'),
      'Trong `text`, mỗi trang bắt đầu ở đâu; null khi loại tệp không chia trang.',
    ),
    warnings: list(warningSchema, 'Những điều khác thường gặp khi đọc; rỗng khi không có.'),
  },
  { title: 'Document', description: 'Một văn bản: thông tin đầu văn bản, bố cục và toàn văn.' },
);
