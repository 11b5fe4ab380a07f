import { describe, expect, test } from 'vitest';
import { readStructure } from '../../src/structure/read-structure.ts';
import { findSecrecy, type Secrecy } from '../../src/structure/secrecy.ts';

const besides: readonly string[] = [];

function secrecyOf(text: string, more: readonly string[] = besides): Secrecy | null {
  const { body, outline } = readStructure(text);
  const attachments = outline.filter(({ kind }) => kind === 'attachment').map(({ span }) => span);
  return findSecrecy({ text, body, attachments, besides: more });
}

/** A notice with `line` where stamps stand: below the number. */
const stamped = (line: string): string =>
  [
    'TỈNH ỦY SÔNG VÀNG\tĐẢNG CỘNG SẢN VIỆT NAM',
    'VĂN PHÒNG\tSông Vàng, ngày 02 tháng 10 năm 2024',
    'Số 12-TB/VPTU',
    line,
    'THÔNG BÁO',
    'về chế độ trực ban',
    'Văn phòng Tỉnh ủy thông báo như sau:',
    '1. Trực ban từ 7 giờ.',
  ].join('\n');

const check = (text: string, expected: Secrecy | null, more?: readonly string[]): void =>
  expect(secrecyOf(text, more), text).toBe(expected);

describe('a stamp of its own in the head is a marking', () => {
  test.each<[string, Secrecy]>([
    ['MẬT', 'MẬT'],
    ['TỐI MẬT', 'TỐI MẬT'],
    ['TUYỆT MẬT', 'TUYỆT MẬT'],
    ['Mật', 'MẬT'],
    ['(MẬT)', 'MẬT'],
    ['[Tuyệt mật]', 'TUYỆT MẬT'],
    ['M Ậ T', 'MẬT'],
    ['T U Y Ệ T   M Ậ T', 'TUYỆT MẬT'],
    ['* MẬT *', 'MẬT'],
    ['MẬT'.normalize('NFD'), 'MẬT'],
    ['TÔI MÂT', 'TỐI MẬT'],
    ['MAT', 'MẬT'],
    ['Độ mật: Mật', 'MẬT'],
    ['ĐỘ MẬT: TỐI MẬT', 'TỐI MẬT'],
    ['Mức độ mật: Tuyệt mật', 'TUYỆT MẬT'],
    ['Ðộ mật: Mật', 'MẬT'],
    ['Độ mật\tMật', 'MẬT'],
    ['MẬT\tKHẨN', 'MẬT'],
    ['MẬT - HỎA TỐC', 'MẬT'],
    ['TỐI MẬT\tSông Vàng, ngày 02 tháng 10 năm 2024', 'TỐI MẬT'],
    ['MẬT Sông Vàng, ngày 02 tháng 10 năm 2024', 'MẬT'],
    ['Số: 15/QĐ-UBND MẬT', 'MẬT'],
    ['TỈNH ỦY SÔNG VÀNG VĂN PHÒNG * Số 12-TB/VPTU MẬT\tĐẢNG CỘNG SẢN VIỆT NAM', 'MẬT'],
    ['Số: 12/TB-VP TỐI MẬT HỎA TỐC', 'TỐI MẬT'],
    ['MẬT ỦY BAN NHÂN DÂN', 'MẬT'],
    ['MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'MẬT'],
  ])('%s', (line, expected) => check(stamped(line), expected));

  test('first of all lines, or below the title', () => {
    check(`MẬT\n${stamped('')}`, 'MẬT');
    check(stamped('').replace('về chế độ trực ban', 'về chế độ trực ban\nTỐI MẬT'), 'TỐI MẬT');
  });

  test('in a document whose header is not understood', () => check('Ghi chép\n\nMẬT\n\nNội dung.', 'MẬT'));

  test('at the head of what is attached', () => {
    const attached = `\nNơi nhận:\n- Như trên.\nCHÁNH VĂN PHÒNG\nTrần Văn B\nTUYỆT MẬT\nQUY CHẾ\nTrực ban\nĐiều 1. Phạm vi\nQuy chế này nói về trực ban.`;
    check(stamped('') + attached, 'TUYỆT MẬT');
  });
});

describe('what stands beside the text is looked at', () => {
  test.each<[string, Secrecy | null]>([
    ['MẬT', 'MẬT'],
    ['TỐI MẬT - Trang 2', 'TỐI MẬT'],
    ['3\tMẬT', 'MẬT'],
    ['Độ mật: Tuyệt mật', 'TUYỆT MẬT'],
    ['Công báo số 12', null],
    ['Luật Bảo vệ bí mật nhà nước', null],
    ['MẶT', null],
  ])('%s', (head, expected) => check(stamped(''), expected, [head]));
});

describe('a stamp may say more than the level', () => {
  test.each<[string, Secrecy]>([
    ['MẬT - Bản số 03', 'MẬT'],
    ['TỐI MẬT (Bản số: 03)', 'TỐI MẬT'],
    ['Bản số 03 - MẬT', 'MẬT'],
    ['MẬT. Thời hạn bảo vệ bí mật nhà nước: 10 năm', 'MẬT'],
    ['MẬT - KHÔNG SAO CHỤP', 'MẬT'],
    ['TÀI LIỆU MẬT', 'MẬT'],
    ['VĂN BẢN TUYỆT MẬT', 'TUYỆT MẬT'],
    ['Dấu Mật', 'MẬT'],
  ])('%s', (line, expected) => check(stamped(line), expected));

  test('behind a cover sheet of many lines', () => {
    check(`${'Tờ bìa\n'.repeat(45)}${stamped('MẬT')}`, 'MẬT');
  });
});

describe('the word in a sentence, a title or a list is no marking', () => {
  test.each([
    'Tài liệu mật phải được cất giữ.',
    'bí mật',
    'BÍ MẬT',
    'Độ mật',
    'MẶT TRẬN TỔ QUỐC VIỆT NAM',
    'CỤC MẬT MÃ',
    'MẬT MÃ QUỐC GIA',
    'BAN BẢO VỆ BÍ MẬT',
    'Số 12-TB/VPTU MẬTX',
    'MẶT',
    'MẤT',
    'V/v bảo vệ tài liệu mật',
    'Danh mục bí mật nhà nước độ Mật',
    'STT\tTên tài liệu\tĐộ mật\tGhi chú',
    '1\tBáo cáo\tMật\tLưu',
  ])('%s', (line) => check(stamped(line), null));

  test('in titles', () => {
    const titled = (title: string): string => stamped('').replace('THÔNG BÁO\nvề chế độ trực ban', title);
    check(titled('QUY CHẾ\nBẢO VỆ BÍ MẬT NHÀ NƯỚC'), null);
    check(titled('QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC'), null);
    check(titled('QUYẾT ĐỊNH\nBAN HÀNH DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ\nTỐI MẬT'), null);
    check(titled('QUY ĐỊNH\nVỀ VIỆC SOẠN THẢO, QUẢN LÝ\nVĂN BẢN MẬT'), null);
    check(titled('QUYẾT ĐỊNH\nVỀ DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TUYỆT MẬT, TỐI MẬT,\nMẬT'), null);
  });

  test('in the body, where a table may list what is secret', () => {
    check(`${stamped('')}\n2. Tài liệu mật.\n- Mật\n- Tối mật\nTên\tMật\nMật`, null);
    check(`${stamped('')}${'\n2. Văn thư đăng ký.'.repeat(60)}\nMẬT`, null);
  });
});
