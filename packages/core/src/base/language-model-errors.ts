type Detail = Readonly<Record<string, string | number>>;

interface LanguageModelError {
  readonly kind: 'environment';
  readonly message: (detail: Detail) => string;
  readonly english: (detail: Detail) => string;
}

type LanguageModelCode = 'MODEL_UNREACHABLE' | 'MODEL_REFUSED' | 'MODEL_SLOW' | 'MODEL_CUT_OFF' | 'MODEL_NO_ANSWER';

/** What a language model can fail with; no question fails for it, the answer then stays in quotes. */
export const languageModelErrors: Readonly<Record<LanguageModelCode, LanguageModelError>> = {
  MODEL_UNREACHABLE: {
    kind: 'environment',
    message: (d) =>
      `Không kết nối được với mô hình ngôn ngữ ${d.model} (${d.reason}). Hãy kiểm tra máy chủ mô hình có đang chạy không và địa chỉ đã đúng chưa.`,
    english: (d) =>
      `The language model ${d.model} cannot be reached (${d.reason}). Check that its server runs, and the address.`,
  },
  MODEL_REFUSED: {
    kind: 'environment',
    message: (d) =>
      `Mô hình ngôn ngữ ${d.model} không nhận yêu cầu hoặc trả lời sai mẫu (${d.reason}). Hãy kiểm tra tên mô hình, khóa truy cập và địa chỉ.`,
    english: (d) =>
      `The language model ${d.model} refused, or its reply is of no known form (${d.reason}). Check the model's name, the key and the address.`,
  },
  MODEL_SLOW: {
    kind: 'environment',
    message: (d) =>
      `Mô hình ngôn ngữ ${d.model} chưa viết xong sau ${d.seconds} giây. Hãy thử lại, dùng mô hình nhỏ hơn hoặc cho phép chờ lâu hơn.`,
    english: (d) =>
      `The language model ${d.model} had not ended after ${d.seconds} seconds. Try again, use a smaller model or allow more time.`,
  },
  MODEL_CUT_OFF: {
    kind: 'environment',
    message: (d) => `Mô hình ngôn ngữ ${d.model} bị ngắt khi đang viết (${d.reason}). Câu viết dở đã được bỏ.`,
    english: (d) =>
      `The language model ${d.model} was cut off while it wrote (${d.reason}). The sentence left unfinished was dropped.`,
  },
  MODEL_NO_ANSWER: {
    kind: 'environment',
    message: (d) =>
      `Mô hình ngôn ngữ ${d.model} không viết câu trả lời nào từ các đoạn tìm được. Hãy đọc các câu trích nguyên văn.`,
    english: (d) => `The language model ${d.model} wrote no answer from the passages found. Read the quotes.`,
  },
};
