import { paragraph, run, table, textBox, textWidth } from './word-xml.mjs';

const parts = (value) => (value ?? '').split('//').map((part) => part.trim());

/** How a line of the header looks: capitals bold, place and date in italics; the first of several bodies is light. */
function headerRun(text, { light = false, size = 13 } = {}) {
  const isCapitals = text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
  return run(text, { bold: isCapitals && !light, italic: / tháng /u.test(text), size });
}

const headerLine = (text, options = {}) => paragraph(headerRun(text, options), { align: 'center', ...options });

/** The bodies above the issuer stand in ordinary weight. */
const isLight = (lines, at) => at + 1 < lines.indexOf('*');

const leftWidth = 4100;

const layouts = {
  table: (left, right) =>
    table(
      [leftWidth, textWidth - leftWidth],
      [
        [
          left.map((text, at) => headerLine(text, { light: isLight(left, at) })).join(''),
          right.map((text) => headerLine(text)).join(''),
        ],
      ],
    ),

  /** One row of the table for each line. */
  rows: (left, right) =>
    table(
      [leftWidth, textWidth - leftWidth],
      Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
        headerLine(left[at] ?? ''),
        headerLine(right[at] ?? ''),
      ]),
    ),

  tabs: (left, right) =>
    pairs(left, right, (a, b) =>
      paragraph(run('\t') + headerRun(a) + run('\t') + headerRun(b), {
        align: 'left',
        tabs: [
          ['center', 1900],
          ['center', 6500],
        ],
      }),
    ),

  /** Parted by blanks, as typed by someone who knows neither tabs nor tables. */
  blanks: (left, right) =>
    pairs(left, right, (a, b) => {
      const gap = ' '.repeat(Math.max(6, 40 - a.length));
      return paragraph(headerRun(a, { size: 12 }) + run(b === '' ? '' : gap) + headerRun(b, { size: 12 }), {
        align: 'left',
      });
    }),

  /** Every line in the middle, one below the other. */
  lines: (left, right) => [...right.slice(0, 1), ...left, ...right.slice(1)].map((text) => headerLine(text)).join(''),

  /** Left column in a text box, the right one in another. */
  boxes: (left, right) => {
    const height = 300 * Math.max(left.length, right.length);
    const boxOf = (lines) => lines.map((text) => headerLine(text)).join('');
    const boxes =
      textBox(1, { at: 0, width: leftWidth, height }, boxOf(left)) +
      textBox(2, { at: leftWidth + 100, width: textWidth - leftWidth - 100, height }, boxOf(right));
    return paragraph(boxes) + paragraph('', { before: height });
  },

  /** Left column in a text box, the right one as paragraphs at the right edge. */
  box: (left, right) => {
    const xml = left.map((text) => headerLine(text)).join('');
    const box = textBox(1, { at: 0, width: leftWidth, height: 300 * left.length }, xml);
    const lines = right.map((text, at) => paragraph((at === 0 ? box : '') + headerRun(text), { align: 'right' }));
    return lines.join('') + paragraph('', { before: Math.max(0, 300 * (left.length - right.length)) });
  },
};

function pairs(left, right, print) {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    print(left[at] ?? '', right[at] ?? ''),
  ).join('');
}

/** The two columns at the top of a document, in one of the ways that offices make them. */
export const header = (layout, left, right) => layouts[layout](parts(left), parts(right));

export function title(type, subject, rule) {
  return [
    type ? paragraph(run(type, { bold: true, size: 16 }), { align: 'center', before: 240 }) : '',
    ...(subject ? parts(subject).map((text) => paragraph(run(text, { bold: true }), { align: 'center' })) : []),
    rule ? paragraph(run(rule), { align: 'center', after: 120 }) : paragraph('', { after: 60 }),
  ].join('');
}

/** A signer's lines: `c=` capacity, `p=` position, `n=` name, `x=` a line that belongs to none of them. */
export const signerParts = (value) => parts(value).map((part) => [part[0], part.slice(2)]);

const signature = (value) =>
  signerParts(value)
    .map(([kind, text]) => {
      const options = { align: 'center', before: kind === 'n' ? 900 : 0 };
      return paragraph(run(text, { bold: kind !== 'c', italic: kind === 'x' }), options);
    })
    .join('');

function recipientList(recipients) {
  if (recipients.length === 0) return '';
  const head = paragraph(run('Nơi nhận', { underline: true }) + run(':'), { align: 'left' });
  return head + recipients.map((text) => paragraph(run(text, { size: 12 }), { align: 'left' })).join('');
}

const signatures = {
  /** Recipients at the left of the signature. */
  table: (recipients, signers) =>
    table([4600, textWidth - 4600], [[recipientList(recipients) || paragraph(''), signers.map(signature).join('')]]),

  /** Signers side by side, recipients below. */
  below: (recipients, signers) => {
    const cells = signers.length === 1 ? [paragraph(''), signature(signers[0])] : signers.map(signature);
    const width = Math.floor(textWidth / cells.length);
    return (
      table(
        cells.map(() => width),
        [cells],
      ) +
      paragraph('', { before: 120 }) +
      recipientList(recipients)
    );
  },

  /** No table: signature at the right by a tab, then the recipients. */
  tabs: (recipients, signers) =>
    signers
      .flatMap(signerParts)
      .map(([kind, text]) =>
        paragraph(run(`\t${text}`, { bold: kind !== 'c' }), {
          align: 'left',
          before: kind === 'n' ? 900 : 0,
          tabs: [['center', 6600]],
        }),
      )
      .join('') + recipientList(recipients),
};

export const signatureBlock = (layout, recipients, signers) => signatures[layout](recipients, signers);
