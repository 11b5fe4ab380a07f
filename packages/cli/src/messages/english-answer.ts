import type { vietnameseAnswer } from './vietnamese-answer.ts';

/** What stands around the quotes of an answer. */
export const englishAnswer: typeof vietnameseAnswer = {
  afterLeans:
    'The question before is a follow-up itself, so it tells too little; give the words behind “Understood as”.',
  understood: (question) => `Understood as: ${question}`,
  contradiction: {
    newer: 'Two documents say different things; the newer one is given first:',
    higher: 'Two documents say different things; the one of the higher body is given first:',
    unknown: 'Two documents say different things:',
  },
  confidence: {
    high: 'Confidence: high.',
    medium: 'Confidence: medium. Better read the whole passage that is quoted.',
    low: 'Confidence: low. Better check against the document itself.',
  },
};
