import type { Command } from 'commander';
import type { CommandContext } from '../context.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';

/** Nothing that a shell would take for more than a word: numbers come from documents. */
const plainWord = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}./_-]*$/u;

/** `chidan references`, which no help lists: ids and plain numbers of all documents, a line each, for completion scripts. */
export function declareReferences(program: Command, context: CommandContext): void {
  program.command('references', { hidden: true }).action(async (_options: unknown, command: Command) => {
    const documents = await useLibrary(
      context,
      { ...command.optsWithGlobals<LibraryOptions>(), json: true },
      'read',
      async (library) => await library.list(),
    );
    const words = documents.flatMap(({ id, number }) => (number === null ? [id] : [number, id]));
    const lines = [...new Set(words)].filter((word) => plainWord.test(word));
    context.io.stdout(lines.map((line) => `${line}\n`).join(''));
  });
}
