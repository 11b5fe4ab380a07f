/** Whether a text ends as a sentence or a clause does, behind closing quotes and brackets too; headings end without a sign. */
export function endsSentence(text: string): boolean {
  return /[.;:?!…]["”’»)\]]*$/u.test(text);
}
