import { describe, expect, test } from 'vitest';
import { readSignature } from '../../../src/structure/signature.ts';

type Signer = readonly [name: string, capacity: string | null, position: string | null];

function check(
  lines: readonly string[],
  expected: { readonly signers?: readonly Signer[]; readonly recipients?: readonly string[]; readonly rest?: string },
): void {
  const text = ['Văn bản này có hiệu lực kể từ ngày ký./.', ...lines].join('\n');
  const block = readSignature(text, 0);
  const { signers, recipients, rest } = expected;
  if (signers) {
    const read = block.signers.map(({ value }) => [value.name, value.capacity, value.position]);
    expect(read).toEqual(signers);
  }
  if (recipients) expect(block.recipients.map(({ value }) => value)).toEqual(recipients);
  if (rest !== undefined) expect(text.slice(block.end).trim()).toBe(rest);
  expect(text.slice(0, block.start).trim()).toBe('Văn bản này có hiệu lực kể từ ngày ký./.');
}

const recipients = ['Nơi nhận:', '- Như Điều 3;', '- Lưu: VT, TH.'];

describe('several sign together', () => {
  const police: Signer = ['Thượng tướng Lê Quý V', 'KT. BỘ TRƯỞNG BỘ CÔNG AN', 'THỨ TRƯỞNG'];
  const army: Signer = ['Thượng tướng Nguyễn Chí B', 'KT. BỘ TRƯỞNG BỘ QUỐC PHÒNG', 'THỨ TRƯỞNG'];

  test('side by side in the rows of a table', () => {
    check(
      [
        'KT. BỘ TRƯỞNG\tKT. BỘ TRƯỞNG',
        'BỘ CÔNG AN\tBỘ QUỐC PHÒNG',
        'THỨ TRƯỞNG\tTHỨ TRƯỞNG',
        '(Đã ký)\t(Đã ký)',
        'Thượng tướng Lê Quý V\tThượng tướng Nguyễn Chí B',
        ...recipients,
      ],
      { signers: [police, army], recipients: ['Như Điều 3', 'Lưu: VT, TH'] },
    );
  });

  test('cell after cell, or below each other', () => {
    const column = (role: string, name: string): string[] => ['KT. BỘ TRƯỞNG', role, 'THỨ TRƯỞNG', name];
    check(
      [
        ...column('BỘ CÔNG AN', 'Thượng tướng Lê Quý V'),
        ...column('BỘ QUỐC PHÒNG', 'Thượng tướng Nguyễn Chí B'),
        ...recipients,
      ],
      { signers: [police, army] },
    );
  });

  test('with all names below all positions', () => {
    check(['T/M ĐOÀN THƯ KÝ', 'TRƯỞNG ĐOÀN', 'T/M ĐOÀN CHỦ TỊCH', 'BÍ THƯ', 'Kiều Thị Z\tQuách Văn Ơ', ...recipients], {
      signers: [
        ['Kiều Thị Z', 'T/M ĐOÀN THƯ KÝ', 'TRƯỞNG ĐOÀN'],
        ['Quách Văn Ơ', 'T/M ĐOÀN CHỦ TỊCH', 'BÍ THƯ'],
      ],
    });
  });

  test('minutes: who chaired and who wrote them', () => {
    check(['THƯ KÝ\tCHỦ TRÌ', 'Lê Thị Hoa\tTrần Văn Bé'], {
      signers: [
        ['Lê Thị Hoa', null, 'THƯ KÝ'],
        ['Trần Văn Bé', null, 'CHỦ TRÌ'],
      ],
    });
  });
});

