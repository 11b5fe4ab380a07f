import { fold } from '../../base/fold.ts';
import type { Span } from '../../base/span.ts';
import { readUnitMarker } from '../../text/unit-marker.ts';
import type { DirectiveDocument } from '../directive-document.ts';
import type { Reference, ReferenceRole } from '../reference.ts';
import { linesWithin, type TextLine } from '../text-line.ts';
import { formatUnit, type UnitStep, unitPath } from '../unit-label.ts';
import { AmendingContext, isAmendingLead, type Target } from './amending-context.ts';
import { completeUnit, isResolved } from './complete-unit.ts';
import { readDateBehind } from './date-behind.ts';
import { findMentions, type Mention } from './find-mentions.ts';
import { KnownDocuments } from './known-documents.ts';
import { type LineText, lineText } from './line-text.ts';
import { listRole, rolesOfLine } from './role.ts';

/** What of a document the references are read with. */
export type DocumentParts = Pick<DirectiveDocument, 'header' | 'outline' | 'body' | 'signature'>;

/** Every mention of another document, or of a unit of this or another one, in reading order. */
export function readReferences(text: string, parts: DocumentParts): Reference[] {
  return new ReferenceReader(text, parts).read();
}

/** One line with all that is known of it before its mentions are resolved. */
interface Place {
  readonly line: LineText;
  /** The units around it, innermost first. */
  readonly ancestors: readonly number[];
  /** The innermost of them that has a mark of its own. */
  readonly owner: number | null;
  readonly isFirstOfOwner: boolean;
  readonly isLead: boolean;
}

class ReferenceReader {
  private readonly references: Reference[] = [];
  private readonly known = new KnownDocuments();
  private readonly context = new AmendingContext();
  /** Roles that words give to what is listed below them, by the unit that they stand in. */
  private readonly listRoles = new Map<number | null, ReferenceRole>();
  /** The document that this whole one carries out or guides, by its subject. */
  private guided: { readonly target: Target; readonly role: ReferenceRole } | null = null;
  private nextNode = 0;
  private open: number[] = [];
  private readonly text: string;
  private readonly parts: DocumentParts;
  private readonly isCaseLaw: boolean;
  private readonly hasArticles: boolean;

  constructor(text: string, parts: DocumentParts) {
    this.text = text;
    this.parts = parts;
    this.isCaseLaw = parts.header.type?.value === 'case-law';
    this.hasArticles = parts.outline.some((node) => node.kind === 'article');
  }

  read(): Reference[] {
    const { header, body, signature } = this.parts;
    const subject = header.subject?.span ?? null;
    const headLines = linesWithin(this.text, { start: 0, end: body.start });
    const isSubject = (span: Span): boolean =>
      subject !== null && span.start >= subject.start && span.start < subject.end;
    let hasSubject = false;
    for (const line of headLines) {
      if (!isSubject(line.span)) this.readLine(line.text, line.span.start);
      else if (subject && !hasSubject) {
        hasSubject = true;
        // A subject is one sentence, over several lines perhaps.
        this.readLine(this.text.slice(subject.start, subject.end).replace(/[\n\t]/g, ' '), subject.start);
        this.readSubjectRole();
      }
    }
    const rest = { start: signature?.end ?? body.end, end: this.text.length };
    for (const region of [body, rest]) {
      for (const line of joinCitations(linesWithin(this.text, region))) this.readLine(line.text, line.start);
    }
    return this.references;
  }

  private readSubjectRole(): void {
    for (const reference of this.references) {
      if (reference.isInternal) continue;
      if (reference.role === 'implements' || reference.role === 'guides') {
        this.guided ??= { target: this.targetOf(reference, []), role: reference.role };
      }
    }
  }

  private readLine(words: string, start: number): void {
    const line = lineText(words, start);
    const place = this.placeOf(line);
    this.context.enter(line, place.ancestors, place.isFirstOfOwner ? place.owner : null);
    const mentions = findMentions(line).filter((mention) => !this.isOwn(line, mention));
    const roles = rolesOfLine(line, mentions, this.isCaseLaw, mentions[0] ? this.roleOfList(place, mentions[0]) : null);
    const first = this.references.length;
    const behind = unitsBehind(mentions);
    for (const [index, mention] of mentions.entries()) {
      const reference = this.resolve(place, mention, roles[index] ?? null, behind[index] ?? null);
      if (reference) this.references.push(reference);
    }
    this.remember(place, mentions, this.references.slice(first));
    this.context.leave(line);
  }

