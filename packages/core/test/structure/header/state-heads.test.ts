import { describe, expect, test } from 'vitest';
import { checkHead, doubtful } from './check-head.ts';

const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

describe('the head of a State document', () => {
  test('of a commune of 2025, cell by cell', () => {
    const lines = [
      'ỦY BAN NHÂN DÂN',
      'XÃ AN BÌNH',
      '_______',
      'Số: 45/UBND-VHXH',
      'V/v rà soát hộ nghèo, hộ cận nghèo',
      'năm 2025',
      ...motto,
      'An Bình, ngày 15 tháng 9 năm 2025',
      'Kính gửi: Trưởng các ấp',
    ];
    const head = checkHead(lines, {
      superior: null,
      issuer: 'ỦY BAN NHÂN DÂN XÃ AN BÌNH',
      number: '45/UBND-VHXH',
      type: 'official-letter',
      subject: 'rà soát hộ nghèo, hộ cận nghèo năm 2025',
      place: 'An Bình',
      date: '2025-09-15',
      body: 'Kính gửi',
    });
    expect(doubtful(head)).toEqual([]);
  });

  test('with both columns on one line, parted by blanks', () => {
    const lines = [
      'UBND TỈNH SÔNG VÀNG          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '     SỞ TÀI CHÍNH                Độc lập - Tự do - Hạnh phúc',
      'Số: 1204/STC-QLNS            Sông Vàng, ngày 7 tháng 5 năm 2024',
      'V/v cấp kinh phí',
      'Kính gửi: Sở Y tế',
    ];
    checkHead(lines, {
      superior: 'UBND TỈNH SÔNG VÀNG',
      issuer: 'SỞ TÀI CHÍNH',
      number: '1204/STC-QLNS',
      place: 'Sông Vàng',
      date: '2024-05-07',
      subject: 'cấp kinh phí',
    });
  });

  test('with both columns on one line, parted by single blanks', () => {
    const lines = [
      'BỘ NÔNG NGHIỆP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'VÀ MÔI TRƯỜNG Độc lập - Tự do – Hạnh phúc',
      'Số: 27/2025/TT-BNNMT TP. Hồ Chí Minh, ngày 24 tháng 6 năm 2025',
      'THÔNG TƯ',
      'Quy định về quản lý loài nguy cấp, quý, hiếm',
      'Căn cứ Luật Lâm nghiệp;',
    ];
    checkHead(lines, {
      issuer: 'BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
      number: '27/2025/TT-BNNMT',
      place: 'TP. Hồ Chí Minh',
      date: '2025-06-24',
      type: 'circular',
      subject: 'Quy định về quản lý loài nguy cấp, quý, hiếm',
      body: 'Căn cứ',
    });
  });

  test('of a ministry whose name is broken within a compound', () => {
    checkHead(
      ['BỘ LAO ĐỘNG - THƯƠNG', 'BINH VÀ XÃ HỘI', 'Số: 13/2022/TT-', 'BLĐTBXH', ...motto, 'THÔNG TƯ', 'Điều 1. Một'],
      {
        superior: null,
        issuer: 'BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI',
        number: '13/2022/TT-BLĐTBXH',
      },
    );
  });

  test('of bodies that issue together', () => {
    const joint = 'BỘ CÔNG AN - BỘ QUỐC PHÒNG - VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO';
    const rest = [
      'Số: 04/2018/TTLT-BCA-BQP-VKSNDTC',
      ...motto,
      'THÔNG TƯ LIÊN TỊCH',
      'Quy định về phối hợp',
      'Căn cứ Bộ luật',
    ];
    const expected = { superior: null, issuer: joint, number: '04/2018/TTLT-BCA-BQP-VKSNDTC', type: 'joint-circular' };
    checkHead(['BỘ CÔNG AN - BỘ QUỐC PHÒNG', '- VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO', ...rest], expected);
    checkHead(['BỘ CÔNG AN -', 'BỘ QUỐC PHÒNG -', 'VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO', ...rest], expected);
    checkHead(['BỘ CÔNG AN', 'BỘ QUỐC PHÒNG', ...rest], { superior: null, issuer: 'BỘ CÔNG AN BỘ QUỐC PHÒNG' });
  });

  test('of the gazette names the section and the ministry above the document’s own head', () => {
    const lines = [
      'CÔNG BÁO/Số 507 + 508/Ngày 12-4-2024',
      'PHẦN VĂN BẢN QUY PHẠM PHÁP LUẬT',
      'BỘ Y TẾ',
      'BỘ Y TẾ',
      'Số: 5/2024/TT-BYT',
      ...motto,
      'Hà Nội, ngày 14 tháng 5 năm 2024',
      'THÔNG TƯ',
      'Quy định danh mục thuốc',
      'Căn cứ Luật Dược;',
    ];
    checkHead(lines, { superior: null, issuer: 'BỘ Y TẾ', number: '5/2024/TT-BYT', date: '2024-05-14' });
  });

  test('bears the stamp of a digital signature and of a registry', () => {
    const lines = [
      'Ký bởi: Cổng Thông tin điện tử Chính phủ',
      'Email: thongtin@chinhphu.example',
      'Thời gian ký: 05.03.2020 14:33:50 +07:00',
      'ĐẾN',
      'Giờ: 8',
      'CHÍNH PHỦ',
      'Số: 30/2020/NĐ-CP',
      ...motto,
      'Hà Nội, ngày 05 tháng 3 năm 2020',
      'NGHỊ ĐỊNH',
      'Về công tác văn thư',
      'Căn cứ Luật Tổ chức Chính phủ;',
    ];
    checkHead(lines, { issuer: 'CHÍNH PHỦ', superior: null, subject: 'Về công tác văn thư', date: '2020-03-05' });
  });

  test('of a council, whose subject is in capitals and whose term stands below it', () => {
    const lines = [
      'HỘI ĐỒNG NHÂN DÂN',
      'TỈNH SÔNG VÀNG',
      'Số: 22/2025/NQ-HĐND',
      ...motto,
      'Sông Vàng, ngày 10 tháng 12 năm 2025',
      'NGHỊ QUYẾT',
      'QUY ĐỊNH MỨC THU PHÍ THĂM QUAN DANH LAM THẮNG CẢNH',
      'HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG VÀNG',
      'KHÓA X, KỲ HỌP THỨ 28',
      'Căn cứ Luật Tổ chức chính quyền địa phương;',
    ];
    checkHead(lines, {
      issuer: 'HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG VÀNG',
      subject: 'QUY ĐỊNH MỨC THU PHÍ THĂM QUAN DANH LAM THẮNG CẢNH',
      term: 'khóa X',
      body: 'Căn cứ Luật',
    });
  });

  test('of a decision by a person, who is named in capitals below the subject', () => {
    const lines = [
      'THỦ TƯỚNG CHÍNH PHỦ',
      'Số: 12/QĐ-TTg',
      ...motto,
      'QUYẾT ĐỊNH',
      'V/v phê duyệt Đề án chuyển đổi số',
      'THỦ TƯỚNG CHÍNH PHỦ',
      'Căn cứ Luật Tổ chức Chính phủ;',
    ];
    checkHead(lines, {
      issuer: 'THỦ TƯỚNG CHÍNH PHỦ',
      type: 'decision',
      subject: 'phê duyệt Đề án chuyển đổi số',
      body: 'Căn cứ Luật',
    });
  });

  test('of an order of the President', () => {
    const lines = [
      'CHỦ TỊCH NƯỚC',
      'Số: 05/2024/L-CTN',
      ...motto,
      'Hà Nội, ngày 2 tháng 7 năm 2024',
      'LỆNH',
      'Về việc công bố Luật',
      'CHỦ TỊCH',
    ];
    checkHead(lines, {
      issuer: 'CHỦ TỊCH NƯỚC',
      number: '05/2024/L-CTN',
      type: 'order',
      subject: 'Về việc công bố Luật',
    });
  });

  test('of a submission goes to somebody', () => {
    const lines = [
      'SỞ Y TẾ',
      'Số: 9/TTr-SYT',
      'TỜ TRÌNH',
      'Về việc ban hành Quy chế',
      'Kính gửi: Ủy ban nhân dân tỉnh',
    ];
    checkHead(lines, { type: 'submission', subject: 'Về việc ban hành Quy chế', body: 'Kính gửi' });
  });

  test('of an invitation', () => {
    const lines = [
      'UBND XÃ AN HẢI',
      'Số: 31/GM-UBND',
      ...motto,
      'An Hải, ngày 4/7/2025',
      'GIẤY MỜI',
      'Dự họp giao ban',
      'Thực hiện Chương trình công tác, Ủy ban nhân dân xã trân trọng kính mời:',
    ];
    checkHead(lines, {
      type: 'invitation',
      number: '31/GM-UBND',
      date: '2025-07-04',
      place: 'An Hải',
      subject: 'Dự họp giao ban',
    });
  });

  test('of an urgent telegram', () => {
    const lines = [
      'THỦ TƯỚNG CHÍNH PHỦ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 117/CĐ-TTg\tHỎA TỐC',
      'CÔNG ĐIỆN',
      'Về ứng phó bão',
      '1. Một',
    ];
    checkHead(lines, { urgency: 'HỎA TỐC', type: 'telegram', number: '117/CĐ-TTg', markings: [] });
  });

  test('of a consolidated text is its own, not that of what it consolidates', () => {
    const lines = [
      'BỘ TÀI CHÍNH',
      'Số: 18/VBHN-BTC',
      ...motto,
      'Hà Nội, ngày 3 tháng 6 năm 2024',
      'THÔNG TƯ1',
      'Hướng dẫn về thuế',
      'Thông tư số 80/2021/TT-BTC ngày 29 tháng 9 năm 2021 của Bộ trưởng Bộ Tài chính, được sửa đổi bởi:',
    ];
    checkHead(lines, {
      type: 'consolidated-text',
      number: '18/VBHN-BTC',
      subject: 'Hướng dẫn về thuế',
      date: '2024-06-03',
    });
  });

  test('with its number within the title, as old copies print it', () => {
    const lines = [
      'QUYẾT ĐỊNH',
      'CỦA BỘ TRƯỞNG BỘ Y TẾ SỐ 12/2005/QĐ-BYT NGÀY 5 THÁNG 6 NĂM 2005 VỀ VIỆC BAN HÀNH QUY CHẾ',
      'Căn cứ Nghị định',
    ];
    checkHead(lines, {
      number: '12/2005/QĐ-BYT',
      date: '2005-06-05',
      subject: 'VỀ VIỆC BAN HÀNH QUY CHẾ',
      body: 'Căn cứ',
    });
  });

  test('without a title tells the type from the number, which is doubtful', () => {
    const head = checkHead(['UBND XÃ AN BÌNH', 'Số: 5/BC-UBND', 'An Bình, ngày 1 tháng 2 năm 2025', '1. Một'], {
      type: 'report',
    });
    expect(doubtful(head)).toEqual(['type']);
    checkHead(['UBND XÃ AN BÌNH', 'Số: 5/QĐ-UBND', '1. Một'], { type: null });
  });

  test('whose title says another type than its number is doubtful', () => {
    const head = checkHead(['UBND XÃ AN BÌNH', 'Số: 5/KH-UBND', 'BÁO CÁO', 'Kết quả', '1. Một'], { type: 'report' });
    expect(doubtful(head)).toEqual(['type']);
  });

  test('with capitals made by a style, so that the text has small letters', () => {
    checkHead(['Ủy ban nhân dân xã An Bình', 'Số: 5/TB-UBND', 'Thông báo', 'Về việc nghỉ lễ', 'Căn cứ Bộ luật'], {
      issuer: 'Ủy ban nhân dân xã An Bình',
      type: 'notice',
      subject: 'Về việc nghỉ lễ',
    });
  });

  test('with a title in spaced letters', () => {
    checkHead(['UBND XÃ AN BÌNH', 'Số: 5/TB-UBND', 'T H Ô N G  B Á O', 'Về việc nghỉ lễ', 'Căn cứ Bộ luật'], {
      type: 'notice',
    });
  });
});
