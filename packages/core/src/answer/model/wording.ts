import { fold } from '../../base/fold.ts';
import type { Citation } from '../../evidence/citation.ts';
import { completeSentences, type MarkedSentence, markedSentences } from '../../verification/marked-sentences.ts';
import type { StruckSentence } from '../answer.ts';
import type { AskEvent } from '../ask-options.ts';
import { CitationList, citeSentence } from './cite-sentence.ts';
import { citedBy, judgeSentence } from './judge-sentence.ts';
import type { Source } from './numbered-sources.ts';
import { noGrounds } from './prompt.ts';

/** What no sentence was cut from is looked at again when it has grown so much, lest a flood of small pieces take squared time. */
const growth = 1.125;

/** What a model writes, taken sentence by sentence as it comes: each is checked, and kept or struck; one said again is passed over. */
export class Wording {
  readonly struck: StruckSentence[] = [];
  /** The sentences that were kept, a line each, with their marks. */
  text = '';
  private readonly list = new CitationList();
  /** What was judged, with its marks: it would be judged the same again. */
  private readonly judged = new Set<string>();
  private readonly sources: readonly Source[];
  private readonly onEvent: (event: AskEvent) => void;
  /** What no sentence was cut from yet. */
  private rest = '';
  /** The length of `rest` from which on it is looked at again. */
  private lookAt = 0;

  constructor(sources: readonly Source[], onEvent: (event: AskEvent) => void) {
    this.sources = sources;
    this.onEvent = onEvent;
  }

  /** In the order of their marks; empty while nothing was kept. */
  get citations(): readonly Citation[] {
    return this.list.citations;
  }

  add(piece: string): void {
    this.rest += piece;
    if (this.rest.length < this.lookAt) return;
    const { sentences, rest } = completeSentences(this.rest);
    for (const sentence of sentences) this.take(sentence);
    this.rest = rest;
    this.lookAt = rest.length * growth;
  }

  /** The model has said all: what is left is a sentence, be it without a full stop. */
  end(): void {
    for (const sentence of markedSentences(this.rest)) this.take(sentence);
    this.rest = '';
  }

  /** What is left is a sentence only if it has a full stop: its end might have turned it round. */
  cutOff(): void {
    const sentences = markedSentences(this.rest);
    const last = sentences.at(-1);
    const isWhole = last !== undefined && /[.!?…]["”’»)\]]*$/u.test(last.text);
    for (const sentence of isWhole ? sentences : sentences.slice(0, -1)) this.take(sentence);
    if (last && !isWhole) this.strike({ text: last.text, faults: [{ kind: 'unfinished', words: last.text }] });
    this.rest = '';
  }

  private take({ marks, ...sentence }: MarkedSentence): void {
    const text = sentence.text.normalize('NFC');
    const words = bareWords(text);
    if (words === '' || words === bareWords(noGrounds)) return;
    const key = `${text.endsWith('.') ? text.slice(0, -1) : text} [${marks.join('][')}]`;
    if (this.judged.has(key)) return;
    this.judged.add(key);
    const faults = judgeSentence({ text, marks }, this.sources);
    if (faults.length > 0) this.strike({ text, faults });
    else this.keep(text, citedBy(marks, this.sources));
  }

  private keep(text: string, cited: readonly Source[]): void {
    const marked = `${text} ${this.list.mark(citeSentence(text, cited))}`;
    this.text += this.text === '' ? marked : `\n${marked}`;
    this.onEvent({ kind: 'sentence', text: marked });
  }

  private strike(sentence: StruckSentence): void {
    this.struck.push(sentence);
    this.onEvent({ kind: 'struck', sentence });
  }
}

/** Whatever stands around the words, and without diacritics. */
function bareWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
