import type { vietnameseVerification } from './vietnamese-verification.ts';

export const englishVerification: typeof vietnameseVerification = {
  supported: (sentences, citations) =>
    `Supported: ${sentences} sentences and ${citations} citations agree with the documents of the library.`,
  notSupported: (sentences, citations) =>
    `Not supported: ${sentences[0]} of ${sentences[1]} sentences and ${citations[0]} of ${citations[1]} citations disagree with the documents of the library.`,
  claimsNothing: (wrong, quotes) =>
    quotes === 0
      ? 'This answer claims nothing.'
      : wrong === 0
        ? `This answer claims nothing; its ${quotes} passages are all word for word.`
        : `This answer claims nothing, but ${wrong} of its ${quotes} passages disagree with the documents of the library.`,
  figureMisquoted: 'The figure that the answer puts first is not where it is claimed to be in the quote.',
  citationMisquoted: (mark) => `citation ${mark} is not word for word`,
  sentencesHeading: 'Sentences without grounds:',
  citationsHeading: 'Citations:',
  faults: {
    uncited: 'no source is cited',
    'unknown-citation': 'the source that is cited is not there',
    misquoted: 'not quoted word for word',
    number: 'a figure that the source does not have',
    date: 'a date that the source does not have',
    'document-number': 'a document number that the source does not have',
    name: 'a name that the source does not have',
    polarity: 'a word that affirms, denies or obliges differs from the source',
    condition: 'a condition or exception of the source is left out',
    unsupported: 'the source does not say so',
    unfinished: 'broken off while it was written',
  },
  outcomes: {
    verbatim: 'word for word',
    moved: 'word for word, but not where it is claimed to stand',
    misquoted: 'not word for word',
    'document-not-found': 'the library has no such document',
    'document-not-named': 'the citation names no document: give number or documentId',
    ambiguous: 'several documents bear this number: name the date or the issuer too',
  },
  textChanged: 'The text in the library is no longer the one that was cited.',
  differs: (claimed, stored) =>
    claimed === ''
      ? `Left out of the document: “${stored}”`
      : stored === ''
        ? `Not in the document: “${claimed}”`
        : `The answer has “${claimed}”, the document “${stored}”`,
};
