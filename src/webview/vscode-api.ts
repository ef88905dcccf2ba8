import { parseSavedPanel, type SavedPanel, type ToHost } from "../protocol.ts";

/** The editor's side of a webview, as the panel uses it. */
export interface Host {
  post(message: ToHost): void;
  /** What the last life of this panel kept. */
  saved(): SavedPanel | undefined;
  save(state: SavedPanel): void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The host of this page. The editor hands its API out once, so call this once. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    saved: () => parseSavedPanel(api.getState()),
    save: (state) => api.setState(state),
  };
}
