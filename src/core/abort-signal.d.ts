/** The part of the web's AbortSignal that the core relies on: every host has it, and the core names no host. */
interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}
