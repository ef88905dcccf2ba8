/**
 * The same chunks, each good only until the next one is asked for: then its memory is given back. A chunk lives just long enough to count as
 * old, and what is old waits for a collection of everything, while the next ones pile up.
 */
export async function* passing(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    yield chunk;
    giveBack(chunk);
  }
}

/** What other buffers share is left alone. Node 20 has no way to do it. */
function giveBack({ buffer, byteLength }: Buffer): void {
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength !== byteLength) return;
  if (typeof buffer.transfer === "function") buffer.transfer(0);
}
