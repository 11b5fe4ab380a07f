import { type Command, InvalidArgumentError } from 'commander';
import { type CommandContext, printNotice, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';

interface ServeOptions extends LibraryOptions {
  readonly host?: string;
  readonly port?: number;
  readonly allowHost?: string[];
}

/** `chidan serve`: answers over HTTP until Ctrl+C, which is its ordinary end and exit code 0. */
export function declareServe(program: Command, context: CommandContext): void {
  program
    .command('serve')
    .summary('mở máy chủ tra cứu')
    .description(
      'Mở máy chủ để tra cứu qua mạng nội bộ. Nếu không nêu địa chỉ thì chỉ máy này truy cập được. Nhấn Ctrl+C để dừng.',
    )
    .option('--host <ĐỊA-CHỈ>', 'địa chỉ lắng nghe; 0.0.0.0 là mọi mạng của máy (mặc định 127.0.0.1)')
    .option('--port <CỔNG>', 'cổng, từ 0 đến 65535; 0 là cổng trống bất kỳ (mặc định 7784)', parsePort)
    .option('--allow-host <TÊN...>', 'tên hoặc địa chỉ mà các máy khác dùng để truy cập máy chủ')
    .addHelpText(
      'after',
      examples(
        'chidan serve',
        'chidan serve --port 8080',
        'chidan serve --host 0.0.0.0 --allow-host tracuu.coquan.local 192.168.1.10',
      ),
    )
    .action(
      async (_options: unknown, command: Command) => await serve(command.optsWithGlobals<ServeOptions>(), context),
    );
}

function parsePort(value: string): number {
  const port = /^\d+$/.test(value) ? Number(value) : -1;
  if (port < 0 || port > 65_535) throw new InvalidArgumentError('phải là số nguyên từ 0 đến 65535');
  return port;
}

async function serve(options: ServeOptions, context: CommandContext): Promise<void> {
  const { io } = context;
  const startServer = io.startServer ?? (await import('@chidan/server')).startServer;
  await useLibrary(
    context,
    options,
    'read',
    async (library) => {
      const config = {
        ...(options.host === undefined ? {} : { host: options.host }),
        ...(options.port === undefined ? {} : { port: options.port }),
        ...(options.allowHost === undefined ? {} : { allowedHosts: options.allowHost }),
        log: { write: io.stderr },
      };
      const server = await startServer(library, config, { signal: io.signal });
      printResult(context, options, server.url, (url) => `Máy chủ đang chạy tại ${url}. Nhấn Ctrl+C để dừng.`);
      await server.stopped;
      printNotice(context, options, 'Đã dừng máy chủ.');
    },
    { queryThread: 'worker' },
  );
}
