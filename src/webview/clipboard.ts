/** A text in its two forms. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

/**
 * Puts both forms on the clipboard, for whoever pastes to choose. It must be called while the page has the focus, and soon after a
 * key or a click. @returns false when the browser refuses
 */
export async function copyRich(copied: Copied): Promise<boolean> {
  return (await written(copied)) || copiedByEvent(copied);
}

async function written({ html, text }: Copied): Promise<boolean> {
  const blob = (type: string, content: string) => new Blob([content], { type });
  try {
    const item = { "text/html": blob("text/html", html), "text/plain": blob("text/plain", text) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return false;
  }
}

/** The older way: a copy command whose event is answered with both forms. */
function copiedByEvent({ html, text }: Copied): boolean {
  let isAnswered = false;
  const answer = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isAnswered = event.clipboardData !== null;
  };
  document.addEventListener("copy", answer, { capture: true, once: true });
  try {
    return document.execCommand("copy") && isAnswered;
  } finally {
    document.removeEventListener("copy", answer, { capture: true });
  }
}
