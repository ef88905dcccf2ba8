/**
 * A short sum of lines: 16 hexadecimal digits, of two multiplying hashes of 32 bits with different factors. It tells an edit from
 * none, for a document of thousands of lines on every key; it is no seal.
 */
export function sumOfLines(lines: readonly string[]): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (const line of lines) {
    for (let index = 0; index <= line.length; index++) {
      const unit = index < line.length ? line.charCodeAt(index) : 0x1_0000;
      first = Math.imul(first ^ unit, 0x0100_0193);
      second = Math.imul((second << 5) ^ (second >>> 27) ^ unit, 0x85eb_ca6b);
    }
  }
  return hexadecimal(first) + hexadecimal(second ^ (second >>> 15));
}

function hexadecimal(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}
