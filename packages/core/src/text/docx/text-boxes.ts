import type { Edit, TagPlace } from '../text-edits.ts';

interface Alternatives {
  readonly depth: number;
  readonly start: number;
  choice: TagPlace | null;
  choiceEnd: number;
  hasText: boolean;
}

interface Drawing {
  readonly start: number;
  /** Where the last text box in it ended; null while there was none. */
  lastEnd: number | null;
}

const drawings = new Set(['w:drawing', 'w:pict', 'w:object']);

/**
 * Brings text boxes into the one form that mammoth reads. Word writes a box twice, as a drawing and as an older picture for
 * programs that know no drawings: the drawing is kept.
 */
export class TextBoxes {
  private readonly alternatives: Alternatives[] = [];
  private readonly open: Drawing[] = [];
  /** The depth of the element whose content is left out, being the second form of something read before. */
  private leftOutDepth: number | null = null;

  private readonly edits: Edit[];
  private readonly prefix: string;

  constructor(edits: Edit[], prefix: string) {
    this.edits = edits;
    this.prefix = prefix;
  }

  /** Whether what is read now is left out. */
  get isLeftOut(): boolean {
    return this.leftOutDepth !== null;
  }

  /** @param path - the names of the open elements, this one's last */
  openTag(path: readonly string[], place: TagPlace): void {
    if (this.isLeftOut) return;
    const name = path.at(-1) ?? '';
    const last = this.alternatives.at(-1);
    if (name === 'mc:AlternateContent') {
      this.alternatives.push({ depth: path.length, start: place.start, choice: null, choiceEnd: 0, hasText: false });
    } else if (last && path.length === last.depth + 1 && (name === 'mc:Choice' || name === 'mc:Fallback')) {
      if (last.hasText) this.leftOutDepth = path.length;
      else if (name === 'mc:Choice') {
        last.choice = place;
        last.choiceEnd = 0;
      }
    } else if (drawings.has(name)) {
      this.open.push({ start: place.start, lastEnd: null });
    } else if (name === 'w:txbxContent') {
      const drawing = this.open.at(-1);
      const w = this.prefix;
      if (drawing) {
        const wrapper = `<${w}:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">`;
        const text = drawing.lastEnd === null ? wrapper : '';
        this.edits.push({ start: drawing.lastEnd ?? drawing.start, end: place.start, text });
      }
      for (const alternatives of this.alternatives) {
        if (alternatives.choice && alternatives.choiceEnd === 0) alternatives.hasText = true;
      }
    }
  }

  /** @param path - the names of the open elements, this one's last */
  closeTag(path: readonly string[], place: TagPlace): void {
    if (this.leftOutDepth !== null) {
      if (path.length === this.leftOutDepth) this.leftOutDepth = null;
      return;
    }
    const name = path.at(-1) ?? '';
    const last = this.alternatives.at(-1);
    if (name === 'mc:Choice' && last && path.length === last.depth + 1) last.choiceEnd = place.start;
    else if (name === 'mc:AlternateContent' && last) {
      this.alternatives.pop();
      if (last.hasText && last.choice && last.choiceEnd > 0) {
        this.edits.push({ start: last.start, end: last.choice.end, text: '' });
        this.edits.push({ start: last.choiceEnd, end: place.end, text: '' });
      }
    } else if (name === 'w:txbxContent') {
      const drawing = this.open.at(-1);
      if (drawing) drawing.lastEnd = place.end;
    } else if (drawings.has(name)) {
      const drawing = this.open.pop();
      if (drawing && drawing.lastEnd !== null) {
        this.edits.push({ start: drawing.lastEnd, end: place.end, text: `</v:textbox></${this.prefix}:pict>` });
      }
    }
  }
}
