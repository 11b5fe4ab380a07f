import type { SentenceFault, Verification, VerifiedCitation, VerifiedSentence } from '@chidan/core';
import { citationLine, renderCitation, shownQuote } from './citation.ts';
import type { Layout } from './layout.ts';
import { shorten, wrap } from './wrap.ts';

/** Whether an answer is supported, the sentences that are not with their faults, and every citation with what was found. */
export function renderVerification(verification: Verification, layout: Layout): string {
  const { verification: words } = layout.messages;
  const faulty = verification.sentences.filter(({ faults }) => faults.length > 0);
  const blocks = [
    layout.style.strong(wrap(headline(verification, faulty.length, layout), layout.width)),
    ...(verification.figure === 'misquoted' ? [wrap(`! ${words.figureMisquoted}`, layout.width, '  ')] : []),
    ...(faulty.length > 0 ? [[words.sentencesHeading, ...faulty.map((one) => renderSentence(one, layout))]] : []),
    ...(verification.citations.length > 0
      ? [[words.citationsHeading, ...verification.citations.map((one, index) => renderOutcome(one, index + 1, layout))]]
      : []),
  ];
  return blocks.map((block) => [block].flat().join('\n')).join('\n\n');
}

function headline({ isSupported, sentences, citations }: Verification, faulty: number, { messages }: Layout): string {
  const { verification: words } = messages;
  const wrong = citations.filter(({ citation }) => citation === null).length;
  if (sentences.length === 0) return words.claimsNothing(wrong, citations.length);
  return isSupported
    ? words.supported(sentences.length, citations.length)
    : words.notSupported([faulty, sentences.length], [wrong, citations.length]);
}

function renderSentence({ text, faults }: VerifiedSentence, { messages, width }: Layout): string {
  const lines = faults.map((fault) => wrap(`! ${faultLine(fault, messages, width)}`, width, '  '));
  return [`- ${wrap(text, width, '  ').slice(2)}`, ...lines].join('\n');
}

/** What is wrong, with the words of a document in quotation marks, the mark of a citation in none. */
export function faultLine({ kind, words }: SentenceFault, { verification }: Layout['messages'], width: number): string {
  const isMark = /^\[\d{1,9}\]$/.test(words);
  if (kind === 'misquoted' && isMark) return verification.citationMisquoted(words);
  return `${verification.faults[kind]}: ${isMark ? words : `“${shorten(words, width)}”`}`;
}

function renderOutcome(verified: VerifiedCitation, number: number, layout: Layout): string {
  const { verification: words } = layout.messages;
  const mark = `[${number}]`;
  const indent = ' '.repeat(mark.length + 1);
  const { outcome, citation, nearest, candidates, isTextChanged } = verified;
  const lines = [
    ...(isTextChanged ? [words.textChanged] : []),
    ...(nearest ? [words.differs(nearest.claimed, nearest.stored), citationLine(nearest.citation, layout)] : []),
    ...(nearest ? [`“${shownQuote(nearest.citation.quote)}”`] : []),
    ...candidates.map(({ documentId, label, issuer }) => [label, issuer, documentId].filter(Boolean).join(' · ')),
  ];
  return [
    wrap(`${mark} ${words.outcomes[outcome]}`, layout.width, indent).slice(indent.length),
    ...lines.map((line) => wrap(line, layout.width, indent)),
    ...(citation ? [renderFound(indent, citation, layout)] : []),
  ].join('\n');
}

/** Under the outcome, its lines as far in. */
function renderFound(indent: string, citation: NonNullable<VerifiedCitation['citation']>, layout: Layout): string {
  return renderCitation(' '.repeat(indent.length - 1), citation, layout, { hasQuote: false });
}
