const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;

/**
 * A stable artifact id: 16 hexadecimal digits, the 64-bit FNV-1a hash of the parts (UTF-16 units as two bytes each,
 * every part closed by a unit that no text holds, so that `["a", "bc"]` and `["ab", "c"]` differ). Give it only what a
 * rebase and a clone keep: author date, author email, first path; never a commit hash. It is a short name, not a seal.
 */
export function artifactId(...parts: readonly string[]): string {
  let hash = offset;
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) hash = unit(hash, part.charCodeAt(i));
    hash = unit(hash, 0xffff);
  }
  return hash.toString(16).padStart(16, "0");
}

function unit(hash: bigint, code: number): bigint {
  return byte(byte(hash, code & 0xff), code >> 8);
}

function byte(hash: bigint, value: number): bigint {
  return ((hash ^ BigInt(value)) * prime) & mask;
}
