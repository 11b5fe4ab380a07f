/** `[former, question, understood]`: written before the rules. */
export type FollowUpPair = readonly [former: string, question: string, understood: string];

/** The rules were made on these. */
export const tunedPairs: readonly FollowUpPair[] = [
  // Another subject of the same kind takes the former one's place.
  [
    'Đảng viên chính thức đóng đảng phí bao nhiêu?',
    'còn đảng viên dự bị thì sao?',
    'Đảng viên dự bị đóng đảng phí bao nhiêu?',
  ],
  [
    'Chủ tịch UBND cấp xã phải đối thoại với dân mấy lần một năm?',
    'thế cấp huyện thì sao',
    'Chủ tịch UBND cấp huyện phải đối thoại với dân mấy lần một năm?',
  ],
  [
    'Mức hỗ trợ xây nhà cho hộ nghèo năm 2022 là bao nhiêu?',
    'vậy mức của năm 2023?',
    'Mức hỗ trợ xây nhà cho hộ nghèo năm 2023 là bao nhiêu?',
  ],
  ['Hộ nghèo được hỗ trợ bao nhiêu tiền?', 'Còn hộ cận nghèo?', 'Hộ cận nghèo được hỗ trợ bao nhiêu tiền?'],
  ['Điều 4 Quy định 9114-QĐ/TU nói gì?', 'điều 5 thì sao?', 'Điều 5 Quy định 9114-QĐ/TU nói gì?'],
  [
    'Quy định 9114 có hiệu lực khi nào?',
    'còn Quy định 9231-QĐ/TU thì sao?',
    'Quy định 9231-QĐ/TU có hiệu lực khi nào?',
  ],
  ['Đảng viên đóng đảng phí bao nhiêu?', 'con dang vien du bi thi sao', 'Đảng viên du bi đóng đảng phí bao nhiêu?'],
  [
    'chi bo nop dang phi truoc ngay may hang thang',
    'con dang uy co so thi sao',
    'dang uy co so nop dang phi truoc ngay may hang thang',
  ],
  [
    'Bí thư chi bộ được quyết định khoản chi tối đa bao nhiêu?',
    'Thế còn bí thư đảng ủy cơ sở?',
    'Bí thư đảng ủy cơ sở được quyết định khoản chi tối đa bao nhiêu?',
  ],
  // Another of the same head takes its place.
  ['Chợ hạng 1 đội chữa cháy bao nhiêu người?', 'Còn chợ hạng 3?', 'Chợ hạng 3 đội chữa cháy bao nhiêu người?'],
  ['Chợ hạng 1 đội chữa cháy bao nhiêu người?', 'còn hạng 3?', 'Chợ hạng 3 đội chữa cháy bao nhiêu người?'],
  [
    'Giải nhất hội thi kể chuyện được bao nhiêu tiền?',
    'thế còn giải ba?',
    'Giải ba hội thi kể chuyện được bao nhiêu tiền?',
  ],
  [
    'Giải nhất hội thi kể chuyện được bao nhiêu tiền?',
    'còn giải khuyến khích thì sao',
    'Giải khuyến khích hội thi kể chuyện được bao nhiêu tiền?',
  ],
  [
    'Điểm sơ tán huyện Cồn Sen chứa bao nhiêu người?',
    'còn huyện Duyên Phú?',
    'Điểm sơ tán huyện Duyên Phú chứa bao nhiêu người?',
  ],
  [
    'Điểm sơ tán huyện Cồn Sen chứa bao nhiêu người?',
    'còn thành phố Vàng Giang?',
    'Điểm sơ tán thành phố Vàng Giang chứa bao nhiêu người?',
  ],
  [
    'diem so tan huyen con sen chua bao nhieu nguoi',
    'con huyen duyen phu thi sao',
    'diem so tan huyen duyen phu chua bao nhieu nguoi',
  ],
  [
    'Đảng viên đi làm xa báo trước mấy ngày?',
    'còn xã Bình Phú?',
    'xã Bình Phú: Đảng viên đi làm xa báo trước mấy ngày?',
  ],
  ['Tỉnh hỗ trợ bao nhiêu tiền?', 'còn tỉnh bạn?', 'tỉnh bạn: Tỉnh hỗ trợ bao nhiêu tiền?'],
  ['Báo cáo quý I gửi trước ngày nào?', 'còn quý II?', 'Báo cáo quý II gửi trước ngày nào?'],
  ['Công chức bậc 2 hưởng hệ số mấy?', 'vậy bậc 3 thì sao?', 'Công chức bậc 3 hưởng hệ số mấy?'],
  ['Tháng 5 họp những ngày nào?', 'thế tháng 6 thì sao?', 'Tháng 6 họp những ngày nào?'],
  [
    'Tập thể loại A được thưởng bao nhiêu?',
    'còn cá nhân loại B thì sao?',
    'cá nhân loại B: Tập thể loại A được thưởng bao nhiêu?',
  ],
  // One of another kind stands before the former question.
  [
    'Hồ sơ kết nạp đảng gồm những gì?',
    'còn chuyển sinh hoạt đảng thì sao?',
    'chuyển sinh hoạt đảng: Hồ sơ kết nạp đảng gồm những gì?',
  ],
  ['Máy tính cũ bao lâu thì được thay?', 'thế máy in thì sao', 'máy in: Máy tính cũ bao lâu thì được thay?'],
  // The document that was named.
  ['Quy định 784-QĐ/TU quy định việc gì?', 'ai ký văn bản đó?', 'ai ký Quy định 784-QĐ/TU?'],
  [
    'Quy định 9114-QĐ/TU quy định việc gì?',
    'Quy định này có hiệu lực khi nào?',
    'Quy định 9114-QĐ/TU có hiệu lực khi nào?',
  ],
  ['Thông báo 117-TB/ĐUK ai ký?', 'nó gửi cho ai', 'Thông báo 117-TB/ĐUK gửi cho ai'],
  ['nghi quyet 9021 do ai ky', 'van ban do thay the van ban nao', 'nghi quyet 9021 thay the van ban nao'],
  ['Điều 5 Quy định 9114-QĐ/TU nói gì?', 'văn bản này còn hiệu lực không?', 'Quy định 9114-QĐ/TU còn hiệu lực không?'],
  // A document that was not named by number.
  [
    'Quy chế thi đua, khen thưởng của tỉnh quy định mức thưởng thế nào?',
    'quy chế đó áp dụng từ khi nào?',
    'Quy chế thi đua, khen thưởng của tỉnh quy định mức thưởng: quy chế đó áp dụng từ khi nào?',
  ],
  // Another level.
  ['Bí thư huyện ủy đối thoại mấy lần?', 'thế còn cấp tỉnh?', 'Bí thư tỉnh ủy đối thoại mấy lần?'],
  ['bi thu huyen uy tiep dan may ngay', 'con cap xa thi sao', 'bi thu dang uy xa tiep dan may ngay'],
  ['Chủ tịch UBND tỉnh đối thoại mấy lần?', 'cấp huyện', 'Chủ tịch UBND huyện đối thoại mấy lần?'],
  ['Huyện Cồn Sen có mấy áo phao?', 'còn cấp xã?', 'cấp xã: Huyện Cồn Sen có mấy áo phao?'],
  ['Tình hình dịch bệnh cấp huyện báo cáo mấy lần?', 'còn cấp tỉnh?', 'Tình hình dịch bệnh cấp tỉnh báo cáo mấy lần?'],
  [
    'Bí thư Huyện ủy Cồn Sen đối thoại mấy lần?',
    'còn cấp tỉnh?',
    'cấp tỉnh: Bí thư Huyện ủy Cồn Sen đối thoại mấy lần?',
  ],
  ['Tỉnh ủy viên đóng đảng phí bao nhiêu?', 'còn cấp xã?', 'cấp xã: Tỉnh ủy viên đóng đảng phí bao nhiêu?'],
  ['Chủ tịch UBND huyện có phải đối thoại không?', 'cap xa', 'Chủ tịch UBND xã có phải đối thoại không?'],
  // Nothing but what is asked.
  ['Đoàn học tập đi mấy ngày?', 'mấy người', 'Đoàn học tập đi: mấy người'],
  ['Hồ sơ kết nạp đảng gồm những gì?', 'thời hạn là bao lâu?', 'Hồ sơ kết nạp đảng: thời hạn là bao lâu?'],
  ['Quyết định 9176/2023/QĐ-UBND quy định việc gì?', 'ai ký?', 'Quyết định 9176/2023/QĐ-UBND: ai ký?'],
  ['Hội thi kể chuyện cấp tỉnh tổ chức ở đâu?', 'khi nào?', 'Hội thi kể chuyện cấp tỉnh tổ chức: khi nào?'],
  // Stands on its own.
  [
    'Đoàn học tập đi mấy ngày?',
    'Chậm nộp tiền phạt thì bị phạt bao nhiêu phần trăm?',
    'Chậm nộp tiền phạt thì bị phạt bao nhiêu phần trăm?',
  ],
  [
    'Quy định 784-QĐ/TU quy định việc gì?',
    'Chi bộ nộp đảng phí trước ngày nào?',
    'Chi bộ nộp đảng phí trước ngày nào?',
  ],
  ['Đảng viên dự bị đóng đảng phí bao nhiêu?', 'Nghị quyết 9021 do ai ký?', 'Nghị quyết 9021 do ai ký?'],
];

