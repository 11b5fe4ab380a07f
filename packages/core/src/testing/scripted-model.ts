import type { LanguageModel, ModelMessage } from '../answer/language-model.ts';

/** What a scripted model was asked. */
export interface ScriptedModel extends LanguageModel {
  readonly asked: readonly (readonly ModelMessage[])[];
}

/**
 * A language model without a model, for tests: it writes its script, a few letters at a time as models do.
 *
 * @param script - what it writes; or an error, which it throws where that stands
 */
export function createScriptedModel(...script: readonly (string | Error)[]): ScriptedModel {
  const asked: (readonly ModelMessage[])[] = [];
  return {
    name: '«kịch bản»',
    asked,
    async *write(messages, signal) {
      asked.push(messages);
      for (const part of script) {
        if (part instanceof Error) throw part;
        for (const piece of part.match(/.{1,7}/gsu) ?? []) {
          signal.throwIfAborted();
          yield piece;
        }
      }
    },
  };
}
