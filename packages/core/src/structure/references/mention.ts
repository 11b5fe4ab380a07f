import type { Span } from '../../base/span.ts';
import type { UnitStep } from '../unit-label.ts';
import type { DocumentPhrase } from './document-phrase.ts';

/** Words of a line that name units, a document, or units of a document; nothing resolved yet. */
export interface Mention {
  /** Within the line. */
  readonly span: Span;
  readonly units: readonly (readonly UnitStep[])[];
  /** The document named; null where only units are. */
  readonly document: Omit<DocumentPhrase, 'end'> | null;
}
