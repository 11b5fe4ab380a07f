/** `npm start -- "câu hỏi"`: from a fresh clone to a found passage and an answer, doing only what is not done yet. */
import './require-node.mjs';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildHash, ensureBuilt } from './build.mjs';
import { filesUnder, hashStats, root, stampMatches, writeStamp } from './fingerprint.mjs';
import { ensureInstalled } from './install.mjs';
import { runShown, say } from './run-command.mjs';

const documents = 'corpus/documents';
const library = '.chidan';
const exampleQuery = 'quy định phân công cấp ủy dự sinh hoạt';
const usage = `Cách dùng: npm start -- "điều cần tìm hoặc câu hỏi"
Gõ có dấu hay không dấu đều được. Ví dụ: npm start -- "${exampleQuery}"
`;

process.exitCode = await start(process.argv.slice(2).join(' ').trim());

async function start(typedQuery) {
  if (typedQuery === '') say(usage);
  const query = typedQuery || exampleQuery;
  return (
    (await ensureInstalled()) ||
    (await ensureBuilt()) ||
    (await ensureLibrary()) ||
    (await section('KẾT QUẢ TÌM', 'search', '--library', library, '--limit', '3', '--', query)) ||
    (await section('TRẢ LỜI', 'ask', '--library', library, '--', query))
  );
}

/** Adds the documents of the corpus when there is no library, or when they or the code that reads them changed. */
async function ensureLibrary() {
  const hash = hashStats(filesUnder(documents), buildHash());
  if (existsSync(path.join(root, library, 'library.sqlite')) && stampMatches('library', hash)) return 0;
  const code = await chidan('add', documents, '--library', library);
  if (code === 0) writeStamp('library', hash);
  return code;
}

function section(heading, ...args) {
  process.stdout.write(`\n${heading}\n\n`);
  return chidan(...args);
}

function chidan(...args) {
  return runShown(process.execPath, [path.join(root, 'packages', 'cli', 'dist', 'main.js'), ...args]);
}