  private placeOf(line: LineText): Place {
    const { outline } = this.parts;
    const ancestors = this.ancestorsAt(line.start);
    const owner = ancestors.find((index) => outline[index]?.kind !== 'paragraph') ?? null;
    return {
      line,
      ancestors,
      owner,
      isFirstOfOwner: owner !== null && outline[owner]?.span.start === line.start,
      isLead: isAmendingLead(line),
    };
  }

  private ancestorsAt(offset: number): number[] {
    const { outline } = this.parts;
    while ((outline[this.nextNode]?.span.start ?? Number.POSITIVE_INFINITY) <= offset) {
      const parent = outline[this.nextNode]?.parent ?? null;
      while (this.open.length > 0 && this.open.at(-1) !== parent) this.open.pop();
      this.open.push(this.nextNode++);
    }
    return this.open.filter((index) => (outline[index]?.span.end ?? 0) > offset).reverse();
  }

  /** The number in the header is the document's own; so is its name, where no number or year makes it another's. */
  private isOwn(line: LineText, mention: Mention): boolean {
    const { number, type, subject } = this.parts.header;
    const { document } = mention;
    // A constitution calls itself by that word alone; the earlier ones have their years.
    if (document?.type?.id === 'constitution' && type?.value === 'constitution' && document.name === document.type.name)
      return true;
    if (document?.name && document.number === null && document.type?.id === type?.value && subject) {
      const name = `${document.type?.name} ${subject.value}`;
      if (fold(name) === fold(document.name) && this.context.quotedUnit === null) return true;
    }
    const own = number?.span;
    const start = line.start + mention.span.start;
    return own !== undefined && start < own.end && line.start + mention.span.end > own.start;
  }

  private resolve(
    place: Place,
    mention: Mention,
    role: ReferenceRole | null,
    behind: readonly UnitStep[] | null,
  ): Reference | null {
    const { document } = mention;
    const span = { start: place.line.start + mention.span.start, end: place.line.start + mention.span.end };
    if (document === null || document.isThis) return this.resolveOwn(place, mention, role, behind, span);
    const units = mention.units.map((unit) => formatUnit(unit));
    const { number, resolvedBy } = this.known.resolve(document);
    return {
      span,
      type: document.type?.id ?? null,
      number,
      name: document.number === null ? document.name : null,
      date: readDateBehind(place.line.text, mention.span.end),
      units,
      isInternal: false,
      role: this.context.quotedUnit === null ? (role ?? 'mentions') : 'mentions',
      resolvedBy,
    };
  }

  /** Units without a document: of this one, or of the law that an amending clause speaks of. */
  private resolveOwn(
    place: Place,
    mention: Mention,
    role: ReferenceRole | null,
    behind: readonly UnitStep[] | null,
    span: Span,
  ): Reference | null {
    const quoted = this.context.quotedUnit;
    const isLead = quoted === null && place.isLead && mention.document === null;
    const guided = quoted === null ? this.guidedHeading(place, mention) : null;
    const target = guided ?? (quoted !== null || isLead ? this.context.targetOf(place.ancestors) : null);
    const where = quoted ?? (target === null ? this.pathOf(place.ancestors) : [...target.unit]);
    const units = mention.units.map((unit) =>
      completeUnit(isLead && behind ? completeUnit(unit, behind) : unit, where),
    );
    if (!units.every(isResolved)) return null;
    return {
      span,
      type: target?.type ?? null,
      number: target?.number ?? null,
      name: target?.number === null ? target.name : null,
      date: null,
      units: units.map((unit) => formatUnit(unit)),
      isInternal: target === null,
      role: guided && this.guided ? this.guided.role : isLead && target ? roleOfAmended(role) : 'mentions',
      resolvedBy: target === null || target.number === null ? null : 'earlier-mention',
    };
  }

  /** `2. Điều 3: Về quyền của đảng viên`, in a document that carries out another and has no articles of its own. */
  private guidedHeading(place: Place, mention: Mention): Target | null {
    if (!this.guided || this.hasArticles || !place.isFirstOfOwner || mention.document !== null) return null;
    const marker = readUnitMarker(place.line.text);
    if (!marker || /[^\s(]/.test(place.line.text.slice(marker.length, mention.span.start))) return null;
    if (!/^\s?\)?\s?[:.]/.test(place.line.text.slice(mention.span.end))) return null;
    return { ...this.guided.target, unit: this.context.targetOf(place.ancestors)?.unit ?? [] };
  }

