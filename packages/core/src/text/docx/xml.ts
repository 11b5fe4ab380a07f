import { Parser } from 'htmlparser2';

/** An element of a part, its names under the prefix `w` whatever the file calls that namespace. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
}

const wordNamespace =
  /xmlns:([\w.-]+)\s*=\s*["']http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;

/** The prefix that this part gives to the names of WordprocessingML: `w` but in files of rare programs. */
export function wordPrefix(xml: string): string {
  return wordNamespace.exec(xml)?.[1] ?? 'w';
}

/** `x:p` as `w:p`, where `x` is the part's prefix. */
export function standardName(name: string, prefix: string): string {
  return prefix !== 'w' && name.startsWith(`${prefix}:`) ? `w${name.slice(prefix.length)}` : name;
}

/** Reads a small part as a tree; text is left out. The root's parent is returned. */
export function readXml(xml: string): XmlElement {
  const prefix = wordPrefix(xml);
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = {
          name: standardName(name, prefix),
          attributes: standardAttributes(attributes, prefix),
          children: [],
        };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return root;
}

export function standardAttributes(attributes: Record<string, string>, prefix: string): Record<string, string> {
  if (prefix === 'w') return attributes;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [standardName(name, prefix), value]));
}

/** The element at the end of a path of first children. */
export function find(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}

export function findAll(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The `w:val` of an element's child. */
export function attributeOf(element: XmlElement | undefined, ...path: readonly string[]): string | null {
  return find(element, ...path)?.attributes['w:val'] ?? null;
}

export function integerOf(element: XmlElement | undefined, ...path: readonly string[]): number | null {
  const value = attributeOf(element, ...path);
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}

/** Whether an on/off property is there and on. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const property = find(element, name);
  return property !== undefined && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? '1');
}
