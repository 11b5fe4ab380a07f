import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '@chidan/core/node';

const directory = mkdtempSync(join(tmpdir(), 'thu-vien-'));
const library = await openLibrary(directory, { access: 'write' });
const file = fileURLToPath(new URL('../corpus/documents/117-TB-DUK.md', import.meta.url));
const note = { name: 'ghi-nho.txt', bytes: new TextEncoder().encode('Nộp báo cáo tháng trước ngày 20.') };

const { files } = await library.add([file, note]); // a path of a file or folder, or bytes under a name
console.log(files.map((report) => report.outcome));
console.log((await library.add([file])).files[0]?.outcome); // the same bytes once more

const { number, date, issuer } = await library.get('117 tb duk'); // an id, a number, a path
console.log(number, date, issuer);
const corrected = await library.correct('117 tb duk', { date: '19/7/2022' }); // kept with the file's bytes
console.log(corrected.date, 'was read as', corrected.corrections[0]?.read);
const [unread] = await library.review(); // what is missing at the head of a document, or was read with doubt
console.log(unread?.title, unread?.fields.map(({ field }) => field).join(' '));
await library.remove('ghi-nho.txt');
console.log(
  (await library.list()).map((document) => document.number),
  (await library.status()).documents,
);

await library.close();
rmSync(directory, { recursive: true });
