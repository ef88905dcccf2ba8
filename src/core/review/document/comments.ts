const fence = /^ {0,3}(?:```|~~~)/;

/**
 * The person's words without the comments in them, which no viewer of Markdown shows and nobody means to hand in. What stands in code
 * is no comment, nor what does not end. A line of which nothing is left goes too. Takes time in the length of the text.
 */
export function withoutComments(text: string): string {
  const lastEnd = text.lastIndexOf("-->");
  const lines: string[] = [];
  let [isCode, isComment, offset] = [false, false, 0];
  for (const line of text.split("\n")) {
    if (!isComment && fence.test(line)) isCode = !isCode;
    const read = isCode ? { text: line, isComment: false } : readLine(line, isComment, lastEnd - offset);
    if (read.text.trim() !== "" || line.trim() === "") lines.push(read.text);
    isComment = read.isComment;
    offset += line.length + 1;
  }
  return lines.join("\n");
}

/** One line without its comments, and whether one goes on below it. `lastEnd`: where the last comment of the text ends, from this line's start. */
function readLine(
  line: string,
  startsInside: boolean,
  lastEnd: number,
): { readonly text: string; readonly isComment: boolean } {
  let [text, at, ticks] = ["", 0, 0];
  if (startsInside) {
    const end = line.indexOf("-->");
    if (end === -1) return { text: "", isComment: true };
    at = end + 3;
  }
  for (;;) {
    const start = line.indexOf("<!--", at);
    if (start === -1) return { text: text + line.slice(at), isComment: false };
    ticks += line.slice(at, start).split("`").length - 1;
    if (ticks % 2 === 1 || lastEnd < start + 4) {
      text += line.slice(at, start + 4);
      at = start + 4;
      continue;
    }
    text += line.slice(at, start);
    const end = line.indexOf("-->", start + 4);
    if (end === -1) return { text, isComment: true };
    at = end + 3;
  }
}
