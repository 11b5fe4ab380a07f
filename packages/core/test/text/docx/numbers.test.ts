import { describe, expect, test } from 'vitest';
import { definition, item, level, linesOfDocx, list, paragraph } from './small-docx.ts';

/** Checks what stands for paragraphs in the lists that `numbering` defines. */
async function check(
  body: readonly string[],
  numbering: readonly string[],
  expected: readonly string[],
  styles = '',
): Promise<void> {
  const found = await linesOfDocx(body.join(''), { numbering: numbering.join(''), styles });
  expect(found).toEqual(expected);
}

const style = (id: string, properties: string, basedOn = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
const styled = (text: string, id: string, more = ''): string => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`);
const numPr = (content: string): string => `<w:numPr>${content}</w:numPr>`;

describe('the number that Word makes', () => {
  test('stands before the words, as the level writes it', async () => {
    await check(
      [
        item('Phạm vi', 1),
        item('Một', 1, 1),
        item('Hai', 1, 1),
        item('Điểm', 1, 2),
        item('Đối tượng', 1),
        item('Ba', 1, 1),
      ],
      [
        definition(0, level(0, 'decimal', 'Điều %1.'), level(1, 'decimal', '%2.'), level(2, 'lowerLetter', '%3)')),
        list(1, 0),
      ],
      ['Điều 1. Phạm vi', '1. Một', '2. Hai', 'a) Điểm', 'Điều 2. Đối tượng', '1. Ba'],
    );
  });

  test.each([
    ['decimal', ['1', '2', '3', '4', '5']],
    ['decimalZero', ['01', '02', '03', '04', '05']],
    ['upperRoman', ['I', 'II', 'III', 'IV', 'V']],
    ['lowerRoman', ['i', 'ii', 'iii', 'iv', 'v']],
    ['upperLetter', ['A', 'B', 'C', 'D', 'E']],
    // Word has no đ among its letters.
    ['lowerLetter', ['a', 'b', 'c', 'd', 'e']],
    ['vietnameseCounting', ['một', 'hai', 'ba', 'bốn', 'năm']],
    ['cardinalText', ['1', '2', '3', '4', '5']],
  ])('of the kind %s is counted so', async (format, numbers) => {
    await check(
      numbers.map(() => item('x', 1)),
      [definition(0, level(0, format, '%1)')), list(1, 0)],
      numbers.map((number) => `${number}) x`),
    );
  });

  test('may hold those of the levels above', async () => {
    await check(
      [item('A', 1), item('B', 1, 1), item('C', 1, 2), item('D', 1, 2), item('E', 1, 1)],
      [
        definition(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.'), level(2, 'decimal', '%1.%2.%3.')),
        list(1, 0),
      ],
      ['1. A', '1.1. B', '1.1.1. C', '1.1.2. D', '1.2. E'],
    );
  });

  test('is Arabic at every level where the law wants it', async () => {
    const numbering = (legal: string): string[] => [
      definition(0, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2.', legal)),
      list(1, 0),
    ];
    const body = [item('A', 1), item('B', 1, 1)];
    await check(body, numbering(''), ['I. A', 'I.1. B']);
    await check(body, numbering('<w:isLgl/>'), ['I. A', '1.1. B']);
  });

  test('begins where the level says, and no level begins it anew that the level does not name', async () => {
    const third = '<w:lvl w:ilvl="2"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>';
    await check(
      [item('A', 1), item('B', 1, 1), item('C', 1, 2), item('D', 1), item('E', 1, 1), item('F', 1, 2)],
      [
        definition(0, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>'), third),
        list(1, 0),
      ],
      ['I. A', '1. B', '5. C', 'II. D', '2. E', '5. F'],
    );
  });

  test('of level three may begin anew only after level one', async () => {
    await check(
      [item('A', 1), item('B', 1, 1), item('C', 1, 2), item('D', 1, 1), item('E', 1, 2), item('F', 1), item('G', 1, 2)],
      [
        definition(
          0,
          level(0, 'upperRoman', '%1.'),
          level(1, 'decimal', '%2.'),
          level(2, 'lowerLetter', '%3)', '<w:lvlRestart w:val="1"/>'),
        ),
        list(1, 0),
      ],
      ['I. A', '1. B', 'a) C', '2. D', 'b) E', 'II. F', 'a) G'],
    );
  });

  test('counts a level that is passed over as begun', async () => {
    await check(
      [item('A', 1, 1), item('B', 1), item('C', 1, 2), item('D', 1, 1)],
      [
        definition(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.'), level(2, 'decimal', '%1.%2.%3.')),
        list(1, 0),
      ],
      ['1.1. A', '2. B', '2.1.1. C', '2.2. D'],
    );
  });

  test('counts on after other text, and in another list of the same definition', async () => {
    await check(
      [item('A', 1), paragraph('giữa'), item('B', 1), item('C', 2), item('khác', 3), item('D', 1)],
      [
        definition(0, level(0, 'decimal', '%1.')),
        definition(1, level(0, 'decimal', '%1.')),
        list(1, 0),
        list(2, 0),
        list(3, 1),
      ],
      ['1. A', 'giữa', '2. B', '3. C', '1. khác', '4. D'],
    );
  });

  test('begins anew once where a list overrides its start', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const atFive = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    await check(
      [item('A', 1), item('B', 1), item('C', 2), item('D', 2), item('E', 3), item('F', 3)],
      [definition(0, level(0, 'decimal', '%1.')), list(1, 0), list(2, 0, anew), list(3, 0, atFive)],
      ['1. A', '2. B', '1. C', '2. D', '5. E', '6. F'],
    );
  });

  test('is written as the list overrides it, as offices do for đ', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'none', 'đ)')}</w:lvlOverride>`;
    await check(
      [item('A', 1), item('B', 2)],
      [definition(0, level(0, 'lowerLetter', '%1)')), list(1, 0), list(2, 0, own)],
      ['a) A', 'đ) B'],
    );
  });

  test('is followed by what the level says, a tab being a space', async () => {
    const suffix = (kind: string): string => `<w:suff w:val="${kind}"/>`;
    await check(
      [item('A', 1, 0), item('B', 1, 1), item('C', 1, 2)],
      [
        definition(
          0,
          level(0, 'decimal', '%1.', suffix('space')),
          level(1, 'decimal', '%2.', suffix('nothing')),
          level(2, 'decimal', 'Điều %3. ', suffix('tab')),
        ),
        list(1, 0),
      ],
      ['1. A', '1.B', 'Điều 1. C'],
    );
  });

  test('stands alone where its paragraph is empty, as in a column of numbers', async () => {
    await check(
      [`<w:tbl><w:tr><w:tc>${item('', 1)}</w:tc><w:tc>${paragraph('Tên')}</w:tc></w:tr></w:tbl>`],
      [definition(0, level(0, 'decimal', '%1')), list(1, 0)],
      ['1\tTên'],
    );
  });

  test('counts no paragraph that is deleted, and stands before text that moved up', async () => {
    const mark = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>';
    const own = numPr('<w:ilvl w:val="0"/><w:numId w:val="1"/>');
    const deleted = `<w:p><w:pPr>${own}${mark}</w:pPr><w:del w:id="2" w:author="a"><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>`;
    const joined = paragraph('đầu ', `${own}${mark}`);
    await check(
      [item('A', 1), deleted, item('B', 1), joined, item('cuối', 1)],
      [definition(0, level(0, 'decimal', '%1.')), list(1, 0)],
      ['1. A', '2. B', '3. đầu cuối'],
    );
  });

  test('is not read from the properties before a change', async () => {
    const change = `<w:pPrChange w:id="1" w:author="a"><w:pPr>${numPr('<w:numId w:val="1"/>')}</w:pPr></w:pPrChange>`;
    await check([paragraph('A', change)], [definition(0, level(0, 'decimal', '%1.')), list(1, 0)], ['A']);
  });

  test('of a list or level that is not there is none', async () => {
    const numbering = [definition(0, level(0, 'decimal', '%1.')), list(1, 0), list(2, 9)];
    await check([item('A', 7), item('B', 1, 4), item('C', 2)], numbering, ['A', 'B', 'C']);
  });
});

