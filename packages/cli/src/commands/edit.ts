import type { CorrectableField, CorrectionChanges, DocumentSummary, StoredDocument } from '@chidan/core';
import { Argument, type Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { completedBy } from '../completion/completed-by.ts';
import { type CommandContext, printResult } from '../context.ts';
import { examples } from '../help-text.ts';
import { optionsMissing } from '../usage-problem.ts';
import { type LibraryOptions, useLibrary } from '../use-library.ts';
import { jsonFlag } from './options.ts';

/** As `correctableFields` of the library, which is not loaded for declaring the command; a test compares them. */
export const editableFields: readonly CorrectableField[] = [
  'number',
  'type',
  'date',
  'issuer',
  'subject',
  'superior',
  'place',
  'term',
];

type EditOptions = LibraryOptions &
  Readonly<Partial<Record<CorrectableField, string>>> & {
    /** True for all of them. */
    readonly undo?: true | readonly CorrectableField[];
  };

/** `chidan edit NUMBER-or-ID --date …`: puts right what was misread at the head of a document, or takes that back. */
export function declareEdit(program: Command, context: CommandContext): void {
  const { help } = context.messages;
  const command = program
    .command('edit')
    .summary(help.edit.summary)
    .description(help.edit.description)
    .addArgument(completedBy('documents', new Argument(`<${help.edit.argument.name}>`, help.edit.argument.meaning)));
  for (const field of editableFields) command.option(`--${field} <${help.edit.value}>`, help.edit.fields[field]);
  const undo = new Option(`--undo [${help.edit.fieldNames}]`, help.edit.undo).argParser(parseFields(context));
  command
    .addOption(completedBy(editableFields, undo))
    .option(jsonFlag, help.json)
    .addHelpText(
      'after',
      examples(
        context.messages,
        'chidan edit d3 --date 1/8/2025',
        'chidan edit "784 qd/tu" --type "Quy định" --issuer "TỈNH ỦY SÔNG VÀNG"',
        'chidan edit d3 --number ""',
        'chidan edit d3 --undo date,number',
      ),
    )
    .action(
      async (reference: string, _options: unknown, edited: Command) =>
        await edit(reference, edited.optsWithGlobals<EditOptions>(), context),
    );
}

const parseFields =
  ({ messages }: CommandContext) =>
  (value: string): readonly CorrectableField[] =>
    value.split(',').map((name) => {
      const field = editableFields.find((known) => known === name.trim());
      if (!field) throw new InvalidArgumentError(messages.help.choice(editableFields));
      return field;
    });

async function edit(reference: string, options: EditOptions, context: CommandContext): Promise<void> {
  const { signal } = context.io;
  const given = editableFields.flatMap((field) => (options[field] === undefined ? [] : [[field, options[field]]]));
  if (given.length === 0 && options.undo === undefined) {
    const flags = [...editableFields, 'undo'].map((name) => `--${name}`).join(', ');
    throw new CommanderError(2, optionsMissing, `one of ${flags}`);
  }
  const { documentIdentityKey } = await import('@chidan/core');
  const { documentData } = await import('../render/document-data.ts');
  const { renderEdited } = await import('../render/review.ts');
  const edited = await useLibrary(context, options, 'write', async (library) => {
    const before = await library.get(reference);
    const undone = undoneBy(options.undo, before);
    const changes: CorrectionChanges = Object.fromEntries([...undone.map((field) => [field, null]), ...given]);
    const isNothing = Object.keys(changes).length === 0;
    // Taking back what nobody corrected is done already.
    const after = isNothing && options.undo ? before : await library.correct(before.id, changes, { signal });
    const key = documentIdentityKey(after);
    const isSame = (other: DocumentSummary): boolean => other.id !== after.id && documentIdentityKey(other) === key;
    const sameIdentity = key === null ? [] : (await library.list()).filter(isSame).map(({ id }) => id);
    return { changed: Object.keys(changes) as CorrectableField[], before, after, sameIdentity };
  });
  const { text: _, ...data } = documentData(edited.after);
  printResult(context, options, { ...data, sameIdentity: edited.sameIdentity }, (_value, layout) =>
    renderEdited(edited, layout),
  );
}

function undoneBy(undo: EditOptions['undo'], { corrections }: StoredDocument): readonly CorrectableField[] {
  if (undo === undefined) return [];
  return undo === true ? corrections.map(({ field }) => field) : undo;
}
