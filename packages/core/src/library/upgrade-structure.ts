import type { DirectiveDocument, Field, Header, Signer, Urgency } from '../structure/directive-document.ts';

type OlderField<T> = Omit<Field<T>, 'confidence'>;

/** What structure-1 and structure-2 knew of a document, as libraries have it stored. */
interface OlderHeader {
  readonly superior: OlderField<string> | null;
  readonly issuer: OlderField<string> | null;
  readonly number: OlderField<string> | null;
  readonly type: OlderField<string> | null;
  readonly subject: OlderField<string> | null;
  readonly place: OlderField<string> | null;
  readonly date: OlderField<string> | null;
  /** With the urgency among them. */
  readonly markings: readonly OlderField<string>[];
  readonly signer: OlderField<Signer> | null;
  readonly recipients: readonly OlderField<string>[];
}

/** A document's structure as some version of this library stored it. */
export type StoredStructure =
  | DirectiveDocument
  | (Omit<DirectiveDocument, 'header' | 'signature' | 'references'> & { readonly header: OlderHeader });

const urgencies: readonly string[] = ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'] satisfies readonly Urgency[];

/**
 * The structure in today's form. What older readings did not look for is absent, as if the document had none, until its file
 * is added again; they said of no field how sure it was, so it counts as sure.
 */
export function upgradeStructure(stored: StoredStructure): DirectiveDocument {
  if ('references' in stored) return stored;
  const { header, ...rest } = stored;
  return { ...rest, header: upgradeHeader(header), signature: null, references: [] };
}

function upgradeHeader({ markings, signer, recipients, ...older }: OlderHeader): Header {
  const urgency = markings.find(({ value }) => urgencies.includes(value));
  return {
    superior: sure(older.superior),
    issuer: sure(older.issuer),
    number: sure(older.number),
    type: sure(older.type),
    subject: sure(older.subject),
    place: sure(older.place),
    date: sure(older.date),
    term: null,
    urgency: sure((urgency ?? null) as OlderField<Urgency> | null),
    markings: markings.filter((marking) => marking !== urgency).map((marking) => ({ ...marking, confidence: 1 })),
    attachedTo: null,
    signers: signer === null ? [] : [{ ...signer, confidence: 1 }],
    recipients: recipients.map((recipient) => ({ ...recipient, confidence: 1 })),
  };
}

function sure<T>(field: OlderField<T> | null): Field<T> | null {
  return field && { ...field, confidence: 1 };
}
