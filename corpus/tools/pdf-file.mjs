import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Replaces the hour and the random names of this run in a PDF; equal lengths keep its offsets true. */
function fixMetadata(pdf, content) {
  const name = createHash('md5').update(content.file).digest('hex').toUpperCase();
  const fixed = pdf
    .toString('latin1')
    .replace(/(\/CreationDate\(D:)\d{14}/, `$1${content.date.replaceAll('-', '')}000000`)
    .replace(/\/ID \[[^\]]*\]\s*\/DocChecksum \/[0-9A-F]{32}/, (names) => names.replace(/[0-9A-F]{32}/g, name));
  return Buffer.from(fixed, 'latin1');
}

/** Prints a .docx with LibreOffice. */
export function convertToPdf(docx, content) {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'));
  const source = join(folder, `${content.file}.docx`);
  writeFileSync(source, docx);
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', source],
    { cwd: folder, env: { ...process.env, TZ: 'UTC' }, stdio: 'ignore' },
  );
  const pdf = readFileSync(join(folder, `${content.file}.pdf`));
  rmSync(folder, { recursive: true });
  return fixMetadata(pdf, content);
}
