/**
 * Variables of git that may pass: where the system's and the user's own configuration are, and how far up it looks for
 * a repository. Everything else (GIT_DIR, GIT_CONFIG_COUNT, GIT_TRACE, GIT_EXTERNAL_DIFF …) would steer what is
 * read or start programs.
 */
const passed = new Set([
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CEILING_DIRECTORIES",
  "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  // Only makes git stricter: tests use it to be somebody else.
  "GIT_TEST_ASSUME_DIFFERENT_OWNER",
]);

/** Set in every run: no network, no lock, no question, English messages. */
const fixed: Readonly<Record<string, string>> = {
  GIT_NO_LAZY_FETCH: "1",
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_ALLOW_PROTOCOL: "none",
  LC_ALL: "C",
  LANGUAGE: "C",
};

/** Variables that make programs start from git, whatever their prefix. */
const dropped = new Set(["PAGER", "EDITOR", "VISUAL", "SSH_ASKPASS", "LESS"]);

/** The environment that git runs in: the given one, less what could steer git, plus what keeps it quiet and offline. */
export function safeEnvironment(from: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [key, value] of Object.entries(from)) {
    const name = key.toUpperCase();
    const allowed = name.startsWith("GIT_") ? passed.has(name) : !dropped.has(name) && !name.startsWith("LC_");
    if (allowed && value !== undefined) env[key] = value;
  }
  return { ...env, ...fixed };
}
