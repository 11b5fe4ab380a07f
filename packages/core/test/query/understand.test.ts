import { describe, expect, test } from 'vitest';
import { readBundledSyllables } from '../../src/node/bundled-syllables.ts';
import { noLanguage, type QueryLanguage, understandWords } from '../../src/query/understand.ts';

const language: QueryLanguage = { ...noLanguage, syllables: readBundledSyllables() };
const empty = { count: () => 0 };

function check(typed: string, kept: readonly string[], searched: string): void {
  const { text, respelling } = understandWords(typed, language, empty, kept, false);
  expect(text).toBe(searched);
  expect(respelling === null).toBe(typed === searched);
}

describe('words that are kept', () => {
  test('stay as they are typed: codes, and what is quoted', () => {
    check('quy ddinhj', [], 'quy định');
    check('quy ddinhj', ['quy ddinhj'], 'quy ddinhj');
    check('quy d9inh5 phan cong', ['quy d9inh5'], 'quy d9inh5 phân công');
    check('784 sxd th', ['SXD', 'TH'], '784 sxd th');
  });

  test('of a row stay only where they stand in a row', () => {
    check('phan cong cong tac', ['cong tac'], 'phân công cong tac');
    check('cong viec phan cong', ['phan cong'], 'công việc phan cong');
  });
});
