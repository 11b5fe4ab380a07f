import { describe, expect, test } from 'vitest';
import { type HtmlSource, htmlToRawText } from '../../../src/text/html/lines.ts';

type Line = readonly [breakBefore: string, text: string];

function check(source: HtmlSource, html: string, expected: readonly Line[]): void {
  const { raw, lines } = htmlToRawText(html, source);
  const found = lines.map((line) => [
    line.breakBefore,
    line.pieces.map((piece) => raw.slice(piece.start, piece.end)).join(''),
  ]);
  expect(found, html).toEqual(expected);
}

const texts = (html: string): string[] => {
  const { raw, lines } = htmlToRawText(html, 'page');
  return lines.map((line) => line.pieces.map((piece) => raw.slice(piece.start, piece.end)).join(''));
};

describe('mammoth’s HTML', () => {
  test('gives a line a paragraph, with its white space', () => {
    check('mammoth', '<h1>Chương I</h1><p><strong>Điều 1.</strong>  Một\thai</p><p> </p><p>Hai &amp; ba</p>', [
      ['paragraph', 'Chương I'],
      ['paragraph', 'Điều 1.  Một\thai'],
      ['paragraph', 'Hai & ba'],
    ]);
  });

  test('gives a line for each that <br> parts', () => {
    check('mammoth', '<p>TỈNH ỦY<br />SÔNG VÀNG<br/></p>', [
      ['paragraph', 'TỈNH ỦY'],
      ['line', 'SÔNG VÀNG'],
    ]);
  });

  test('without text gives no lines', () => check('mammoth', '<p></p><table><tr><td><p> </p></td></tr></table>', []));

  test('marks the notes', () => {
    check(
      'mammoth',
      '<p>chữ<sup><a href="#footnote-2" id="footnote-ref-2">[1]</a></sup></p><ol><li id="footnote-2"><p>chú</p><p>thích <a href="#footnote-ref-2">↑</a></p></li></ol>',
      [
        ['paragraph', 'chữ'],
        ['block', '[1] chú thích'],
      ],
    );
  });
});

describe('a page', () => {
  test('collapses white space as a browser does', () => {
    check('page', '<p>  một\n  hai <b> ba</b>&nbsp; bốn</p> năm <pre>a\n  b</pre>', [
      ['paragraph', 'một hai ba bốn'],
      ['paragraph', 'năm'],
      ['paragraph', 'a'],
      ['line', 'b'],
    ]);
  });

  test('ends a paragraph at every block, closed or not', () => {
    check('page', '<div>a<section>b</section>c</div><p>d<p>e<dl><dt>f<dd>g</dl><hr>h<br>i', [
      ['paragraph', 'a'],
      ['paragraph', 'b'],
      ['paragraph', 'c'],
      ['paragraph', 'd'],
      ['paragraph', 'e'],
      ['paragraph', 'f'],
      ['paragraph', 'g'],
      ['paragraph', 'h'],
      ['line', 'i'],
    ]);
  });

  test('shows no script, style, title, menu or hidden part', () => {
    const hidden =
      '<head><title>t</title><style>s</style></head><script>x</script><noscript>n</noscript><template>m</template><nav>v</nav>';
    expect(texts(`${hidden}<p hidden>a</p><p style="display: none">b<i>c</i></p><!-- d --><p>e</p>`)).toEqual(['e']);
    expect(texts('<html><head><title>t<body><p>a')).toEqual([]);
    expect(texts('<html><head><title>t</title><p>a')).toEqual(['a']);
  });

  test('shows no banner and foot of the site around its content, but those of the content itself', () => {
    const around = '<header>CỔNG</header><aside>tin mới</aside>';
    expect(texts(`${around}<main><header>a</header>b<footer>c</footer></main><footer>nguồn</footer>`)).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(texts('<header>a</header>b<footer>c</footer>')).toEqual(['a', 'b', 'c']);
  });

  test('decodes character references; hints for the printer are none', () => {
    expect(texts('<p>&lt;a&gt; &#272;i&#7873;u &quot;x&quot; tu&shy;y&ecirc;n&#8203;</p>')).toEqual([
      '<a> Điều "x" tuyên',
    ]);
  });

  test('numbers lists as a browser does', () => {
    expect(texts('<ol><li>a<li>b<ol type=a><li>c<li>d</ol><li value=7>e<li>f</ol>')).toEqual([
      '1. a',
      '2. b',
      'a. c',
      'b. d',
      '7. e',
      '8. f',
    ]);
    expect(texts('<ol start=4 type=I><li>a<li>b</ol><ol style="list-style-type: lower-roman"><li>c</ol>')).toEqual([
      'IV. a',
      'V. b',
      'i. c',
    ]);
    expect(texts('<ul><li>a<ul><li><p>b</p><p>c</p></ul></ul><ul style="list-style:none"><li>d</ul>')).toEqual([
      '- a',
      '- b',
      'c',
      'd',
    ]);
  });

  test('shows the number of an empty item, but not its bullet', () => {
    expect(texts('<ol><li><p></p></li><li>b</li></ol><ul><li></li><li>c</li></ul>')).toEqual(['1.', '2. b', '- c']);
  });

  test('shows no second mark where one is typed', () => {
    expect(texts('<ul><li>a) một<li>- hai<li>Điều 3. Ba</ul>')).toEqual(['a) một', '- hai', 'Điều 3. Ba']);
  });

  test('of Word’s export keeps the marks it typed', () => {
    const mark = (text: string): string =>
      `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;
    const paragraph = (text: string): string =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${text}<o:p></o:p></p>`;
    const comment = '<!--[if gte mso 9]><xml><o:p>x</o:p></xml><![endif]-->';
    check('page', `${comment}${paragraph(`${mark('1.')}Một`)}${paragraph(`${mark('·')}Hai`)}<p><o:p>&nbsp;</o:p></p>`, [
      ['block', '1. Một'],
      ['block', '- Hai'],
    ]);
  });

  test('loses the marks of notes and keeps the notes', () => {
    expect(
      texts(
        '<p>Điều 5<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>. Một<sup><a href="#x2">2</a></sup>.<a href="#x3"><sup>3</sup></a></p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Chú thích</p></div><p id=x2>Hai <a href="#y">↩</a></p>',
      ),
    ).toEqual(['Điều 5. Một.', '[1] Chú thích', 'Hai']);
  });

  test('keeps other links, and powers', () => {
    expect(texts('<p>xem <a href="#appendix">1</a>, <a href="a.html#ftn">Điều 2</a>; 5 m<sup>2</sup></p>')).toEqual([
      'xem 1, Điều 2; 5 m2',
    ]);
  });
});
