import { expect, test } from 'vitest';
import { htmlToRawText } from '../../src/text/html/lines.ts';
import { extractMarkdown } from '../../src/text/markdown/extract-markdown.ts';

/** Long enough that a pattern that goes back over its input would take minutes. */
const many = 20_000;

test.each([
  ['elements within elements', `${'<div>'.repeat(many)}x`],
  ['lists within lists', `${'<ol><li>'.repeat(many / 10)}x`],
  ['cells within cells', `${'<table><tr><td>'.repeat(many / 10)}x`],
  ['columns of one cell', `<table border=1><tr>${'<td colspan=1000 rowspan=9999>x'.repeat(many / 100)}</tr></table>`],
  ['spaces in a cell', `<table border=1><tr><td>a<td>${' &nbsp;'.repeat(many)}x<tr><td>b<td>c</table>`],
  ['styles', `<p style="border:${' border:x'.repeat(many)}">x`],
])('a page of very many %s is read in time', (_, html) => {
  expect(htmlToRawText(html, 'page').lines.length).toBeGreaterThan(0);
});

test.each([
  ['spaces in a table', `|a|b|\n|-|-|\n|${' '.repeat(many)}x|${' '.repeat(many)}|`],
  ['cells', `|a|b|\n|-|-|\n${'|x'.repeat(many)}|`],
  ['lines before front matter', `---\n${'\n'.repeat(many)}x`],
])('Markdown of very many %s is read in time', (_, markdown) => {
  expect(extractMarkdown('a.md', new TextEncoder().encode(markdown)).lines.length).toBeGreaterThan(0);
});
