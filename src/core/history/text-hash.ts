/**
 * 53 bits of a text, never 0: two hashes of 32 bits in the manner of FNV-1a, with different factors, stirred at the end. Whoever wants
 * to can find two texts with the same one: it tells apart what is merely different.
 */
export function textHash(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x2b992ddf;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995);
    low ^= low >>> 15;
  }
  return (stirred(high) >>> 11) * 0x1_0000_0000 + (stirred(low ^ high) >>> 0) || 1;
}

function stirred(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return twice ^ (twice >>> 16);
}
