import { fold } from '../../base/fold.ts';
import type { Span } from '../../base/span.ts';
import { readUnitMarker } from '../../text/unit-marker.ts';
import type { DirectiveDocument } from '../directive-document.ts';
import type { Reference, ReferenceRole } from '../reference.ts';
import { linesWithin } from '../text-line.ts';
import { formatUnit, type UnitStep, unitPath } from '../unit-label.ts';
import { AmendingContext, isAmendingLead, type Target, unitsBehind } from './amending-context.ts';
import { attachmentStep, isOwnType } from './attachment.ts';
import { joinCitations } from './citation-lines.ts';
import { completeUnit, isResolved, withoutPointer } from './complete-unit.ts';
import { readDateBehind } from './date-behind.ts';
import { findMentions } from './find-mentions.ts';
import { KnownDocuments } from './known-documents.ts';
import { type LineText, lineText } from './line-text.ts';
import { ListRoles } from './list-roles.ts';
import type { Mention } from './mention.ts';
import { placesOfNotes } from './note-places.ts';
import { OutlineWalk } from './outline-walk.ts';
import { rolesOfLine } from './role.ts';

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
  /** The number of the footnote that it is of, or null. */
  readonly note: string | null;
}

class ReferenceReader {
  private readonly references: Reference[] = [];
  private readonly known = new KnownDocuments();
  private readonly context = new AmendingContext();
  private readonly lists = new ListRoles();
  /** The document that this whole one carries out or guides, by its subject. */
  private guided: { readonly target: Target; readonly role: ReferenceRole } | null = null;
  private readonly walk: OutlineWalk;
  private readonly notePlaces: ReadonlyMap<string, readonly UnitStep[]>;
  private readonly text: string;
  private readonly parts: DocumentParts;
  private readonly isCaseLaw: boolean;
  private readonly isConsolidated: boolean;
  private readonly hasArticles: boolean;

  constructor(text: string, parts: DocumentParts) {
    this.text = text;
    this.parts = parts;
    this.isCaseLaw = parts.header.type?.value === 'case-law';
    this.isConsolidated = parts.header.type?.value === 'consolidated-text';
    this.walk = new OutlineWalk(parts.outline);
    this.notePlaces = placesOfNotes(text, parts.outline);
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
    const ofList = mentions[0] ? this.lists.of(line, mentions[0].span.start, place.ancestors) : null;
    const roles = rolesOfLine(line, mentions, this.isCaseLaw, ofList);
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
    const ancestors = this.walk.ancestorsAt(line.start);
    const owner = ancestors.find((index) => outline[index]?.kind !== 'paragraph') ?? null;
    const note = owner !== null && outline[owner]?.kind === 'note' ? outline[owner].number : null;
    return {
      line,
      ancestors,
      owner,
      isFirstOfOwner: owner !== null && outline[owner]?.span.start === line.start,
      isLead: note === null && isAmendingLead(line),
      note,
    };
  }

  /** The number in the header is the document's own; so is its name, where no number or year makes it another's. */
  private isOwn(line: LineText, mention: Mention): boolean {
    const { number, type, subject } = this.parts.header;
    const { document } = mention;
    // A constitution calls itself by that word alone; the earlier ones have their years.
    if (
      document?.type?.id === 'constitution' &&
      type?.value === 'constitution' &&
      fold(document.name ?? '') === 'hien phap'
    )
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
    const called = document?.isShort ? this.known.called(document.name ?? '') : null;
    const isOwn =
      document === null ||
      document.isThis ||
      (document.isShort && !called && isOwnType(this.parts, place.ancestors.at(-1) ?? null, document.type));
    if (isOwn) return this.resolveOwn(place, mention, role, behind, span);
    const date = readDateBehind(place.line.text, mention.span.end);
    const { number, resolvedBy } = this.known.resolve(document, date);
    const isPassive = this.context.quotedUnit !== null || place.note !== null;
    return {
      span,
      type: called?.type ?? document.type?.id ?? null,
      number: called?.number ?? number,
      name: called ? called.name : document.number === null ? document.name : null,
      date,
      units: mention.units.map((unit) => formatUnit(unit)),
      isInternal: false,
      role: isPassive && !(place.note !== null && role === 'basis') ? 'mentions' : (role ?? 'mentions'),
      resolvedBy: called?.number ? 'earlier-mention' : resolvedBy,
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
    const where = quoted ?? (target === null ? this.pathOf(place) : [...target.unit]);
    const attachment = target === null ? attachmentStep(this.parts, place.ancestors.at(-1) ?? null, mention) : null;
    const units = mention.units.map((unit) => {
      const whole = completeUnit(isLead && behind ? completeUnit(unit, behind) : unit, where);
      return attachment && whole[0]?.kind !== 'appendix' ? [attachment, ...whole] : withoutPointer(whole);
    });
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

  /** Keeps what this line says of the lines below it. */
  private remember(place: Place, mentions: readonly Mention[], found: readonly Reference[]): void {
    const { line, owner } = place;
    this.lists.remember(line, owner, place.isFirstOfOwner, mentions.length > 0);
    this.rememberShortNames(line, found);
    if (this.context.quotedUnit !== null) return;
    if (place.note !== null || this.isConsolidated) {
      this.rememberQuoted(place, found);
      return;
    }
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

  /** A footnote may quote the amending document that it names: `Điều 2 của Nghị định số … quy định như sau:`. */
  private rememberQuoted({ line, note, owner }: Place, found: readonly Reference[]): void {
    const named = found.find(({ isInternal }) => !isInternal);
    if (note !== null && owner !== null && named && /như sau\s?:\s?$/u.test(line.text))
      this.context.setTarget(owner, this.targetOf(named, []));
  }

  /** `(sau đây gọi tắt là Pháp lệnh)` names the document before it. */
  private rememberShortNames(line: LineText, found: readonly Reference[]): void {
    for (const { index, 1: name = '' } of line.text.matchAll(shortName)) {
      const named = found.findLast(({ span, isInternal }) => !isInternal && span.end <= line.start + index);
      if (named) this.known.call(name, named);
    }
  }

  private isInArticle(place: Place): boolean {
    return place.ancestors.some((index) => this.parts.outline[index]?.kind === 'article');
  }

  private targetOf(reference: Reference, unit: readonly UnitStep[]): Target {
    const number = reference.number ?? this.known.numberOf(reference.name);
    return { type: reference.type, number, name: reference.name, unit };
  }

  private pathOf({ ancestors, note }: Place): readonly UnitStep[] {
    const [innermost] = ancestors;
    if (note !== null) return this.notePlaces.get(note) ?? [];
    return innermost === undefined ? [] : unitPath(this.parts.outline, innermost);
  }
}

const shortName = /\(sau đây (?:gọi|viết)(?: tắt| chung){0,2} là:? [“"]?([^()“”"]{2,60})[”"]?\)/giu;

/** A unit that an amending clause begins with is amended, unless its words say otherwise. */
function roleOfAmended(role: ReferenceRole | null): ReferenceRole {
  return role === 'repeals' || role === 'mentions' ? role : 'amends';
}
