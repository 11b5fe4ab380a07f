const shown = (value) => (value === null || value === undefined ? '' : value.toFixed(3));

/** The figures as a page: a table of the whole, and one field by field, a column a family and part. */
export function figuresPage(figures) {
  const names = Object.keys(figures).sort();
  const row = (title, cellOf) => `| ${title} | ${names.map((name) => cellOf(figures[name])).join(' | ')} |`;
  const head = [`| | ${names.join(' | ')} |`, `| --- |${names.map(() => ' --- |').join('')}`];
  const fields = Object.keys(figures[names[0]].fields);
  return `${[
    '# What is read of the structure',
    '',
    'Written by `node bench/structure-figures.mjs --save` from the labels of `test/labels`; the machine and the commit are in structure-figures.json. Columns: family, real or invented documents, part. Rules were tuned on the development part alone; the figure part is what counts. References in footnotes, which follow the stored text, are compared in an order of their own, and outside the labelled stretches only those that a label names are counted, so that precision says nothing of other footnotes; whether a unit is of what is attached is not compared.',
    '',
    ...head,
    row('documents', ({ documents }) => documents),
    row('header fields exact', ({ headerExact }) => shown(headerExact)),
    row('outline units', ({ outline }) => outline.units),
    row('outline F1 (path and start)', ({ outline }) => shown(outline.f1)),
    row('references', ({ references }) => references.labelled),
    row('references, precision', ({ references }) => shown(references.precision)),
    row('references, recall', ({ references }) => shown(references.recall)),
    row('mentions found, whatever was read of them', ({ references }) => shown(references.found)),
    row('roles, of those found', ({ references }) => shown(references.roles)),
    '',
    '## Header, field by field',
    '',
    ...head,
    ...fields.map((field) => row(field, ({ fields: shares }) => shown(shares[field]))),
  ].join('\n')}\n`;
}
