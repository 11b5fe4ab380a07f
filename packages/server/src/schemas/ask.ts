import Type from 'typebox';
import { citationSchema } from './citation.ts';
import { limitSchema, list, nullable, spanSchema } from './common.ts';

const question = Type.String({ description: 'Câu hỏi như máy chủ đã dùng: dạng NFC, bỏ khoảng trắng ở hai đầu.' });
const understood = Type.String({
  description: 'Câu hỏi như đã hiểu: câu hỏi tiếp theo được bổ sung ý từ câu trước; còn lại giống `question`.',
});
const place = (description: string) => Type.Integer({ minimum: 0, description });

export const askBodySchema = Type.Object(
  {
    question: Type.String({
      description: 'Câu hỏi tiếng Việt, có dấu hoặc không dấu, từ 1 đến 1000 ký tự, có ít nhất một chữ hoặc số.',
      examples: ['Bao lâu phải trả lời kiến nghị của người dân?'],
    }),
    limit: limitSchema('Số đoạn tối đa mà câu trả lời được dựa vào, từ 1 đến 100; mặc định 6.'),
    after: Type.Optional(
      Type.String({ description: 'Câu hỏi trước đó (`understood` của câu trả lời trước), để hiểu câu hỏi nối tiếp.' }),
    ),
    useModel: Type.Optional(
      Type.Boolean({ description: 'Có dùng mô hình ngôn ngữ nếu máy chủ được cấu hình; mặc định có.' }),
    ),
  },
  { additionalProperties: false, title: 'AskRequest', description: 'Câu hỏi và số đoạn được dùng.' },
);

export const missingSchema = Type.Object(
  {
    kind: Type.Union([Type.Literal('document'), Type.Literal('unit'), Type.Literal('year'), Type.Literal('body')], {
      description:
        '`document`: văn bản theo số ký hiệu; `unit`: điều, khoản, mục mà văn bản được nêu không có; `year`: năm; `body`: cơ quan hoặc địa phương.',
    }),
    words: Type.String({ description: 'Như câu hỏi nêu: «784-QĐ/TU», «2026», «Thành ủy Hà Nội».' }),
  },
  { title: 'Missing', description: 'Điều câu hỏi nêu mà trong kho không có.' },
);

export const confidenceSchema = Type.Object(
  {
    level: Type.Union([Type.Literal('high'), Type.Literal('medium'), Type.Literal('low')], {
      description: 'Mức tin cậy: cao, trung bình, thấp.',
    }),
    probability: Type.Number({
      minimum: 0,
      maximum: 1,
      description:
        'Khả năng câu trích đầu tiên có điều được hỏi, ước lượng trên bộ câu hỏi đã chấm; khi mô hình viết lời thì là của các câu trích nó dựa vào.',
    }),
  },
  { title: 'Confidence', description: 'Câu trả lời đáng tin đến đâu.' },
);

export const askedFigureSchema = Type.Object(
  {
    words: Type.String({ description: 'Con số, ngày hoặc thời hạn được hỏi, nguyên văn.' }),
    citation: place('Vị trí trong `citations`, tính từ 0.'),
    span: spanSchema,
  },
  { title: 'AskedFigure', description: 'Con số được hỏi và chỗ của nó trong câu trích.' },
);

export const contradictionSchema = Type.Object(
  {
    first: place('Câu trích của văn bản nêu trước: vị trí trong `citations`, tính từ 0.'),
    second: place('Câu trích nói khác: vị trí trong `citations`, tính từ 0.'),
    reason: nullable(
      Type.Union([Type.Literal('higher'), Type.Literal('newer')]),
      'Vì sao văn bản thứ nhất nêu trước: của cấp cao hơn, hoặc mới hơn; null khi không rõ.',
    ),
  },
  { title: 'Contradiction', description: 'Hai văn bản nói khác nhau về cùng một việc.' },
);

