import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedFigure } from '../../src/answer/asked-figure.ts';
import { checkFigure as check } from './check-figure.ts';
import { quoteOf } from './quote-of.ts';

describe('a question gets', () => {
  test('the number with what it counts, and what bounds it', () => {
    const grown = 'kết nạp 149 đảng viên mới, đạt 106,42% so nghị quyết;';
    check(
      'Sáu tháng đầu năm kết nạp được bao nhiêu đảng viên?',
      grown,
      '149 đảng viên',
      'sơ kết sáu tháng đầu năm 2022',
    );
    check('Sáu tháng đầu năm kết nạp được bao nhiêu đảng viên?', grown, null);
    check('Kết nạp đảng viên mới đạt bao nhiêu phần trăm nghị quyết?', grown, 'đạt 106,42%');
    check('ket nap duoc may dang vien moi', grown, '149 đảng viên');
    check(
      'mỗi đoàn đi tối đa mấy người',
      'mỗi đoàn không quá 12 người, không quá 04 ngày kể cả đi và về',
      'không quá 12 người',
    );
    check(
      'Sinh hoạt chuyên đề mấy lần?',
      'Chi bộ sinh hoạt chuyên đề ít nhất hai lần một năm.',
      'ít nhất hai lần một năm',
    );
    check('Triển khai cho bao nhiêu đồng?', 'Công khai Quyết định 12 đồng thời gửi báo cáo.', null);
    check('Mỗi lớp mấy học viên?', 'Trường mở lớp, mỗi lớp 60 học viên.', '60 học viên');
    check('trợ cấp bằng mấy lần lương', 'Trợ cấp bằng 10 lần mức lương cơ sở.', '10 lần');
    check('người dự tuyển phải bao nhiêu tuổi', 'người dự tuyển từ đủ 18 tuổi trở lên', 'từ đủ 18 tuổi');
  });

  test('the amount of money, be it a range', () => {
    const reward = 'người cung cấp tin đúng được thưởng từ 500.000 đồng đến 5.000.000 đồng tùy giá trị tang vật';
    check('Cung cấp tin đúng được thưởng bao nhiêu?', reward, 'từ 500.000 đồng đến 5.000.000 đồng');
    check(
      'Mức hỗ trợ xây mới nhà ở là bao nhiêu tiền?',
      'mức hỗ trợ xây mới là 60 triệu đồng một căn',
      '60 triệu đồng một căn',
      'về nhà ở cho hộ nghèo',
    );
  });

  test('the date', () => {
    const due =
      'Chi bộ nộp đảng phí lên đảng ủy cơ sở trước ngày 25 hằng tháng; đảng ủy cơ sở nộp trước ngày 10 của tháng đầu quý sau.';
    check('Chi bộ nộp đảng phí trước ngày mấy?', due, 'trước ngày 25 hằng tháng');
    check('bao gio chi bo phai nop dang phi len dang uy', due, 'trước ngày 25 hằng tháng');
    check(
      'Các sở lập danh mục trụ sở khi nào?',
      'Các sở lập danh mục trụ sở dôi dư trước ngày 30/9/2024;',
      'trước ngày 30/9/2024',
    );
    check('Thông báo 117-TB/ĐUK ban hành ngày nào?', 'Trà Vinh, ngày 18 tháng 7 năm 2022', 'ngày 18 tháng 7 năm 2022');
    check(
      'Hạn chót nộp báo cáo tháng?',
      'Báo cáo tháng chốt số liệu ngày 18, nộp trước 16 giờ ngày 20 hằng tháng',
      'trước 16 giờ ngày 20 hằng tháng',
    );
    check(
      'truc ban tu ngay nao den ngay nao',
      'trực ban 24/24 giờ từ ngày 15 tháng 5 đến hết ngày 30 tháng 11 năm 2024',
      'từ ngày 15 tháng 5 đến hết ngày 30 tháng 11 năm 2024',
    );
  });

  test('the period', () => {
    const reply =
      'Kiến nghị được trả lời trong thời hạn 15 ngày làm việc; vụ việc phức tạp được gia hạn không quá 10 ngày làm việc.';
    check('Bao lâu phải trả lời kiến nghị?', reply, 'trong thời hạn 15 ngày làm việc');
    check('Thời hạn trả lời kiến nghị?', reply, 'trong thời hạn 15 ngày làm việc');
    check('vu viec phuc tap duoc gia han may ngay', reply, 'không quá 10 ngày làm việc');
    check(
      'máy tính cũ dùng bao nhiêu năm thì được thay',
      'thay thế máy tính cũ đã dùng trên 07 năm ở cấp xã',
      'trên 07 năm',
    );
    check(
      'đi làm xa bao lâu thì chuyển sinh hoạt tạm thời',
      'đi làm xa từ 03 tháng đến dưới 12 tháng thì chuyển sinh hoạt tạm thời',
      'từ 03 tháng đến dưới 12 tháng',
    );
  });

  test('the figure of the quote that says what is asked, first or not', () => {
    const quotes = ['Cán bộ được hỗ trợ 1.500.000 đồng mỗi tháng.', 'Thời gian luân chuyển ít nhất là 36 tháng.'];
    check('Thời gian luân chuyển tối thiểu mấy tháng?', quotes, 'ít nhất là 36 tháng');
    check('Cán bộ được hỗ trợ bao nhiêu?', quotes, '1.500.000 đồng mỗi tháng');
  });
});