describe('one signs', () => {
  test.each([
    [
      ['TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ NỘI VỤ', 'Lê Văn C'],
      ['Lê Văn C', 'TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ NỘI VỤ'],
    ],
    [
      ['TL. BỘ TRƯỞNG', 'CHÁNH VĂN PHÒNG', 'PGS.TS. Lê Văn C'],
      ['PGS.TS. Lê Văn C', 'TL. BỘ TRƯỞNG', 'CHÁNH VĂN PHÒNG'],
    ],
    [
      ['T/M BAN THƯỜNG VỤ', 'Q. BÍ THƯ', 'Lê Văn C'],
      ['Lê Văn C', 'T/M BAN THƯỜNG VỤ', 'Q. BÍ THƯ'],
    ],
    [
      ['Q. GIÁM ĐỐC', 'Lê Văn C'],
      ['Lê Văn C', null, 'Q. GIÁM ĐỐC'],
    ],
    [
      ['TM. ỦY BAN NHÂN DÂN', 'XÃ AN BÌNH', 'CHỦ TỊCH', 'Lê Văn C'],
      ['Lê Văn C', 'TM. ỦY BAN NHÂN DÂN XÃ AN BÌNH', 'CHỦ TỊCH'],
    ],
    [
      ['KT. CHỦ TỊCH PHÓ CHỦ TỊCH', 'Lê Văn C'],
      ['Lê Văn C', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    [
      ['CHỦ TỊCH', '(Đã ký)', 'LÊ VĂN CƯỜNG'],
      ['LÊ VĂN CƯỜNG', null, 'CHỦ TỊCH'],
    ],
    [
      ['CHỦ TỊCH', 'Đã ký: Lê Văn C'],
      ['Lê Văn C', null, 'CHỦ TỊCH'],
    ],
    [
      ['TM. CHÍNH PHỦ', 'THỦ TƯỚNG', 'Ký bởi: Cổng Thông tin', 'Thời gian ký: 05.03.2020', 'Lê Văn C'],
      ['Lê Văn C', 'TM. CHÍNH PHỦ', 'THỦ TƯỚNG'],
    ],
    [
      ['CHỦ NHIỆM', 'Hầu A Lềnh'],
      ['Hầu A Lềnh', null, 'CHỦ NHIỆM'],
    ],
    [
      ['CHỦ TỊCH', 'K’Broih Hờ'],
      ['K’Broih Hờ', null, 'CHỦ TỊCH'],
    ],
    [
      ['GIÁM ĐỐC', 'Đại tá Phạm Văn D'],
      ['Đại tá Phạm Văn D', null, 'GIÁM ĐỐC'],
    ],
  ] as const)('%j', (lines, signer) => check(lines, { signers: [signer] }));

  test('in capitals, or in a position in small letters', () => {
    check(['Nơi nhận :', '+ Như trên', '+ Lưu VP', 'TUQ.CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'PHẠM THỊ LAN ANH'], {
      signers: [['PHẠM THỊ LAN ANH', 'TUQ.CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
      recipients: ['Như trên', 'Lưu VP'],
    });
    check(['T/M BAN CHẤP HÀNH', 'Bí thư', 'Nguyễn Văn B'], {
      signers: [['Nguyễn Văn B', 'T/M BAN CHẤP HÀNH', 'Bí thư']],
    });
  });

  test('between the recipients, as the rows of a table read cell by cell give them', () => {
    const lines = [
      'Nơi nhận:',
      'TM. ỦY BAN NHÂN DÂN',
      '- Như Điều 3;',
      'KT. CHỦ TỊCH',
      '- Sở Nội vụ;',
      'PHÓ CHỦ TỊCH',
      '- Lưu: VT.',
      'Lê Thị V',
    ];
    check(lines, {
      signers: [['Lê Thị V', 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
      recipients: ['Như Điều 3', 'Sở Nội vụ', 'Lưu: VT'],
    });
  });

  test('beside the recipients, on lines that a PDF did not part', () => {
    check(['Nơi nhận: TM. ỦY BAN NHÂN DÂN', '- Như trên;      CHỦ TỊCH', '- Lưu: VT.', 'Lê Văn C'], {
      signers: [['Lê Văn C', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
      recipients: ['Như trên', 'Lưu: VT'],
    });
  });

  test('with the name below the recipients', () => {
    check(['T/M BAN BÍ THƯ', ...recipients, 'Trần Cẩm T'], { signers: [['Trần Cẩm T', 'T/M BAN BÍ THƯ', null]] });
  });
});

describe('recipients', () => {
  test('may be in capitals, wrapped, several on a line and without dashes', () => {
    check(
      [
        'Nơi nhận:',
        '- VPCP;',
        '- UBND các tỉnh, thành phố trực thuộc',
        'Trung ương;',
        '- Cục Kiểm tra văn bản - Bộ Tư pháp; - Lưu: VT.',
      ],
      {
        recipients: [
          'VPCP',
          'UBND các tỉnh, thành phố trực thuộc Trung ương',
          'Cục Kiểm tra văn bản - Bộ Tư pháp',
          'Lưu: VT',
        ],
      },
    );
    check(['Nơi nhận:', 'Như trên;', 'Sở Y tế;', 'Lưu: VT.', 'GIÁM ĐỐC', 'Lê Văn C'], {
      recipients: ['Như trên', 'Sở Y tế', 'Lưu: VT'],
    });
    check(['Nơi nhận: - Như trên;', '- Lưu: VT.', 'GIÁM ĐỐC', 'Lê Văn C'], { recipients: ['Như trên', 'Lưu: VT'] });
  });

  test('go on beside the signer', () => {
    check(
      ['Nơi nhận:\tT/M BAN CHẤP HÀNH', '- Các đảng ủy trực thuộc\tBÍ THƯ', 'Tỉnh ủy,', '- Lưu VPTU.\tNguyễn Văn A'],
      {
        signers: [['Nguyễn Văn A', 'T/M BAN CHẤP HÀNH', 'BÍ THƯ']],
        recipients: ['Các đảng ủy trực thuộc Tỉnh ủy', 'Lưu VPTU'],
      },
    );
  });

  test('do not take the typist’s mark', () => {
    check([...recipients, 'NVA.15b', 'CHỦ TỊCH', 'Lê Văn C'], {
      recipients: ['Như Điều 3', 'Lưu: VT, TH'],
      signers: [['Lê Văn C', null, 'CHỦ TỊCH']],
    });
  });
});

describe('what follows the first whole block is attached', () => {
  const regulation = ['QUY CHẾ', 'Làm việc', 'Điều 1. Phạm vi', 'Quy chế này quy định việc làm.'];

  test('a regulation with a signature of its own', () => {
    const attached = [...regulation, 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn C'];
    check([...recipients, 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn C', ...attached], { rest: attached.join('\n') });
  });

  test('though no mark ends the recipients above it', () => {
    const attached = ['QUY CHẾ', 'Làm việc của xã', '(Kèm theo Quyết định số 5/QĐ-UBND)', 'Điều 1. Phạm vi'];
    check(['Nơi nhận:', '- Như Điều 3;', '- Lưu: VT', 'CHỦ TỊCH', 'Lê Văn C', ...attached], {
      recipients: ['Như Điều 3', 'Lưu: VT'],
      rest: attached.join('\n'),
    });
  });

  test('without the stamp of a digital signature', () => {
    const stamp = ['Người ký: Lê Văn C', 'Thời gian ký: 01.02.2025 08:00:00 +07:00'];
    check([...recipients, 'CHỦ TỊCH', 'Lê Văn C', ...stamp], { rest: '' });
  });

  test('a form that has recipients of its own', () => {
    const form = ['Phụ lục I', 'MẪU BÁO CÁO', 'Nơi nhận:', '- ………;', '- Lưu: VT.', 'THỦ TRƯỞNG ĐƠN VỊ'];
    check(['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Lê Văn T', ...form], {
      signers: [['Lê Văn T', 'KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG']],
      recipients: [],
      rest: form.join('\n'),
    });
  });

  test('though a law is signed by a position and a name alone', () => {
    const annex = [
      'PHỤ LỤC',
      'DANH MỤC NGÀNH, NGHỀ',
      ...Array.from({ length: 30 }, (_, index) => `${index + 1}. Ngành thứ ${index + 1}`),
    ];
    check(['CHỦ TỊCH QUỐC HỘI', 'Trần Văn M', ...annex], {
      signers: [['Trần Văn M', null, 'CHỦ TỊCH QUỐC HỘI']],
      rest: annex.join('\n'),
    });
  });
});

test('a person who is named under a position within the text signs nothing', () => {
  const text = [
    'Thành phần gồm:',
    'TRƯỞNG BAN',
    'Nguyễn Văn A',
    ...Array.from({ length: 20 }, () => 'là Phó Chủ tịch Ủy ban nhân dân tỉnh.'),
  ];
  expect(readSignature(text.join('\n'), 0)).toMatchObject({ signers: [], recipients: [] });
});

test('who decides, named above the grounds, signs nothing there', () => {
  const text = [
    'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
    'Căn cứ Luật Tổ chức chính quyền địa phương;',
    'QUYẾT ĐỊNH:',
    'Điều 1. Một.',
    'CHỦ TỊCH',
    'Lê Văn C',
  ].join('\n');
  const block = readSignature(text, 0);
  expect(block.signers.map(({ value }) => value.name)).toEqual(['Lê Văn C']);
  expect(text.slice(block.start)).toBe('CHỦ TỊCH\nLê Văn C');
});

test('an appendix by itself is not signed, though it shows how others are', () => {
  const form = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn A'];
  const text = [
    'Phụ lục III',
    'MẪU TRÌNH BÀY',
    ...form,
    ...Array.from({ length: 20 }, () => 'Ghi chú: tên cơ quan, tổ chức.'),
  ];
  expect(readSignature(text.join('\n'), 0).signers).toEqual([]);
});
