import type { Answered } from '@chidan/core';
import { errorMessage } from '@chidan/core';
import type { Layout } from './layout.ts';
import { faultLine } from './verification.ts';
import { wrap } from './wrap.ts';

/** What a language model said that stood the check, a sentence or its list a block, with its marks. */
export function renderWording({ text }: Pick<Answered, 'text'>, { width }: Layout): string {
  return wrap(text, width);
}

/** Who worded an answer, why a language model did not, and what it said that was struck. */
export function renderModelNotes({ wording, modelFailure, struck }: Answered, layout: Layout): string[] {
  const { messages, width, style } = layout;
  const words = messages.languageModel;
  const sentences = struck.map(({ text, faults }) =>
    [
      `- ${wrap(text, width, '  ').slice(2)}`,
      ...faults.map((fault) => wrap(`! ${faultLine(fault, messages, width)}`, width, '  ')),
    ].join('\n'),
  );
  return [
    ...(wording === 'model' ? [wrap(words.worded, width)] : []),
    ...(modelFailure ? [wrap(`${errorMessage(modelFailure, messages.language)} (${modelFailure.code})`, width)] : []),
    ...(struck.length > 0 ? [[style.strong(words.struckHeading), ...sentences].join('\n')] : []),
  ];
}
