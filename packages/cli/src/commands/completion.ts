import { Argument, type Command, InvalidArgumentError } from 'commander';
import { completedBy } from '../completion/completed-by.ts';
import type { CommandContext } from '../context.ts';
import { examples } from '../help-text.ts';

const shells = ['bash', 'zsh', 'powershell'] as const;
type Shell = (typeof shells)[number];

/** `chidan completion SHELL`: a script made from the program's own declarations. */
export function declareCompletion(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  const { name, meaning } = help.completion.argument;
  const shell = new Argument(`<${name}>`, meaning).argParser((value: string) => {
    if (!shells.some((known) => known === value)) throw new InvalidArgumentError(help.choice(shells));
    return value;
  });
  program
    .command('completion')
    .summary(help.completion.summary)
    .description(help.completion.description)
    .addArgument(completedBy(shells, shell))
    .addHelpText(
      'after',
      examples(
        context.messages,
        "echo 'source <(chidan completion bash)' >> ~/.bashrc",
        "echo 'source <(chidan completion zsh)' >> ~/.zshrc",
        "Add-Content $PROFILE 'chidan completion powershell | Out-String | Invoke-Expression'",
      ),
    )
    .action(async (chosen: Shell) => {
      const { completableOf } = await import('../completion/completable.ts');
      context.io.stdout((await scriptFor(chosen))(completableOf(program)));
    });
}

async function scriptFor(shell: Shell) {
  if (shell === 'bash') return (await import('../completion/bash.ts')).bashScript;
  if (shell === 'zsh') return (await import('../completion/zsh.ts')).zshScript;
  return (await import('../completion/powershell.ts')).powershellScript;
}
