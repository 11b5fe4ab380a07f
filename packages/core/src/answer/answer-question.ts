import type { OperationOptions } from '../base/progress.ts';
import { type Citation, cite } from '../evidence/citation.ts';
import type { Evidence } from '../evidence/gather-evidence.ts';
import { documentLabel } from '../library/document-label.ts';
import type { StoredDocument } from '../library/records.ts';
import { nameOfNumber } from '../query/parse/named-target.ts';
import type { FoundPassage } from '../search/fill-groups.ts';
import type { NamedDocument } from '../search/find-named.ts';
import type { FoundTarget } from '../search/find-targets.ts';
import type { Found, SearchPorts } from '../search/search-library.ts';
import { foldedSyllables, foldedTerm } from '../search-index/terms.ts';
import { formatUnit } from '../structure/unit-label.ts';
import type { Missing } from './answer.ts';
import { citeHead, citeUnit } from './answer-head.ts';
import { asksForName, namesSomeone } from './asked-name.ts';
import { isGibberish } from './gibberish.ts';
import { type CountPairs, presuppositionsOf, unmetBy } from './presuppositions.ts';
import { isOfHead, kindOfQuestion, subjectAsked } from './question-kind.ts';
import { type Answerer, nearestOf, type Reply, replyWithout } from './reply.ts';
import { shareOf, tellingSyllables } from './sentence-signs.ts';
import { isSmallTalk } from './small-talk.ts';
import { successorsFirst } from './successors-first.ts';

/** A question with what a search found for it. */
export interface Inquiry {
  /** As it was searched: respelled. */
  readonly searched: string;
  /** Without the number that it names. */
  readonly rest: string;
  /** The numbers that it names and no document of the library bears, as people read them. */
  readonly absent: readonly string[];
  /** The documents that it names by number. */
  readonly named: readonly NamedDocument[];
  /** The units of them that it names and none of them has: `Điều 15, Quy định 9046-QĐ/TU ngày 22/4/2024`. */
  readonly absentUnits: readonly string[];
  /** Best first. */
  readonly evidence: readonly FoundPassage[];
  readonly count: CountPairs;
  readonly readDocument: (documentId: string) => Promise<StoredDocument | null>;
}

/** What a search found for a question, as it is answered from. */
export function inquiryOf(
  { words, named, groups }: Found,
  { index, documents: cache }: Pick<SearchPorts, 'index' | 'documents'>,
): Inquiry {
  return {
    searched: words.text,
    rest: named[0]?.target.rest ?? '',
    absent: named.filter(({ documents }) => documents.length === 0).map(({ target }) => nameOfNumber(target)),
    named: named.flatMap(({ documents }) => documents),
    absentUnits: named.flatMap(absentUnitsOf),
    evidence: groups.map(({ first }) => first),
    count: (first, second) => index.count(foldedTerm(first, second)),
    readDocument: (documentId) => cache.read(documentId),
  };
}

function absentUnitsOf({ target, documents }: FoundTarget): string[] {
  const [first] = documents;
  // A unit that other words part from the number may be another document's: `Quy định 22 thực hiện Điều 15 Điều lệ Đảng`.
  const isJoined = target.span.end - target.span.start > target.numberWords.length;
  if (!first || !isJoined || target.units.length === 0 || documents.some(({ unit }) => unit !== null)) return [];
  return [`${formatUnit(target.units)}, ${documentLabel(first.document)}`];
}

/** What can be said, and what an answer would have to be about and is not there. */
export interface Reasoned {
  readonly reply: Reply;
  readonly missing: readonly Missing[];
}

/**
 * Answers a question: from a document's head or a unit where that is asked, else by the answerer at hand. Says that it cannot where
 * the document or unit that is named is not there, or nothing found is of the year or body named.
 */
