/** Elements whose content is no text of the page. */
const unread = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'title',
  'nav',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  'xml',
]);

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** In UTF-16 code units; what comes after is not looked at, so that no pattern takes long. */
export const longestStyle = 1000;

/** Whether a browser begins a new paragraph at this element's ends. */
export function isBlock(tag: string): boolean {
  return blocks.has(tag);
}

/** Whether an element's content is left out: no text, or hidden by its own attributes. */
export function isUnread(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  if (unread.has(tag) || attributes.hidden !== undefined) return true;
  const style = attributes.style?.slice(0, longestStyle);
  return (
    style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style)
  );
}

/** Whether a table's attributes, or one of its cells', ask for lines. */
export function asksForLines(attributes: Readonly<Record<string, string>>): boolean {
  if (/^[1-9]/.test(attributes.border ?? '') || /^(?:all|rows|cols|groups)$/i.test(attributes.rules ?? '')) return true;
  if (/grid|bordered|wikitable/i.test(attributes.class ?? '')) return true;
  return /border(?:-[a-z]+)*\s*:[^;]*\b(?:solid|double|dotted|dashed|groove|ridge|inset|outset)\b/i.test(
    (attributes.style ?? '').slice(0, longestStyle),
  );
}
