import { Parser } from 'htmlparser2';
import { standardName, wordPrefix } from './xml.ts';

const runningHead = /(?:^|\/)(?:header|footer|hdr|ftr)[^/]*\.xml$/i;

/**
 * The words of a part that stand on the page and not in the document's text: the paragraphs of a running head or foot, and in
 * every part the words of WordArt, which watermarks and old stamps are made of.
 *
 * @param path - of the part within the file
 */
export function readStamps(path: string, xml: string): string[] {
  const isHead = runningHead.test(path);
  if (!isHead && !xml.includes('textpath')) return [];
  const prefix = wordPrefix(xml);
  const stamps: string[] = [];
  /** The words of each open paragraph: a text box stands within one of another. */
  const open: string[] = [];
  let isText = false;
  const append = (words: string): void => {
    if (open.length > 0) open[open.length - 1] += words;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = standardName(name, prefix);
        if (name.endsWith('textpath') && attributes.string) stamps.push(attributes.string);
        if (element === 'w:p') open.push('');
        else if (element === 'w:tab' || element === 'w:br') append('\t');
        isText = element === 'w:t';
      },
      ontext(text) {
        if (isText) append(text);
      },
      onclosetag(name) {
        isText = false;
        if (standardName(name, prefix) !== 'w:p') return;
        const words = open.pop()?.trim() ?? '';
        if (isHead && words !== '') stamps.push(words);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return stamps;
}
