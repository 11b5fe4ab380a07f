import { fold } from '../../base/fold.ts';

/** What no directive document says and orders to a language model do, in folded text. */
const orders: readonly RegExp[] = [
  /(?<![a-z])(?:bo qua|quen di|khong (?:can )?tuan theo|phot lo) (?:(?:tat ca|moi|cac|nhung|toan bo) ){1,2}(?:quy tac|huong dan|chi dan|yeu cau|menh lenh|lenh|cau lenh)(?: [a-z]{1,10}){0,2} (?:tren|truoc|do)(?![a-z])/,
  /(?<![a-z])(?:ignore|disregard|forget) (?:all |any |the )?(?:previous|prior|above|earlier) (?:instructions|rules|prompts|messages)/,
  /(?<![a-z])(?:system prompt|cau lenh he thong|loi nhac he thong|ban la (?:mot )?(?:tro ly|mo hinh|chatbot|ai)(?![a-z])|you are (?:now )?an? (?:assistant|ai|language model))/,
  /<\|[a-z]|\[\/?inst\]|<\/?(?:s|start_of_turn|end_of_turn|think)>|<<</,
];

/**
 * Whether a passage gives orders to whoever answers from it. Such a passage is withheld from the model: the check of its sentences
 * finds what the passage does not say, but not that it was planted there to be said. It can be searched and quoted as any other.
 */
export function givesOrders(passage: string): boolean {
  const folded = fold(passage).replace(/\s{1,200}/gu, ' ');
  return orders.some((order) => order.test(folded));
}