export const sentenceFaultSchema = Type.Object(
  {
    kind: Type.Union(
      [
        Type.Literal('uncited'),
        Type.Literal('unknown-citation'),
        Type.Literal('misquoted'),
        Type.Literal('number'),
        Type.Literal('date'),
        Type.Literal('document-number'),
        Type.Literal('name'),
        Type.Literal('polarity'),
        Type.Literal('condition'),
        Type.Literal('unsupported'),
        Type.Literal('unfinished'),
      ],
      { description: 'Câu sai căn cứ ở chỗ nào.' },
    ),
    words: Type.String({ description: 'Chữ không có căn cứ, hoặc chữ của văn bản bị bỏ mất.' }),
  },
  { title: 'SentenceFault', description: 'Chỗ mà một câu không đúng với đoạn nó dẫn.' },
);

export const struckSentenceSchema = Type.Object(
  {
    text: Type.String({ description: 'Câu bị gạch bỏ.' }),
    faults: list(sentenceFaultSchema, 'Vì sao bị gạch bỏ.'),
  },
  { title: 'StruckSentence', description: 'Câu do mô hình ngôn ngữ viết mà căn cứ không chứng tỏ.' },
);

export const modelFailureSchema = Type.Object(
  {
    code: Type.String({ description: 'Mã lỗi `MODEL_…`.' }),
    message: Type.String({ description: 'Việc gì đã xảy ra, viết cho người đọc.' }),
  },
  { title: 'ModelFailure', description: 'Vì sao mô hình ngôn ngữ không viết được, hoặc chưa viết hết.' },
);

export const understoodEventSchema = Type.Object({ question: Type.String() });
export const textEventSchema = Type.Object({ text: Type.String() });

export const answeredSchema = Type.Object(
  {
    kind: Type.Literal('answered', { description: 'Có căn cứ để trả lời.' }),
    question,
    understood,
    wording: Type.Union([Type.Literal('quotes'), Type.Literal('model')], {
      description: '`quotes`: chỉ gồm các câu trích; `model`: mô hình ngôn ngữ viết, từng câu đã được đối chiếu.',
    }),
    text: Type.String({ description: 'Câu trả lời; [n] chỉ trích dẫn thứ n.' }),
    citations: list(citationSchema, 'Các trích dẫn làm căn cứ, theo thứ tự [1], [2] … trong câu trả lời.'),
    confidence: confidenceSchema,
    figure: nullable(askedFigureSchema, 'Con số được hỏi; null khi không hỏi con số hoặc câu trích không có.'),
    contradictions: list(contradictionSchema, 'Những cặp câu trích nói khác nhau; thường là rỗng.'),
    replaced: list(Type.String(), 'Tên những văn bản được hỏi mà văn bản được trích đã thay thế hoặc bãi bỏ.'),
    missing: list(missingSchema, 'Văn bản câu hỏi nêu số mà kho không có: khi đó các câu trích chỉ nhắc đến nó.'),
    struck: list(struckSentenceSchema, 'Những câu của mô hình ngôn ngữ đã bị gạch bỏ; không thuộc câu trả lời.'),
    modelFailure: nullable(
      modelFailureSchema,
      'Mô hình ngôn ngữ hỏng ở đâu; null khi không dùng mô hình hoặc mô hình đã viết xong.',
    ),
  },
  { title: 'Answered', description: 'Câu trả lời có căn cứ.' },
);

export const abstainedSchema = Type.Object(
  {
    kind: Type.Literal('abstained', { description: 'Không có căn cứ nên không trả lời.' }),
    question,
    understood,
    text: Type.String({ description: 'Lời báo không tìm thấy căn cứ.' }),
    nearest: list(citationSchema, 'Những đoạn gần câu hỏi nhất để tham khảo; không phải căn cứ trả lời.'),
    missing: list(missingSchema, 'Vì sao không trả lời, khi biết được; thường là rỗng.'),
  },
  { title: 'Abstained', description: 'Trong kho không có căn cứ để trả lời.' },
);

export const answerSchema = Type.Union([answeredSchema, abstainedSchema], {
  title: 'Answer',
  description: 'Câu trả lời có căn cứ, hoặc lời báo không có căn cứ; `kind` cho biết là loại nào.',
});
