/** A joint with a word behind it: these are few, and looked for by one character alone. */
const joint = /[-./](?=[\w%+\u00a1-\uffff])/g;

const firstJoint = "-".charCodeAt(0);
const lastJoint = "/".charCodeAt(0);
/** By character code below 128, whether words are made of it. */
const inWords = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w%+]/.test(String.fromCharCode(code))));
const firstBeyond = 0xa1;

/**
 * The words of a text that are joined by `-`, `.` or `/`, whole: `docs/adr/0007-queue.md`, `RFC-7`. What is neither a path nor a
 * joined name cannot name a document. Every character is looked at a few times at most, whatever the text.
 */
export function* joinedWords(text: string): Generator<string> {
  let end = 0;
  for (let at = nextJoint(text, 0); at !== -1; at = nextJoint(text, Math.max(end, at + 1))) {
    const start = startOf(text, at, end);
    if (start === undefined) continue;
    end = endOf(text, at + 1);
    yield text.slice(start, end);
  }
}

function nextJoint(text: string, from: number): number {
  // Set anew each time: whoever takes a word may look through another text before the next one.
  joint.lastIndex = from;
  return joint.exec(text)?.index ?? -1;
}

/** Where the word before a joint begins; undefined where there is none, as in `./docs`. */
function startOf(text: string, at: number, first: number): number | undefined {
  let start = at;
  while (start > first && isJoint(text.charCodeAt(start - 1))) start -= 1;
  const wordEnd = start;
  while (start > first && isWord(text.charCodeAt(start - 1))) start -= 1;
  return start === wordEnd ? undefined : start;
}

/** Where all that is joined ends: joints at its end belong to the sentence. */
function endOf(text: string, from: number): number {
  let end = from;
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isWord(code)) end = at + 1;
    else if (!isJoint(code)) break;
  }
  return end;
}

function isJoint(code: number): boolean {
  return code >= firstJoint && code <= lastJoint;
}

function isWord(code: number): boolean {
  return code < inWords.length ? inWords[code] === 1 : code >= firstBeyond;
}
