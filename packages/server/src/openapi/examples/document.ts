/** An invented notice of an invented office; a test reads it again. */
export const documentSummaryExample = {
  id: 'd1',
  title: 'Thông báo 9090-TB/VPTU về chế độ trực ban của Văn phòng Tỉnh ủy',
  number: '9090-TB/VPTU',
  type: 'notice',
  issuer: 'VĂN PHÒNG',
  date: '2024-10-02',
  subject: 'về chế độ trực ban của Văn phòng Tỉnh ủy',
  term: null,
  signers: ['Trần Văn B'],
  mediaType: 'plain',
  pages: null,
  secrecy: null,
  sources: [
    {
      name: '9090-TB-VPTU.txt',
      sha256: '190ea9f5db00371f170e465c4630210d42c57a4c533a31a5227de74902b3792f',
      bytes: 542,
      addedAt: '2024-10-02T01:30:00.000Z',
    },
  ],
  replacedBy: null,
};

export const documentExample = {
  ...documentSummaryExample,
  header: {
    superior: {
      value: 'TỈNH ỦY SÔNG VÀNG',
      span: {
        start: 0,
        end: 17,
      },
      confidence: 1,
    },
    issuer: {
      value: 'VĂN PHÒNG',
      span: {
        start: 18,
        end: 27,
      },
      confidence: 1,
    },
    number: {
      value: '9090-TB/VPTU',
      span: {
        start: 33,
        end: 45,
      },
      confidence: 1,
    },
    type: {
      value: 'notice',
      span: {
        start: 118,
        end: 127,
      },
      confidence: 1,
    },
    subject: {
      value: 'về chế độ trực ban của Văn phòng Tỉnh ủy',
      span: {
        start: 128,
        end: 168,
      },
      confidence: 1,
    },
    place: {
      value: 'Sông Vàng',
      span: {
        start: 69,
        end: 78,
      },
      confidence: 1,
    },
    date: {
      value: '2024-10-02',
      span: {
        start: 80,
        end: 105,
      },
      confidence: 1,
    },
    term: null,
    urgency: null,
    markings: [
      {
        value: 'VĂN BẢN MẪU',
        span: {
          start: 106,
          end: 117,
        },
        confidence: 1,
      },
    ],
    attachedTo: null,
    signers: [
      {
        value: {
          name: 'Trần Văn B',
          capacity: null,
          position: 'CHÁNH VĂN PHÒNG',
        },
        span: {
          start: 389,
          end: 415,
        },
        confidence: 1,
      },
    ],
    recipients: [
      {
        value: 'Các ban đảng',
        span: {
          start: 350,
          end: 362,
        },
        confidence: 1,
      },
      {
        value: 'Lưu Văn phòng Tỉnh ủy',
        span: {
          start: 366,
          end: 387,
        },
        confidence: 1,
      },
    ],
  },
  corrections: [],
  outline: [
    {
      nodeId: 'd1.0',
      kind: 'paragraph',
      number: '1',
      heading: null,
      path: 'đoạn 1',
      parent: null,
      span: {
        start: 175,
        end: 227,
      },
    },
    {
      nodeId: 'd1.1',
      kind: 'item',
      number: '1',
      heading: null,
      path: 'mục 1',
      parent: null,
      span: {
        start: 228,
        end: 281,
      },
    },
    {
      nodeId: 'd1.2',
      kind: 'item',
      number: '2',
      heading: null,
      path: 'mục 2',
      parent: null,
      span: {
        start: 282,
        end: 337,
      },
    },
  ],
  body: {
    start: 175,
    end: 338,
  },
  signature: {
    start: 338,
    end: 415,
  },
  references: [],
  text: 'TỈNH ỦY SÔNG VÀNG\nVĂN PHÒNG\n*\nSố 9090-TB/VPTU\nĐẢNG CỘNG SẢN VIỆT NAM\nSông Vàng, ngày 02 tháng 10 năm 2024\nVĂN BẢN MẪU\nTHÔNG BÁO\nvề chế độ trực ban của Văn phòng Tỉnh ủy\n-----\nVăn phòng Tỉnh ủy thông báo chế độ trực ban như sau:\n1. Trực ban từ 7 giờ 30 đến 17 giờ các ngày làm việc.\n2. Việc đột xuất báo ngay cho trực ban bằng điện thoại.\nNơi nhận:\n- Các ban đảng,\n- Lưu Văn phòng Tỉnh ủy.\nCHÁNH VĂN PHÒNG\nTrần Văn B',
  textSha256: 'a921c7e539dd251dca2f6179ea775a8301befb9062e3de1ef4d67f0032c83f0a',
  pageStarts: null,
  warnings: [],
};