  /** The role that the words above a list give to an entry which begins with the mention. */
  private roleOfList(place: Place, mention: Mention): ReferenceRole | null {
    const marker = readUnitMarker(place.line.text)?.length ?? 0;
    if (/\p{L}{2}/u.test(place.line.text.slice(marker, mention.span.start))) return null;
    for (const index of [...place.ancestors, null]) {
      const role = this.listRoles.get(index);
      if (role) return role;
    }
    return null;
  }

  /** Keeps what this line says of the lines below it. */
  private remember(place: Place, mentions: readonly Mention[], found: readonly Reference[]): void {
    const { line, owner } = place;
    const marker = readUnitMarker(line.text)?.length ?? 0;
    const words = line.folded.slice(marker);
    const opensList =
      /:\s*$/.test(line.text) || (place.isFirstOfOwner && words.startsWith('can cu') && words.length < 120);
    const role = opensList && mentions.length === 0 ? listRole(words) : null;
    if (role) this.listRoles.set(owner, role);
    else if (marker === 0) this.listRoles.delete(null);
    if (this.context.quotedUnit !== null) return;
    const amended = found.find(({ role: own }) => own === 'amends' || own === 'repeals' || own === 'replaces');
    const guided = mentions.find((mention) => this.guidedHeading(place, mention));
    if (guided && this.guided && owner !== null) {
      const outer = this.context.targetOf(place.ancestors)?.unit ?? [];
      this.context.setTarget(owner, { ...this.guided.target, unit: completeUnit(guided.units[0] ?? [], outer) });
    } else if (amended && place.isLead && owner !== null) {
      const first = mentions.findLast((mention) => mention.units.length > 0 && mention.document?.isThis !== true);
      const outer = this.context.targetOf(place.ancestors)?.unit ?? [];
      const lead = mentions.find((mention) => mention.units.length > 0);
      const unit = completeUnit(completeUnit(lead?.units[0] ?? [], first?.units[0] ?? []), outer);
      this.context.setTarget(owner, this.targetOf(amended, unit));
    } else if (amended?.role === 'amends' && !amended.isInternal && !this.isInArticle(place)) {
      this.context.setBase(this.targetOf(amended, []));
    }
  }

  private isInArticle(place: Place): boolean {
    return place.ancestors.some((index) => this.parts.outline[index]?.kind === 'article');
  }

  private targetOf(reference: Reference, unit: readonly UnitStep[]): Target {
    const number = reference.number ?? this.known.numberOf(reference.name);
    return { type: reference.type, number, name: reference.name, unit };
  }

  private pathOf(ancestors: readonly number[]): readonly UnitStep[] {
    const [innermost] = ancestors;
    return innermost === undefined ? [] : unitPath(this.parts.outline, innermost);
  }
}

/**
 * For each mention the unit that stands behind it in an amending clause: `khoản 3; bổ sung khoản 3a vào sau khoản 3 Điều 5`
 * are all of that article.
 */
function unitsBehind(mentions: readonly Mention[]): (readonly UnitStep[] | null)[] {
  const behind: (readonly UnitStep[] | null)[] = [];
  for (const mention of [...mentions].reverse()) {
    const next = behind.at(-1) ?? null;
    const unit = mention.document === null ? (mention.units[0] ?? null) : null;
    behind.push(unit?.[0]?.kind === 'clause' && next?.[0]?.kind === 'article' ? completeUnit(unit, next) : unit);
  }
  behind.unshift(null);
  return behind.slice(0, -1).reverse();
}

const endsWithUnit = /(?:điều|khoản|điểm|mục|chương|phần)\s+[\p{L}\d.]{1,6}$/iu;
const beginsWithDocument =
  /^(?:của\s+)?(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư|Pháp lệnh|Quyết định|Quy định|Điều lệ|Hiến pháp)\s/u;

/** A line that ends with a unit and the next that begins with its document are one: the citation was broken in two. */
function joinCitations(lines: readonly TextLine[]): { text: string; start: number }[] {
  const joined: { text: string; start: number }[] = [];
  for (const { text, span } of lines) {
    const last = joined.at(-1);
    const isAdjacent = last !== undefined && last.start + last.text.length + 1 === span.start;
    if (last && isAdjacent && beginsWithDocument.test(text) && endsWithUnit.test(last.text.slice(-20)))
      last.text += ` ${text}`;
    else joined.push({ text, start: span.start });
  }
  return joined;
}

/** A unit that an amending clause begins with is amended, unless its words say otherwise. */
function roleOfAmended(role: ReferenceRole | null): ReferenceRole {
  return role === 'repeals' || role === 'mentions' ? role : 'amends';
}
