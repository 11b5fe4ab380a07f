import { expect, test } from 'vitest';
import { kindOfQuestion, type QuestionKind } from '../../src/answer/question-kind.ts';

function check(kind: QuestionKind, ...questions: string[]): void {
  for (const question of questions) expect(kindOfQuestion(question), question).toBe(kind);
}

test('questions of who signed', () => check('signer', 'Nghị quyết 9021 do ai ký?', 'ai la nguoi ky chi thi 9058'));

test('questions of where a document goes', () => {
  check('recipients', 'tb 117 gui cho nhung noi nao', 'Nơi nhận của Thông báo 117 gồm những ai?');
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
  check('replaces', 'nghi quyet 9021 thay the van ban nao', 'Chỉ thị 9058 thay cho chỉ thị nào?');
  check('in-force', 'Văn bản nào thay thế Quy định 9114?', 'Quy định 9114 được thay thế bằng văn bản nào?');
  check(
    'effective',
    'Quyết định 9107 có hiệu lực từ ngày nào?',
    'QĐ 9255 ap dung tu khi nao',
    'ngày hiệu lực của QĐ 9107',
  );
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
  );
});

test('questions of how much, when and who ask for no list, though they name many things', () => {
  check(
    'other',
    'Các điểm sơ tán chứa được bao nhiêu người?',
    'Các cuộc đối thoại tổ chức khi nào?',
    'Chi bộ nộp đảng phí trước ngày mấy?',
    'Thẩm tra lý lịch là gì?',
  );
});
