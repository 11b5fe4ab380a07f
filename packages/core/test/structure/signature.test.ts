import { describe, expect, test } from 'vitest';
import { sliceSpan } from '../../src/base/span.ts';
import { readSignature } from '../../src/structure/signature.ts';

interface Expected {
  /** Name, capacity, position. */
  readonly signer?: readonly (string | null)[] | null;
  readonly recipients?: readonly string[];
  readonly body?: string;
  /** What follows the block. */
  readonly rest?: string;
}

function check(lines: readonly string[], { signer, recipients, body, rest }: Expected): void {
  const text = lines.join('\n');
  const block = readSignature(text, 0);
  const { value } = block.signers[0] ?? {};
  if (signer !== undefined) expect(value ? [value.name, value.capacity, value.position] : null).toEqual(signer);
  if (recipients) {
    expect(block.recipients.map((recipient) => recipient.value)).toEqual(recipients);
    for (const recipient of block.recipients)
      expect(sliceSpan(text, recipient.span).replace(/\s+/g, ' ').startsWith(recipient.value)).toBe(true);
  }
  if (body !== undefined) expect(text.slice(0, block.start).trimEnd()).toBe(body);
  if (rest !== undefined) expect(text.slice(block.end).trimStart()).toBe(rest);
}

const recipients = ['Nơi nhận:', '- Như trên,', '- Lưu VT.'];

describe('below the body stand', () => {
  test('the recipients, then who signed', () => {
    check(['Chỉ thị này có hiệu lực.', ...recipients, 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'Trần Thị Bé'], {
      signer: ['Trần Thị Bé', 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ'],
      recipients: ['Như trên', 'Lưu VT'],
      body: 'Chỉ thị này có hiệu lực.',
      rest: '',
    });
  });

  test('who signed, then the recipients, as a table read cell by cell gives them', () => {
    check(['Hết.', 'KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', '(Đã ký)', 'Nguyễn Văn An', ...recipients], {
      signer: ['Nguyễn Văn An', 'KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
      recipients: ['Như trên', 'Lưu VT'],
      body: 'Hết.',
    });
  });

  test('both side by side', () => {
    const lines = ['Hết.', 'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN', '- Như trên;\tCHỦ TỊCH', '- Lưu: VT.', 'Lê Văn C'];
    check(lines, {
      signer: ['Lê Văn C', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      recipients: ['Như trên', 'Lưu: VT'],
      body: 'Hết.',
    });
  });

  test('the head of a body, who signs in his own name', () => {
    check(['Hết.', ...recipients, 'TRƯỞNG BAN', 'Phạm Văn D'], { signer: ['Phạm Văn D', null, 'TRƯỞNG BAN'] });
  });

  test('one who signs for another who signs for all', () => {
    check([...recipients, 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Thị Hoa'], {
      signer: ['Lê Thị Hoa', 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    });
  });

  test('one whose position takes two lines', () => {
    check([...recipients, 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'THƯỜNG TRỰC', 'Lê Thị Hoa'], {
      signer: ['Lê Thị Hoa', 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC'],
    });
  });

  test('a person with a degree or rank', () => {
    check([...recipients, 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'TS. Trần Văn Bé'], {
      signer: ['TS. Trần Văn Bé', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    });
  });

  test('recipients alone, or a signature alone', () => {
    check(['Hết.', ...recipients], { signer: null, recipients: ['Như trên', 'Lưu VT'], body: 'Hết.' });
    check(['Hết.', 'T/M CHI BỘ', 'BÍ THƯ', 'Trần Thị Bé'], {
      signer: ['Trần Thị Bé', 'T/M CHI BỘ', 'BÍ THƯ'],
      recipients: [],
      body: 'Hết.',
    });
  });

  test('nothing', () =>
    check(['Hết.', 'Trần Thị Bé'], { signer: null, recipients: [], body: 'Hết.\nTrần Thị Bé', rest: '' }));
});

describe('a recipient', () => {
  test('may go on below, and loses its last mark only', () => {
    check(['Nơi nhận:', '- Các sở, ban, ngành tỉnh,', 'các đoàn thể;', '– Lưu: VT, NC.'], {
      recipients: ['Các sở, ban, ngành tỉnh, các đoàn thể', 'Lưu: VT, NC'],
    });
  });

  test('ends where another text begins', () => {
    check([...recipients, 'PHỤ LỤC', 'Danh mục kèm theo', '- Một mục của danh mục'], {
      recipients: ['Như trên', 'Lưu VT'],
    });
  });
});

test('what follows the signature is attached', () => {
  check(['Hết.', ...recipients, 'CHỦ TỊCH', 'Lê Văn C', 'PHỤ LỤC I', '1. Một'], { rest: 'PHỤ LỤC I\n1. Một' });
});

test('of several lists of recipients the last counts', () => {
  check(['Nơi nhận:', '- A,', 'Nội dung thứ hai của văn bản.', 'Nơi nhận:', '- B,'], {
    recipients: ['B'],
    body: 'Nơi nhận:\n- A,\nNội dung thứ hai của văn bản.',
  });
});

test('the block ends with its line, the mark after the last recipient included', () => {
  check(['CHỦ TỊCH', 'Lê Văn C', ...recipients, 'PHỤ LỤC I', '1. Một'], { rest: 'PHỤ LỤC I\n1. Một' });
});

test('the head of a body may sign in his own name above the recipients', () => {
  check(['Hết.', 'CHỦ TỊCH', 'Lê Văn C', ...recipients], {
    signer: ['Lê Văn C', null, 'CHỦ TỊCH'],
    recipients: ['Như trên', 'Lưu VT'],
    body: 'Hết.',
  });
});