describe('a question gets no figure', () => {
  test('where it asks for none', () => {
    check('Ai dự sinh hoạt chi bộ?', 'Cấp ủy viên dự sinh hoạt chi bộ ít nhất 02 lần một năm.', null);
    check('may tinh cu duoc thay theo thu tu nao', 'thay thế máy tính cũ đã dùng trên 07 năm', null);
    check(
      'Khi nào phải đối thoại đột xuất?',
      'Đối thoại đột xuất được tổ chức trong thời hạn 05 ngày làm việc khi có',
      null,
    );
    check('Những việc nào phải xong trong năm?', 'Các việc phải xong trước ngày 30/6/2024 gồm:', null);
  });

  test('where none of the kind is there', () => {
    check('Cung cấp tin đúng được thưởng bao nhiêu tiền?', 'người cung cấp tin đúng được thưởng trong 15 ngày', null);
    check('Tổ giám sát có bao nhiêu người?', 'tổ giám sát gồm 02 cơ quan và làm việc 10 ngày', null);
  });

  test('where two are as near', () => {
    check(
      'mức hỗ trợ nhà ở bao nhiêu tiền',
      'mức hỗ trợ nhà ở 60.000.000 đồng hoặc mức hỗ trợ nhà ở 30.000.000 đồng',
      null,
    );
  });

  test('where it stands far from what is asked', () => {
    check('Học bơi phải đóng học phí bao nhiêu?', 'Ngân sách tỉnh hỗ trợ mỗi xã 150.000.000 đồng để xây bể.', null);
  });

  test('out of numbers of documents, units and terms, or of what the question says itself', () => {
    check(
      'Quy định có hiệu lực từ ngày nào?',
      'có hiệu lực và thay thế Quyết định số 8916/2019/QĐ-UBND ngày 20 tháng 11 năm 2019',
      null,
    );
    check('Luật được áp dụng từ ngày nào?', 'Căn cứ Luật Thi đua áp dụng ngày 26 tháng 11 năm 2003;', null);
    check('Cấp ủy có mấy đồng chí?', 'Cấp ủy nhiệm kỳ 2020 - 2025 theo khoản 2 Điều 12 và Quy định 15-QĐ/TU', null);
    check('Tiệc từ 100 người thì báo trước mấy người?', 'Tiệc từ 100 người trở lên thì báo trạm y tế', null);
  });

  test('out of the cells of a table, whose head is not quoted', () => {
    check('Điểm sơ tán huyện Cồn Sen chứa bao nhiêu người?', '2\tHuyện Cồn Sen\t41 điểm\t15.200 người\t46', null);
  });

  test('out of words that only look like a number or its bound', () => {
    check('Ký tự nhận dạng đúng bao nhiêu %?', 'tỉ lệ nhận dạng đúng ký tự không dưới 95%', 'không dưới 95%');
    check(
      'Có hiệu lực từ khi nào?',
      'Quy định này có hiệu lực từ ngày 01 tháng 02 năm 2024.',
      'từ ngày 01 tháng 02 năm 2024',
    );
    check('Đội bóng có hiệu lực bao nhiêu năm?', 'một đội bóng có hiệu lực gồm 40 nam giới', null);
    check('một cửa mở thêm mấy sáng', 'mở thêm sáng thứ Bảy hằng tuần', null);
  });
});

test('a figure is a slice of the quote that it is said to stand in', () => {
  const pieces = fc.constantFrom(
    ...[
      'không quá',
      '12',
      '9.000.000',
      'đồng',
      'người',
      'ngày',
      'tháng',
      'trước ngày 30/9/2024',
      '15%',
      'hai lần',
      ';',
      '\n',
      ', ',
      'chi bộ',
      'nộp',
      'đ',
      'Ð',
      'ế',
      'năm 2023',
    ],
  );
  const text = fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 14 })
    .map((parts) => parts.join(' '));
  const question = fc.constantFrom(
    'Chi bộ nộp bao nhiêu?',
    'khi nào chi bộ nộp',
    'chi bộ nộp bao lâu',
    'chi bộ nộp mấy người',
    'chi bộ nộp bao nhiêu %',
  );
  fc.assert(
    fc.property(question, fc.array(text, { maxLength: 3 }), (asked, quotes) => {
      const figure = askedFigure(
        asked,
        quotes.map((quote) => quoteOf(quote)),
      );
      if (figure) expect(quotes[figure.citation]?.slice(figure.span.start, figure.span.end)).toBe(figure.words);
    }),
  );
});
