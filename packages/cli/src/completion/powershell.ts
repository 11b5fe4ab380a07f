import { type Completable, type CompletableOption, optionsWithValues } from './completable.ts';
import type { Completion } from './completed-by.ts';

/**
 * A completion script for PowerShell from 5.1. It says nothing where a path belongs: PowerShell then completes one itself.
 * It is plain ASCII, since the console's encoding may be any.
 */
export function powershellScript(completable: Completable): string {
  const { commands, options } = completable;
  const flagsOf = (list: readonly CompletableOption[]): string => words(list.flatMap(({ flags }) => flags));
  return `# PowerShell completion of chidan
Register-ArgumentCompleter -Native -CommandName chidan -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $options = @{
    '' = ${flagsOf(options)}
${commands.map(({ name, options: own }) => `    '${name}' = ${flagsOf(own)}`).join('\n')}
  }
  $arguments = @{
    '' = ${words(commands.map(({ name }) => name))}
${commands.map(({ name, argument }) => `    '${name}' = ${offer(argument)}`).join('\n')}
  }
  $values = @{
${optionsWithValues(completable)
  .flatMap(({ flags, value }) => flags.map((flag) => `    '${flag}' = ${offer(value)}`))
  .join('\n')}
  }
  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  $command = ''
  $library = @()
  for ($index = 1; $index -lt $before.Count; $index++) {
    $word = $before[$index]
    if ($word -ceq '--library' -and $index + 1 -lt $before.Count) { $library = @('--library', $before[$index + 1].Trim('"', "'")) }
    if ($values.ContainsKey($word)) { $index++; continue }
    if ($word.StartsWith('-')) { continue }
    if ($command -eq '') { $command = $word }
  }
  $previous = $before[$before.Count - 1]
  if ($values.ContainsKey($previous)) { $found = $values[$previous] }
  elseif ($wordToComplete.StartsWith('-')) { $found = $options[$command] }
  else { $found = $arguments[$command] }
  if ($found -is [scriptblock]) { $found = & $found }
  $found | Where-Object { $_ -and $_.StartsWith($wordToComplete) } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function offer(completion: Completion | null): string {
  if (completion === null || completion === 'files' || completion === 'folders') return '@()';
  if (completion === 'documents') return '{ & $commandAst.CommandElements[0].Extent.Text references @library 2>$null }';
  return words(completion);
}

function words(list: readonly string[]): string {
  return `@(${list.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')})`;
}
