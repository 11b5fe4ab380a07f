import type { Field, Signer } from '../directive-document.ts';
import { confidenceAfter } from '../header/doubts.ts';
import type { TextLine } from '../text-line.ts';
import type { PersonName } from './person-name.ts';
import { type Role, splitRoles } from './role-line.ts';

/** What is printed above a name. */
interface Roles {
  readonly start: number;
  readonly capacity: string[];
  readonly position: string[];
}

/** Gathers who signed from the lines of one column, top to bottom. */
export class SignerColumn {
  private readonly done: Field<Signer>[] = [];
  private roles: Roles[] = [];
  private names: { cell: TextLine; name: PersonName }[] = [];

  /** Whether somebody's capacity or position was read and the name is still to come. */
  get isWaiting(): boolean {
    return this.roles.length > this.names.length;
  }

  get hasSigner(): boolean {
    return this.done.length + this.names.length > 0;
  }

  takeRole(cell: TextLine, role: Exclude<Role, null>): void {
    if (this.names.length > 0) this.settle();
    const both = role === 'capacity' ? splitRoles(cell.text) : null;
    const [text, more] = both ?? [cell.text];
    const roles = this.rolesFor(cell, role, text);
    if (role === 'capacity' || (role === 'capitals' && roles.position.length === 0 && roles.capacity.length > 0))
      roles.capacity.push(text);
    else roles.position.push(text);
    if (more !== undefined) roles.position.push(more);
  }

  takeName(cell: TextLine, name: PersonName): void {
    this.names.push({ cell, name });
  }

  finish(): Field<Signer>[] {
    this.settle();
    return this.done;
  }

  /** A second capacity below a position, or the same one again, is another person's. */
  private rolesFor(cell: TextLine, role: Exclude<Role, null>, text: string): Roles {
    const last = this.roles.at(-1);
    const isOther =
      role === 'capacity' && (last === undefined || last.position.length > 0 || last.capacity.includes(text));
    if (last === undefined || isOther) {
      const roles = { start: cell.span.start, capacity: [], position: [] };
      this.roles.push(roles);
      return roles;
    }
    if (role !== 'position') return last;
    return this.roles.find((roles) => roles.position.length === 0) ?? last;
  }

  /** Names stand below their roles, one below each or all below all; a role without a name was signed by a picture. */
  private settle(): void {
    const unnamed = Math.max(0, this.roles.length - this.names.length);
    for (const [index, { cell, name }] of this.names.entries()) {
      const roles = this.roles[unnamed + index];
      if (!roles) continue;
      const value: Signer = { name: name.name, capacity: joined(roles.capacity), position: joined(roles.position) };
      const confidence = confidenceAfter(!name.isSure && 'unusualForm', unnamed > 0 && 'unusualPlace');
      this.done.push({ value, span: { start: roles.start, end: cell.span.end }, confidence });
    }
    this.roles = [];
    this.names = [];
  }
}

function joined(lines: readonly string[]): string | null {
  return lines.length > 0 ? lines.join(' ').replace(/\s+/g, ' ') : null;
}
