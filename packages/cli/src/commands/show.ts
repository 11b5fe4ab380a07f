import { type Command, Option } from 'commander';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import type { DocumentPart } from '../render/document.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag, jsonMeaning } from './options.ts';

interface ShowOptions extends LibraryOptions {
  readonly outline?: boolean;
  readonly text?: boolean;
}

/** `chidan show NUMBER-or-ID`: a document's header, outline and text, or one of the last two alone. */
export function declareShow(program: Command, context: CommandContext): void {
  program
    .command('show')
    .summary('xem một văn bản')
    .description('Xem thông tin chung, bố cục và toàn văn của một văn bản.')
    .argument('<SỐ-HOẶC-MÃ...>', 'số ký hiệu (viết kiểu nào cũng được), mã (d…) hoặc tên tệp của văn bản')
    .addOption(new Option('--outline', 'chỉ xem bố cục').conflicts('text'))
    .addOption(new Option('--text', 'chỉ xem toàn văn').conflicts('outline'))
    .option(jsonFlag, jsonMeaning)
    .addHelpText(
      'after',
      examples('chidan show 117-TB/ĐUK', 'chidan show 117 tb duk --outline', 'chidan show d3 --text > van-ban.txt'),
    )
    .action(async (words: string[], _options: unknown, command: Command) => {
      await show(words.join(' '), command.optsWithGlobals<ShowOptions>(), context);
    });
}

async function show(reference: string, options: ShowOptions, context: CommandContext): Promise<void> {
  const { outlineEntries } = await import('../render/outline.ts');
  const { renderDocument } = await import('../render/document.ts');
  const document = await useLibrary(context, options, 'read', async (library) => await library.get(reference));
  const { offsetMap: _, ...shown } = document;
  const part: DocumentPart = options.outline ? 'outline' : options.text ? 'text' : 'all';
  if (!options.json || part === 'all') {
    printResult(context, options, shown, (value, layout) => renderDocument(value, part, layout));
    return;
  }
  const { id, text, textSha256, pageStarts } = shown;
  const value =
    part === 'outline'
      ? { id, outline: outlineEntries(text, shown.document.outline) }
      : { id, text, textSha256, pageStarts };
  printResult(context, options, value, () => '');
}
