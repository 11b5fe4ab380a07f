import { expect, test } from 'vitest';
import { readSentences } from '../../src/answer/sentence-signs.ts';
import { evidenceOf } from './evidence-of.ts';

async function sentencesOf(question: string, text: string) {
  return readSentences(question, await evidenceOf(question, [text])).flat();
}

async function check(question: string, text: string, lacksFigure: number): Promise<void> {
  const [sentence] = await sentencesOf(question, text);
  expect(sentence?.signs.lacksFigure).toBe(lacksFigure);
}

test('a sentence lacks the figure that is asked for, or states it', async () => {
  await check('Tổ gồm mấy người?', 'Tổ họp hằng tháng.', 1);
  await check('Tổ gồm mấy người?', 'Tổ gồm từ 03 đến 05 người.', 0);
  await check('Tổ gồm mấy người?', 'Tổ họp 05 lần.', 1);
});

test('people are counted as people, whatever they are called', async () => {
  await check('Tổ gồm mấy đồng chí?', 'Tổ gồm từ 03 đến 05 người.', 0);
  await check('Tổ gồm bao nhiêu người?', 'Tổ gồm 05 thành viên.', 0);
});

test('what is counted goes by other words too', async () => {
  await check('Một năm được họp mấy lần?', 'Chi bộ cho dự họp không quá bốn kỳ trong một năm.', 0);
  await check('Bản sao phải đặt cách bao xa?', 'Bản sao đặt cách kho chính ít nhất 10 km.', 0);
  await check('Phải sao ra mấy bản?', 'Tài liệu được sao thành 03 bản.', 0);
  await check('Phải sao ra mấy bản?', 'Tài liệu được sao trong 03 ngày.', 1);
  await check('Tổ phải có bao nhiêu hộ nghèo?', 'Tổ có ít nhất 60% thành viên là hộ nghèo.', 0);
  await check('Xong được bao nhiêu nơi rồi?', 'Hoàn thành đại hội 304/304 chi bộ.', 0);
});

test('an amount of money is asked for without the word', async () => {
  for (const words of [
    'cho mấy trăm một tháng',
    'cho may tram 1 thang',
    'cho mấy ngàn mỗi người',
    'học phí bao nhiêu',
  ]) {
    await check(words, 'Hỗ trợ 300.000 đồng mỗi tháng.', 0);
    await check(words, 'Hỗ trợ 09 tháng một năm.', 1);
  }
  await check('Có mấy trăm người?', 'Hỗ trợ 300.000 đồng mỗi tháng.', 1);
});

test('a share that is exceeded, and when something may be done, ask for no figure', async () => {
  await check('Giữ lại vượt tỉ lệ thì xử lý ra sao?', 'Người vi phạm bị kỷ luật.', 0);
  await check('Đơn nặc danh thì khi nào mới được xem xét?', 'Đơn kèm bằng chứng được xem xét.', 0);
  await check('Lãi suất vay thế nào?', 'Hộ nghèo được vay vốn.', 0);
  await check('Lãi suất vay là bao nhiêu?', 'Hộ nghèo được vay vốn.', 1);
  await check('Khi nào được vay?', 'Hộ nghèo được vay khi có đơn.', 0);
  await check('Mấy ông ấy đồng ý thì khỏi hỏi dân được không?', 'Phải hỏi dân.', 0);
});

test('a figure may be stated in words, in a list, with a unit behind it, or twice', async () => {
  await check('Bao lâu kiểm tra một lần?', 'Vườn được kiểm tra lại hằng năm.', 0);
  await check('Họp ngày nào?', 'Chi bộ họp vào thứ Bảy cuối tháng.', 0);
  await check('Cần bao nhiêu người đồng ý?', 'Nghị quyết được thông qua khi trên một nửa đảng viên tán thành.', 0);
  await check('Được hưởng mấy phần lương?', 'Đi về trong ngày hưởng 70% mức trên.', 0);
  await check('Quy trình gồm mấy khâu?', 'Người giữ tủ làm lần lượt:', 0);
  await check('Phòng rộng mấy mét vuông?', 'Phòng có diện tích tối thiểu là 10m2.', 0);
  await check('Phải nộp mấy bộ hồ sơ?', 'Số lượng hồ sơ là mười (10) bộ.', 0);
  await check('Báo trước mấy giờ?', 'Công ty báo trước 06 giờ qua còi.', 0);
  await check('Mỗi lớp mấy học viên?', 'Mở 02 lớp tại Trường Chính trị, mỗi lớp 60 học viên.', 0);
  await check('Được bằng mấy lần lương?', 'Người lo mai táng nhận trợ cấp bằng 10 lần mức lương cơ sở.', 0);
});

test('but no figure is stated by what only looks like one', async () => {
  await check('Giải quyết trong mấy ngày?', 'Đơn được giải quyết theo quy định, có hiệu lực từ ngày ký.', 1);
  await check('Tổ có bao nhiêu người?', 'Quyết định ký ngày 30/9/2024.', 1);
  await check('Được hưởng bao nhiêu phần trăm?', 'Chuyển toàn bộ hồ sơ cho phòng; việc đó không còn nữa.', 1);
  await check('Nộp hồ sơ ngày nào?', 'Cần 02 người giới thiệu, xếp theo thứ tự ưu tiên.', 1);
  await check('Bản sao đặt cách bao xa?', 'Tổ có 3 người.', 1);
  await check('Có bao nhiêu cán bộ?', 'Trụ sở cách xã 10 km.', 1);
  await check('Có bao nhiêu hồ sơ?', 'Có 5 nhà.', 1);
});

test('a telephone’s number is asked for', async () => {
  await check('Đường dây nóng của Sở Y tế là số mấy?', 'Người dân gọi đường dây nóng của Sở Y tế.', 1);
  await check('Đường dây nóng của Sở Y tế là số mấy?', 'Gọi 0294 3855 123.', 0);
  await check('Ai công khai số điện thoại?', 'Thủ trưởng công khai số điện thoại.', 0);
  await check('Đăng ký trước mấy bữa?', 'Phải đăng ký trước 03 ngày.', 0);
  await check('may lanh chinh bao nhieu do', 'Điều hòa đặt từ 26 độ trở lên.', 0);
});

test('nor asked for by other words with the same letters', async () => {
  const text = 'Xã có 5.200 người, 3 phần.';
  for (const question of [
    'Xã Tân Tiến dân số bao nhiêu?',
    'Tuổi đầu tiên là bao nhiêu?',
    'Xã có mấy trạm?',
    'Mấy ngàn người dự?',
    'Báo cáo gồm mấy phần?',
    'Quy định chung nào áp dụng?',
    'Quỹ nào chi?',
    'Phải nộp mấy bản sao?',
  ])
    await check(
      question,
      `${text} Phải nộp 2 bản sao.`.slice(question.includes('bản') ? text.length : 0, undefined),
      0,
    );
});

test('a heading is told from what stands below it', async () => {
  const text = 'Điều 1. Tổ kiểm tra\n1. Tổ gồm 05 người.\n2. Tổ họp hằng tháng.';
  const sentences = await sentencesOf('tổ kiểm tra', text);
  expect(sentences.map(({ isHeading }) => isHeading)).toEqual([true, true, false, false]);
});
