import { expect, test } from 'vitest';
import { replacementsIn } from '../../src/library/replacements.ts';
import { readStructure } from '../../src/structure/read-structure.ts';

/** The numbers that a document of `type` says it replaces or ends, by the words of its first clause. */
function check(words: string, expected: readonly string[], { type = 'QUYẾT ĐỊNH', marking = '' } = {}): void {
  const head = ['TỈNH ỦY A', 'Số 20-QĐ/TU', marking, 'A, ngày 05 tháng 01 năm 2026', type, 'về trực ban'];
  const text = [...head.filter((line) => line !== ''), 'Điều 1. Thi hành', `1. ${words}`].join('\n');
  expect(
    replacementsIn(text, readStructure(text)).map(({ numberKey }) => numberKey),
    words,
  ).toEqual(expected);
}

test('what a document does itself counts', () => {
  check('Quyết định này thay thế Quyết định số 15-QĐ/TU.', ['15||qd|tu']);
  check('Bãi bỏ Quyết định số 15-QĐ/TU và Quyết định số 16-QĐ/TU.', ['15||qd|tu', '16||qd|tu']);
  check('Quyết định số 15-QĐ/TU hết hiệu lực kể từ ngày ký.', ['15||qd|tu']);
});

test('whatever else it says of itself before', () => {
  check('Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 15-QĐ/TU.', ['15||qd|tu']);
  check('Quyết định này có hiệu lực từ khi ký và thay thế Quyết định số 15-QĐ/TU.', ['15||qd|tu']);
  check('Kể từ khi Quyết định này có hiệu lực, bãi bỏ Quyết định số 15-QĐ/TU.', ['15||qd|tu']);
  check('Quy định về an toàn giao thông này thay thế Quy định số 15-QĐ/TU.', ['15||qd|tu']);
  check('Quy chế làm việc này thay thế Quy định số 15-QĐ/TU.', ['15||qd|tu']);
  check('Ban hành Quy định về việc trực ban, thay thế Quy định số 15-QĐ/TU.', ['15||qd|tu']);
  check('Theo đề nghị của Văn phòng, bãi bỏ các văn bản sau:\na) Quyết định số 15-QĐ/TU.', ['15||qd|tu']);
});

test('what is still to be done does not', () => {
  check('Giao Văn phòng tham mưu thay thế Quyết định số 15-QĐ/TU.', []);
  check('Quyết định này sẽ thay thế Quyết định số 15-QĐ/TU.', []);
  check('Hướng dẫn việc chuyển tiếp khi bãi bỏ Quyết định số 15-QĐ/TU.', []);
});

test('nor what a list names that is still to be done', () => {
  const entries = ['Quyết định số 15-QĐ/TU;', 'Quyết định số 16-QĐ/TU.'];
  const lists = [
    ['a) ', 'b) '],
    ['- ', '- '],
    ['', ''],
  ].map((marks) => marks.map((mark, at) => mark + entries[at]));
  for (const list of lists) {
    check(['Bãi bỏ các văn bản sau:', ...list].join('\n'), ['15||qd|tu', '16||qd|tu']);
    for (const lead of [
      'Dự kiến bãi bỏ các văn bản sau:',
      'Giao Văn phòng Tỉnh ủy tham mưu bãi bỏ các văn bản sau:',
      'Đề nghị Hội đồng nhân dân tỉnh bãi bỏ các văn bản sau:',
      'Không bãi bỏ các văn bản sau:',
      'Bãi bỏ một phần các văn bản sau:',
      'Bãi bỏ một số nội dung tại các văn bản sau:',
    ])
      check([lead, ...list].join('\n'), []);
  }
  check('Giao Văn phòng Tỉnh ủy:\na) Bãi bỏ Quyết định số 15-QĐ/TU;\nb) Trực ban.', []);
  check('Dự kiến:\na) Bãi bỏ các văn bản sau:\n- Quyết định số 15-QĐ/TU.', []);
});

test('a list of what loses its effect with the document counts', () => {
  check('Các văn bản sau sẽ hết hiệu lực kể từ ngày Quyết định này có hiệu lực:\na) Quyết định số 15-QĐ/TU.', [
    '15||qd|tu',
  ]);
});

test('a list ends where another sentence or list begins', () => {
  check('Giao Văn phòng Tỉnh ủy:\n- Trực ban;\n- Báo cáo.\nBãi bỏ Quyết định số 15-QĐ/TU.', ['15||qd|tu']);
  check('Giao Văn phòng thi hành. Bãi bỏ các văn bản sau:\na) Quyết định số 15-QĐ/TU.', ['15||qd|tu']);
  check('Ban Thường vụ quyết định:\na) Bãi bỏ Quyết định số 15-QĐ/TU.', ['15||qd|tu']);
  check(
    'Dự kiến bãi bỏ các văn bản sau:\na) Quyết định số 15-QĐ/TU.\n2. Bãi bỏ các văn bản sau:\na) Quyết định số 16-QĐ/TU.',
    ['16||qd|tu'],
  );
});

test('nor what another document did, or what ends a part only', () => {
  check('Ban Thường vụ ban hành Quy định số 17-QĐ/TU thay thế Quy định số 15-QĐ/TU.', []);
  check('Bãi bỏ một phần Quyết định số 15-QĐ/TU.', []);
  check('Bãi bỏ các nội dung về thi đua tại Quyết định số 15-QĐ/TU.', []);
  check('Quyết định này thay thế Quyết định số 15-QĐ/TU, trừ Điều 5.', []);
  check('Quy trình trực ban ban hành kèm theo Quyết định số 15-QĐ/TU hết hiệu lực kể từ ngày ký.', []);
});

test('nor anything in a draft, a plan or a submission', () => {
  const words = 'Quyết định này thay thế Quyết định số 15-QĐ/TU.';
  check(words, [], { marking: 'DỰ THẢO' });
  check(words, [], { type: 'KẾ HOẠCH' });
  check(words, [], { type: 'TỜ TRÌNH' });
});
