/** Whether a file holds metadata about the document in its folder. */
export function isSidecarName(path: string): boolean {
  return /(?:^|\/)(?:kep|metadata)\.ya?ml$/i.test(path);
}
