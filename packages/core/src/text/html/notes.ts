/** What a link's text must be for it to be the mark of a note: `[1]`, `(1)`, `1`, `*`, `[a]`, or the arrow back. */
const noteMark = /^[[(]?\s*(\d{1,4}|[a-z]|[ivxl]{1,6}|\*{1,4})\s*[\])]?$/iu;
const arrow = /^(?:\s|[↑↩⤴^]|\ufe0e|\ufe0f)+$/u;
const noteTarget = /^(?:user-content-)?_?(?:ftn|edn|fn|footnote|endnote|note|cite|chu-?thich)/i;
const backTarget = /ref|back/i;

/** How a link between a text and its notes is printed. */
export interface NoteLink {
  readonly href: string;
  /** The link's own text. */
  readonly text: string;
  readonly isRaised: boolean;
  /** Whether its target stood before it. */
  readonly leadsBack: boolean;
  /** Whether nothing stands before it in its paragraph. */
  readonly opensParagraph: boolean;
}

/** The text that stands for a link: none for the mark of a note, `[1] ` before the note itself, its own for any other. */
export function noteLinkText({ href, text, isRaised, leadsBack, opensParagraph }: NoteLink): string {
  const mark = text.trim();
  const isNote = noteTarget.test(href);
  const leadsToMark = isNote && backTarget.test(href);
  if (arrow.test(mark) && mark !== '') return '';
  const number = noteMark.exec(mark)?.[1];
  if (number === undefined || !(isRaised || isNote || mark.startsWith('['))) return text;
  if (opensParagraph && (leadsToMark || leadsBack)) return `[${number}] `;
  return '';
}
