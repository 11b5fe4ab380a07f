// What `chidan serve` answered over the sample documents, with the bundled model; its quotes stand in corpus/documents.

export const explainedResultExample = {
  query: 'tiết kiệm điện',
  searched: 'tiết kiệm điện',
  respelling: null,
  named: null,
  isFar: false,
  hits: [
    {
      rank: 1,
      reason: 'ranked',
      score: 1,
      lexical: 17.57959758882956,
      cosine: 0.5357994517145267,
      citation: {
        documentId: 'd4',
        nodeId: 'd4.7',
        textSha256: '8875f138d959ef60386f60dc31df2c8b1db3bda1f7dd8239d4575ba45ab2201c',
        label: 'mục 5, Chỉ thị 9058-CT/TU ngày 20/5/2024',
        number: '9058-CT/TU',
        issuer: 'TỈNH ỦY SÔNG VÀNG',
        date: '2024-05-20',
        subject:
          'CỦA BAN THƯỜNG VỤ TỈNH ỦY về tăng cường sự lãnh đạo của Đảng đối với công tác thực hành tiết kiệm, chống lãng phí trong hội nghị, công tác phí và sử dụng tài sản công',
        path: 'mục 5',
        page: null,
        quote: '5. Tiết kiệm điện, nước, văn phòng phẩm.',
        span: {
          start: 3435,
          end: 3475,
        },
        secrecy: null,
        replacedBy: null,
      },
      marks: [
        {
          start: 3,
          end: 17,
        },
      ],
      passage: {
        text: '5. Tiết kiệm điện, nước, văn phòng phẩm. Các cơ quan cắt giảm ít nhất 10% lượng điện tiêu thụ so với năm 2023; đặt điều hòa nhiệt độ từ 26 độ C trở lên và tắt trước khi hết giờ làm việc 30 phút. Văn bản nội bộ dùng giấy in hai mặt. Không thay mới bàn ghế, rèm, biển hiệu khi còn sử dụng được, kể cả khi thay đổi người đứng đầu.',
        span: {
          start: 3435,
          end: 3762,
        },
      },
      duplicates: [],
      more: 0,
      explanation: {
        name: 'score',
        value: 1,
        parts: [
          {
            name: 'lexical',
            value: 0.5,
            parts: [
              {
                name: 'bm25',
                value: 17.57959758882956,
                parts: [
                  {
                    name: 'term',
                    value: 3.461823040739612,
                    parts: [],
                    words: 'tiết',
                  },
                  {
                    name: 'term',
                    value: 3.5892642611489656,
                    parts: [],
                    words: 'kiệm',
                  },
                  {
                    name: 'term',
                    value: 2.0077940674111945,
                    parts: [],
                    words: 'điện',
                  },
                  {
                    name: 'term',
                    value: 3.5892642611489656,
                    parts: [],
                    words: 'tiết kiệm',
                  },
                  {
                    name: 'term',
                    value: 4.931451958380824,
                    parts: [],
                    words: 'kiệm điện',
                  },
                ],
              },
            ],
          },
          {
            name: 'semantic',
            value: 0.5,
            parts: [
              {
                name: 'cosine',
                value: 0.5357994517145267,
                parts: [],
              },
            ],
          },
        ],
      },
    },
  ],
  warnings: [],
  facets: {
    types: [
      {
        value: 'directive',
        documents: 1,
      },
    ],
    issuers: [
      {
        value: 'TỈNH ỦY SÔNG VÀNG',
        documents: 1,
      },
    ],
    years: [
      {
        value: '2024',
        documents: 1,
      },
    ],
    terms: [],
    signers: [
      {
        value: 'Trần Thị B',
        documents: 1,
      },
    ],
    replaced: 0,
  },
};
