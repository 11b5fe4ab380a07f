import { Parser } from 'htmlparser2';
import { applyEdits, type Edit, type TagPlace } from '../text-edits.ts';
import { type Numbering, ParagraphNumbers } from './paragraph-numbers.ts';
import { TableMarks } from './table-marks.ts';
import { TextBoxes } from './text-boxes.ts';
import { standardAttributes, standardName, wordPrefix } from './xml.ts';

/** Elements that mammoth does not know and whose text it would lose. */
const unwrapped = new Set(['w:fldSimple', 'w:dir', 'w:bdo']);

/**
 * Rewrites a part with running text so that mammoth reads all of it: numbers that Word counts stand as text, text boxes once,
 * each table says whether it has lines, and every break is one that mammoth knows.
 *
 * @param notes - the notes there are, as `w:footnote 2`; mammoth fails on the mark of another
 */
export function rewritePart(xml: string, numbering: Numbering, notes: ReadonlySet<string>): string {
  const edits: Edit[] = [];
  const prefix = wordPrefix(xml);
  const numbers = new ParagraphNumbers(numbering, edits, prefix);
  const tables = new TableMarks(numbering.styles, edits, prefix);
  const boxes = new TextBoxes(edits, prefix);
  const path: string[] = [];

  const replacementOf = (name: string, attributes: Readonly<Record<string, string>>): string | null => {
    if (unwrapped.has(name)) return '';
    if (/^w:(?:foot|end)noteReference$/.test(name)) {
      return notes.has(`${name.slice(0, -'Reference'.length)} ${attributes['w:id']}`) ? null : '';
    }
    if (name === 'w:ptab') return `<${prefix}:tab/>`;
    const isOtherBreak = name === 'w:br' && /^(?:page|column)$/.test(attributes['w:type'] ?? '');
    return name === 'w:cr' || isOtherBreak ? `<${prefix}:br/>` : null;
  };
  const replaced: (TagPlace | null)[] = [];

  const parser = new Parser(
    {
      onopentag(rawName, rawAttributes) {
        const name = standardName(rawName, prefix);
        const attributes = standardAttributes(rawAttributes, prefix);
        const place = placeOf(parser);
        path.push(name);
        boxes.openTag(path, place);
        const text = boxes.isLeftOut ? null : replacementOf(name, attributes);
        replaced.push(text === null ? null : place);
        if (boxes.isLeftOut) return;
        if (text !== null) edits.push({ ...place, text });
        numbers.openTag(path, attributes, place);
        tables.openTag(path, attributes, place);
      },
      ontext(text) {
        if (path.at(-1) === 'w:t' && !boxes.isLeftOut) numbers.text(text);
      },
      onclosetag() {
        const place = placeOf(parser);
        if (!boxes.isLeftOut) {
          numbers.closeTag(path, place);
          tables.closeTag(path, place);
        }
        const opened = replaced.pop();
        if (opened && opened.start !== place.start) edits.push({ ...place, text: '' });
        boxes.closeTag(path, place);
        path.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return applyEdits(xml, edits);
}

function placeOf(parser: Parser): TagPlace {
  return { start: parser.startIndex, end: parser.endIndex + 1 };
}
