import type { Completable, CompletableOption } from './completable.ts';
import type { Completion } from './completed-by.ts';
import { argumentCases, valueCases, wordCases } from './shell-cases.ts';

/**
 * A completion script for bash from 3.2. What the library says is compared word for word and never given to `compgen -W`,
 * which would run commands in it.
 */
export function bashScript(completable: Completable): string {
  const { commands, options } = completable;
  const flagsOf = (list: readonly CompletableOption[]): string => list.flatMap(({ flags }) => flags).join(' ');
  return `# bash completion of chidan
_chidan_words() {
  local word
  while IFS= read -r word; do
    [[ -n $word && $word == "$current"* ]] && COMPREPLY+=("$word")
  done
}
_chidan_paths() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen "$1" -- "$current"))
}
_chidan() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local command='' library='' skipped='' index
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
${wordCases(completable, 'COMP_WORDS')}
  done
  case "$previous" in
${valueCases(completable, offer)}
  esac
  if [[ $current == -* ]]; then
    case "$command" in
      '') _chidan_words <<< $'${flagsOf(options).replaceAll(' ', '\\n')}' ;;
${commands.map(({ name, options: own }) => `      ${name}) _chidan_words <<< $'${flagsOf(own).replaceAll(' ', '\\n')}' ;;`).join('\n')}
    esac
    return
  fi
  case "$command" in
    '') ${offer(commands.map(({ name }) => name))} ;;
${argumentCases(completable, offer)}
  esac
}
complete -F _chidan chidan
`;
}

function offer(completion: Completion | null): string {
  if (completion === null) return ':';
  if (completion === 'files') return '_chidan_paths -f';
  if (completion === 'folders') return '_chidan_paths -d';
  if (completion === 'documents')
    return `_chidan_words < <("\${COMP_WORDS[0]}" references \${library:+--library "$library"} 2>/dev/null)`;
  return `_chidan_words <<< $'${completion.join('\\n')}'`;
}
