/** Imported first, for its effect: on a Node older than package.json asks for, says so and stops. */
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const [, neededMajor, neededMinor] = manifest.engines.node.match(/^>=(\d+)\.(\d+)$/).map(Number);
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  process.stderr.write(
    `Chỉ Dẫn cần Node.js ${neededMajor}.${neededMinor} trở lên, máy này đang dùng bản ${process.versions.node}. ` +
      'Hãy cài bản mới hơn rồi chạy lại.\n',
  );
  process.exit(1);
}
