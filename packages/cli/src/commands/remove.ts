import type { Command } from 'commander';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag, jsonMeaning } from './options.ts';

interface RemoveOptions extends LibraryOptions {
  readonly all?: boolean;
}

/** `chidan remove NUMBER-or-ID`: one document, unless `--all` says that every one of that number is meant. */
export function declareRemove(program: Command, context: CommandContext): void {
  program
    .command('remove')
    .summary('bỏ văn bản khỏi thư viện')
    .description('Bỏ một văn bản khỏi thư viện. Tệp gốc của cơ quan không bị xóa.')
    .argument('<SỐ-HOẶC-MÃ>', 'số ký hiệu (viết kiểu nào cũng được), mã (d…) hoặc tên tệp của văn bản')
    .option('--all', 'bỏ mọi văn bản mang số ký hiệu đó')
    .option(jsonFlag, jsonMeaning)
    .addHelpText('after', examples('chidan remove 117-TB/ĐUK', 'chidan remove d3', 'chidan remove "784 qd/tu" --all'))
    .action(
      async (reference: string, _options: unknown, command: Command) =>
        await remove(reference, command.optsWithGlobals<RemoveOptions>(), context),
    );
}

async function remove(reference: string, options: RemoveOptions, context: CommandContext): Promise<void> {
  const { renderRemoved } = await import('../render/report.ts');
  const removed = await useLibrary(context, options, 'write', async (library) => {
    // Numbers restart each term and year: what is ambiguous is refused here, and the library is then given the id.
    const meant = options.all ? reference : (await library.get(reference)).id;
    return await library.remove(meant);
  });
  printResult(context, options, removed, renderRemoved);
}
