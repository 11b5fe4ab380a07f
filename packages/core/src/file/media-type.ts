import { ChidanError } from '../base/error.ts';

/** The kinds of file whose text can be read. */
export type MediaType = 'docx' | 'pdf' | 'html' | 'markdown' | 'plain';

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0];
/** The stream that Office puts an encrypted document in, in UTF-16 as the container's directory spells it. */
const encryptedPackage = Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('');

const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['Word 97–2003 .doc', oleSignature],
  ['ảnh JPEG', [0xff, 0xd8, 0xff]],
  ['ảnh PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['ảnh GIF', [0x47, 0x49, 0x46, 0x38]],
  ['ảnh TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['ảnh TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
  ['tệp nén RAR', [0x52, 0x61, 0x72, 0x21]],
  ['tệp nén 7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['văn bản RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const textExtensions: Readonly<Record<string, MediaType>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'plain',
  text: 'plain',
};

/**
 * Tells what a file is by its first bytes, and only for text by its name.
 *
 * @throws ChidanError FILE_EMPTY for no bytes, FILE_TYPE_UNSUPPORTED for a kind that is not read, FILE_ENCRYPTED for an
 *   Office file with a password, FILE_DAMAGED where name and bytes disagree
 */
export function detectMediaType(name: string, bytes: Uint8Array): MediaType {
  if (bytes.length === 0) throw new ChidanError('FILE_EMPTY', { name });
  if (hasPdfHeader(bytes)) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    if (containsAscii(bytes, 'word/document')) return 'docx';
    throw new ChidanError('FILE_TYPE_UNSUPPORTED', { name, type: 'tệp nén hoặc tệp Office không phải .docx' });
  }
  if (startsWith(bytes, oleSignature) && containsAscii(bytes, encryptedPackage))
    throw new ChidanError('FILE_ENCRYPTED', { name });
  const known = signatures.find(([, signature]) => startsWith(bytes, signature));
  if (known) throw new ChidanError('FILE_TYPE_UNSUPPORTED', { name, type: known[0] });
  if (beginsAsHtml(bytes)) return 'html';
  const extension = /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (extension === 'pdf' || extension === 'docx') {
    throw new ChidanError('FILE_DAMAGED', { name, reason: `nội dung không phải tệp .${extension}` });
  }
  const type = textExtensions[extension];
  if (type === undefined)
    throw new ChidanError('FILE_TYPE_UNSUPPORTED', { name, type: extension === '' ? 'không rõ' : `.${extension}` });
  return type;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Whether text begins as a page does, whatever its name: saved pages come as .doc and .txt too. */
function beginsAsHtml(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 512))
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe)/, '');
  return /^\s*(?:<\?xml\s[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(start);
}

/** `%PDF-` may follow up to a kilobyte of other bytes; readers accept that, so it is accepted here. */
function hasPdfHeader(bytes: Uint8Array): boolean {
  return containsAscii(bytes.subarray(0, 1024), '%PDF-');
}

function containsAscii(bytes: Uint8Array, needle: string): boolean {
  const first = needle.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < needle.length && bytes[at + length] === needle.charCodeAt(length)) length++;
    if (length === needle.length) return true;
  }
  return false;
}
