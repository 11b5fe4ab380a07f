import { describe, expect, test } from 'vitest';
import { readBundledSyllables } from '../../../src/node/bundled-syllables.ts';
import { respell } from '../../../src/query/spelling/respell.ts';
import { statisticsOf } from './fake-statistics.ts';

const statistics = readBundledSyllables();
const noLibrary = (): number => 0;

function check(typed: string, expected: string, ...whys: readonly string[]): void {
  const { text, isChanged, changes } = respell(typed, statistics, noLibrary);
  expect(text).toBe(expected);
  expect([...new Set(changes.map((change) => change.why))]).toEqual(whys);
  expect(isChanged).toBe(whys.length > 0);
}

describe('a query', () => {
  test('without diacritics gets them', () => {
    check('quy dinh phan cong', 'quy định phân công', 'diacritics');
    check('trach nhiem cua nguoi dung dau co quan', 'trách nhiệm của người đứng đầu cơ quan', 'diacritics');
    check('doanh nghiep nha nuoc, dieu 5', 'doanh nghiệp nhà nước, điều 5', 'diacritics');
  });

  test('that asks gets those of its question words', () => {
    check('quy dinh 784 noi gi ve sinh hoat', 'quy định 784 nói gì về sinh hoạt', 'diacritics');
    check('may dang vien', 'mấy đảng viên', 'diacritics');
    check('khi nao nop bao cao', 'khi nào nộp báo cáo', 'diacritics');
  });

  test('with some of them gets the others', () => check('quy định phan cong', 'quy định phân công', 'diacritics'));

  test('with all of them stays as it is', () => {
    check('chi tiêu theo quy chế cho thuê', 'chi tiêu theo quy chế cho thuê');
    check('quy trình chi ngân sách', 'quy trình chi ngân sách');
  });

  test('in raw Telex or VNI is read by its keys', () => {
    check('quy ddinhj phaan coong', 'quy định phân công', 'telex');
    check('quy d9inh5 pha6n co6ng', 'quy định phân công', 'vni');
    check('sinh hoajt chi booj', 'sinh hoạt chi bộ', 'telex');
  });

  test('loses a slip of the finger', () => {
    check('quy dinnh', 'quy định', 'slip');
    check('phân côgn', 'phân công', 'slip');
    check('trách nhiẹm', 'trách nhiệm', 'slip');
    check('phân cônng', 'phân công', 'slip');
    check('quy đnh', 'quy định', 'slip');
  });
});

describe('what is no change to show', () => {
  test('the tone put where it usually stands', () => check('Đảng uỷ, hoà giải', 'Đảng ủy, hòa giải'));
  test('capitals throughout made small', () => check('QUY ĐỊNH VỀ CÁN BỘ', 'quy định về cán bộ'));
  test('the letters that look like Đ', () => check('\u00D0ảng ủy, \u0189iều 5', 'Đảng ủy, Điều 5'));
  test('composed letters', () => check('Quy định'.normalize('NFD'), 'Quy định'));
});

describe('what stays as it is typed', () => {
  test('document numbers', () => {
    for (const number of ['784-QĐ/TU', '784 qd/tu', 'qđ784', '117/TB-ĐUK', '30/2020/NĐ-CP']) check(number, number);
    check('so 117 tb duk', 'số 117 tb duk', 'diacritics');
    check('cong van 15/QD-UBND', 'công văn 15/QD-UBND', 'diacritics');
  });

  test('abbreviations in capitals, in a query of capitals too', () => {
    check('ket luan cua BTV TU', 'kết luận của BTV TU', 'diacritics');
    check('QUY DINH CUA UBND', 'quy định của UBND', 'diacritics');
    check('TU', 'TU');
  });

  test('English, unknown words and numbers', () => {
    check('blockchain logistics', 'blockchain logistics');
    check('lorem ipsum dolor sit amet', 'lorem ipsum dolor sit amet');
    check('the policy of rotation', 'the policy of rotation');
    check('cong nghe blockchain la gi', 'công nghệ blockchain là gì', 'diacritics');
    check('hạng a1, 2021', 'hạng a1, 2021');
    check('điểm d khoản 2', 'điểm d khoản 2');
  });

  test('nothing at all', () => {
    check('', '');
    check(' -?! ', ' -?! ');
  });
});

test('capitals at the head of a word stay', () => check('Quy Dinh', 'Quy Định', 'diacritics'));

test('a change tells where in the typed text it was, though that was decomposed', () => {
  const typed = `${'Đảng'.normalize('NFD')} uy`;
  const { changes } = respell(typed, statistics, noLibrary);
  expect(changes).toEqual([{ span: { start: 6, end: 8 }, from: 'uy', to: 'ủy', why: 'diacritics' }]);
  expect(typed.slice(6, 8)).toBe('uy');
});

describe('the library', () => {
  const countsOf =
    (...texts: readonly string[]) =>
    (syllable: string, next?: string): number =>
      texts.filter((text) => ` ${text} `.includes(next === undefined ? ` ${syllable} ` : ` ${syllable} ${next} `))
        .length;

  test('decides between forms that the bundled statistics cannot tell apart', () => {
    const few = statisticsOf('sông sâu', 'tiếng vang xa', 'âm vang', 'vàng bạc');
    const typed = 'song vang';
    expect(respell(typed, few, noLibrary).text).toBe('sông vang');
    expect(respell(typed, few, countsOf(...Array(20).fill('tỉnh sông vàng'))).text).toBe('sông vàng');
  });

  test('knows words that are no slips', () => {
    const few = statisticsOf('phần mềm', 'phần cứng');
    expect(respell('phầm mềm', few, noLibrary).text).toBe('phần mềm');
    expect(respell('phầm mềm', few, countsOf('phầm mềm')).text).toBe('phầm mềm');
  });

  test('is asked some hundreds of times at most, however long and unclear the query', () => {
    const heads = ['b', 'c', 'd', 'h', 'k', 'l', 'm', 'n', 'ng', 'nh', 'ph', 't', 'th', 'tr', 'v', 'x'];
    const query = ['an', 'ang', 'oi', 'ong', 'ua'].flatMap((tail) => heads.map((head) => head + tail)).join(' ');
    let reads = 0;
    respell(query, statistics, () => ++reads);
    expect(reads).toBeGreaterThan(200);
    expect(reads).toBeLessThan(500);
  });
});
