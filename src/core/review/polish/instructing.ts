/**
 * What speaks to a model and not to a reader of history. It is one hurdle of several: what is not noticed here is sent as
 * data, and what it makes a model say is judged like all else.
 */
const forms: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|prompts?|rules?|guidelines?|above|previous|prior|earlier)\b/iu,
  /\b(?:system|developer) (?:prompt|message|note)\b/iu,
  /(?:^|[\s"'([{<|])(?:system|assistant|user|human|developer)\s*:/iu,
  /\byou (?:are|must|should|will|shall|have to|need to)\b/iu,
  /\b(?:write|say|state|claim|tell|report|answer|respond|reply|output|print|pretend|assert|mention)\b.{0,30}\b(?:that|with|as if)\b.{0,30}\b(?:i|the (?:author|engineer|person|candidate|user)|they|he|she)\b/iu,
  /\b(?:language model|llm|chatbot|chatgpt|ai assistant)\b.{0,60}\b(?:must|should|write|say|add|include|cite)\b/iu,
  /<\|?(?:im_start|im_end|endoftext|system|\/?instructions?|\/?evidence|\/?answer)\b/iu,
  /\b(?:end|begin|start) of (?:the )?(?:data|evidence|prompt|instructions?)\b/iu,
  /"?(?:sentences|replaces|evidence)"?\s*:\s*[[{]/iu,
];

/** Whether a text of one line reads like an instruction to a language model. Takes time in its length. */
export function readsLikeInstruction(text: string): boolean {
  const plain = text.normalize("NFKC");
  return forms.some((form) => form.test(plain));
}
