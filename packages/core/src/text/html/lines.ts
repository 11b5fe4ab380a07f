import { Parser } from 'htmlparser2';
import { numberStyle } from '../docx/paragraph-numbers.ts';
import { ruledStyle } from '../docx/table-marks.ts';
import type { RawText } from '../raw-text.ts';
import { ListMarks } from './list.ts';
import { asksForLines, isBlock, isUnread } from './names.ts';
import { noteLinkText } from './notes.ts';
import { LineCollector } from './paragraphs.ts';

/** Whose HTML is read: pages collapse white space as a browser does; mammoth writes what the Word file has. */
export type HtmlSource = 'page' | 'mammoth';

type Attributes = Readonly<Record<string, string>>;

interface OpenElement {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly isUnread: boolean;
  /** How long the line was when the element began, where its text may be replaced. */
  readonly textFrom: number;
}

/** The classes that Word files are marked with on their way through mammoth. */
export const numberClass = 'chidan-number';
export const ruledClass = 'chidan-ruled';
export const mammothStyles: readonly string[] = [
  `r.${numberStyle} => span.${numberClass}`,
  `table.${ruledStyle} => table.${ruledClass}:fresh`,
];

/** Whether the page says which part of it is its content; a word in a comment or a script says nothing. */
function hasMainPart(html: string): boolean {
  if (!/<(?:main|article)/i.test(html)) return false;
  let isFound = false;
  const parser = new Parser({
    onopentagname: (tag) => {
      isFound ||= tag === 'main' || tag === 'article';
    },
  });
  parser.end(html);
  return isFound;
}

/** Turns HTML into lines: a line a paragraph or `<br>`, a list item with its mark, tables as `tableLines` says. */
export function htmlToRawText(html: string, source: HtmlSource): RawText {
  const reader = new HtmlReader(source, source === 'page' && hasMainPart(html));
  const parser = new Parser({
    onopentag: (tag, attributes) => reader.open(tag, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: () => reader.close(),
  });
  parser.end(html);
  return reader.finish();
}

const noteItem = /^(?:footnote|endnote)-\d+$/;
/** The letters that Word's export has for pictures in the fonts Symbol and Wingdings. */
const pictureLetter = /^[·§oØüvqà\uf020-\uf0ff]$/;

class HtmlReader {
  private readonly source: HtmlSource;
  /** Whether the page says which part of it is its content. */
  private readonly hasMain: boolean;
  private readonly collector: LineCollector;
  private readonly elements: OpenElement[] = [];
  /** How many elements of each name are open. */
  private readonly openTags = new Map<string, number>();
  private readonly lists: ListMarks[] = [];
  private readonly seenIds = new Set<string>();
  private notes = 0;
  /** Where the last raised piece of this line began. */
  private raisedFrom = -1;

  constructor(source: HtmlSource, hasMain: boolean) {
    this.source = source;
    this.hasMain = hasMain;
    this.collector = new LineCollector(source === 'page');
  }

  open(tag: string, attributes: Attributes): void {
    const outer = this.elements.at(-1);
    const hidden = outer?.isUnread === true || isUnread(tag, attributes) || this.isFurniture(tag);
    if (!hidden) this.begin(tag, attributes);
    this.openTags.set(tag, (this.openTags.get(tag) ?? 0) + 1);
    this.elements.push({ tag, attributes, isUnread: hidden, textFrom: this.collector.lineLength });
  }

  text(text: string): void {
    if (this.elements.at(-1)?.isUnread) return;
    this.collector.addText(text, this.isWithin('pre'));
  }

  close(): void {
    const element = this.elements.pop();
    if (!element) return;
    this.openTags.set(element.tag, (this.openTags.get(element.tag) ?? 1) - 1);
    if (!element.isUnread) this.end(element);
  }

  finish(): RawText {
    this.collector.finishParagraph();
    return this.collector.build();
  }

  private begin(tag: string, attributes: Attributes): void {
    const id = attributes.id ?? attributes.name;
    if (id !== undefined) this.seenIds.add(id);
    if (isBlock(tag)) this.collector.finishParagraph();
    if (tag === 'br') this.collector.breakLine();
    else if (tag === 'table') this.collector.openTable(asksForLines(attributes) || attributes.class === ruledClass);
    else if (tag === 'tr') this.collector.openRow();
    else if (tag === 'td' || tag === 'th') this.openCell(tag, attributes);
    else if (tag === 'ol' || tag === 'ul') this.lists.push(new ListMarks(tag, attributes));
    else if (tag === 'li') this.beginItem(attributes);
    else if (tag === 'span' && attributes.class === numberClass) this.collector.markAsItem();
    else if (tag === 'q') this.collector.addText('“', true);
  }

  private openCell(tag: string, attributes: Attributes): void {
    const isHead = tag === 'th' && (this.isWithin('thead') || this.source === 'page');
    this.collector.openCell({
      columns: spanOf(attributes.colspan, 64),
      rows: spanOf(attributes.rowspan, 10_000),
      isHead,
      isRuled: asksForLines(attributes),
    });
  }

  private beginItem(attributes: Attributes): void {
    if (this.source === 'page') this.collector.markAsItem(this.lists.at(-1)?.mark(attributes) ?? '- ');
    else if (noteItem.test(attributes.id ?? '')) this.collector.beginNote(`[${++this.notes}] `);
    else this.collector.markAsItem();
  }

  private end({ tag, attributes, textFrom }: OpenElement): void {
    if (tag === 'a' && attributes.href?.includes('#')) this.endLink(attributes.href, textFrom);
    else if (tag === 'span' && /mso-list\s*:\s*ignore/i.test(attributes.style ?? '')) this.endExportedMark(textFrom);
    else if (tag === 'sup') this.raisedFrom = textFrom;
    else if (tag === 'q') this.collector.addText('”', true);
    if (isBlock(tag)) this.collector.finishParagraph();
    if (tag === 'td' || tag === 'th') this.collector.closeCell();
    else if (tag === 'table') this.collector.closeTable();
    else if (tag === 'ol' || tag === 'ul') this.lists.pop();
    else if (tag === 'li') this.collector.endItem();
  }

  private endLink(href: string, textFrom: number): void {
    const target = href.slice(href.indexOf('#') + 1);
    const text = this.collector.textFrom(textFrom);
    const link = {
      href: target,
      text,
      isRaised: this.raisedFrom === textFrom || this.isWithin('sup'),
      leadsBack: this.seenIds.has(target),
      opensParagraph: textFrom === 0,
    };
    this.raisedFrom = -1;
    const printed = noteLinkText(link);
    if (printed !== text) this.collector.replaceFrom(textFrom, printed);
  }

  /** Word's export writes an item's mark as text, pictures as letters of a picture font. */
  private endExportedMark(textFrom: number): void {
    const mark = this.collector.textFrom(textFrom).trim();
    this.collector.markAsItem();
    this.collector.replaceFrom(textFrom, mark === '' ? '' : `${pictureLetter.test(mark) ? '-' : mark} `);
  }

  /** A site's banner, foot or column, where these stand beside the page's content and not in it. */
  private isFurniture(tag: string): boolean {
    const isAround = tag === 'header' || tag === 'footer' || tag === 'aside';
    return isAround && this.hasMain && !this.isWithin('main') && !this.isWithin('article');
  }

  private isWithin(tag: string): boolean {
    return (this.openTags.get(tag) ?? 0) > 0;
  }
}

function spanOf(text: string | undefined, most: number): number {
  const value = text !== undefined && /^\d{1,6}$/.test(text.trim()) ? Number(text) : 1;
  return Math.min(Math.max(value, 1), most);
}
