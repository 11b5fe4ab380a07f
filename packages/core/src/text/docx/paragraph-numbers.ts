import type { Edit, TagPlace } from '../text-edits.ts';
import type { ListCounters } from './counters.ts';
import type { NumberedList } from './numbering.ts';
import type { DocxStyles } from './styles.ts';

/** The character style that marks a number which Word made. */
export const numberStyle = 'ChidanNumber';

interface OpenParagraph {
  /** Where the text begins, so far as is known. */
  at: number;
  isReady: boolean;
  isDeleted: boolean;
  isMovedAway: boolean;
  hasText: boolean;
  styleId: string | null;
  numId: string | null;
  level: number | null;
  bullet: Edit | null;
}

export interface Numbering {
  readonly styles: DocxStyles;
  readonly lists: ReadonlyMap<string, NumberedList>;
  readonly counters: ListCounters;
}

/** Puts the numbers that Word shows before the paragraphs of a part, as runs of a character style. */
export class ParagraphNumbers {
  private readonly open: OpenParagraph[] = [];
  /** Where the text of paragraphs begins whose ends are deleted: it belongs to the next paragraph. */
  private joinedFrom: number | null = null;
  private deletedRows = 0;

  private readonly numbering: Numbering;
  private readonly edits: Edit[];
  private readonly prefix: string;

  constructor(numbering: Numbering, edits: Edit[], prefix: string) {
    this.numbering = numbering;
    this.edits = edits;
    this.prefix = prefix;
  }

  /** @param path - the names of the open elements, this one's last */
  openTag(path: readonly string[], attributes: Readonly<Record<string, string>>, place: TagPlace): void {
    const name = path.at(-1);
    const [grandparent, parent] = [path.at(-3), path.at(-2)];
    const paragraph = this.open.at(-1);
    if (paragraph && !paragraph.isReady && parent === 'w:p' && name !== 'w:pPr') this.ready(paragraph);
    if (name === 'w:p') {
      this.open.push({
        at: place.end,
        isReady: false,
        isDeleted: false,
        isMovedAway: false,
        hasText: false,
        styleId: null,
        numId: null,
        level: null,
        bullet: null,
      });
    } else if (name === 'w:del' && parent === 'w:trPr') {
      this.deletedRows++;
    } else if (paragraph && parent === 'w:pPr' && grandparent === 'w:p') {
      if (name === 'w:pStyle') paragraph.styleId = attributes['w:val'] ?? null;
    } else if (paragraph && path.at(-4) === 'w:p' && grandparent === 'w:pPr') {
      if (parent === 'w:numPr' && name === 'w:numId') paragraph.numId = attributes['w:val'] ?? null;
      if (parent === 'w:numPr' && name === 'w:ilvl') paragraph.level = Number(attributes['w:val']);
      if (parent === 'w:rPr' && name === 'w:del') paragraph.isDeleted = true;
      if (parent === 'w:rPr' && name === 'w:moveFrom') paragraph.isMovedAway = true;
    }
  }

  /** The text of a `w:t`. */
  text(text: string): void {
    const paragraph = this.open.at(-1);
    if (paragraph && text.trim() !== '') paragraph.hasText = true;
  }

  /** @param path - the names of the open elements, this one's last */
  closeTag(path: readonly string[], place: TagPlace): void {
    const name = path.at(-1);
    const paragraph = this.open.at(-1);
    if (name === 'w:pPr' && path.at(-2) === 'w:p' && paragraph) {
      paragraph.at = place.end;
      if (!paragraph.isReady) this.ready(paragraph);
    } else if (name === 'w:p' && paragraph) {
      if (!paragraph.isReady) this.ready(paragraph);
      // Word shows the number of an empty item; its bullet would be a line without words.
      if (paragraph.bullet && paragraph.hasText) this.edits.push(paragraph.bullet);
      this.open.pop();
    } else if (name === 'w:tr') {
      this.deletedRows = 0;
    }
  }

  /** Called once a paragraph's properties are known, before anything within it is counted. */
  private ready(paragraph: OpenParagraph): void {
    paragraph.isReady = true;
    if (this.deletedRows > 0 || paragraph.isMovedAway) return;
    if (paragraph.isDeleted) {
      this.joinedFrom ??= paragraph.at;
      return;
    }
    const at = this.joinedFrom ?? paragraph.at;
    this.joinedFrom = null;
    const label = this.count(paragraph);
    if (label === null) return;
    const w = this.prefix;
    const properties = `<${w}:rPr><${w}:rStyle ${w}:val="${numberStyle}"/></${w}:rPr>`;
    const run = `<${w}:r>${properties}<${w}:t xml:space="preserve">${escapeXml(label.text)}</${w}:t></${w}:r>`;
    const edit = { start: at, end: at, text: run };
    if (label.isBullet) paragraph.bullet = edit;
    else this.edits.push(edit);
  }

  private count({ styleId, numId: ownNumId, level: ownLevel }: OpenParagraph) {
    const { styles, lists, counters } = this.numbering;
    const style = styles.paragraphNumbering(styleId);
    const numId = ownNumId ?? style.numId;
    const list = numId === null ? undefined : lists.get(numId);
    if (numId === null || list === undefined) return null;
    return counters.count(numId, list, ownLevel ?? linkedLevel(list, style.chain) ?? style.level ?? 0);
  }
}

/** The level that is tied to a paragraph style goes before the one that the style names. */
function linkedLevel(list: NumberedList, chain: readonly string[]): number | null {
  for (const styleId of chain) {
    for (const [index, level] of list.levels) if (level.paragraphStyle === styleId) return index;
  }
  return null;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
