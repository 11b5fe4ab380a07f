import type { Completable, CompletableOption } from './completable.ts';
import type { Completion } from './completed-by.ts';
import { argumentCases, valueCases, wordCases } from './shell-cases.ts';

/** A completion script for zsh, to be sourced after `compinit` or kept as `_chidan` in a folder of `fpath`. */
export function zshScript(completable: Completable): string {
  const { commands, options } = completable;
  const described = (list: readonly CompletableOption[]): string =>
    list.flatMap(({ flags, meaning }) => flags.map((flag) => item(flag, meaning))).join(' ');
  return `#compdef chidan
_chidan() {
  local command='' library='' previous="\${words[CURRENT-1]}" index
  local -a items
  for ((index = 2; index < CURRENT; index++)); do
${wordCases(completable, 'words')}
  done
  case "$previous" in
${valueCases(completable, offer)}
  esac
  if [[ \${words[CURRENT]} == -* ]]; then
    case "$command" in
      '') items=(${described(options)}) ;;
${commands.map(({ name, options: own }) => `      ${name}) items=(${described(own)}) ;;`).join('\n')}
    esac
    _describe -o option items
    return
  fi
  case "$command" in
    '') items=(${commands.map(({ name, summary }) => item(name, summary)).join(' ')}); _describe command items ;;
${argumentCases(completable, offer)}
  esac
}
if [[ $funcstack[1] == _chidan ]]; then
  _chidan "$@"
else
  compdef _chidan chidan
fi
`;
}

/** `word:what it means` in single quotes. */
function item(word: string, meaning: string): string {
  return `'${word}:${meaning.replaceAll('\\', '\\\\').replaceAll(':', '\\:').replaceAll("'", "'\\''")}'`;
}

function offer(completion: Completion | null): string {
  if (completion === null) return ':';
  if (completion === 'files') return '_files';
  if (completion === 'folders') return '_files -/';
  if (completion === 'documents')
    return `items=("\${(@f)$("\${words[1]}" references \${library:+--library} \${library:+"$library"} 2>/dev/null)}"); compadd -a items`;
  return `compadd ${completion.join(' ')}`;
}
