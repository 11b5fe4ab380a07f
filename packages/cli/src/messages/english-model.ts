import type { Messages } from './messages.ts';

export const englishModel: Messages['languageModel'] = {
  addressName: 'ADDRESS',
  address:
    'OpenAI-compatible address of a language model that words answers, as http://127.0.0.1:11434/v1; CHIDAN_MODEL_ADDRESS when left out, without either answers stay in quotes',
  nameName: 'NAME',
  name: 'the language model’s name there, as qwen2.5:7b; CHIDAN_MODEL_NAME when left out',
  quotesOnly: 'no language model, quotes alone',
  leaves: (host) => `Note: the question and the passages found go to the language model at ${host}.`,
  nameMissing: 'must be given beside --model-address, or in CHIDAN_MODEL_NAME',
  addressMissing: 'must be given beside --model-name, or in CHIDAN_MODEL_ADDRESS',
  serving: (name, address) =>
    `Answers will be worded by the language model ${name} at ${address}, each sentence checked against the documents.`,
  writing: 'A language model is writing an answer; each sentence that passes the check appears below.',
  worded:
    'Worded by a language model; each sentence was checked against the passage it cites. Read the quotes below before you use it.',
  struckHeading: 'Struck (not borne out by its source):',
};
