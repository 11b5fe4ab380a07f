import type { Abstained, Answer, Answered, Contradiction } from '../answer/answer.ts';
import type { Citation } from '../evidence/citation.ts';
import type { AnswerPage, Block, Run } from './answer-page.ts';
import { noteOf, replacedNotices, secrecyNotices } from './citation-words.ts';
import { confidenceWords, faultWords, headings, missingWords, onlyMentioned, replacedAsked } from './export-words.ts';
import { textLines } from './text-lines.ts';

/** The question, what is to be known before the answer is used, the answer with its sources as notes, and what was left out. */
export function layOutAnswer(answer: Answer): AnswerPage {
  const { question, understood } = answer;
  const citations = answer.kind === 'answered' ? answer.citations : answer.nearest;
  // In the wording of quotes the text has them.
  const hasQuote = answer.kind === 'answered' && answer.wording === 'model';
  return {
    title: understood,
    blocks: [
      ...(question === understood ? [] : [plain(`${headings.asked}: ${question}`)]),
      ...secrecyNotices(citations).map(strong),
      ...(answer.kind === 'answered' ? answeredBlocks(answer) : abstainedBlocks(answer)),
    ],
    notes: citations.map((citation) => noteOf(citation, hasQuote)),
  };
}

function answeredBlocks(answer: Answered): Block[] {
  const { wording, confidence, replaced, missing, citations, figure, modelFailure } = answer;
  return [
    plain(`${headings.wording[wording]} ${confidenceWords[confidence.level]}`),
    ...replaced.map((label) => strong(replacedAsked(label))),
    ...missing.map(({ kind, words }) => strong(kind === 'document' ? onlyMentioned(words) : missingWords[kind](words))),
    ...replacedNotices(citations).map(strong),
    ...(modelFailure === null ? [] : [plain(modelFailure.message)]),
    { kind: 'heading', text: headings.answer },
    ...(figure === null ? [] : [paragraph({ text: figure.words, isStrong: true }, { note: figure.citation })]),
    ...textLines(answer).map((runs) => paragraph(...runs)),
    ...contradictionBlocks(answer),
    ...struckBlocks(answer),
  ];
}

function abstainedBlocks({ text, missing, nearest }: Abstained): Block[] {
  return [
    strong(text),
    ...missing.map(({ kind, words }) => plain(missingWords[kind](words))),
    ...replacedNotices(nearest).map(strong),
    ...(nearest.length === 0 ? [] : [{ kind: 'heading', text: headings.nearest } as const]),
    ...nearest.map(({ quote }, index) => paragraph({ text: `“${quote}”` }, { note: index })),
  ];
}

function contradictionBlocks({ contradictions, citations }: Answered): Block[] {
  if (contradictions.length === 0) return [];
  const side = (place: number): Run[] => sideOf(citations[place], place);
  const pairs = contradictions.flatMap(({ first, second, reason }: Contradiction): Block[] => [
    ...(reason === null ? [] : [plain(headings.whichFirst[reason])]),
    { kind: 'pair', left: side(first), right: side(second) },
  ]);
  return [{ kind: 'heading', text: headings.contradictions }, ...pairs];
}

function sideOf(citation: Citation | undefined, place: number): Run[] {
  if (!citation) return [];
  return [{ text: citation.label, isStrong: true }, { text: `\n“${citation.quote}”` }, { note: place }];
}

function struckBlocks({ struck }: Answered): Block[] {
  if (struck.length === 0) return [];
  const sentences = struck.map(({ text, faults }) => {
    const reasons = faults.map(({ kind, words }) => `${faultWords[kind]} (“${words}”)`).join('; ');
    return plain(`“${text}” – ${reasons}.`);
  });
  return [{ kind: 'heading', text: headings.struck }, plain(headings.struckMeans), ...sentences];
}

function paragraph(...runs: readonly Run[]): Block {
  return { kind: 'paragraph', runs };
}

function plain(text: string): Block {
  return paragraph({ text });
}

function strong(text: string): Block {
  return paragraph({ text, isStrong: true });
}
