import Type, { type TSchema } from 'typebox';
import { confidenceSchema, list, nullable, spanSchema } from './common.ts';

/** A value read from the text, where it was read, and how sure. */
function field<T extends TSchema>(value: T) {
  return Type.Object({ value, span: spanSchema, confidence: confidenceSchema });
}

function text(description: string) {
  return field(Type.String({ description }));
}

export const signerSchema = Type.Object(
  {
    name: Type.String({ description: 'Họ và tên.' }),
    capacity: nullable(Type.String(), 'Thẩm quyền ký như in: `T/M BAN THƯỜNG VỤ`; null khi không có dòng này.'),
    position: nullable(Type.String(), 'Chức vụ của người ký; null khi không có.'),
  },
  { title: 'Signer', description: 'Người ký.' },
);

export const headerSchema = Type.Object(
  {
    superior: nullable(text('Tên cơ quan.'), 'Cơ quan cấp trên; null khi không có.'),
    issuer: nullable(text('Tên cơ quan.'), 'Cơ quan ban hành; null khi không đọc được.'),
    number: nullable(text('Cách viết chuẩn: `117-TB/ĐUK`.'), 'Số ký hiệu; null khi không có.'),
    type: nullable(text('Tên loại bằng tiếng Anh: `notice`.'), 'Loại văn bản; null khi không đọc được.'),
    subject: nullable(text('Các dòng nối bằng dấu cách.'), 'Trích yếu; null khi không có.'),
    place: nullable(text('Tên địa danh.'), 'Nơi ban hành; null khi không có.'),
    date: nullable(text('Ngày theo ISO 8601.'), 'Ngày ban hành; null khi không đọc được.'),
    term: nullable(text('Như in: `khóa XIII`.'), 'Khóa hoặc nhiệm kỳ của cơ quan ban hành; null khi không nêu.'),
    urgency: nullable(
      field(
        Type.Union([Type.Literal('KHẨN'), Type.Literal('THƯỢNG KHẨN'), Type.Literal('HỎA TỐC')], {
          description: 'Độ khẩn, viết hoa.',
        }),
      ),
      'Độ khẩn; null khi không có dấu.',
    ),
    markings: list(text('Dấu chỉ, viết hoa.'), 'Các dấu chỉ như `DỰ THẢO`, `LƯU HÀNH NỘI BỘ`, `VĂN BẢN MẪU`.'),
    attachedTo: nullable(
      text('Cách viết chuẩn: `15/QĐ-UBND`.'),
      'Số ký hiệu của văn bản mà văn bản này được ban hành kèm theo; null khi không nêu.',
    ),
    signers: list(field(signerSchema), 'Người ký, theo thứ tự in; nhiều người khi các cơ quan cùng ký.'),
    recipients: list(text('Tên nơi nhận.'), 'Nơi nhận, theo thứ tự in.'),
  },
  {
    title: 'Header',
    description: 'Những gì văn bản tự nêu ở phần đầu và phần cuối, mỗi giá trị kèm vị trí; không có thì null.',
  },
);

/** As `AppliedCorrection` of @chidan/core, less what only the library needs. */
export const correctionSchema = Type.Object(
  {
    field: Type.String({ description: 'Mục của `header` đã sửa: `number`, `date` …' }),
    value: nullable(
      Type.String(),
      'Giá trị đã sửa, cũng là giá trị trong `header`; null khi văn bản không có mục này.',
    ),
    replaced: nullable(text('Giá trị đã đọc.'), 'Điều chương trình đọc được tại mục này; null khi không đọc được.'),
    correctedAt: Type.String({ description: 'Lúc sửa, theo ISO 8601, giờ UTC.' }),
  },
  {
    title: 'Correction',
    description:
      'Một mục ở đầu văn bản do người dùng sửa: trong `header` mục ấy có độ chắc chắn 1, vị trí là của điều đã đọc.',
  },
);
