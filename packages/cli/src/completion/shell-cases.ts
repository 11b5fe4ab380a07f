import { type Completable, optionsWithValues } from './completable.ts';
import type { Completion } from './completed-by.ts';

/** What a shell runs to offer words; each shell has its own. */
type Offer = (completion: Completion | null) => string;

/**
 * The part that bash and zsh spell alike: finds `command` and `library` among the words before the cursor.
 *
 * @param words - the array that holds them
 */
export function wordCases(completable: Completable, words: string): string {
  const skipped = optionsWithValues(completable).flatMap(({ flags }) => flags.filter((flag) => flag !== '--library'));
  return `    case "\${${words}[index]}" in
      --library) library="\${${words}[index+1]}"; ((index++)) ;;
      ${skipped.join('|')}) ((index++)) ;;
      -*) ;;
      *) [[ -z $command ]] && command="\${${words}[index]}" ;;
    esac`;
}

/** The cases of an option that waits for its value. */
export function valueCases(completable: Completable, offer: Offer): string {
  return optionsWithValues(completable)
    .map(({ flags, value }) => `    ${flags.join('|')}) ${offer(value)}; return ;;`)
    .join('\n');
}

/** The cases of the commands that take an argument. */
export function argumentCases({ commands }: Completable, offer: Offer): string {
  return commands
    .filter(({ argument }) => argument !== null)
    .map(({ name, argument }) => `    ${name}) ${offer(argument)} ;;`)
    .join('\n');
}
