// What `chidan serve` answered over the sample documents, with the bundled model; its quotes stand in corpus/documents.

export const namedResultExample = {
  query: 'mục 6 9058-CT/TU',
  searched: 'mục 6 9058-CT/TU',
  respelling: null,
  named: {
    number: '9058-CT/TU',
    unit: 'mục 6',
    absent: [],
    documents: [
      {
        documentId: 'd4',
        number: '9058-CT/TU',
        title:
          'Chỉ thị 9058-CT/TU CỦA BAN THƯỜNG VỤ TỈNH ỦY về tăng cường sự lãnh đạo của Đảng đối với công tác thực hành tiết kiệm, chống lãng phí trong hội nghị, công tác phí và sử dụng tài sản công',
        issuer: 'TỈNH ỦY SÔNG VÀNG',
        date: '2024-05-20',
        term: null,
        unit: 'mục 6',
        missingUnit: '',
        isFilteredOut: false,
      },
    ],
  },
  isFar: false,
  hits: [
    {
      rank: 1,
      reason: 'named',
      score: 1,
      lexical: null,
      cosine: null,
      citation: {
        documentId: 'd4',
        nodeId: 'd4.8',
        textSha256: '8875f138d959ef60386f60dc31df2c8b1db3bda1f7dd8239d4575ba45ab2201c',
        label: 'mục 6, Chỉ thị 9058-CT/TU ngày 20/5/2024',
        number: '9058-CT/TU',
        issuer: 'TỈNH ỦY SÔNG VÀNG',
        date: '2024-05-20',
        subject:
          'CỦA BAN THƯỜNG VỤ TỈNH ỦY về tăng cường sự lãnh đạo của Đảng đối với công tác thực hành tiết kiệm, chống lãng phí trong hội nghị, công tác phí và sử dụng tài sản công',
        path: 'mục 6',
        page: null,
        quote:
          '6. Không tổ chức tiệc chia tay, chúc mừng, gặp mặt bằng ngân sách khi cán bộ được điều động, luân chuyển, bổ nhiệm, nghỉ hưu; không tặng hoa, quà cho lãnh đạo cấp trên nhân dịp lễ, tết, kỷ niệm ngày thành lập ngành. Việc cưới, việc tang, mừng thọ, tân gia của cán bộ, đảng viên thực hiện gọn nhẹ; nghiêm cấm lợi dụng để trục lợi.',
        span: {
          start: 3763,
          end: 4092,
        },
        secrecy: null,
        replacedBy: null,
      },
      marks: [],
      passage: {
        text: '6. Không tổ chức tiệc chia tay, chúc mừng, gặp mặt bằng ngân sách khi cán bộ được điều động, luân chuyển, bổ nhiệm, nghỉ hưu; không tặng hoa, quà cho lãnh đạo cấp trên nhân dịp lễ, tết, kỷ niệm ngày thành lập ngành. Việc cưới, việc tang, mừng thọ, tân gia của cán bộ, đảng viên thực hiện gọn nhẹ; nghiêm cấm lợi dụng để trục lợi.',
        span: {
          start: 3763,
          end: 4092,
        },
      },
      duplicates: [],
      more: 0,
    },
  ],
  warnings: [],
};
