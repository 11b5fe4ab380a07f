import { describe, expect, test } from 'vitest';
import { askedFigure } from '../../src/answer/asked-figure.ts';
import { checkFigure as check } from './check-figure.ts';
import { quoteOf } from './quote-of.ts';

describe('of several values a question gets', () => {
  const squads =
    'Kho loại 1 có đội bảo vệ ít nhất 9 người, kho loại 2 ít nhất 6 người, kho loại 3 ít nhất 04 người; ban ngày có 02 người trực.';
  const prizes =
    'Giải nhất được thưởng 7.000.000 đồng, giải nhì 4.000.000 đồng, giải ba 2.000.000 đồng và năm giải khuyến khích, mỗi giải 900.000 đồng.';
  const reports =
    'Phiếu tuần: chốt số liệu ngày 18, gửi trước 16 giờ ngày 20 hằng tháng. Phiếu quý, 6 tháng, năm: gửi trước ngày 12 của tháng cuối kỳ.';
  const talks = [
    'a) Giám đốc cấp tỉnh: ít nhất 01 lần một năm;',
    'c) Giám đốc cấp xã: ít nhất 03 lần một năm, trong đó có ít nhất 01 lần ngoài giờ.',
  ];

  test('the one whose clause bears what the question says and no other does', () => {
    check(
      'Cấp huyện nộp trước ngày nào?',
      'Cấp huyện nộp trước ngày 28/2; cấp xã nộp trước ngày 31/3.',
      'trước ngày 28/2',
    );
    check('Phiếu tuần gửi trước ngày nào?', reports, 'trước 16 giờ ngày 20 hằng tháng');
    check('phieu tuan gui ngay nao', reports, 'trước 16 giờ ngày 20 hằng tháng');
    check('Phiếu quý gửi trước ngày nào?', reports, 'trước ngày 12 của tháng cuối kỳ');
    check('Phiếu 6 tháng gửi khi nào?', reports, 'trước ngày 12 của tháng cuối kỳ');
    check('Phiếu tháng về đối thoại gửi khi nào?', reports, null);
  });

  test('the one of the label that is asked: a number, a rank, a level', () => {
    check('Kho loại 1 phải có bao nhiêu người trong đội bảo vệ?', squads, 'ít nhất 9 người');
    check('Kho loại 2 phải có bao nhiêu người trong đội bảo vệ?', squads, 'ít nhất 6 người');
    check('kho loai 3 doi bao ve may nguoi', squads, 'ít nhất 04 người');
    check('Kho loại 4 đội bảo vệ mấy người?', squads, null);
    check('Giải nhì được thưởng bao nhiêu tiền?', prizes, '4.000.000 đồng');
    check('Giải khuyến khích được bao nhiêu tiền?', prizes, '900.000 đồng');
    check('Giải tư được thưởng bao nhiêu tiền?', prizes, null, 'về tư tưởng');
    check('Giám đốc cấp xã làm mấy lần một năm?', talks, null);
    check('Giám đốc cấp xã đối thoại mấy lần một năm?', talks, 'ít nhất 03 lần một năm', 'về đối thoại');
    check('giam doc xa doi thoai may lan', talks[0] ?? '', null, 'về đối thoại');
  });

  test('none that bounds it from the other side', () => {
    const terms = [
      'Thời gian biệt phái ít nhất là 24 tháng.',
      'Chậm nhất 03 tháng trước khi cán bộ hết thời gian biệt phái, trình phương án.',
    ];
    check('Thời gian biệt phái cán bộ ít nhất bao nhiêu tháng?', terms, 'ít nhất là 24 tháng', 'về biệt phái cán bộ');
    check('Thời gian biệt phái tối đa bao nhiêu tháng?', terms[0] ?? '', null);
    const staff = 'Đảng bộ có tối thiểu 100 đảng viên được bố trí không quá 3 cán bộ.';
    check('Đảng bộ có tối thiểu 100 đảng viên được bố trí mấy cán bộ?', staff, 'không quá 3 cán bộ');
  });

  test('none where each says something of what is asked', () => {
    const aid =
      'Người đi được hỗ trợ một lần ban đầu 8.000.000 đồng và hỗ trợ 900.000 đồng mỗi tháng trong thời gian biệt phái.';
    check('Biệt phái được hỗ trợ ban đầu bao nhiêu?', aid, null);
    check('Hỗ trợ xây mới, sửa chữa bao nhiêu?', 'hỗ trợ xây mới 60.000.000 đồng, sửa chữa 30.000.000 đồng', null);
    check(
      'Chương trình sơ kết, tổng kết khi nào?',
      'sơ kết vào tháng 6 năm 2024, tổng kết vào quý IV năm 2025',
      null,
      'chương trình',
    );
  });

  test('none where one stands for another, or in a series, or is of another label', () => {
    check(
      'Đơn cần chữ ký của mấy hội viên?',
      'Đơn cần chữ ký của 02 hội viên, hoặc của 01 hội viên và tổ trưởng.',
      null,
    );
    const hours = 'cấp huyện báo tin trước 06 giờ, 11 giờ và 16 giờ hằng ngày';
    check('Cấp huyện báo tin trước mấy giờ?', hours, null);
    const share = 'Ngân sách tỉnh hỗ trợ 50% kinh phí, phần còn lại do ngân sách huyện chi.';
    check('Ngân sách tỉnh hỗ trợ bao nhiêu phần trăm kinh phí?', share, '50%');
    check('Ngân sách huyện hỗ trợ bao nhiêu phần trăm kinh phí?', share, null);
  });

  test('none of another measure', () => {
    const tank = 'Kho có mỗi 50 mét vuông một bình bọt và bể nước dự trữ ít nhất 40 mét khối.';
    check('Kho có bể nước dự trữ bao nhiêu mét khối?', tank, 'ít nhất 40 mét khối');
    check('Kho dự trữ bể nước bao nhiêu mét?', tank, null);
  });

  test('none where it is of another number than the label says', () => {
    const wards = 'Trạm hạng 3 có 5 người trực, đội xe của trạm hạng 1 có 15 người.';
    check('Trạm hạng 3 đội xe mấy người?', wards, null);
  });
});

