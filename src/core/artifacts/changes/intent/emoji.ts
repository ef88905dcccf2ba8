import type { Intent } from "./types.ts";

/**
 * What a picture before the words stands for, as its short code or itself: those of https://gitmoji.dev that tell an intent, and those that
 * the Kubernetes projects' release notes are sorted by (https://github.com/kubernetes-sigs/kubebuilder-release-tools).
 */
const pictures: readonly (readonly [Intent, codes: string, characters: string])[] = [
  ["feat", "sparkles", "✨"],
  ["fix", "bug ambulance adhesive_bandage", "🐛🐞🚑🩹"],
  ["docs", "book memo", "📖📝"],
  ["perf", "zap", "⚡"],
  ["refactor", "recycle", "♻"],
  ["cleanup", "fire truck coffin", "🔥🚚⚰"],
  ["test", "white_check_mark test_tube", "✅🧪"],
  ["build", "arrow_up arrow_down pushpin heavy_plus_sign heavy_minus_sign", "⬆⬇📌➕➖"],
  ["ci", "construction_worker green_heart", "👷💚"],
  ["chore", "seedling running bookmark pencil2 rotating_light art", "🌱🏃🔖✏🚨🎨"],
  ["revert", "rewind", "⏪"],
];

/** Made when the first picture is met: most histories have none. */
let intents: ReadonlyMap<string, Intent> | undefined;

function intentsByPicture(): ReadonlyMap<string, Intent> {
  return new Map(
    pictures.flatMap(([intent, codes, characters]) =>
      [...codes.split(" "), ...characters].map((picture) => [picture, intent] as const),
    ),
  );
}

/** The intent that a line's first picture states (`:bug: `, `🐛`), if any. Never fails. */
export function intentOfEmoji(line: string): Intent | undefined {
  const [, code, character] = /^\s*(?::([\w+-]{1,40}):|(\p{Extended_Pictographic}))/u.exec(line.slice(0, 80)) ?? [];
  const picture = code ?? character;
  if (picture === undefined) return undefined;
  intents ??= intentsByPicture();
  return intents.get(picture.toLowerCase());
}
