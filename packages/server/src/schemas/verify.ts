import Type from 'typebox';
import { sentenceFaultSchema } from './ask.ts';
import { citationSchema } from './citation.ts';
import { list, nullable, spanSchema } from './common.ts';

const claimed = (description: string) => Type.Optional(nullable(Type.String(), description));

/** As `ClaimedCitation` of @chidan/core; other fields are ignored. */
export const claimedCitationSchema = Type.Object(
  {
    quote: Type.String({ description: 'Nguyên văn câu trích, không quá 20.000 ký tự.' }),
    documentId: claimed(
      'Mã văn bản trong thư viện này; không dùng khi số, ngày hoặc cơ quan cho thấy là văn bản khác.',
    ),
    number: claimed('Số ký hiệu, viết kiểu nào cũng được.'),
    issuer: claimed('Cơ quan ban hành; phân biệt các văn bản cùng số.'),
    date: claimed('Ngày ban hành theo ISO 8601; phân biệt các văn bản cùng số.'),
    path: claimed('Vị trí trong văn bản: `điểm a khoản 2 Điều 5`.'),
    textSha256: claimed('SHA-256 của toàn văn lúc trích.'),
    span: Type.Optional(nullable(spanSchema, 'Chỗ của câu trích trong toàn văn.')),
  },
  {
    additionalProperties: true,
    title: 'ClaimedCitation',
    description: 'Trích dẫn cần kiểm chứng; chỉ bắt buộc `quote`, cùng `documentId` hoặc `number` để tìm ra văn bản.',
  },
);

/** As `AnswerForm` of @chidan/core, which says more exactly what is refused. */
export const verifyBodySchema = Type.Object(
  {
    kind: Type.Optional(
      Type.String({ description: '`abstained`: lời báo không có căn cứ, khi đó `nearest` thay cho `citations`.' }),
    ),
    text: Type.String({
      description: 'Câu trả lời, không quá 500.000 ký tự; [n] chỉ trích dẫn thứ n.',
      examples: ['Chi bộ sinh hoạt chuyên đề mỗi quý một lần [1].'],
    }),
    citations: Type.Optional(
      list(claimedCitationSchema, 'Các trích dẫn theo thứ tự [1], [2] …, không quá 1.000; bắt buộc khi có trả lời.'),
    ),
    figure: Type.Optional(
      nullable(
        Type.Object({
          words: Type.String({ description: 'Con số, ngày hoặc thời hạn, không quá 1.000 ký tự.' }),
          citation: Type.Integer({ minimum: 0, description: 'Vị trí của trích dẫn trong `citations`, tính từ 0.' }),
          span: spanSchema,
        }),
        'Con số nêu đầu câu trả lời: phải đúng là đoạn `span` của câu trích ấy.',
      ),
    ),
    nearest: Type.Optional(list(claimedCitationSchema, 'Những đoạn gần nhất của một lời báo không có căn cứ.')),
  },
  {
    additionalProperties: true,
    title: 'VerifyRequest',
    description:
      'Câu trả lời cần kiểm chứng: đúng như `/api/v1/ask` trả về, hoặc của hệ thống khác; trường khác bị bỏ qua.',
  },
);

export const verifiedSentenceSchema = Type.Object(
  {
    text: Type.String({ description: 'Câu, không kèm số trích dẫn.' }),
    span: spanSchema,
    marks: list(Type.Integer({ minimum: 0 }), 'Số của các trích dẫn mà câu dẫn, tính từ 1.'),
    faults: list(sentenceFaultSchema, 'Chỗ không đúng với nguồn; rỗng khi câu có căn cứ.'),
  },
  { title: 'VerifiedSentence', description: 'Một câu đã đối chiếu với những câu trích mà nó dẫn.' },
);

export const misquoteSchema = Type.Object(
  {
    citation: citationSchema,
    claimed: Type.String({ description: 'Chữ của câu trả lời, từ chỗ khác đầu tiên đến chỗ khác cuối cùng.' }),
    stored: Type.String({ description: 'Chữ của văn bản ở chỗ đó.' }),
  },
  { title: 'Misquote', description: 'Đoạn của văn bản gần câu trích sai nhất, và chỗ khác nhau.' },
);

export const candidateDocumentSchema = Type.Object(
  {
    documentId: Type.String({ pattern: '^d\\d+$', description: 'Mã văn bản.' }),
    label: Type.String({ description: 'Tên gọi cho người đọc.' }),
    issuer: nullable(Type.String(), 'Cơ quan ban hành; null khi không đọc được.'),
  },
  { title: 'CandidateDocument', description: 'Một trong các văn bản mà trích dẫn có thể muốn nêu.' },
);

export const verifiedCitationSchema = Type.Object(
  {
    outcome: Type.Union(
      [
        Type.Literal('verbatim'),
        Type.Literal('moved'),
        Type.Literal('misquoted'),
        Type.Literal('document-not-found'),
        Type.Literal('document-not-named'),
        Type.Literal('ambiguous'),
      ],
      {
        description:
          '`verbatim` đúng nguyên văn tại chỗ đã nêu; `moved` đúng nguyên văn nhưng ở chỗ khác; `misquoted` không có trong văn bản; `document-not-found` thư viện không có văn bản; `document-not-named` trích dẫn không nêu `documentId` hay `number`; `ambiguous` nhiều văn bản ứng với điều đã nêu.',
      },
    ),
    citation: nullable(citationSchema, 'Trích dẫn của thư viện cho câu này; null khi không tìm thấy câu trích.'),
    isTextChanged: Type.Boolean({ description: 'Toàn văn trong thư viện có khác bản được trích không.' }),
    nearest: nullable(misquoteSchema, 'Với `misquoted`: đoạn gần nhất; null khi không có đoạn nào gần.'),
    candidates: list(candidateDocumentSchema, 'Với `ambiguous`: các văn bản có thể là văn bản được nêu.'),
  },
  { title: 'VerifiedCitation', description: 'Kết quả đối chiếu một trích dẫn.' },
);

export const verificationSchema = Type.Object(
  {
    isSupported: Type.Boolean({
      description: 'Mọi câu trích đều có trong văn bản, mọi câu đều đúng với câu trích, và con số nêu đầu không sai.',
    }),
    sentences: list(verifiedSentenceSchema, 'Từng câu, theo thứ tự; rỗng với lời báo không có căn cứ.'),
    citations: list(verifiedCitationSchema, 'Từng trích dẫn, theo thứ tự đã gửi.'),
    figure: nullable(
      Type.Union([Type.Literal('verbatim'), Type.Literal('misquoted')]),
      'Con số nêu đầu câu trả lời có đúng là đoạn đã nêu của câu trích không; null khi không nêu con số nào.',
    ),
  },
  { title: 'Verification', description: 'Câu trả lời có đúng với văn bản trong thư viện không.' },
);