describe('a bound is never given without its negation', () => {
  test('but from it on', () => {
    const rule = 'Phải có người đi cùng, không dùng thuyền quá 15 năm sử dụng.';
    check('Dùng thuyền không quá bao nhiêu năm?', rule, 'không dùng thuyền quá 15 năm');
    check(
      'Giữ tiền mặt bao nhiêu tại quỹ?',
      'không giữ tiền mặt quá 5.000.000 đồng tại quỹ',
      'không giữ tiền mặt quá 5.000.000 đồng',
    );
    check(
      'Để trống quá mấy tháng thì thu hồi?',
      'Không chờ kiểm tra, nhà để trống quá 12 tháng thì thu hồi',
      'quá 12 tháng',
    );
  });

  test('and not at all where it stands far away, or leads in the list', () => {
    const far = 'không được phép để cho bất cứ ai trong số khách đến thăm ở lại trong nhà quá 15 ngày';
    check('Khách ở lại trong nhà bao nhiêu ngày?', far, null);
    const banned = [
      quoteOf('Trong kho, các việc sau bị cấm:', { path: 'khoản 2 Điều 4' }),
      quoteOf('d) Tàng trữ cồn trên 12 lít.', { path: 'điểm d khoản 2 Điều 4' }),
    ];
    expect(askedFigure('Tàng trữ cồn bao nhiêu lít?', banned)).toBeNull();
    expect(askedFigure('Tàng trữ cồn bao nhiêu lít?', banned.slice(1))).toBeNull();
    const told = [quoteOf('Các kho sau phải báo:', { path: 'khoản 2 Điều 4' }), ...banned.slice(1)];
    expect(askedFigure('Tàng trữ cồn bao nhiêu lít?', told)?.words).toBe('trên 12 lít');
  });
});

describe('every word that tells what is asked stands with the figure', () => {
  test('in its quote, in what leads it in, in the subject of its document', () => {
    const visit = 'd) Thăm hỏi khi cha, mẹ, con của hội viên ốm: 700.000 đồng;';
    check('Thăm hỏi khi mẹ của hội viên ốm bao nhiêu tiền?', visit, '700.000 đồng');
    check('Thăm hỏi khi ông bà của hội viên ốm bao nhiêu tiền?', visit, null);
    check('Giải nhất hội thi bóng đá được bao nhiêu tiền?', 'Giải nhất được thưởng 7.000.000 đồng', null, 'hội thi cờ');
    check('Giải nhất hội thi cờ được bao nhiêu tiền?', 'Giải nhất được 7.000.000 đồng', '7.000.000 đồng', 'hội thi cờ');
    check('Phụ cấp ngoài tỉnh bao nhiêu tiền?', 'Phụ cấp trong tỉnh 200.000 đồng một ngày.', null);
    check('Có bao nhiêu mô hình nước sạch?', ['36 chi bộ có mô hình “Nước sạch”', 'toàn xã có 358 mô hình mới'], null);
  });

  test('a number with what it numbers', () => {
    const few = 'Tổ có dưới 09 hội viên cử ít nhất 01 hội viên.';
    check('Tổ có dưới 9 hội viên cử mấy hội viên?', few, 'ít nhất 01 hội viên');
    check('Tổ có dưới 9 xe cử mấy hội viên?', few, null);
  });
});
