import type { vietnameseHelp } from './vietnamese-help.ts';

const reference = {
  name: 'NUMBER-OR-ID',
  meaning: 'document number (in any spelling), id (d…) or file name of the document',
};

/** All that `--help` prints, less the examples. */
export const englishHelp: typeof vietnameseHelp = {
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  globalOptions: 'Common options:',
  commands: 'Commands:',
  examples: 'Examples:',
  exitCodesTitle: 'Exit codes:',
  exitCodes: {
    done: 'done, also when a question has no grounds to be answered from',
    unexpected: 'a bug of the program',
    input: 'the command line, query, path or document named is wrong',
    library: 'the library is missing, damaged, busy or of another model',
    environment: 'the model is missing, a port is taken or a folder cannot be opened',
    incomplete: 'done, but for some files that could not be added or read',
    unsupported: 'the answer that was verified is not borne out',
    interrupted: 'stopped half-way (Ctrl+C)',
  },
  optionsPlaceholder: '[options]',
  commandPlaceholder: '[command]',
  commandsPlaceholder: '<command>',
  program:
    'Chỉ Dẫn: looks things up in Vietnamese directive documents on this machine, with word-for-word quotes and sources.',
  help: 'show help',
  helpTopic: 'COMMAND',
  helpCommand: 'show the help of a command',
  version: 'show the version number',
  folder: 'FOLDER',
  library:
    "the library's folder; when left out, that of CHIDAN_LIBRARY, then the nearest folder .chidan from the current one upward",
  model:
    "the embedding model's folder; when left out, that of CHIDAN_MODEL, then the model that comes with the program",
  languageName: 'LANGUAGE',
  language: 'language of messages: vi or en; when left out, that of CHIDAN_LANG, then Vietnamese',
  json: 'print the result as one JSON value',
  number: 'NUMBER',
  limitRange: (least, most) => `must be a whole number from ${least} to ${most}`,
  choice: (choices) => `must be ${choices.join(' or ')}`,
  add: {
    summary: 'add documents to the library',
    description:
      'Adds files .docx, .pdf with a text layer, .html, .md, .txt, or every file of a folder. Files that are there and unchanged are passed over; a file that cannot be read or is marked as secret is reported, and the rest goes on. A missing library is made.',
    argument: { name: 'PATH', meaning: 'file or folder to add' },
    acceptSecret:
      'take documents that are marked as secret, too; only on a machine and with people cleared for secrets of that degree',
  },
  search: {
    summary: 'find passages',
    description:
      'Finds the passages nearest to a sentence, some words or a document number, typed with diacritics or without. A query may have "phrases", -words that no hit may bear, and filters such as type:TB, from:2022, number:784.',
    argument: { name: 'QUERY', meaning: 'sentence, words or document number to look for' },
    limit: 'how many passages, from 1 to 100 (default 10)',
    modeName: 'MODE',
    mode: 'how to search: hybrid by words and meaning (the default), lexical by words alone, semantic by meaning alone',
    group: 'each document once, by its best passage',
    exact: 'search exactly what was typed: no diacritics put in, no slips mended, no abbreviations read',
    filters: {
      type: { name: 'TYPE', meaning: 'only documents of this type, as TB or "Thông báo"; may be given several times' },
      from: { name: 'DAY', meaning: 'only documents from this day, month or year on, as 1/8/2024 or 2024' },
      to: { name: 'DAY', meaning: 'only documents up to the end of this day, month or year' },
      issuer: { name: 'ISSUER', meaning: 'only documents of this body' },
      number: { name: 'NUMBER', meaning: 'only documents that bear this number, as 117-TB or 784' },
      term: { name: 'TERM', meaning: 'only documents of this term of office, as XIII or 2020-2025' },
      signer: { name: 'NAME', meaning: 'only documents that this person signed' },
      replaced: { meaning: 'only documents that another of the library is known to replace (yes), or is not (no)' },
    },
    facets: 'count the documents found by type, issuer, year, term and signer',
    explain: 'tell of what parts the score of each passage is made',
  },
  ask: {
    summary: 'ask, and get an answer with its sources',
    description:
      'Answers with word-for-word quotes from the documents of the library and their sources. Where there are no grounds it says so, and shows the nearest passages for reference. Confidence is how likely the first quote bears what is asked, estimated on judged questions: high from 85%, medium from 60%, low below that.',
    argument: { name: 'QUESTION', meaning: 'the question' },
    limit: 'how many passages the answer may draw on, from 1 to 100 (default 6)',
    after: 'the question before this one, for a question that leans on it',
    file: 'FILE',
    output: 'save the answer in this file: .docx and .md have footnotes, .json can be checked with chidan verify',
    force: 'replace the file if it is there',
  },
  verify: {
    summary: 'check an answer against the documents',
    description:
      'Compares an answer, of Chỉ Dẫn (chidan ask --json) or of another program, with the documents of the library: whether each quote is word for word, and each sentence says what its sources say. The form of the file: docs/KIEM-CHUNG.md.',
    argument: { name: 'FILE', meaning: 'JSON file with the answer' },
  },
  list: {
    summary: 'list the documents of the library',
    description: 'Lists the documents of the library in the order in which they were added.',
  },
  show: {
    summary: 'show a document',
    description: "Shows a document's header, outline and whole text.",
    argument: reference,
    outline: 'the outline only',
    text: 'the text only',
  },
  inspect: {
    summary: 'show what is read in a file',
    description:
      'Reads a file as adding does, without adding and without a library: every field of its head and foot with how sure it is and where it stands, the outline, the references, what should be reviewed and the lines left out. With --json one file gives an object, several give a list.',
    argument: { name: 'FILE', meaning: 'a file .docx, .pdf with a text layer, .html, .md or .txt' },
    outline: 'the outline only',
    references: 'the references only',
  },
  review: {
    summary: 'list what should be reviewed',
    description:
      'Lists the documents whose number, type, date, issuer, subject … were not found or were read with doubt, with the line that was read and the command to put it right.',
    threshold: 'list fields with less confidence than this, too, from 0 to 1 (default 0.8)',
    thresholdRange: 'must be a number from 0 to 1',
  },
  edit: {
    summary: 'put right what was misread of a document',
    description:
      'Puts number, date and other fields of the head right where they were misread; the text stays. A correction is kept when the file is added again, even after its document was removed. An empty value ("") says that the document has none.',
    argument: reference,
    value: 'VALUE',
    fieldNames: 'FIELDS',
    fields: {
      number: 'document number, as 117-TB/DUK',
      type: 'Vietnamese name or id of the type, as decision',
      date: 'date of issue, as 1/8/2025',
      issuer: 'issuer',
      subject: 'subject',
      superior: 'superior body',
      place: 'place of issue',
      term: 'term of office',
    },
    undo: 'take corrections back, to what was read: all, or those named with commas between (number,date …)',
  },
  remove: {
    summary: 'take a document out of the library',
    description: 'Takes a document out of the library. The file itself is not deleted.',
    argument: reference,
    all: 'take out every document of that number',
  },
  status: {
    summary: 'show the state of the library',
    description: 'Shows where the library is, how many documents it has and which model it was made with.',
  },
  embed: {
    summary: 'make the vectors again with the model in use',
    description:
      'Makes the vectors of all passages again with the model in use. Only needed after a change of model; when stopped half-way, the next run goes on from there.',
  },
  serve: {
    summary: 'start the search server',
    description:
      'Starts a server to search over the local network. Without an address only this machine can reach it. Press Ctrl+C to stop.',
    address: 'ADDRESS',
    host: "address to listen on; 0.0.0.0 is all of the machine's networks (default 127.0.0.1)",
    portName: 'PORT',
    port: 'port, from 0 to 65535; 0 is any free one (default 7784)',
    nameName: 'NAME',
    allowHost: 'name or address by which other machines reach the server',
  },
  doctor: {
    summary: 'check the machine and the library',
    description:
      'Checks the version of Node, the native modules, the model and every part of the library; changes nothing. Each fault comes with what to do.',
  },
  evaluate: {
    summary: 'measure the quality of search and answers',
    description:
      'Puts each question of a file to the library and compares with the judged passages or documents: at which rank they are found by words and vectors, words only, vectors only, with 95 % confidence intervals; how many questions are answered, refused, cited right. Takes a questions file or a test collection in the form of BEIR; the forms: docs/EVALUATION.md.',
    argument: {
      name: 'FILE',
      meaning:
        'questions, one JSON object a line (as corpus/questions.jsonl); or a folder in the form of BEIR, or its queries.jsonl',
    },
    misses: 'list the questions whose judged result is not among the first five, too',
    deep: 'look at 100 passages a question, for recall@100 too (always so with the form of BEIR)',
    save: 'keep the result of each question in this file, to compare with later',
    compare: 'compare question by question with the result kept in this file',
    qrels: 'judgments of a collection in the form of BEIR; qrels.tsv or qrels/test.tsv when left out',
    fill: 'first add every document of corpus.jsonl (form of BEIR) to the library, which is made where it is missing',
  },
  completion: {
    summary: 'print a completion script',
    description:
      'Prints a script that lets the shell complete commands, options, paths and document numbers with the Tab key. Add the line of your shell to its start-up file:',
    argument: { name: 'SHELL', meaning: 'bash, zsh or powershell' },
  },
};
