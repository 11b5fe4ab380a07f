import { readUnitMarker } from '../../text/unit-marker.ts';
import type { ReferenceRole } from '../reference.ts';
import type { LineText } from './line-text.ts';
import { listRole } from './role.ts';

/** The roles that words give to what is listed below them, by the unit that they stand in. */
export class ListRoles {
  private readonly roles = new Map<number | null, ReferenceRole>();

  /**
   * The role of an entry that begins with a mention; null where nothing above gives one.
   *
   * @param start - of the mention within the line
   * @param ancestors - the units around it, innermost first
   */
  of(line: LineText, start: number, ancestors: readonly number[]): ReferenceRole | null {
    const marker = readUnitMarker(line.text)?.length ?? 0;
    if (/\p{L}{2}/u.test(line.text.slice(marker, start))) return null;
    for (const index of [...ancestors, null]) {
      const role = this.roles.get(index);
      if (role) return role;
    }
    return null;
  }

  /** Keeps what a line says of the list below it. */
  remember(line: LineText, owner: number | null, isFirstOfOwner: boolean, hasMentions: boolean): void {
    const marker = readUnitMarker(line.text)?.length ?? 0;
    const words = line.folded.slice(marker);
    const opensList = /:\s*$/.test(line.text) || (isFirstOfOwner && words.startsWith('can cu') && words.length < 120);
    const role = opensList && !hasMentions ? listRole(words) : null;
    if (role) this.roles.set(owner, role);
    else if (marker === 0) this.roles.delete(null);
  }
}
