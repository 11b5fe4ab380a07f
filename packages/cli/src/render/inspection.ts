import {
  defaultReviewOptions,
  documentTypeById,
  type Field,
  formatDate,
  lineOf,
  pageOf,
  type Reference,
  type Span,
  sliceSpan,
  unitLabel,
  type Warning,
} from '@chidan/core';
import type { Inspection } from '@chidan/core/node';
import type { Messages } from '../messages/messages.ts';
import { renderFields, signerLine } from './document.ts';
import type { Layout } from './layout.ts';
import { outlineEntries, renderOutline } from './outline.ts';
import { printable } from './printable.ts';
import { wrap } from './wrap.ts';

/** Which part of what was read is shown. */
export type InspectionPart = 'all' | 'outline' | 'references';

/** Where words stand: page and line of the stored text, both from 1. */
interface Place {
  readonly page: number | null;
  readonly line: number;
}

function placeOf({ text, pageStarts }: Inspection, span: Span): Place {
  return { page: pageOf(pageStarts, span), line: lineOf(text, span) };
}

/** What was read, for programs: every field, unit and reference with where it stands. */
export function inspectionData(inspection: Inspection, part: InspectionPart, messages: Messages): object {
  const { path, document, offsetMap: _map, title, ...rest } = inspection;
  const { header, outline, references, warnings, body, signature } = document;
  const placed = <T extends { readonly span: Span }>(one: T) => ({ ...one, ...placeOf(inspection, one.span) });
  const units = outline.map((unit, index) => ({ ...placed(unit), path: unitLabel(outline, index) }));
  const mentions = references.map((one) => ({ ...placed(one), words: sliceSpan(inspection.text, one.span) }));
  if (part === 'outline') return { path, outline: units };
  if (part === 'references') return { path, references: mentions };
  const fields = Object.entries(header).map(
    ([name, field]: [string, Field<unknown> | readonly Field<unknown>[] | null]) => [
      name,
      field === null ? null : Array.isArray(field) ? field.map(placed) : placed(field as Field<unknown>),
    ],
  );
  return {
    path,
    title,
    header: Object.fromEntries(fields),
    outline: units,
    references: mentions,
    body,
    signature,
    warnings: warnings.map((one) => ({ ...placed(one), message: messages.results.warning(one) })),
    ...rest,
  };
}

/** What was read, for reading on a terminal: fields, the outline as a tree, references, what is odd, what was left out. */
export function renderInspection(found: Inspection, part: InspectionPart, layout: Layout): string {
  const inspection = printable(found);
  const { results } = layout.messages;
  const { strong } = layout.style;
  const outline = renderOutline(outlineEntries(inspection.text, inspection.document.outline), layout);
  if (part === 'outline') return outline;
  const references = renderReferences(inspection, layout);
  if (part === 'references') return references;
  const { warnings } = inspection.document;
  const { leftOut } = inspection;
  const list = (lines: readonly string[]): string =>
    lines.map((line) => wrap(`- ${line}`, layout.width, '  ').slice(2)).join('\n');
  return [
    strong(wrap(inspection.title, layout.width)),
    renderHeaderFields(inspection, layout),
    strong(results.outlineHeading),
    outline,
    strong(results.referencesHeading(inspection.document.references.length)),
    references,
    ...(warnings.length === 0
      ? []
      : [
          strong(results.warningsHeading(warnings.length)),
          list(warnings.map((one) => results.warning(one) + placeOfWarning(inspection, one, layout))),
        ]),
    ...(leftOut.length === 0
      ? []
      : [
          strong(results.leftOutHeading(leftOut.length)),
          list(leftOut.map(({ page, text }) => `${results.page(page)}: ${text.replace(/\s+/g, ' ')}`)),
        ]),
  ].join('\n\n');
}

/** What is missing stands nowhere. */
function placeOfWarning(inspection: Inspection, { span }: Warning, layout: Layout): string {
  return span.start === span.end ? '' : ` (${placeWords(placeOf(inspection, span), layout)})`;
}

function placeWords({ page, line }: Place, { messages }: Layout): string {
  const { results } = messages;
  return [...(page === null ? [] : [results.page(page)]), results.line(line)].join(', ');
}

function renderHeaderFields(inspection: Inspection, layout: Layout): string {
  const { header } = inspection.document;
  const { fields, unseen, confidence } = layout.messages.results;
  const shown = <T>(field: Field<T>, words: (value: T) => string): string => {
    const doubt = field.confidence < defaultReviewOptions.threshold ? [confidence(field.confidence)] : [];
    return `${words(field.value)} (${[...doubt, placeWords(placeOf(inspection, field.span), layout)].join(', ')})`;
  };
  const text = (value: string): string => value;
  const one = (field: Field<string> | null, words = text): string[] => [field ? shown(field, words) : unseen];
  const some = (field: Field<string> | null): string[] => (field ? [shown(field, text)] : []);
  const pages = inspection.pages === null ? [] : [String(inspection.pages)];
  return renderFields(
    [
      [fields.number, one(header.number)],
      [fields.type, one(header.type, (id) => documentTypeById(id)?.name ?? id)],
      [fields.issuer, one(header.issuer)],
      [fields.superior, some(header.superior)],
      [fields.subject, one(header.subject)],
      [fields.place, some(header.place)],
      [fields.date, one(header.date, formatDate)],
      [fields.term, some(header.term)],
      [fields.secrecy, inspection.secrecy === null ? [] : [inspection.secrecy]],
      [fields.urgency, some(header.urgency)],
      [fields.attachedTo, some(header.attachedTo)],
      [fields.signer, header.signers.map((field) => shown(field, signerLine))],
      [fields.recipients, header.recipients.map((field) => shown(field, text))],
      [fields.markings, header.markings.map((field) => shown(field, text))],
      [fields.pages, pages],
      [fields.sources, [inspection.path]],
    ],
    layout,
  );
}

function renderReferences(inspection: Inspection, layout: Layout): string {
  const { references } = inspection.document;
  const { results } = layout.messages;
  if (references.length === 0) return results.noReferences;
  return references
    .map((reference) => {
      const where = placeWords(placeOf(inspection, reference.span), layout);
      const line = `- ${results.roles[reference.role]}: ${meant(reference, layout)} (${where})`;
      const words = sliceSpan(inspection.text, reference.span).replace(/\s+/g, ' ');
      return `${wrap(line, layout.width, '  ').slice(2)}\n${layout.style.faint(wrap(`“${words}”`, layout.width, '  '))}`;
    })
    .join('\n');
}

/** `điểm a khoản 2 Điều 5, Nghị định 30/2020/NĐ-CP`; what is not known of it is said. */
function meant({ type, number, name, date, units, isInternal, resolvedBy }: Reference, { messages }: Layout): string {
  const { results } = messages;
  const typeName = type === null ? null : (documentTypeById(type)?.name ?? type);
  const document = [typeName, number].filter((part) => part !== null).join(' ');
  const named = number === null && name !== null ? name : document;
  const dated = date === null ? named : `${named} ngày ${formatDate(date)}`;
  const note =
    resolvedBy === 'earlier-mention'
      ? ` [${results.resolvedEarlier}]`
      : number !== null && resolvedBy === null
        ? ` [${results.unresolved}]`
        : '';
  const whole = isInternal ? results.thisDocument : dated + note;
  return [...units, whole].filter((part) => part !== '').join(', ');
}
