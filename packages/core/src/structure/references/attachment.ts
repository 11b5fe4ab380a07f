import { fold } from '../../base/fold.ts';
import type { DirectiveDocument, OutlineNode } from '../directive-document.ts';
import type { UnitStep } from '../unit-label.ts';
import type { DocumentPhrase } from './document-phrase.ts';
import type { Mention } from './mention.ts';

type Parts = Pick<DirectiveDocument, 'outline' | 'header'>;

/** `Điều 5 của Luật` in a law is its own, as is `Điều 5 Quy chế` in rules that are issued with a decision. */
export function isOwnType({ outline, header }: Parts, outermost: number | null, type: DocumentPhrase['type']): boolean {
  const title = attachmentAt(outline, outermost)?.heading ?? '';
  return type?.id === header.type?.value || (type !== null && fold(title).startsWith(fold(type.name)));
}

/**
 * The step to what is issued with the document, where units without a document are of that: `Điều 5 Quy chế này` within
 * the rules, or `Điều 5` alone; null where they are of the document itself.
 *
 * @param outermost - the index of the outermost unit around the mention
 */
export function attachmentStep(
  { outline, header }: Parts,
  outermost: number | null,
  { units, document }: Mention,
): UnitStep | null {
  if (document?.isAttached) return { kind: 'attachment', number: '1' };
  const around = attachmentAt(outline, outermost);
  if (!around || (document?.isThis && document.type?.id === header.type?.value)) return null;
  const isOfArticle = units.some((unit) => unit.some(({ kind }) => kind === 'article'));
  const hasArticles = outline.some(
    ({ kind, span }) => kind === 'article' && span.start >= around.span.start && span.end <= around.span.end,
  );
  return isOfArticle && !hasArticles ? null : { kind: 'attachment', number: around.number };
}

function attachmentAt(outline: readonly OutlineNode[], index: number | null): OutlineNode | null {
  const node = index === null ? undefined : outline[index];
  return node?.kind === 'attachment' ? node : null;
}
