import { markedReferences, printed } from './read-content.mjs';
import { signerParts } from './word-layouts.mjs';

/** The step that a unit's mark stands for; inside an article `1.` is a khoản. */
function stepOf(text, parents) {
  const named =
    /^(Phần thứ \p{L}+|Phần [IVX]+|Chương [IVX]+|Tiểu mục \d+|Mục \d+|Điều \d+[a-zđ]?|Phụ lục [IVX]+)/u.exec(text);
  if (named) return named[1];
  const point = /^([a-zđ]\d?)[).] /u.exec(text);
  if (point) return `điểm ${point[1]}`;
  const mark = /^([IVX]+|[A-Z]|\d+[a-z]?(?:\.\d+)*)[.)-]+ /.exec(text);
  if (mark) return `${parents.some((step) => step.startsWith('Điều')) ? 'khoản' : 'mục'} ${mark[1]}`;
  throw new Error(`No mark: ${text}`);
}

function outline(body) {
  const path = [];
  const bullets = [];
  return body
    .filter((item) => item.kind === 'unit')
    .map((item) => {
      const text = printed(item.text);
      if (item.depth > path.length + 1) throw new Error(`A level is left out: ${text}`);
      path.length = item.depth - 1;
      bullets.length = item.depth;
      const bullet = /^[-+] /.exec(text)?.[0];
      const key = `${item.depth - 1}${bullet}`;
      if (bullet)
        bullets[item.depth - 1] = { ...bullets[item.depth - 1], [key]: (bullets[item.depth - 1]?.[key] ?? 0) + 1 };
      path.push(item.step ?? (bullet ? `${bullet}${bullets[item.depth - 1][key]}` : stepOf(text, path)));
      return [path.join(' > '), firstWords(text.split('\\\\')[0])];
    });
}

function firstWords(text) {
  if (text.length <= 45) return text;
  return text.slice(0, text.lastIndexOf(' ', 42));
}

function signer(value) {
  const join = (kind) =>
    signerParts(value)
      .filter(([key]) => key === kind)
      .map(([, text]) => text)
      .join(' ') || null;
  return { name: join('n'), capacity: join('c'), position: join('p') };
}

const recipient = (text) => text.replace(/^[-–+] ?/u, '').replace(/[,;./]+$/u, '');

/** The labels of a document, as its content states them: `=` fields, units and marked references. */
export function contentLabels(content, file, sha256) {
  const fact = (key) => content.one(`=${key}`) || null;
  const texts = [
    ...content.all('refs'),
    content.one('subject') ?? '',
    ...content.body.flatMap((item) => item.cells ?? [item.text]),
  ];
  return {
    file,
    sha256,
    family: 'party',
    header: {
      number: fact('number'),
      type: fact('type'),
      superior: fact('superior'),
      issuer: fact('issuer'),
      place: fact('place'),
      date: fact('date'),
      subject: fact('subject') ?? (printed(content.one('subject') ?? '').replace(/ ?\/\/ ?/g, ' ') || null),
      term: fact('term'),
      urgency: fact('urgency'),
      markings: content.all('=marking'),
      attachedTo: fact('attachedTo'),
      signers: content.all('sign').map(signer),
      recipients: content.all('to').map(recipient),
    },
    stretches: null,
    outline: outline(content.body),
    references: texts.flatMap(markedReferences),
  };
}

/** One unit and one reference a line. */
export function printLabels(labels) {
  const { outline: units, references, ...rest } = labels;
  const list = (values) =>
    values.length === 0 ? '[]' : `[\n${values.map((value) => `    ${JSON.stringify(value)}`).join(',\n')}\n  ]`;
  const top = JSON.stringify(rest, null, 2).slice(0, -2);
  return `${top},\n  "outline": ${list(units)},\n  "references": ${list(references)}\n}\n`;
}
