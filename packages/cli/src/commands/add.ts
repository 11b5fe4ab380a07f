import type { Command } from 'commander';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag, jsonMeaning } from './options.ts';

/** `chidan add PATH…`: files that cannot be read are reported, and the exit code says that there were some. */
export function declareAdd(program: Command, context: CommandContext): void {
  program
    .command('add')
    .summary('thêm văn bản vào thư viện')
    .description(
      'Thêm tệp .docx, .pdf có lớp chữ, .md, .txt, hoặc mọi tệp trong một thư mục. Tệp đã có và không đổi thì bỏ qua; tệp không đọc được thì báo lỗi rồi thêm tiếp các tệp còn lại. Nếu chưa có thư viện thì lập mới.',
    )
    .argument('<ĐƯỜNG-DẪN...>', 'tệp hoặc thư mục cần thêm')
    .option(jsonFlag, jsonMeaning)
    .addHelpText(
      'after',
      examples(
        'chidan add van-ban/',
        'chidan add 117-TB-DUK.docx 784-QD-TU.pdf',
        'chidan add van-ban/ --library /srv/chidan',
      ),
    )
    .action(
      async (paths: string[], _options: unknown, command: Command) =>
        await add(paths, command.optsWithGlobals<LibraryOptions>(), context),
    );
}

async function add(paths: readonly string[], options: LibraryOptions, context: CommandContext): Promise<void> {
  const { createProgressReporter } = await import('../progress-reporter.ts');
  const { renderAddReport } = await import('../render/report.ts');
  const progress = createProgressReporter(context, options);
  const report = await useLibrary(context, options, 'create', async (library) => {
    try {
      return await library.add(paths, { signal: context.io.signal, onProgress: progress.onProgress });
    } finally {
      progress.finish();
    }
  });
  printResult(context, options, report, (value, layout) => renderAddReport(value, context.io.cwd, layout));
  if (report.files.some((file) => file.outcome === 'failed')) context.setOutcome('incomplete');
}