/** These were looked at only when the rules were done: 19 of 22 came out as they were written. */
export const heldOutPairs: readonly FollowUpPair[] = [
  [
    'Cán bộ luân chuyển đến xã đặc biệt khó khăn được hỗ trợ bao nhiêu mỗi tháng?',
    'còn cán bộ biệt phái thì sao?',
    // Written as `Cán bộ biệt phái được …`: a place is kept, and may be meant.
    'Cán bộ biệt phái đến xã đặc biệt khó khăn được hỗ trợ bao nhiêu mỗi tháng?',
  ],
  [
    'Diễn tập phòng chống thiên tai cấp tỉnh làm khi nào?',
    'Thế còn cấp huyện?',
    'Diễn tập phòng chống thiên tai cấp huyện làm khi nào?',
  ],
  [
    'Sáu tháng đầu năm 2022 Đảng bộ Khối kết nạp được bao nhiêu đảng viên?',
    'còn năm 2023 thì sao',
    'Sáu tháng đầu năm 2023 Đảng bộ Khối kết nạp được bao nhiêu đảng viên?',
  ],
  [
    'Hộ nghèo được hỗ trợ bao nhiêu phần trăm bảo hiểm y tế?',
    'vậy còn hộ mới thoát nghèo thì sao?',
    'Hộ mới thoát nghèo được hỗ trợ bao nhiêu phần trăm bảo hiểm y tế?',
  ],
  ['Khoản 1 Điều 6 Quy định 9203-QĐ/ĐUCQ nói gì?', 'khoản 2 thì sao?', 'Khoản 2 Điều 6 Quy định 9203-QĐ/ĐUCQ nói gì?'],
  ['Quy định 9203-QĐ/ĐUCQ quy định gì?', 'thế điều 4 thì sao?', 'Điều 4 Quy định 9203-QĐ/ĐUCQ quy định gì?'],
  ['Chỉ thị 9058-CT/TU do ai ký?', 'thế Kết luận 9158-KL/TU thì sao?', 'Kết luận 9158-KL/TU do ai ký?'],
  ['Giáo viên có được dạy thêm không?', 'con hieu truong thi sao', 'Hieu truong có được dạy thêm không?'],
  [
    'Công chức một cửa được hỗ trợ mỗi tháng bao nhiêu tiền?',
    'Đối với viên chức thì sao?',
    'Viên chức được hỗ trợ mỗi tháng bao nhiêu tiền?',
  ],
  ['lối đi chính trong chợ rộng bao nhiêu mét', 'còn lối đi phụ thì sao', 'lối đi phụ trong chợ rộng bao nhiêu mét'],
  [
    'Điểm sơ tán dân phải có những gì?',
    'còn bếp ăn bán trú thì sao?',
    'bếp ăn bán trú: Điểm sơ tán dân phải có những gì?',
  ],
  [
    'Thời hạn thẩm tra lý lịch là bao nhiêu ngày?',
    'thế xét kỷ luật thì sao?',
    'xét kỷ luật: Thời hạn thẩm tra lý lịch là bao nhiêu ngày?',
  ],
  [
    'Chương trình 9195-CTr/TU đặt mục tiêu gì?',
    'chương trình này sơ kết khi nào?',
    'Chương trình 9195-CTr/TU sơ kết khi nào?',
  ],
  ['thong bao 117 noi ve viec gi', 'no gui cho nhung noi nao', 'thong bao 117 gui cho nhung noi nao'],
  [
    'Hướng dẫn 9212-HD/BTCTU ký ngày nào?',
    'Nơi nhận của văn bản trên gồm những ai?',
    'Nơi nhận của Hướng dẫn 9212-HD/BTCTU gồm những ai?',
  ],
  ['Nghị quyết 9021-NQ/TU đặt ra mục tiêu gì?', 'nghi quyet nay ai ky', 'Nghị quyết 9021-NQ/TU ai ky'],
  [
    'Ai dự sinh hoạt định kỳ chi bộ?',
    'văn bản nào quy định việc đó?',
    'dự sinh hoạt định kỳ chi bộ: văn bản nào quy định việc đó?',
  ],
  ['Chuyển sinh hoạt đảng cần hồ sơ gì?', 'nộp cho ai?', 'Chuyển sinh hoạt đảng cần hồ sơ: nộp cho ai?'],
  [
    'Khen thưởng đột xuất được quyết định trong mấy ngày?',
    'mức thưởng là bao nhiêu?',
    'Khen thưởng đột xuất được quyết định: mức thưởng là bao nhiêu?',
  ],
  ['Kế hoạch 9188/KH-UBND quy định gì?', 'có hiệu lực từ khi nào', 'Kế hoạch 9188/KH-UBND: có hiệu lực từ khi nào'],
  ['Ai ký Thông báo 117-TB/ĐUK?', 'Thế nào là nhà ở kết hợp kinh doanh?', 'Thế nào là nhà ở kết hợp kinh doanh?'],
  ['Ai ký Thông báo 117-TB/ĐUK?', 'Khai man thành tích thì bị xử lý sao?', 'Khai man thành tích thì bị xử lý sao?'],
];
