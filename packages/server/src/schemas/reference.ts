import Type from 'typebox';
import { list, nullable, spanSchema } from './common.ts';

/** As `Reference` of @chidan/core. */
export const referenceSchema = Type.Object(
  {
    span: spanSchema,
    type: nullable(Type.String(), 'Loại văn bản được nhắc tới, bằng tiếng Anh (`decree`); null khi không nêu.'),
    number: nullable(
      Type.String(),
      'Số ký hiệu theo cách viết chuẩn; chỉ có số thứ tự khi văn bản không nêu đủ; hoặc null.',
    ),
    name: nullable(Type.String(), 'Tên gọi như in khi văn bản được nhắc tới không có số; hoặc null.'),
    date: nullable(Type.String(), 'Ngày in ngay sau đó, theo ISO 8601; hoặc null.'),
    units: list(
      Type.String({ description: 'Đơn vị theo cách viện dẫn: `điểm a khoản 2 Điều 5`.' }),
      'Các đơn vị được nhắc tới; rỗng khi nhắc tới cả văn bản.',
    ),
    isInternal: Type.Boolean({ description: 'Đơn vị được nhắc tới thuộc chính văn bản này hay không.' }),
    role: Type.Union(
      [
        Type.Literal('basis'),
        Type.Literal('implements'),
        Type.Literal('replaces'),
        Type.Literal('amends'),
        Type.Literal('repeals'),
        Type.Literal('attached'),
        Type.Literal('guides'),
        Type.Literal('mentions'),
      ],
      {
        description:
          'Quan hệ: `basis` căn cứ, `implements` thực hiện, `replaces` thay thế, `amends` sửa đổi, `repeals` bãi bỏ, `attached` ban hành kèm theo, `guides` hướng dẫn, `mentions` nhắc tới.',
      },
    ),
    resolvedBy: Type.Union([Type.Literal('print'), Type.Literal('earlier-mention'), Type.Null()], {
      description:
        'Số ký hiệu đầy đủ nhờ đâu: `print` in đầy đủ tại chỗ, `earlier-mention` theo chỗ nhắc tới trước đó; null khi không đủ.',
    }),
  },
  {
    title: 'Reference',
    description: 'Một chỗ nhắc tới văn bản khác, hoặc tới đơn vị của văn bản này hay văn bản khác.',
  },
);
