/** A text without the blanks and marks that it ends with; walks from the end, so that a line of dots costs no more than its length. */
export function trimMarks(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && (marks.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end--;
  return text.slice(0, end);
}
