/** The address of a workbench page. */
import { pathToFileURL } from "node:url";

export interface PageOptions {
  readonly port: number;
  /** Absolute path of the folder to open; none for an empty window. */
  readonly folder?: string;
  /** Absolute path of an extension to run from its source folder. */
  readonly developing?: string;
  /** Absolute path of the script whose `run()` tests it, inside the extension host. */
  readonly tests?: string;
}

/** A page on localhost: the same origin for webviews, and a secure context for their service worker. */
export function workbenchAddress(options: PageOptions): string {
  const remote = (path: string): string => `vscode-remote://localhost:${options.port}${pathToFileURL(path).pathname}`;
  const payload = [
    ["skipWelcome", "true"],
    ...(options.developing === undefined ? [] : [["extensionDevelopmentPath", remote(options.developing)]]),
    ...(options.tests === undefined ? [] : [["extensionTestsPath", remote(options.tests)]]),
  ];
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (options.folder === undefined) query.set("ew", "true");
  else query.set("folder", pathToFileURL(options.folder).pathname);
  return `http://localhost:${options.port}/?${query}`;
}
