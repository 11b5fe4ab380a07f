import type { Language } from '@chidan/core';
import { englishAnswer } from './english-answer.ts';
import { englishChecks } from './english-checks.ts';
import { englishEvaluation } from './english-evaluation.ts';
import { englishHelp } from './english-help.ts';
import { englishModel } from './english-model.ts';
import { englishResults } from './english-results.ts';
import { englishSearch } from './english-search.ts';
import { englishUsage } from './english-usage.ts';
import { englishVerification } from './english-verification.ts';
import { vietnameseAnswer } from './vietnamese-answer.ts';
import { vietnameseChecks } from './vietnamese-checks.ts';
import { vietnameseEvaluation } from './vietnamese-evaluation.ts';
import { vietnameseHelp } from './vietnamese-help.ts';
import { vietnameseModel } from './vietnamese-model.ts';
import { vietnameseResults } from './vietnamese-results.ts';
import { vietnameseSearch } from './vietnamese-search.ts';
import { vietnameseUsage } from './vietnamese-usage.ts';
import { vietnameseVerification } from './vietnamese-verification.ts';

/** Everything that the command line itself says, in one language; a key that a catalogue lacks is a type error. */
export interface Messages {
  readonly language: Language;
  readonly help: typeof vietnameseHelp;
  readonly usage: typeof vietnameseUsage;
  readonly results: typeof vietnameseResults;
  readonly search: typeof vietnameseSearch;
  readonly answer: typeof vietnameseAnswer;
  readonly checks: typeof vietnameseChecks;
  readonly evaluation: typeof vietnameseEvaluation;
  readonly languageModel: typeof vietnameseModel;
  readonly verification: typeof vietnameseVerification;
}

export const catalogues: Readonly<Record<Language, Messages>> = {
  vi: {
    language: 'vi',
    help: vietnameseHelp,
    usage: vietnameseUsage,
    results: vietnameseResults,
    search: vietnameseSearch,
    answer: vietnameseAnswer,
    checks: vietnameseChecks,
    evaluation: vietnameseEvaluation,
    languageModel: vietnameseModel,
    verification: vietnameseVerification,
  },
  en: {
    language: 'en',
    help: englishHelp,
    usage: englishUsage,
    results: englishResults,
    search: englishSearch,
    answer: englishAnswer,
    checks: englishChecks,
    evaluation: englishEvaluation,
    languageModel: englishModel,
    verification: englishVerification,
  },
};

export const languages: readonly Language[] = ['vi', 'en'];

/**
 * The catalogue for a command line: that of `--lang`, which is looked for before the line is parsed, since help and usage
 * errors need it; else that of CHIDAN_LANG (`en`, `en_US.UTF-8` …); else the Vietnamese one.
 */
export function messagesFor(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Messages {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const named = words[at] === '--lang' ? words[at + 1] : words[at]?.slice('--lang='.length);
  if (isLanguage(named)) return catalogues[named];
  const ofEnvironment = env.CHIDAN_LANG?.slice(0, 2).toLowerCase();
  return catalogues[isLanguage(ofEnvironment) ? ofEnvironment : 'vi'];
}

function isLanguage(word: string | undefined): word is Language {
  return word === 'vi' || word === 'en';
}
