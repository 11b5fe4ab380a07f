import fs from 'node:fs';
import { detectMediaType } from './file/media-type.ts';
import { extractText } from './text/extract.ts';
import { normaliseText } from './text/document-text.ts';
import { readStructure } from './structure/read-structure.ts';
import { unitLabel } from './structure/unit-label.ts';
for (const f of process.argv.slice(2)) {
  try {
  const b = new Uint8Array(fs.readFileSync(f));
  const raw = await extractText(detectMediaType(f, b), f, b);
  const t = normaliseText(raw);
  const s = readStructure(t.text);
  console.log('=====', f, t.text.length, t.pageStarts?.length);
  const h: any = s.header;
  for (const k of Object.keys(h)) console.log(k.padEnd(10), JSON.stringify(Array.isArray(h[k]) ? h[k].map((x: any) => x.value) : h[k]?.value));
  if (process.env.OUT) s.outline.forEach((n, i) => console.log(unitLabel(s.outline, i), '|', n.kind, '|', n.heading, '|', t.text.slice(n.span.start, n.span.start + 60).replace(/\n/g, '⏎'), '…', n.span.end - n.span.start));
  else console.log(s.outline.length, Object.entries(s.outline.reduce((a: any, n) => ({ ...a, [n.kind]: (a[n.kind] ?? 0) + 1 }), {})).join(' '), s.warnings.length);
  } catch (e: any) { console.log('=====', f, e.code ?? e.stack); }
}
