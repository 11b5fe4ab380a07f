import Type from 'typebox';
import { limitSchema } from './common.ts';

function condition(description: string, example: string) {
  return Type.Optional(Type.String({ description, examples: [example] }));
}

function flag(description: string) {
  return Type.Optional(Type.Boolean({ description, examples: [true] }));
}

export const searchQuerySchema = Type.Object(
  {
    q: Type.String({
      description:
        'Câu tìm, có dấu hoặc không dấu, từ 1 đến 1000 ký tự, có ít nhất một chữ hoặc số; có thể chứa số ký hiệu, "cụm từ", -từ-loại-trừ và điều kiện lọc như `loại:QĐ`, `từ:2022`, `số:784`.',
      examples: ['quy dinh phan cong cap uy du sinh hoat'],
    }),
    limit: limitSchema('Số kết quả tối đa, từ 1 đến 100; mặc định 10.'),
    mode: Type.Optional(
      Type.Enum(['hybrid', 'lexical', 'semantic'], {
        description:
          'Cách tìm: `hybrid` theo từ ngữ và nghĩa (mặc định), `lexical` chỉ theo từ ngữ, `semantic` chỉ theo nghĩa.',
        examples: ['hybrid'],
      }),
    ),
    group: Type.Optional(
      Type.Enum(['none', 'document'], {
        description:
          '`none`: mỗi đoạn là một kết quả (mặc định); `document`: mỗi văn bản chỉ nêu một lần, bằng đoạn sát nhất.',
        examples: ['document'],
      }),
    ),
    exact: flag('Tìm đúng như đã gõ: không thêm dấu, không sửa lỗi gõ, không hiểu chữ viết tắt; mặc định false.'),
    explain: flag('Kèm `explanation` ở mỗi kết quả: điểm gồm những phần nào; mặc định false.'),
    facets: flag('Kèm `facets`: đếm các văn bản tìm được theo loại, cơ quan, năm …; mặc định false.'),
    type: Type.Optional(
      Type.Immutable(
        Type.Array(Type.String(), {
          description:
            'Chỉ tìm các loại văn bản này: tên loại, chữ viết tắt hoặc mã như trong `type` của văn bản. Nhiều loại thì nêu tham số này nhiều lần.',
          examples: [['Thông báo', 'KL']],
        }),
      ),
    ),
    from: condition('Chỉ tìm văn bản ban hành từ ngày, tháng hoặc năm này trở đi.', '2022-07-01'),
    to: condition('Chỉ tìm văn bản ban hành đến hết ngày, tháng hoặc năm này.', '2024'),
    issuer: condition('Chỉ tìm văn bản của cơ quan có tên chứa các chữ này; hiểu cả tên viết tắt.', 'Tỉnh ủy'),
    number: condition('Chỉ tìm văn bản mang số này, viết theo cách nào cũng được.', '117-TB/ĐUK'),
    term: condition('Chỉ tìm văn bản của khóa hoặc nhiệm kỳ này.', 'XIII'),
    signer: condition('Chỉ tìm văn bản do người có tên chứa các chữ này ký.', 'Trần Văn B'),
    replaced: Type.Optional(
      Type.Boolean({
        description:
          'true: chỉ văn bản đã bị văn bản khác trong thư viện thay thế hoặc bãi bỏ; false: chỉ văn bản chưa thấy bị thay thế.',
        examples: [false],
      }),
    ),
  },
  { additionalProperties: false },
);
