import { Command, InvalidArgumentError, Option } from 'commander';
import { declareAdd } from './commands/add.ts';
import { declareAsk } from './commands/ask.ts';
import { declareCompletion } from './commands/completion.ts';
import { declareDoctor } from './commands/doctor.ts';
import { declareEdit } from './commands/edit.ts';
import { declareEmbed } from './commands/embed.ts';
import { declareEvaluate } from './commands/evaluate.ts';
import { declareInspect } from './commands/inspect.ts';
import { declareList } from './commands/list.ts';
import { declareReferences } from './commands/references.ts';
import { declareRemove } from './commands/remove.ts';
import { declareReview } from './commands/review.ts';
import { declareSearch } from './commands/search.ts';
import { declareServe } from './commands/serve.ts';
import { declareShow } from './commands/show.ts';
import { declareStatus } from './commands/status.ts';
import { declareVerify } from './commands/verify.ts';
import { completedBy } from './completion/completed-by.ts';
import type { CommandContext } from './context.ts';
import { helpConfiguration, programNotes, wrapHelp } from './help-text.ts';
import { languages } from './messages/messages.ts';
import { readVersion } from './version.ts';

const commands = [
  declareAdd,
  declareSearch,
  declareAsk,
  declareVerify,
  declareList,
  declareShow,
  declareInspect,
  declareReview,
  declareEdit,
  declareRemove,
  declareStatus,
  declareEmbed,
  declareServe,
  declareDoctor,
  declareEvaluate,
  declareCompletion,
  declareReferences,
];

/** The command line with all its commands. Declaring one loads nothing of the library; running it does. */
export function createProgram(context: CommandContext): Command {
  const { io, layout, messages } = context;
  const { help } = messages;
  const program = new Command('chidan')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout(wrapHelp(text, layout.width)),
      writeErr: (text) => io.stderr(wrapHelp(text, layout.width)),
      // Said in the reader's language by whoever catches the error.
      outputError: () => undefined,
      getOutHelpWidth: () => layout.width,
      getErrHelpWidth: () => layout.width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp(helpConfiguration(messages))
    .description(help.program)
    .usage(`${help.commandsPlaceholder} ${help.optionsPlaceholder}`)
    .helpOption('-h, --help', help.help)
    .helpCommand(`help [${help.helpTopic}]`, help.helpCommand)
    .version(readVersion(), '-V, --version', help.version)
    .addOption(completedBy('folders', new Option(`--library <${help.folder}>`, help.library)))
    .addOption(completedBy('folders', new Option(`--model <${help.folder}>`, help.model)))
    .addOption(
      completedBy(
        languages,
        new Option(`--lang <${help.languageName}>`, help.language).argParser((value: string) => {
          if (!languages.some((language) => language === value)) throw new InvalidArgumentError(help.choice(languages));
          return value;
        }),
      ),
    )
    .addHelpText('after', programNotes(messages, layout.width));
  for (const declare of commands) declare(program, context);
  return program;
}