describe('the numbering of a style', () => {
  const numbering = [
    definition(
      0,
      level(0, 'upperRoman', 'Chương %1.', '<w:pStyle w:val="Chapter"/>'),
      level(1, 'decimal', 'Điều %2.', '<w:pStyle w:val="Article"/>'),
    ),
    list(1, 0),
  ];
  const styles = [
    style('Chapter', numPr('<w:numId w:val="1"/>')),
    style('Article', numPr('<w:ilvl w:val="1"/>'), 'Chapter'),
    style('Bold', '', 'Article'),
    style('Plain', numPr('<w:numId w:val="0"/>'), 'Chapter'),
  ].join('');

  test('is that of the level tied to it, handed down to styles that are based on it', async () => {
    await check(
      [styled('A', 'Chapter'), styled('B', 'Article'), styled('C', 'Bold')],
      numbering,
      ['Chương I. A', 'Điều 1. B', 'Điều 2. C'],
      styles,
    );
  });

  test('is switched off by list 0, in the style or the paragraph', async () => {
    await check(
      [styled('A', 'Plain'), styled('B', 'Chapter', numPr('<w:numId w:val="0"/>')), styled('C', 'Chapter')],
      numbering,
      ['A', 'B', 'Chương I. C'],
      styles,
    );
  });

  test('may be a list style, which stands for another definition', async () => {
    const linked = '<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Lists"/></w:abstractNum>';
    const lists = `<w:style w:type="numbering" w:styleId="Lists"><w:pPr>${numPr('<w:numId w:val="1"/>')}</w:pPr></w:style>`;
    await check(
      [item('A', 2), item('B', 2, 1)],
      [...numbering, linked, list(2, 3)],
      ['Chương I. A', 'Điều 1. B'],
      lists,
    );
  });

  test('that is based on itself ends', async () => {
    await check([styled('A', 'Loop')], numbering, ['A'], style('Loop', '', 'Loop'));
  });
});

describe('a bullet', () => {
  const bullet = (text: string, font = ''): string =>
    level(0, 'bullet', text, font === '' ? '' : `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`);

  test.each([
    ['-', '', '- x'],
    ['–', '', '- x'],
    ['+', '', '+ x'],
    ['•', '', '• x'],
    ['\uf02d', 'Symbol', '- x'],
    ['\uf0b7', 'Symbol', '• x'],
    ['\uf0a7', 'Wingdings', '• x'],
    ['o', 'Courier New', '• x'],
    ['v', 'Wingdings', '• x'],
  ])('%s in the font «%s» is printed', async (text, font, expected) => {
    await check([item('x', 1)], [definition(0, bullet(text, font)), list(1, 0)], [expected]);
  });

  test('of an empty paragraph is no line', async () => {
    await check([item('', 1), item('x', 1)], [definition(0, bullet('-')), list(1, 0)], ['- x']);
  });
});
