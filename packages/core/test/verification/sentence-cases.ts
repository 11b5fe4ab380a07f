import { expect } from 'vitest';
import { checkSentence } from '../../src/verification/check-sentence.ts';

/** The kind of the first fault of a sentence; empty where it is borne out. */
export function check(
  sentence: string,
  passages: string | readonly string[],
  labels: readonly string[],
  kind: string,
): void {
  const faults = checkSentence(sentence, typeof passages === 'string' ? [passages] : passages, labels);
  expect(faults[0]?.kind ?? '', JSON.stringify(faults)).toBe(kind);
}

/** Names the passages below, whatever they are of. */
export const label = 'khoản 2 Điều 6, Quy định 9114-QĐ/TU ngày 11/6/2021';
export const support =
  '2. Cán bộ được hỗ trợ một lần ban đầu 10.000.000 đồng và hỗ trợ sinh hoạt phí 1.500.000 đồng mỗi tháng trong thời gian luân chuyển.';
export const transfer =
  'Trong thời hạn 30 ngày làm việc kể từ ngày giới thiệu, đảng viên phải nộp hồ sơ cho cấp ủy nơi đến; không tự mở niêm phong. Nếu hồ sơ bị mất, rách hoặc mất niêm phong, đảng viên báo ngay cho cấp ủy nơi gần nhất.';
export const copies =
  'Trung tâm cấp bản sao trong thời hạn 02 ngày làm việc kể từ ngày nhận yêu cầu; trường hợp trên 200 trang thì không quá 05 ngày làm việc.';
export const forbidden =
  'Điều 9. Những việc không được làm\nNgười đứng đầu không được thực hiện các hành vi sau đây:\na) Né tránh, hủy lịch tiếp dân khi không có lý do chính đáng;\nb) Tiết lộ tên của người tố cáo.\nĐiều 10. Trách nhiệm của Văn phòng\nVăn phòng công khai việc đã quá hạn.';
export const urgent =
  'Đối thoại đột xuất được tổ chức trong thời hạn 05 ngày làm việc khi có một trong các trường hợp sau:\na) Có từ 30 hộ dân trở lên cùng ký tên đề nghị;\nb) Có nguy cơ hình thành điểm nóng.';
