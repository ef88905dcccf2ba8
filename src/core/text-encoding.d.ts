/** The part of the web's text encoding that the core relies on: every host has it, and the core names no host. */
declare class TextEncoder {
  /** UTF-8; `read` says how many units of the text found room. */
  encodeInto(text: string, into: Uint8Array): { readonly read: number; readonly written: number };
}

declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
