import { expect, test } from 'vitest';
import { kindOfQuestion, type QuestionKind, subjectAsked } from '../../src/answer/question-kind.ts';

function check(kind: QuestionKind, ...questions: string[]): void {
  for (const question of questions) expect(kindOfQuestion(question), question).toBe(kind);
}

test('questions of who signed', () => check('signer', 'Nghị quyết 9021 do ai ký?', 'ai la nguoi ky chi thi 9058'));

test('questions of where a document goes', () => {
  check(
    'recipients',
    'tb 117 gui cho nhung noi nao',
    'ke hoach 9188 gui di nhung dau',
    'Kế hoạch được chuyển tới những chỗ nào?',
    'Nơi nhận của Thông báo 117 gồm những ai?',
  );
});

test('questions of the date of a document', () => {
  check(
    'issued',
    'Quyết định 9107 ban hành ngày nào?',
    'chi thi 9058 ky ngay nao',
    'QĐ 9114 ban hành ngày tháng năm nào',
  );
});

test('questions of force', () => check('in-force', 'QĐ 8916 còn hiệu lực không?', 'quy dinh 9114 bi thay the chua'));

test('questions of what a document is based on, replaces, and since when it holds', () => {
  check('basis', 'QĐ 9107 căn cứ những luật, nghị định nào?', 'nghi quyet 9021 dua tren van ban nao');
  check(
    'replaces',
    'nghi quyet 9021 thay the van ban nao',
    'Chỉ thị 9058 thay cho chỉ thị nào?',
    'QĐ 9107 thay thế quyết định số nào',
  );
  check('in-force', 'Văn bản nào thay thế Quy định 9114?', 'Quy định 9114 được thay thế bằng văn bản nào?');
  check(
    'effective',
    'Quyết định 9107 có hiệu lực từ ngày nào?',
    'QĐ 9255 ap dung tu khi nao',
    'ngày hiệu lực của QĐ 9107',
    'Khi nào Quyết định 12 có hiệu lực?',
    'Quy định 9203 về đảng phí áp dụng từ bữa nào?',
    'QĐ về chợ bắt đầu áp dụng ngày nào?',
  );
  check('addressees', 'Công văn 9085 kính gửi những nơi nào?', 'cv 9085 kinh gui ai');
});

test('but not questions of what a document says, which name such words beside', () => {
  check(
    'other',
    'Căn cứ Quy định 22-QĐ/TW, đảng viên vi phạm bị xử lý như thế nào?',
    'Căn cứ Quyết định 12/QĐ-UBND, mức hỗ trợ nào áp dụng cho hộ nghèo?',
    'Đưa nghị quyết vào cuộc sống bằng cách nào?',
    'Theo Quy định 22, quyết định kỷ luật được thi hành khi nào?',
    'Trong bao lâu kể từ ngày có hiệu lực các đơn vị phải báo cáo?',
    'Theo Quy định 24, chi bộ họp định kỳ vào ngày nào?',
    'Nhiệm kỳ bao giờ kết thúc?',
    'Bao nhiêu ngày kể từ ngày ký hợp đồng thì phải nộp?',
    'Không tìm thấy quy định nào thì hỏi ai?',
    'Mức đóng đảng phí theo từng tháng là bao nhiêu?',
    'Nếu đủ hồ sơ thì mấy ngày có kết quả?',
    'Nếu các bên không đồng ý thì ai quyết định?',
    'neu du tuoi thi nop bao nhieu tien',
    'Hồ sơ không ghi đủ thì trả lại trong mấy ngày?',
    'Chi bộ họp nhưng ai chủ trì?',
    'Máy loại nào được dùng?',
    'Đơn chuyển đến các cơ quan có thẩm quyền trong mấy ngày?',
    'Thành phần hồ sơ có cần công chứng không?',
  );
});

test('the subject of a question about a whole document is what is left without its type and what is asked', () => {
  expect(subjectAsked('Quyết định về thi đua do ai ký?').replace(/\s+/g, ' ').trim()).toBe('ve thi dua ?');
  expect(subjectAsked('Ai ký quyết định này?').replace(/\s+/g, ' ').trim()).toBe('?');
});

test('questions of a whole list', () => {
  check(
    'list',
    'Chỉ thị 9058 giao mấy nhiệm vụ, gồm những nhiệm vụ nào?',
    'Tỉ lệ trích để lại của từng cấp',
    'Đảng phí để lại được chi vào những việc gì?',
    'Điều kiện luân chuyển cán bộ gồm những gì?',
    'Các nhóm nhiệm vụ, giải pháp chủ yếu về chuyển đổi số',
    'tai lieu scan phai dap ung cac yeu cau ky thuat gi',
    'Khi nào phải chuyển sinh hoạt, liệt kê hết các trường hợp',
    'kết luận 9158 nêu mấy nhiệm vụ trọng tâm, kể ra',
    'truong hop nao thi phai chuyen sinh hoat',
    'Bảng chia đảng phí: từng cấp được giữ lại bao nhiêu?',
    'Nhà ở có chỗ buôn bán phải làm lối thoát ra sao, kể hết các yêu cầu',
    'Bên Đảng thì phải làm mấy việc gì để bớt giấy?',
    'giam sat chuyen de qua may buoc, la nhung buoc nao',
    'Thông báo nêu mục tiêu gì tới năm 2025, ghi đủ giúp',
    'quan diem ve trong cay gom may y',
    'Những ai phải chịu trách nhiệm thi hành?',
    'Cơ cấu giải thưởng hội thi',
  );
});

test('questions of how much, when and who ask for no list, though they name many things', () => {
  check(
    'other',
    'Các điểm sơ tán chứa được bao nhiêu người?',
    'Các cuộc đối thoại tổ chức khi nào?',
    'Chi bộ nộp đảng phí trước ngày mấy?',
    'Thẩm tra lý lịch là gì?',
    'Hạn chế nêu ra khi nào thì phải khắc phục?',
  );
});
