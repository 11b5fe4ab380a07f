import JSZip from 'jszip';
import { ListCounters } from './counters.ts';
import { readNumbering } from './numbering.ts';
import { rewritePart } from './rewrite.ts';
import { readStamps } from './stamps.ts';
import { readStyles } from './styles.ts';
import { find, findAll, readXml } from './xml.ts';

const noStyles = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

/** All parts of one file together, unpacked; a thousand pages are 20 MB. Guess. */
const mostXmlBytes = 64 * 1024 * 1024;

export interface RewrittenDocx {
  readonly bytes: Uint8Array;
  /** Words of running heads, running feet and WordArt, which mammoth does not read. */
  readonly stamps: readonly string[];
}

/**
 * A Word file as mammoth needs it: rewritten, and without pictures, which are not read. The lists are left out too, so that
 * mammoth makes none of the paragraphs whose numbers already stand in the text.
 *
 * @throws Error when it is no zip or has no main part
 */
export async function rewriteDocx(bytes: Uint8Array): Promise<RewrittenDocx> {
  const source = await JSZip.loadAsync(bytes);
  let left = mostXmlBytes;
  const read = async (path: string | null): Promise<string | null> => {
    const file = path === null ? null : source.file(path);
    if (!file) return null;
    const bytes = await inflate(file, left);
    left -= bytes.length;
    return new TextDecoder().decode(bytes);
  };

  const mainPath = (await relationTarget(read, '_rels/.rels', '', 'officeDocument')) ?? 'word/document.xml';
  const folder = mainPath.slice(0, mainPath.lastIndexOf('/') + 1);
  const relations = `${folder}_rels/${mainPath.slice(folder.length)}.rels`;
  const part = async (type: string): Promise<string> =>
    (await relationTarget(read, relations, folder, type)) ?? `${folder}${type}.xml`;

  const numberingPath = await part('numbering');
  const stylesPath = await part('styles');
  const stylesXml = await read(stylesPath);
  const styles = readStyles(stylesXml);
  const lists = readNumbering(await read(numberingPath), styles);
  const numbering = { styles, lists, counters: new ListCounters() };

  const target = new JSZip();
  const stamps: string[] = [];
  // mammoth cannot look up a style where there are none.
  if (stylesXml === null) target.file(stylesPath, noStyles);
  for (const path of Object.keys(source.files)) {
    const text =
      /\.(?:xml|rels)$/i.test(path) && path !== numberingPath && !path.startsWith('customXml/')
        ? await read(path)
        : null;
    if (text === null) continue;
    target.file(path, text);
    stamps.push(...readStamps(path, text));
  }
  const noteParts = [await part('footnotes'), await part('endnotes')];
  const notes = new Set((await Promise.all(noteParts.map(read))).flatMap(notesOf));
  for (const path of [mainPath, ...noteParts]) {
    const text = await read(path);
    if (text !== null) target.file(path, rewritePart(text, numbering, notes));
    else if (path === mainPath) throw new Error(`${path} is missing`);
  }
  return { bytes: await target.generateAsync({ type: 'uint8array', compression: 'STORE' }), stamps };
}

/** A zip of a few kilobytes can hold gigabytes, whatever size it states: unpacking stops at `most` bytes. */
function inflate(file: JSZip.JSZipObject, most: number): Promise<Uint8Array> {
  const { internalStream } = file as unknown as {
    internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>;
  };
  const stream = internalStream.call(file, 'uint8array');
  const chunks: Uint8Array[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    stream.on('data', (chunk) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else {
        stream.pause();
        reject(new Error(`more than ${mostXmlBytes} bytes of XML`));
      }
    });
    stream.on('error', reject);
    stream.on('end', () => {
      const whole = new Uint8Array(size);
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      resolve(whole);
    });
    stream.resume();
  });
}

function notesOf(xml: string | null): string[] {
  const root = xml === null ? undefined : readXml(xml).children[0];
  return root?.children.map((note) => `${note.name} ${note.attributes['w:id']}`) ?? [];
}

/** The path within the zip of the part that another refers to by a kind of relation. */
async function relationTarget(
  read: (path: string) => Promise<string | null>,
  path: string,
  folder: string,
  type: string,
): Promise<string | null> {
  const xml = await read(path);
  const relation = findAll(find(xml === null ? undefined : readXml(xml), 'Relationships'), 'Relationship').find(
    ({ attributes }) => attributes.Type?.endsWith(`/${type}`) && attributes.TargetMode !== 'External',
  );
  const target = relation?.attributes.Target;
  if (target === undefined) return null;
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
