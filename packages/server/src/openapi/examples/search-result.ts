/** What `chidan serve` answered over the sample documents, with the bundled model; its quotes stand in corpus/documents. */
export const searchResultExample = {
  query: 'quy dinh phan cong cap uy du sinh hoat',
  hits: [
    {
      rank: 1,
      score: 0.7775544548679404,
      lexical: 26.31418598843622,
      cosine: 0.32865863075482654,
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
      passage: {
        text: '5. Cấp ủy các chi bộ, đảng bộ cơ sở nâng cao vai trò, trách nhiệm trong việc lãnh đạo thực hiện nhiệm vụ công tác xây dựng Đảng, duy trì thực hiện nghiêm túc chế độ sinh hoạt Đảng (sinh hoạt cấp ủy, sinh hoạt chi bộ, đảng bộ) bảo đảm nội dung, chương trình, thời gian, nâng lên về chất lượng; tiếp tục thực hiện tốt Quy định 784-QĐ/TU của Ban Thường vụ Tỉnh ủy, phân công cấp ủy tham dự sinh hoạt định kỳ chi bộ để kịp thời nắm bắt tình hình, uốn nắn những hạn chế.',
        span: {
          start: 7720,
          end: 8185,
        },
      },
    },
  ],
};
