// What `chidan serve` answered over the sample documents, with the bundled model; the quotes stand in corpus/documents.

export const answeredExample = {
  kind: 'answered',
  question: 'Ai dự sinh hoạt chi bộ theo Quy định 784?',
  understood: 'Ai dự sinh hoạt chi bộ theo Quy định 784?',
  wording: 'quotes',
  text: 'đoạn 3, Thông báo 117-TB/ĐUK ngày 18/7/2022: “đảng ủy cơ sở một số nơi chưa quan tâm xây dựng kế hoạch phân công cấp ủy viên dự sinh hoạt chi bộ theo Quy định 784;” [1]',
  citations: [
    {
      documentId: 'd1',
      nodeId: 'd1.2',
      textSha256: '033d59a65ff2add02ffdfe0d66ef3f13ee497ee233d93dcb717f2d1fa820a661',
      label: 'đoạn 3, Thông báo 117-TB/ĐUK ngày 18/7/2022',
      number: '117-TB/ĐUK',
      issuer: 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP',
      date: '2022-07-18',
      subject: 'KẾT LUẬN CỦA BAN THƯỜNG VỤ ĐẢNG ỦY KHỐI tại Hội nghị Đảng ủy Khối lần thứ mười (khóa VIII)',
      path: 'đoạn 3',
      page: null,
      quote:
        'đảng ủy cơ sở một số nơi chưa quan tâm xây dựng kế hoạch phân công cấp ủy viên dự sinh hoạt chi bộ theo Quy định 784;',
      span: {
        start: 3884,
        end: 4001,
      },
      secrecy: null,
      replacedBy: null,
    },
  ],
  confidence: { level: 'medium', probability: 0.7 },
  figure: null,
  contradictions: [],
  replaced: [],
  missing: [{ kind: 'document', words: 'Quy định 784' }],
  struck: [],
  modelFailure: null,
};

export const abstainedExample = {
  kind: 'abstained',
  question: 'Mức lương của hiệu trưởng trường mầm non là bao nhiêu?',
  understood: 'Mức lương của hiệu trưởng trường mầm non là bao nhiêu?',
  text: 'Không tìm thấy căn cứ trong kho văn bản.',
  missing: [],
  nearest: [
    {
      documentId: 'd4',
      nodeId: 'd4.9',
      textSha256: '8875f138d959ef60386f60dc31df2c8b1db3bda1f7dd8239d4575ba45ab2201c',
      label: 'mục 7, Chỉ thị 9058-CT/TU ngày 20/5/2024',
      number: '9058-CT/TU',
      issuer: 'TỈNH ỦY SÔNG VÀNG',
      date: '2024-05-20',
      subject:
        'CỦA BAN THƯỜNG VỤ TỈNH ỦY về tăng cường sự lãnh đạo của Đảng đối với công tác thực hành tiết kiệm, chống lãng phí trong hội nghị, công tác phí và sử dụng tài sản công',
      path: 'mục 7',
      page: null,
      quote:
        'Ban cán sự đảng Ủy ban nhân dân tỉnh lãnh đạo lập danh mục công khai các trụ sở dôi dư sau sắp xếp trước ngày 30/9/2024; ưu tiên chuyển làm trường mầm non, trạm y tế, nhà văn hóa, nơi sinh hoạt cộng đồng.',
      span: {
        start: 4349,
        end: 4553,
      },
      secrecy: null,
      replacedBy: null,
    },
  ],
};
