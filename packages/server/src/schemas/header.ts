import Type, { type TSchema } from 'typebox';
import { list, nullable, spanSchema } from './common.ts';

/** A value read from the text, and where it was read. */
function field<T extends TSchema>(value: T) {
  return Type.Object({ value, span: spanSchema });
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
    markings: list(text('Dấu chỉ, viết hoa.'), 'Các dấu chỉ như `DỰ THẢO`, `VĂN BẢN MẪU`.'),
    signer: nullable(field(signerSchema), 'Người ký; null khi không đọc được.'),
    recipients: list(text('Tên nơi nhận.'), 'Nơi nhận, theo thứ tự in.'),
  },
  {
    title: 'Header',
    description: 'Những gì văn bản tự nêu ở phần đầu và phần cuối, mỗi giá trị kèm vị trí; không có thì null.',
  },
);
