import { Command } from 'commander';
import { declareAdd } from './commands/add.ts';
import { declareAsk } from './commands/ask.ts';
import { declareEmbed } from './commands/embed.ts';
import { declareList } from './commands/list.ts';
import { declareRemove } from './commands/remove.ts';
import { declareSearch } from './commands/search.ts';
import { declareServe } from './commands/serve.ts';
import { declareShow } from './commands/show.ts';
import { declareStatus } from './commands/status.ts';
import type { CommandContext } from './context.ts';
import { helpConfiguration, programNotes } from './help-text.ts';
import { readVersion } from './version.ts';

const commands = [
  declareAdd,
  declareSearch,
  declareAsk,
  declareList,
  declareShow,
  declareRemove,
  declareStatus,
  declareEmbed,
  declareServe,
];

/** The command line with all its commands. Declaring one loads nothing of the library; running it does. */
export function createProgram(context: CommandContext): Command {
  const { io, layout } = context;
  const program = new Command('chidan')
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      // Said in Vietnamese by whoever catches the error.
      outputError: () => undefined,
      getOutHelpWidth: () => layout.width,
      getErrHelpWidth: () => layout.width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp(helpConfiguration)
    .description(
      'Chỉ Dẫn: tra cứu văn bản chỉ đạo, điều hành ngay trên máy của cơ quan, trích dẫn nguyên văn, có nguồn.',
    )
    .usage('<lệnh> [tùy chọn]')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .helpCommand('help [LỆNH]', 'xem hướng dẫn của một lệnh')
    .version(readVersion(), '-V, --version', 'xem số phiên bản')
    .option(
      '--library <THƯ-MỤC>',
      'thư mục của thư viện; nếu bỏ trống thì theo biến CHIDAN_LIBRARY, rồi đến thư mục .chidan gần nhất tính từ thư mục hiện tại trở lên',
    )
    .option(
      '--model <THƯ-MỤC>',
      'thư mục của mô hình nhúng; nếu bỏ trống thì theo biến CHIDAN_MODEL, rồi đến mô hình kèm theo chương trình',
    )
    .addHelpText('after', programNotes());
  for (const declare of commands) declare(program, context);
  return program;
}
