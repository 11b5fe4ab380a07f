import { Argument, type Command, Option } from 'commander';
import { completedBy } from '../completion/completed-by.ts';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import type { DocumentPart } from '../render/document.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag } from './options.ts';

interface ShowOptions extends LibraryOptions {
  readonly outline?: boolean;
  readonly text?: boolean;
}

/** `chidan show NUMBER-or-ID`: a document's header, outline and text, or one of the last two alone. */
export function declareShow(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  program
    .command('show')
    .summary(help.show.summary)
    .description(help.show.description)
    .addArgument(completedBy('documents', new Argument(`<${help.show.argument.name}...>`, help.show.argument.meaning)))
    .addOption(new Option('--outline', help.show.outline).conflicts('text'))
    .addOption(new Option('--text', help.show.text).conflicts('outline'))
    .option(jsonFlag, help.json)
    .addHelpText(
      'after',
      examples(
        context.messages,
        'chidan show 117-TB/ĐUK',
        'chidan show 117 tb duk --outline',
        'chidan show d3 --text > van-ban.txt',
      ),
    )
    .action(async (words: string[], _options: unknown, command: Command) => {
      await show(words.join(' '), command.optsWithGlobals<ShowOptions>(), context);
    });
}

async function show(reference: string, options: ShowOptions, context: CommandContext): Promise<void> {
  const { documentData } = await import('../render/document-data.ts');
  const { renderDocument } = await import('../render/document.ts');
  const document = await useLibrary(context, options, 'read', async (library) => await library.get(reference));
  if (!options.json) {
    const { offsetMap: _, ...shown } = document;
    const part: DocumentPart = options.outline ? 'outline' : options.text ? 'text' : 'all';
    printResult(context, options, shown, (value, layout) => renderDocument(value, part, layout));
    return;
  }
  const data = documentData(document);
  const { id, outline, text, textSha256, pageStarts } = data;
  const value = options.outline ? { id, outline } : options.text ? { id, text, textSha256, pageStarts } : data;
  printResult(context, options, value, () => '');
}
