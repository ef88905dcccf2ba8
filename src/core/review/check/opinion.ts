/** The mark of an opinion, as it is written before a sentence: plain words, so that it stays wherever a review is pasted. */
export const opinionMark = "*Opinion:* ";

const opinion = /^[*_]{0,3}opinion:/i;

/** Whether a sentence is marked as an opinion. */
export function isOpinion(sentence: string): boolean {
  return opinion.test(sentence);
}
