import { isAssistantAddress } from "./assistants.ts";
import type { Commit, Person } from "./types.ts";

/** Addresses of machines whose names don't say so. */
const addresses = new Set([
  "noreply@github.com",
  "action@github.com",
  "actions@github.com",
  "bors@rust-lang.org",
  "bot@renovateapp.com",
  "support@dependabot.com",
  "support@greenkeeper.io",
  "noreply@gitlab.com",
  "gobot@golang.org",
]);

/** Ends in the word bot or robot: `dependabot[bot]`, `k8s-ci-robot`, `Gopher Robot`. Talbot is a person. `Knative Automation` is one where its address says so too. */
const machine = /(?:\[bot\]|(?:^|[\s_.-])(?:ro)?bot)$/i;
const automation = /\S automation$/i;

/** Robots that bring new versions of dependencies, each in branches of its own. */
const updaters = /^(?:dependabot|renovate|greenkeeper|snyk-bot|scala-steward)\b/i;

/** Whether somebody is a robot that updates dependencies, by the account that is its name and its address. */
export function isUpdater(person: Person): boolean {
  const local = person.email.trim().replace(/^\d+[+-]/, "");
  return isBot(person) && (updaters.test(person.name.trim()) || updaters.test(local));
}

/** A history names the same few people over and over. */
const judged = new WeakMap<Person, boolean>();

/**
 * Whether a commit's author or committer is a machine: a bot account, a merge queue, the host itself, or an AI agent. Bots
 * are nobody: nothing is credited to them, and they are not among the people a document reached.
 */
export function isBot(person: Person): boolean {
  const known = judged.get(person) ?? looksLikeBot(person);
  judged.set(person, known);
  return known;
}

/**
 * Whether a job made a commit, in the name of whoever started it: it is the committer, and did not pick or rebase what somebody had
 * written before.
 */
export function isMadeByJob({ committer, authored, committed }: Commit): boolean {
  return isJob(committer) && Date.parse(committed) - Date.parse(authored) < atOnce;
}

const atOnce = 5_000;

/** GitHub's account for what jobs commit, and the names that their authors give it. */
const account = /^(?:(?:\d+\+)?github-actions(?:\[bot\])?@|actions?@github\.com$)/i;
const jobs = new WeakMap<Person, boolean>();

function isJob(person: Person): boolean {
  const known =
    jobs.get(person) ?? (account.test(person.email.trim()) || /^github[- ]actions$/i.test(person.name.trim()));
  jobs.set(person, known);
  return known;
}

function looksLikeBot(person: Person): boolean {
  const email = person.email.trim().toLowerCase();
  const local = email.slice(0, email.lastIndexOf("@")).replace(/^\d+[+-]/, "");
  return (
    addresses.has(email) ||
    (automation.test(person.name.trim()) && local === "automation") ||
    machine.test(person.name.trim()) ||
    machine.test(local) ||
    isAssistantAddress(email)
  );
}
