// What `chidan serve` answered over the sample documents, with the bundled model; its quotes stand in corpus/documents.

export const searchResultExample = {
  query: 'quy dinh phan cong cap uy du sinh hoat',
  searched: 'quy định phân công cấp ủy dự sinh hoạt',
  respelling: {
    text: 'quy định phân công cấp ủy dự sinh hoạt',
    isChanged: true,
    changes: [
      {
        span: {
          start: 4,
          end: 8,
        },
        from: 'dinh',
        to: 'định',
        why: 'diacritics',
      },
      {
        span: {
          start: 9,
          end: 13,
        },
        from: 'phan',
        to: 'phân',
        why: 'diacritics',
      },
      {
        span: {
          start: 14,
          end: 18,
        },
        from: 'cong',
        to: 'công',
        why: 'diacritics',
      },
      {
        span: {
          start: 19,
          end: 22,
        },
        from: 'cap',
        to: 'cấp',
        why: 'diacritics',
      },
      {
        span: {
          start: 23,
          end: 25,
        },
        from: 'uy',
        to: 'ủy',
        why: 'diacritics',
      },
      {
        span: {
          start: 26,
          end: 28,
        },
        from: 'du',
        to: 'dự',
        why: 'diacritics',
      },
      {
        span: {
          start: 34,
          end: 38,
        },
        from: 'hoat',
        to: 'hoạt',
        why: 'diacritics',
      },
    ],
  },
  named: null,
  isFar: false,
  hits: [
    {
      rank: 1,
      reason: 'ranked',
      score: 0.9076339260510686,
      lexical: 41.30807680815184,
      cosine: 0.562847400005581,
      citation: {
        documentId: 'd1',
        nodeId: 'd1.8',
        textSha256: '033d59a65ff2add02ffdfe0d66ef3f13ee497ee233d93dcb717f2d1fa820a661',
        label: 'mục 5, Thông báo 117-TB/ĐUK ngày 18/7/2022',
        number: '117-TB/ĐUK',
        issuer: 'ĐẢNG ỦY KHỐI CÁC CƠ QUAN VÀ DOANH NGHIỆP',
        date: '2022-07-18',
        subject: 'KẾT LUẬN CỦA BAN THƯỜNG VỤ ĐẢNG ỦY KHỐI tại Hội nghị Đảng ủy Khối lần thứ mười (khóa VIII)',
        path: 'mục 5',
        page: null,
        quote:
          'tiếp tục thực hiện tốt Quy định 784-QĐ/TU của Ban Thường vụ Tỉnh ủy, phân công cấp ủy tham dự sinh hoạt định kỳ chi bộ để kịp thời nắm bắt tình hình, uốn nắn những hạn chế.',
        span: {
          start: 8013,
          end: 8185,
        },
        secrecy: null,
        replacedBy: null,
      },
      marks: [
        {
          start: 23,
          end: 31,
        },
        {
          start: 65,
          end: 85,
        },
        {
          start: 91,
          end: 108,
        },
      ],
      passage: {
        text: '5. Cấp ủy các chi bộ, đảng bộ cơ sở nâng cao vai trò, trách nhiệm trong việc lãnh đạo thực hiện nhiệm vụ công tác xây dựng Đảng, duy trì thực hiện nghiêm túc chế độ sinh hoạt Đảng (sinh hoạt cấp ủy, sinh hoạt chi bộ, đảng bộ) bảo đảm nội dung, chương trình, thời gian, nâng lên về chất lượng; tiếp tục thực hiện tốt Quy định 784-QĐ/TU của Ban Thường vụ Tỉnh ủy, phân công cấp ủy tham dự sinh hoạt định kỳ chi bộ để kịp thời nắm bắt tình hình, uốn nắn những hạn chế.',
        span: {
          start: 7720,
          end: 8185,
        },
      },
      duplicates: [],
      more: 0,
    },
  ],
  warnings: [],
};

export const nothingFoundExample = {
  query: 'zzz',
  searched: 'zzz',
  respelling: null,
  named: null,
  isFar: true,
  hits: [],
  warnings: [],
};