export async function answerQuestion(
  inquiry: Inquiry,
  answerer: Answerer,
  operation: OperationOptions,
): Promise<Reasoned> {
  const { searched, named, absent } = inquiry;
  if (isSmallTalk(searched) || isGibberish(searched, inquiry.count)) return abstain([], []);
  const kind = kindOfQuestion(searched);
  const missing = absent.map((words): Missing => ({ kind: 'document', words }));
  // Of a document that is not there only what mentions it can be quoted.
  const isAbsent = absent.length > 0 && named.length === 0;
  const about = isAbsent ? inquiry.evidence.filter(({ reason }) => reason === 'mentions') : inquiry.evidence;
  if (isAbsent && about.length === 0) return abstain(inquiry.evidence, missing);
  if (isAbsent && kind === 'in-force') return answered(nearestOf(about), missing, mentionCertainty);
  if (kind === 'in-force') {
    const { citations, replaced } = await citeReplacements(inquiry);
    if (citations.length > 0)
      return { reply: { kind: 'answered', citations, probability: certainty, replaced }, missing };
  }
  const head = named.flatMap(({ document }) => citeHead(document, kind));
  if (head.length > 0) return answered(head, missing);
  const units = named.flatMap(citeUnit);
  if (units.length > 0) return answered(units, missing);
  const absentUnits = inquiry.absentUnits.map((named): Missing => ({ kind: 'unit', words: named }));
  if (absentUnits.length > 0) return abstain(about, [...missing, ...absentUnits]);
  // A passage of the document that is named need not say its number again.
  const words = inquiry.rest === '' ? searched : inquiry.rest;
  const presuppositions = presuppositionsOf(searched, inquiry.count);
  const evidence = about.filter((one) => unmetBy(one, presuppositions).length === 0);
  if (evidence.length === 0 && about.length > 0) {
    const unmet = about[0] ? unmetBy(about[0], presuppositions) : [];
    const notThere = unmet.map(({ kind: what, words: named }): Missing => ({ kind: what, words: named }));
    return abstain(about, [...missing, ...notThere]);
  }
  const meant = named.length === 0 && isOfHead(kind) ? documentMeant(searched, evidence) : null;
  const headMeant = meant ? citeHead(meant, kind) : [];
  if (headMeant.length > 0) return answered(headMeant, missing, meantCertainty);
  const held = named.length === 0 ? successorsFirst(evidence, ({ document }) => document, best) : evidence;
  const telling = asksForName(searched) ? held.filter(({ passage }) => namesSomeone(passage.text)) : held;
  if (telling.length === 0) return abstain(evidence, missing);
  const reply = await answerer(words, telling, operation);
  return { reply: named.length === 0 ? doubting(reply) : reply, missing };
}

/** Of the passages found of a document the first. */
function best(found: readonly Evidence[]): readonly Evidence[] {
  return found.slice(0, 1);
}

/** What holds no more answers that much less likely a question that does not name its document. Guess. */
const shareOfReplaced = 0.6;

function doubting(reply: Reply): Reply {
  const isReplaced = reply.kind === 'answered' && reply.citations[0]?.replacedBy;
  return isReplaced ? { ...reply, probability: reply.probability * shareOfReplaced } : reply;
}

/** A title must bear this share of a question's telling words to be what it means, and they must be so many. Guesses. */
const leastOfTitle = 0.8;
const fewestTelling = 2;

/** The one document that a question about a whole document means by its subject: the title of one found bears most of its words. */
function documentMeant(question: string, evidence: readonly Evidence[]): StoredDocument | null {
  const telling = tellingSyllables(subjectAsked(question));
  if (telling.length < fewestTelling) return null;
  const documents = [...new Map(evidence.map(({ document }) => [document.id, document])).values()];
  const shares = documents.map(({ title }) => shareOf(telling, new Set(foldedSyllables(title))));
  const most = Math.max(0, ...shares);
  const [meant, ...others] = documents.filter((_, at) => shares[at] === most);
  return most >= leastOfTitle && meant && others.length === 0 ? meant : null;
}

/** What the documents that replaced those named say of it. */
async function citeReplacements({
  named,
  readDocument,
}: Inquiry): Promise<{ readonly citations: Citation[]; readonly replaced: string[] }> {
  const found = named.map(async ({ document }) => {
    const replacing = document.replacedBy && (await readDocument(document.replacedBy.documentId));
    if (!document.replacedBy || !replacing) return [];
    return [{ citation: cite(replacing, document.replacedBy.span), label: documentLabel(document) }];
  });
  const replacements = (await Promise.all(found)).flat();
  return {
    citations: replacements.map(({ citation }) => citation),
    replaced: replacements.map(({ label }) => label),
  };
}

/** What a document's head says, or a unit that is named: so often right. Guess. */
const certainty = 0.95;
/** Likewise of a document that is meant by its subject. Guess. */
const meantCertainty = 0.8;
/** What only mentions the document that is asked about. Guess. */
const mentionCertainty = 0.2;

function answered(citations: readonly Citation[], missing: readonly Missing[], probability = certainty): Reasoned {
  return { reply: { kind: 'answered', citations, probability }, missing };
}

function abstain(evidence: readonly Evidence[], missing: readonly Missing[]): Reasoned {
  return { reply: replyWithout(evidence), missing };
}
