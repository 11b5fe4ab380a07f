import type { Outcome } from '../exit-code.ts';

const reference = {
  name: 'SỐ-HOẶC-MÃ',
  meaning: 'số ký hiệu (viết kiểu nào cũng được), mã (d…) hoặc tên tệp của văn bản',
};

const exitCodes: Readonly<Record<Outcome, string>> = {
  done: 'đã xong, kể cả khi câu hỏi không có căn cứ để trả lời',
  unexpected: 'lỗi của chương trình',
  input: 'câu lệnh, câu tìm, đường dẫn hoặc văn bản nêu ra không đúng',
  library: 'thư viện chưa có, bị hỏng, đang bận hoặc lập bằng mô hình khác',
  environment: 'máy thiếu mô hình, cổng đang bận hoặc không mở được thư mục',
  incomplete: 'đã thêm xong nhưng có tệp không thêm được',
  interrupted: 'đã dừng giữa chừng (Ctrl+C)',
};

/** All that `--help` prints, less the examples. */
export const vietnameseHelp = {
  usage: 'Cách dùng:',
  arguments: 'Tham số:',
  options: 'Tùy chọn:',
  globalOptions: 'Tùy chọn chung:',
  commands: 'Lệnh:',
  examples: 'Ví dụ:',
  exitCodesTitle: 'Mã thoát:',
  exitCodes,
  optionsPlaceholder: '[tùy chọn]',
  commandPlaceholder: '[lệnh]',
  commandsPlaceholder: '<lệnh>',
  program: 'Chỉ Dẫn: tra cứu văn bản chỉ đạo, điều hành ngay trên máy của cơ quan, trích dẫn nguyên văn, có nguồn.',
  help: 'xem hướng dẫn',
  helpTopic: 'LỆNH',
  helpCommand: 'xem hướng dẫn của một lệnh',
  version: 'xem số phiên bản',
  folder: 'THƯ-MỤC',
  library:
    'thư mục của thư viện; nếu bỏ trống thì theo biến CHIDAN_LIBRARY, rồi đến thư mục .chidan gần nhất tính từ thư mục hiện tại trở lên',
  model: 'thư mục của mô hình nhúng; nếu bỏ trống thì theo biến CHIDAN_MODEL, rồi đến mô hình kèm theo chương trình',
  languageName: 'NGÔN-NGỮ',
  language: 'ngôn ngữ của thông báo: vi hoặc en; nếu bỏ trống thì theo biến CHIDAN_LANG, rồi đến tiếng Việt',
  json: 'in kết quả dưới dạng một giá trị JSON',
  number: 'SỐ',
  limitRange: (least: number, most: number): string => `phải là số nguyên từ ${least} đến ${most}`,
  choice: (choices: readonly string[]): string => `phải là ${choices.join(' hoặc ')}`,
  add: {
    summary: 'thêm văn bản vào thư viện',
    description:
      'Thêm tệp .docx, .pdf có lớp chữ, .html, .md, .txt, hoặc mọi tệp trong một thư mục. Tệp đã có và không đổi thì bỏ qua; tệp không đọc được thì báo lỗi rồi thêm tiếp các tệp còn lại. Nếu chưa có thư viện thì lập mới.',
    argument: { name: 'ĐƯỜNG-DẪN', meaning: 'tệp hoặc thư mục cần thêm' },
  },
  search: {
    summary: 'tìm đoạn văn bản',
    description: 'Tìm những đoạn gần nhất với câu hoặc từ khóa, có dấu hay không dấu đều được.',
    argument: { name: 'CÂU-TÌM', meaning: 'câu, từ khóa hoặc số ký hiệu cần tìm' },
    limit: 'số đoạn cần xem, từ 1 đến 100 (mặc định 10)',
  },
  ask: {
    summary: 'hỏi, nhận câu trả lời có nguồn',
    description:
      'Trả lời bằng câu trích nguyên văn từ văn bản trong thư viện, kèm nguồn. Nếu không có căn cứ thì nói rõ và đưa ra các đoạn gần nhất để tham khảo.',
    argument: { name: 'CÂU-HỎI', meaning: 'câu hỏi' },
    limit: 'số đoạn được xét để trả lời, từ 1 đến 100 (mặc định 6)',
  },
  list: {
    summary: 'liệt kê văn bản trong thư viện',
    description: 'Liệt kê các văn bản trong thư viện theo thứ tự đã thêm.',
  },
  show: {
    summary: 'xem một văn bản',
    description: 'Xem thông tin chung, bố cục và toàn văn của một văn bản.',
    argument: reference,
    outline: 'chỉ xem bố cục',
    text: 'chỉ xem toàn văn',
  },
  remove: {
    summary: 'bỏ văn bản khỏi thư viện',
    description: 'Bỏ một văn bản khỏi thư viện. Tệp gốc của cơ quan không bị xóa.',
    argument: reference,
    all: 'bỏ mọi văn bản mang số ký hiệu đó',
  },
  status: {
    summary: 'xem tình trạng thư viện',
    description: 'Xem thư viện nằm ở đâu, có bao nhiêu văn bản, lập bằng mô hình nào.',
  },
  embed: {
    summary: 'lập lại véc-tơ bằng mô hình đang dùng',
    description:
      'Lập lại véc-tơ của mọi đoạn bằng mô hình đang dùng. Chỉ cần khi đổi mô hình; nếu dừng giữa chừng thì lần sau làm tiếp.',
  },
  serve: {
    summary: 'mở máy chủ tra cứu',
    description:
      'Mở máy chủ để tra cứu qua mạng nội bộ. Nếu không nêu địa chỉ thì chỉ máy này truy cập được. Nhấn Ctrl+C để dừng.',
    address: 'ĐỊA-CHỈ',
    host: 'địa chỉ lắng nghe; 0.0.0.0 là mọi mạng của máy (mặc định 127.0.0.1)',
    portName: 'CỔNG',
    port: 'cổng, từ 0 đến 65535; 0 là cổng trống bất kỳ (mặc định 7784)',
    nameName: 'TÊN',
    allowHost: 'tên hoặc địa chỉ mà các máy khác dùng để truy cập máy chủ',
  },
  doctor: {
    summary: 'kiểm tra máy và thư viện',
    description:
      'Kiểm tra phiên bản Node, các gói gốc, mô hình và mọi phần của thư viện; không sửa gì. Mỗi lỗi đều kèm cách xử lý.',
  },
  evaluate: {
    summary: 'đo chất lượng tìm và trả lời',
    description:
      'Đặt từng câu hỏi trong tệp cho thư viện và so với đoạn đã chấm: tìm thấy ở hạng mấy khi dùng cả từ và véc-tơ, chỉ từ, chỉ véc-tơ; trả lời, từ chối, dẫn đúng bao nhiêu câu. Mẫu của tệp: docs/EVALUATION.md.',
    argument: { name: 'TỆP', meaning: 'tệp câu hỏi, mỗi dòng một đối tượng JSON (như corpus/questions.jsonl)' },
    misses: 'nêu cả những câu mà đoạn đã chấm không nằm trong năm đoạn đầu',
  },
  completion: {
    summary: 'in kịch bản tự điền câu lệnh',
    description:
      'In kịch bản để trình lệnh tự điền tên lệnh, tùy chọn, đường dẫn và số ký hiệu của văn bản khi nhấn phím Tab. Thêm dòng ứng với trình lệnh vào tệp khởi động của nó:',
    argument: { name: 'TRÌNH-LỆNH', meaning: 'bash, zsh hoặc powershell' },
  },
};
