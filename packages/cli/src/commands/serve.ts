import { type Command, InvalidArgumentError } from 'commander';
import { type CommandContext, printNotice, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import {
  addLanguageModelFlags,
  type LanguageModelFlags,
  languageModelOf,
  noticeAddress,
  noticeModel,
} from '../language-model.ts';
import type { Messages } from '../messages/messages.ts';
import { wrap } from '../render/wrap.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';

interface ServeOptions extends LibraryOptions, LanguageModelFlags {
  readonly host?: string;
  readonly port?: number;
  readonly allowHost?: string[];
}

/** `chidan serve`: answers over HTTP until Ctrl+C, which is its ordinary end and exit code 0. */
export function declareServe(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  const command = program
    .command('serve')
    .summary(help.serve.summary)
    .description(help.serve.description)
    .option(`--host <${help.serve.address}>`, help.serve.host)
    .option(`--port <${help.serve.portName}>`, help.serve.port, parsePort(context.messages))
    .option(`--allow-host <${help.serve.nameName}...>`, help.serve.allowHost);
  addLanguageModelFlags(command, context.messages)
    .addHelpText(
      'after',
      examples(
        context.messages,
        'chidan serve',
        'chidan serve --port 8080',
        'chidan serve --host 0.0.0.0 --allow-host tracuu.coquan.local 192.168.1.10',
      ),
    )
    .action(
      async (_options: unknown, command: Command) => await serve(command.optsWithGlobals<ServeOptions>(), context),
    );
}

const parsePort =
  ({ help }: Messages) =>
  (value: string): number => {
    const port = /^\d+$/.test(value) ? Number(value) : -1;
    if (port < 0 || port > 65_535) throw new InvalidArgumentError(help.limitRange(0, 65_535));
    return port;
  };

async function serve(options: ServeOptions, context: CommandContext): Promise<void> {
  const { io } = context;
  const languageModel = await languageModelOf(context, options);
  if (languageModel) {
    noticeModel(context, options, languageModel);
    noticeAddress(context, options, languageModel);
  }
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
      printResult(context, options, server.url, (url, { width, messages }) =>
        wrap(messages.results.serving(url), width),
      );
      await server.stopped;
      printNotice(context, options, context.messages.results.stopped);
    },
    { queryThread: 'worker', ...(languageModel ? { languageModel } : {}) },
  );
}
