const dateBehind =
  /^(?:\s*,)?\s+ngày\s+(?:(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))/u;

/** The ISO date that is printed right behind `offset`: `, ngày 26/5/2025`; null where there is none. */
export function readDateBehind(line: string, offset: number): string | null {
  const found = dateBehind.exec(line.slice(offset, offset + 60));
  if (!found) return null;
  const [day, month, year] = found[1] ? found.slice(1, 4) : found.slice(4, 7);
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
