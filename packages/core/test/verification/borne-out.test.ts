import { describe, test } from 'vitest';
import { check, copies, forbidden, label, support, transfer, urgent } from './sentence-cases.ts';

describe('a sentence as its passage has it', () => {
  test.each([
    ['word by word', support.slice(3), support],
    [
      'with its document named first',
      'Theo khoản 2 Điều 6 Quy định số 9114-QĐ/TU, ngày 11 tháng 6 năm 2021, cán bộ được hỗ trợ một lần ban đầu 10.000.000 đồng và hỗ trợ sinh hoạt phí 1.500.000 đồng mỗi tháng trong thời gian luân chuyển.',
      support,
    ],
    [
      'with sums written in another way',
      'Cán bộ được hỗ trợ một lần ban đầu 10 triệu đồng và hỗ trợ sinh hoạt phí 1500000 đồng mỗi tháng trong thời gian luân chuyển.',
      support,
    ],
    [
      'with its condition put last',
      'Đảng viên phải nộp hồ sơ cho cấp uỷ nơi đến trong thời hạn 30 ngày làm việc kể từ ngày giới thiệu.',
      transfer,
    ],
    [
      'without a part that stands alone',
      'Nếu hồ sơ bị mất, rách hoặc mất niêm phong, đảng viên báo ngay cho cấp ủy nơi gần nhất.',
      transfer,
    ],
    ['with an item led in by its line', 'Người đứng đầu không được tiết lộ tên của người tố cáo.', forbidden],
    [
      'with all items of its list',
      'Người đứng đầu không được:\n- Né tránh, hủy lịch tiếp dân khi không có lý do chính đáng;\n- Tiết lộ tên của người tố cáo.',
      forbidden,
    ],
    [
      'with one item of those of which one is enough',
      'Đối thoại đột xuất được tổ chức trong thời hạn 05 ngày làm việc khi có từ 30 hộ dân trở lên cùng ký tên đề nghị.',
      urgent,
    ],
    ['with `và` for a comma', 'Văn phòng mở sổ và ghi tên.', 'Văn phòng mở sổ, ghi tên.'],
    [
      'with its document named behind it',
      'Văn phòng công khai việc đã quá hạn, theo quy định tại khoản 2 Điều 6 của Quy định số 9114-QĐ/TU.',
      forbidden,
    ],
    [
      'with its article named as the passage numbers it',
      'Theo Điều 10, Văn phòng công khai việc đã quá hạn.',
      forbidden,
    ],
    [
      'naming a unit by its number',
      'Văn phòng báo cáo theo mục III.3 Nghị quyết 5.',
      'Văn phòng báo cáo theo mục III.3 Nghị quyết 5.',
    ],
    [
      'without what it replaces',
      'Quy định này có hiệu lực kể từ ngày ký.',
      'Quy định này có hiệu lực kể từ ngày ký, thay thế Quy định 8854-QĐ/TU, ngày 05/9/2017.',
    ],
    [
      'without a preamble',
      'Văn phòng yêu cầu các ban gửi báo cáo.',
      'Để bảo đảm tiến độ, Văn phòng yêu cầu các ban gửi báo cáo.',
    ],
    [
      'of one case beside another',
      'Đối với tổ chức đảng: không quá 60 ngày.',
      'Đối với tổ chức đảng: không quá 60 ngày; đối với đảng viên: không quá 45 ngày.',
    ],
    ['in decomposed letters', support.slice(3).normalize('NFD'), support],
    [
      'in other capitals',
      'TRUNG TÂM CẤP BẢN SAO TRONG THỜI HẠN 2 NGÀY LÀM VIỆC KỂ TỪ NGÀY NHẬN YÊU CẦU; TRƯỜNG HỢP TRÊN 200 TRANG THÌ KHÔNG QUÁ 5 NGÀY LÀM VIỆC.',
      copies,
    ],
    [
      'with a day written in figures',
      'Báo cáo gửi trước ngày 5/4/2025.',
      'Báo cáo gửi trước ngày 05 tháng 4 năm 2025.',
    ],
    ['under its heading', 'Trách nhiệm của Văn phòng: Văn phòng công khai việc đã quá hạn.', forbidden],
    [
      'quoted',
      'Quy định 9114-QĐ/TU nêu: “Cán bộ được hỗ trợ một lần ban đầu 10.000.000 đồng và hỗ trợ sinh hoạt phí 1.500.000 đồng mỗi tháng trong thời gian luân chuyển.”',
      support,
    ],
    [
      'naming itself by its number',
      'Quy định 9114-QĐ/TU có hiệu lực kể từ ngày ký.',
      'Quy định này có hiệu lực kể từ ngày ký, thay thế Quy định 8854-QĐ/TU.',
    ],
  ])('passes %s', (_name, sentence, passage) => {
    check(sentence, passage, [label], '');
  });
});
