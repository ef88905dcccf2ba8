/** Folders that hold whole parts side by side: packages of a monorepo, services, commands. */
const containers = /^(?:packages|services|apps?|crates|cmd|modules|plugins|components|libs)$/i;

/** Folders that say how code is laid out, and not whose it is. */
const layout = /^(?:src|source|lib|pkg|internal|main|java|kotlin|scala|com|org|io|net)$/i;

/** Whether a folder's name says nothing of what is in it: `src`, `packages`, `com`. */
export function isLayoutFolder(name: string): boolean {
  return layout.test(name) || holdsParts(name);
}

/** Whether what lies in a folder of that name are parts of their own, like `services` and `crates`. */
export function holdsParts(name: string): boolean {
  return containers.test(name);
}
