import { resolve } from 'node:path';
import type { Library, OpenOptions } from '@chidan/core/node';
import { type CommandContext, printNotice, type ResultOptions } from './context.ts';

/** Options that say which library and model are meant; every command takes them. */
export interface LibraryOptions extends ResultOptions {
  readonly library?: string;
  readonly model?: string;
}

/** What a command sets of its own. */
type MoreOptions = Pick<OpenOptions, 'queryThread' | 'acceptSecret' | 'languageModel'>;

/** How a command needs the library: `write` changes one that is there, `create` makes it where it is missing. */
export type LibraryNeed = 'read' | 'write' | 'create';

/**
 * Opens the library that the options, the environment or the current folder name, and closes it after use.
 *
 * @throws ChidanError LIBRARY_NOT_FOUND unless `create` was asked for, and what `openLibrary` and `use` throw
 */
export async function useLibrary<T>(
  context: CommandContext,
  options: LibraryOptions,
  need: LibraryNeed,
  use: (library: Library) => Promise<T>,
  more: MoreOptions = { queryThread: 'own' },
): Promise<T> {
  const directory = await locateLibrary(context, options, need);
  const library = await openFor(context, options, directory, need, more);
  try {
    return await use(library);
  } finally {
    await library.close();
  }
}

/** The folder of the library that is meant. @throws ChidanError LIBRARY_NOT_FOUND where none is, unless `create` was asked for */
export async function locateLibrary(
  { io }: CommandContext,
  options: LibraryOptions,
  need: LibraryNeed,
): Promise<string> {
  const named = options.library || io.env.CHIDAN_LIBRARY;
  if (named) return resolve(io.cwd, named);
  const findLibrary = io.findLibrary ?? (await import('@chidan/core/node')).findLibrary;
  const found = findLibrary(io.cwd);
  if (found !== null) return found;
  const here = resolve(io.cwd, '.chidan');
  if (need === 'create') return here;
  const { ChidanError } = await import('@chidan/core');
  throw new ChidanError('LIBRARY_NOT_FOUND', { directory: here });
}

async function openFor(
  context: CommandContext,
  options: LibraryOptions,
  directory: string,
  need: LibraryNeed,
  more: MoreOptions,
): Promise<Library> {
  const { io } = context;
  const openLibrary = io.openLibrary ?? (await import('@chidan/core/node')).openLibrary;
  const model = options.model || io.env.CHIDAN_MODEL;
  let isWaiting = false;
  const onWait = (): void => {
    if (!isWaiting) printNotice(context, options, context.messages.results.waiting);
    isWaiting = true;
  };
  const open = async (access: 'read' | 'write'): Promise<Library> =>
    await openLibrary(directory, {
      access,
      ...more,
      ...(model ? { model: resolve(io.cwd, model) } : {}),
      onWait,
    });
  if (need === 'read') return await open('read');
  // Opening to write makes a missing library; opening to read first refuses one that was misspelt.
  if (need === 'write') await (await open('read')).close();
  return await open('write');
}
