import { checkChoice, checkString, checkType, withDefaults } from '../base/options.ts';
import { type ChunkOptions, resolveChunkOptions } from '../chunk/chunk-document.ts';
import { type MergeOptions, resolveMergeOptions } from '../search-index/merge-policy.ts';
import {
  type LanguageModelOptions,
  type ResolvedLanguageModelOptions,
  resolveLanguageModelOptions,
} from './language-model-options.ts';

export interface OpenOptions {
  /** `write` makes the library where it is missing; `read`, the default, cannot change it. */
  readonly access?: 'read' | 'write';
  /** Folder of another embedding model in the Hugging Face layout; the bundled one when left out. */
  readonly model?: string;
  /** Where queries are embedded: in a `worker` (the default, keeps this thread free) or in this thread (`own`, starts sooner). */
  readonly queryThread?: 'own' | 'worker';
  /** Whether the bytes of added files are kept in the library; true when left out. */
  readonly keepOriginals?: boolean;
  /**
   * Whether documents that are marked MẬT, TỐI MẬT or TUYỆT MẬT may be added; false when left out, and they are refused with
   * FILE_SECRET. Lawful only where this machine and everyone who can open the library are cleared for state secrets of that
   * degree, and the machine is in no network that is not, as the Law on the protection of state secrets asks.
   */
  readonly acceptSecret?: boolean;
  /** Words answers from the passages found, each sentence checked against them; without it answers stay in quotes. */
  readonly languageModel?: LanguageModelOptions;
  /** Called when a write has to wait for another process. */
  readonly onWait?: () => void;
  readonly chunks?: Partial<ChunkOptions>;
  readonly merge?: Partial<MergeOptions>;
}

/** Every option with its value; what nothing stands in for is undefined. */
export interface ResolvedOpenOptions {
  readonly access: 'read' | 'write';
  readonly model: string | undefined;
  readonly queryThread: 'own' | 'worker';
  readonly keepOriginals: boolean;
  readonly acceptSecret: boolean;
  readonly languageModel: ResolvedLanguageModelOptions | undefined;
  readonly onWait: (() => void) | undefined;
  readonly chunks: ChunkOptions;
  readonly merge: MergeOptions;
}

type GivenOptions = Omit<ResolvedOpenOptions, 'languageModel' | 'chunks' | 'merge'> & {
  readonly languageModel: LanguageModelOptions | undefined;
  readonly chunks: Partial<ChunkOptions> | undefined;
  readonly merge: Partial<MergeOptions> | undefined;
};

const defaults: GivenOptions = {
  access: 'read',
  model: undefined,
  queryThread: 'worker',
  keepOriginals: true,
  acceptSecret: false,
  languageModel: undefined,
  onWait: undefined,
  chunks: undefined,
  merge: undefined,
};

/** @throws ChidanError OPTION_INVALID; for an option that there is not, too */
export function resolveOpenOptions(options: OpenOptions): ResolvedOpenOptions {
  const given = withDefaults(defaults, options);
  checkChoice('access', given.access, ['read', 'write']);
  checkChoice('queryThread', given.queryThread, ['own', 'worker']);
  checkType('keepOriginals', given.keepOriginals, 'boolean');
  checkType('acceptSecret', given.acceptSecret, 'boolean');
  checkType('onWait', given.onWait, 'function');
  if (given.model !== undefined) checkString('model', given.model);
  return {
    ...given,
    languageModel: given.languageModel === undefined ? undefined : resolveLanguageModelOptions(given.languageModel),
    chunks: resolveChunkOptions(given.chunks),
    merge: resolveMergeOptions(given.merge),
  };
}
