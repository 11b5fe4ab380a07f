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
  incomplete: 'đã xong nhưng có tệp không thêm hoặc không đọc được',
  unsupported: 'câu trả lời được kiểm chứng không đủ căn cứ',
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
      'Thêm tệp .docx, .pdf có lớp chữ, .html, .md, .txt, hoặc mọi tệp trong một thư mục. Tệp đã có và không đổi thì bỏ qua; tệp không đọc được hoặc đóng dấu chỉ độ mật thì báo lỗi rồi thêm tiếp các tệp còn lại. Nếu chưa có thư viện thì lập mới.',
    argument: { name: 'ĐƯỜNG-DẪN', meaning: 'tệp hoặc thư mục cần thêm' },
    acceptSecret:
      'nhận cả văn bản đóng dấu chỉ độ mật; chỉ dùng trên máy và với người được phép xử lý bí mật nhà nước ở độ mật đó',
  },
  search: {
    summary: 'tìm đoạn văn bản',
    description:
      'Tìm những đoạn gần nhất với câu, từ khóa hoặc số ký hiệu, gõ có dấu hay không dấu đều được. Trong câu tìm có thể dùng "cụm từ", -từ-loại-trừ và điều kiện lọc như loại:QĐ, từ:2022, số:784.',
    argument: { name: 'CÂU-TÌM', meaning: 'câu, từ khóa hoặc số ký hiệu cần tìm' },
    limit: 'số đoạn cần xem, từ 1 đến 100 (mặc định 10)',
    modeName: 'CÁCH',
    mode: 'cách tìm: hybrid theo từ ngữ và nghĩa (mặc định), lexical chỉ theo từ ngữ, semantic chỉ theo nghĩa',
    group: 'mỗi văn bản chỉ nêu một lần, bằng đoạn sát nhất',
    exact: 'tìm đúng như đã gõ: không thêm dấu, không sửa lỗi gõ, không hiểu chữ viết tắt',
    filters: {
      type: { name: 'LOẠI', meaning: 'chỉ tìm loại văn bản này, ví dụ QĐ hoặc "Thông báo"; có thể nêu nhiều loại' },
      from: { name: 'NGÀY', meaning: 'chỉ tìm văn bản từ ngày, tháng hoặc năm này trở đi, ví dụ 1/8/2024 hoặc 2024' },
      to: { name: 'NGÀY', meaning: 'chỉ tìm văn bản đến hết ngày, tháng hoặc năm này' },
      issuer: { name: 'CƠ-QUAN', meaning: 'chỉ tìm văn bản của cơ quan này' },
      number: { name: 'SỐ', meaning: 'chỉ tìm văn bản mang số này, ví dụ 784-QĐ/TU hoặc 784' },
      term: { name: 'NHIỆM-KỲ', meaning: 'chỉ tìm văn bản của khóa hoặc nhiệm kỳ này, ví dụ XIII hoặc 2020-2025' },
      signer: { name: 'TÊN', meaning: 'chỉ tìm văn bản do người này ký' },
      replaced: { meaning: 'chỉ tìm văn bản đã bị (yes) hoặc chưa thấy bị (no) văn bản khác trong thư viện thay thế' },
    },
    facets: 'đếm các văn bản tìm được theo loại, cơ quan, năm, nhiệm kỳ, người ký',
    explain: 'nêu điểm của mỗi đoạn gồm những phần nào',
  },
  ask: {
    summary: 'hỏi, nhận câu trả lời có nguồn',
    description:
      'Trả lời bằng câu trích nguyên văn từ văn bản trong thư viện, kèm nguồn. Nếu không có căn cứ thì nói rõ và đưa ra các đoạn gần nhất để tham khảo. Độ tin cậy là khả năng câu trích đầu tiên có điều được hỏi, ước lượng trên bộ câu hỏi đã chấm: cao là từ 85%, trung bình là từ 60%, thấp là dưới 60%.',
    argument: { name: 'CÂU-HỎI', meaning: 'câu hỏi' },
    limit: 'số đoạn được xét để trả lời, từ 1 đến 100 (mặc định 6)',
    after: 'câu hỏi trước đó, để hiểu câu hỏi nối tiếp ("còn đảng viên dự bị thì sao?")',
    file: 'TỆP',
    output: 'lưu câu trả lời vào tệp này: .docx và .md có chú thích nguồn, .json để kiểm chứng lại bằng chidan verify',
    force: 'ghi đè nếu tệp đã có',
  },
  verify: {
    summary: 'kiểm chứng một câu trả lời',
    description:
      'Đối chiếu một câu trả lời, của Chỉ Dẫn (chidan ask --json) hoặc của phần mềm khác, với văn bản trong thư viện: từng câu trích có đúng nguyên văn không, từng câu có đúng với chỗ nó dẫn không. Mẫu của tệp: docs/KIEM-CHUNG.md.',
    argument: { name: 'TỆP', meaning: 'tệp JSON chứa câu trả lời' },
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
  inspect: {
    summary: 'xem chương trình đọc được gì trong một tệp',
    description:
      'Đọc tệp như khi thêm nhưng không thêm, không cần thư viện: từng mục ở đầu và cuối văn bản kèm độ chắc chắn và vị trí, bố cục, các chỗ viện dẫn, điểm cần xem lại và những dòng bị bỏ ra. Với --json, một tệp cho một đối tượng, nhiều tệp cho một danh sách.',
    argument: { name: 'TỆP', meaning: 'tệp .docx, .pdf có lớp chữ, .html, .md hoặc .txt' },
    outline: 'chỉ xem bố cục',
    references: 'chỉ xem các chỗ viện dẫn',
  },
  review: {
    summary: 'liệt kê những mục cần xem lại',
    description:
      'Liệt kê các văn bản có số ký hiệu, loại, ngày, cơ quan ban hành, trích yếu … không đọc được hoặc đọc chưa chắc, kèm dòng chữ đã đọc và lệnh để sửa.',
    threshold: 'nêu cả những mục có độ chắc chắn dưới mức này, từ 0 đến 1 (mặc định 0.8)',
    thresholdRange: 'phải là số từ 0 đến 1',
  },
  edit: {
    summary: 'sửa thông tin đọc sai của một văn bản',
    description:
      'Sửa số ký hiệu, ngày và các mục khác ở đầu văn bản khi chương trình đọc sai; toàn văn không đổi. Phần đã sửa được giữ khi thêm lại tệp, kể cả sau khi bỏ văn bản khỏi thư viện. Giá trị rỗng ("") nghĩa là văn bản không có mục đó.',
    argument: reference,
    value: 'GIÁ-TRỊ',
    fieldNames: 'MỤC',
    fields: {
      number: 'số ký hiệu, ví dụ 117-TB/ĐUK',
      type: 'tên loại, ví dụ "Quyết định"',
      date: 'ngày ban hành, ví dụ 1/8/2025',
      issuer: 'cơ quan ban hành',
      subject: 'trích yếu',
      superior: 'cơ quan cấp trên',
      place: 'nơi ban hành',
      term: 'khóa hoặc nhiệm kỳ',
    },
    undo: 'bỏ phần đã sửa, trở lại như đã đọc: mọi mục, hoặc các mục nêu tên cách nhau bằng dấu phẩy (number,date …)',
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
      'Đặt từng câu hỏi trong tệp cho thư viện và so với đoạn hoặc văn bản đã chấm: tìm thấy ở hạng mấy khi dùng cả từ và véc-tơ, chỉ từ, chỉ véc-tơ, kèm khoảng tin cậy 95 %; trả lời, từ chối, dẫn đúng bao nhiêu câu. Nhận tệp câu hỏi hoặc bộ dữ liệu theo mẫu BEIR; mẫu của tệp: docs/EVALUATION.md.',
    argument: {
      name: 'TỆP',
      meaning:
        'tệp câu hỏi, mỗi dòng một đối tượng JSON (như corpus/questions.jsonl); hoặc thư mục theo mẫu BEIR, hoặc tệp queries.jsonl trong đó',
    },
    misses: 'nêu cả những câu mà kết quả đã chấm không nằm trong năm kết quả đầu',
    deep: 'xem 100 đoạn của mỗi câu để tính thêm recall@100 (mẫu BEIR luôn tính)',
    save: 'lưu kết quả từng câu vào tệp này để lần sau so',
    compare: 'so từng câu với kết quả đã lưu trong tệp này',
    qrels: 'tệp chấm của bộ dữ liệu theo mẫu BEIR; nếu bỏ trống thì là qrels.tsv hoặc qrels/test.tsv',
    fill: 'nạp trước mọi văn bản của corpus.jsonl (mẫu BEIR) vào thư viện; nếu chưa có thư viện thì lập mới',
  },
  completion: {
    summary: 'in kịch bản tự điền câu lệnh',
    description:
      'In kịch bản để trình lệnh tự điền tên lệnh, tùy chọn, đường dẫn và số ký hiệu của văn bản khi nhấn phím Tab. Thêm dòng ứng với trình lệnh vào tệp khởi động của nó:',
    argument: { name: 'TRÌNH-LỆNH', meaning: 'bash, zsh hoặc powershell' },
  },
};
