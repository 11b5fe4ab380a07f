import Type from 'typebox';
import { citationSchema } from './citation.ts';
import { list, nullable, spanSchema } from './common.ts';
import { warningSchema } from './document.ts';
import { scorePartSchema } from './score-part.ts';

export const searchHitSchema = Type.Object(
  {
    rank: Type.Integer({ minimum: 1, description: 'Thứ hạng, từ 1.' }),
    reason: Type.Enum(['named', 'mentions', 'ranked'], {
      description:
        'Vì sao có kết quả này: `named` câu tìm nêu số ký hiệu của văn bản, `mentions` đoạn nhắc đến số ký hiệu mà kho không có, `ranked` theo từ ngữ và nghĩa.',
    }),
    score: Type.Number({ description: 'Điểm chung, từ 0 đến 1; chỉ so sánh được trong cùng một lần tìm.' }),
    lexical: nullable(
      Type.Number(),
      'Điểm theo từ ngữ (BM25), từ 0 trở lên; null khi đoạn không có từ nào của câu tìm.',
    ),
    cosine: nullable(
      Type.Number(),
      'Độ gần về nghĩa (cosin), từ -1 đến 1; null khi đoạn không nằm trong nhóm gần nhất hoặc câu tìm không dùng véc-tơ.',
    ),
    citation: citationSchema,
    marks: list(spanSchema, 'Những chỗ có từ của câu tìm; vị trí tính trong `quote` của `citation`.'),
    passage: Type.Object(
      { text: Type.String({ description: 'Nguyên văn của cả đoạn.' }), span: spanSchema },
      { description: 'Cả đoạn chứa câu trích.' },
    ),
    duplicates: list(citationSchema, 'Những đoạn khác có lời văn gần như y hệt, ở cùng hoặc khác văn bản.'),
    more: Type.Integer({
      minimum: 0,
      description: 'Số đoạn khác tìm được trong cùng văn bản; luôn là 0 khi không gộp theo văn bản.',
    }),
    explanation: Type.Optional(scorePartSchema),
  },
  { title: 'SearchHit', description: 'Một đoạn tìm được.' },
);

export const respellingSchema = Type.Object(
  {
    text: Type.String({ description: 'Câu tìm sau khi thêm dấu và sửa lỗi gõ.' }),
    isChanged: Type.Boolean({ description: 'Có chữ nào được đổi hay không.' }),
    changes: list(
      Type.Object(
        {
          span: spanSchema,
          from: Type.String({ description: 'Chữ đã gõ.' }),
          to: Type.String({ description: 'Chữ được tìm.' }),
          why: Type.String({
            description: 'Vì sao: `diacritics` thêm dấu, `slip` sửa lỗi gõ, `telex`, `vni` đọc phím gõ.',
          }),
        },
        { description: 'Một chữ được đổi; vị trí tính trong câu tìm đã bỏ điều kiện lọc.' },
      ),
      'Các chữ được đổi, theo thứ tự.',
    ),
  },
  { title: 'Respelling', description: 'Câu tìm được hiểu khác với cách đã gõ.' },
);

export const namedDocumentSchema = Type.Object(
  {
    documentId: Type.String({ pattern: '^d\\d+$', description: 'Mã văn bản.' }),
    number: nullable(Type.String(), 'Số ký hiệu; null khi không đọc được.'),
    title: Type.String({ description: 'Loại, số ký hiệu và trích yếu trên một dòng.' }),
    issuer: nullable(Type.String(), 'Cơ quan ban hành; null khi không đọc được.'),
    date: nullable(Type.String(), 'Ngày ban hành theo ISO 8601; null khi không đọc được.'),
    term: nullable(Type.String(), 'Khóa hoặc nhiệm kỳ; null khi không nêu.'),
    unit: Type.String({ description: 'Đơn vị được hỏi, nếu văn bản có: `khoản 2 Điều 5`; nếu không thì rỗng.' }),
    missingUnit: Type.String({ description: 'Đơn vị được hỏi mà văn bản không có; rỗng khi có hoặc khi không hỏi.' }),
    isFilteredOut: Type.Boolean({
      description: 'Văn bản có bị điều kiện lọc loại ra hay không; khi true, không kết quả nào là của văn bản này.',
    }),
  },
  { title: 'NamedDocument', description: 'Một văn bản mang số ký hiệu trong câu tìm.' },
);

export const namedSchema = Type.Object(
  {
    number: Type.String({
      description: 'Số ký hiệu mà câu tìm nêu; khi gõ chưa đủ thì như đã gõ; nhiều số thì cách nhau dấu phẩy.',
    }),
    unit: Type.String({ description: 'Điều, khoản, điểm mà câu tìm nêu; rỗng khi không nêu.' }),
    absent: list(Type.String(), 'Những số trong đó mà kho không có văn bản nào mang.'),
    documents: list(
      namedDocumentSchema,
      'Các văn bản mang số đó, văn bản có đơn vị được hỏi đứng trước; rỗng khi kho không có văn bản nào. Nhiều văn bản thì phân biệt bằng cơ quan, ngày, nhiệm kỳ.',
    ),
  },
  { title: 'Named', description: 'Số ký hiệu mà câu tìm nêu và những văn bản mang số đó.' },
);

export const facetCountSchema = Type.Object(
  {
    value: Type.String({ description: 'Giá trị.' }),
    documents: Type.Integer({ minimum: 0, description: 'Số văn bản tìm được có giá trị đó.' }),
  },
  { title: 'FacetCount', description: 'Một giá trị và số văn bản.' },
);

export const facetsSchema = Type.Object(
  {
    types: list(facetCountSchema, 'Loại văn bản, bằng tiếng Anh như `type` của văn bản.'),
    issuers: list(facetCountSchema, 'Cơ quan ban hành.'),
    years: list(facetCountSchema, 'Năm ban hành, năm mới nhất đứng đầu.'),
    terms: list(facetCountSchema, 'Khóa hoặc nhiệm kỳ.'),
    signers: list(facetCountSchema, 'Người ký.'),
    replaced: Type.Integer({ minimum: 0, description: 'Số văn bản đã bị thay thế hoặc bãi bỏ.' }),
  },
  {
    title: 'Facets',
    description: 'Đếm các văn bản tìm được theo từng mục, giá trị nhiều nhất đứng đầu; không nêu thì không đếm.',
  },
);

export const searchResultSchema = Type.Object(
  {
    query: Type.String({ description: 'Câu tìm như máy chủ đã nhận: dạng NFC, bỏ khoảng trắng ở hai đầu.' }),
    searched: Type.String({
      description: 'Những chữ được tìm: đã thêm dấu, sửa lỗi gõ, bỏ điều kiện lọc; rỗng khi chỉ có điều kiện lọc.',
    }),
    respelling: nullable(respellingSchema, 'Những gì được đổi trong câu tìm; null khi tìm đúng như đã gõ.'),
    named: nullable(namedSchema, 'Số ký hiệu mà câu tìm nêu; null khi không nêu.'),
    isFar: Type.Boolean({
      description: 'Trong kho không có gì sát với câu tìm hay không; khi true, các kết quả chỉ là những đoạn gần nhất.',
    }),
    hits: list(searchHitSchema, 'Các đoạn tìm được, đoạn sát nhất đứng đầu; rỗng khi không có.'),
    facets: Type.Optional(facetsSchema),
    warnings: list(
      warningSchema,
      'Những điều kiện lọc không hiểu được nên đã tìm như từ thường; vị trí tính trong câu tìm.',
    ),
  },
  { title: 'SearchResult', description: 'Kết quả của một lần tìm.' },
);
