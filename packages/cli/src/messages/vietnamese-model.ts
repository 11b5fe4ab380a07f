/** What is said of the language model that may word answers. */
export const vietnameseModel = {
  addressName: 'ĐỊA-CHỈ',
  address:
    'địa chỉ kiểu OpenAI của mô hình ngôn ngữ viết câu trả lời, ví dụ http://127.0.0.1:11434/v1; nếu bỏ trống thì theo biến CHIDAN_MODEL_ADDRESS, không có thì chỉ trích nguyên văn',
  nameName: 'TÊN',
  name: 'tên mô hình ngôn ngữ tại địa chỉ đó, ví dụ qwen2.5:7b; nếu bỏ trống thì theo biến CHIDAN_MODEL_NAME',
  quotesOnly: 'không dùng mô hình ngôn ngữ, chỉ trích nguyên văn',
  /** For an address that is not of this machine. */
  leaves: (host: string): string =>
    `Lưu ý: câu hỏi và các đoạn văn bản tìm được sẽ được gửi tới mô hình ngôn ngữ tại ${host}.`,
  nameMissing: 'phải nêu cùng với --model-address, hoặc đặt biến CHIDAN_MODEL_NAME',
  addressMissing: 'phải nêu cùng với --model-name, hoặc đặt biến CHIDAN_MODEL_ADDRESS',
  /** At the start of the server. */
  serving: (name: string, address: string): string =>
    `Câu trả lời sẽ do mô hình ngôn ngữ ${name} tại ${address} viết, từng câu được đối chiếu với văn bản.`,
  /** Below the quotes, above its sentences. */
  writing: 'Mô hình ngôn ngữ đang viết câu trả lời; câu nào qua đối chiếu thì hiện ra dưới đây.',
  worded:
    'Do mô hình ngôn ngữ viết; từng câu đã được đối chiếu với đoạn nó dẫn. Hãy đọc lại câu trích dưới đây trước khi dùng.',
  struckHeading: 'Đã gạch bỏ (không đúng căn cứ):',
};
