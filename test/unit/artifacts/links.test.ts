import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { guessLogged } from "../../../src/core/artifacts/links.ts";

function guess(text: string): string {
  const { kind, title } = guessLogged(text);
  return `${kind}: ${title}`;
}

const links: readonly (readonly [text: string, expected: string])[] = [
  ["https://github.com/acme/api/pull/412", "pull-request: acme/api#412"],
  ["https://github.com/acme/api/pull/412/files?w=1", "pull-request: acme/api#412"],
  ["https://github.acme.dev/acme/api/pull/7", "pull-request: acme/api#7"],
  ["https://github.com/acme/api/pull/412#pullrequestreview-1700", "review: Review of acme/api#412"],
  ["https://github.com/acme/api/pull/412#discussion_r1700", "review: Review of acme/api#412"],
  ["https://github.com/acme/api/issues/9", "ticket: acme/api#9"],
  ["https://github.com/acme/api/discussions/31", "thread: acme/api#31"],
  ["https://gitlab.com/acme/platform/api/-/merge_requests/17", "pull-request: acme/platform/api!17"],
  ["https://git.acme.dev/platform/api/-/merge_requests/17#note_88", "review: Review of platform/api!17"],
  ["https://gitlab.com/acme/api/-/issues/3", "ticket: acme/api#3"],
  ["https://linear.app/acme/issue/PAY-123/bound-the-retry-queue", "ticket: PAY-123 Bound the retry queue"],
  ["https://linear.app/acme/issue/pay-123", "ticket: PAY-123"],
  ["https://acme.atlassian.net/browse/PAY-42", "ticket: PAY-42"],
  ["https://jira.acme.dev/jira/browse/PAY-42?focused=1", "ticket: PAY-42"],
  [
    "https://www.notion.so/acme/RFC-Retire-the-event-bus-0123456789abcdef0123456789abcdef",
    "rfc: RFC Retire the event bus",
  ],
  ["https://acme.notion.site/Team-lunch-0123456789abcdef0123456789abcdef", "note: Team lunch"],
  ["https://coda.io/d/Payouts-Roadmap_dAbC123xyz/Overview_su1", "roadmap: Payouts Roadmap: Overview"],
  ["https://docs.google.com/document/d/1AbC/edit", "note: Google document"],
  ["https://docs.google.com/presentation/d/1AbC/edit", "note: Google slides"],
  ["https://www.loom.com/share/0123456789abcdef0123456789abcdef", "walkthrough: Loom walkthrough"],
  ["https://www.loom.com/share/Queue-tour-0123456789abcdef0123456789abcdef", "walkthrough: Queue tour"],
  ["https://acme.slack.com/archives/C024BE91L/p1700000000000100", "thread: Slack thread"],
  ["https://app.slack.com/client/T01/C024BE91L/thread/C024BE91L-1700000000.000100", "thread: Slack thread"],
  [
    "https://acme.slack.com/archives/C024BE91L/p1700000000000100?thread_ts=1699999999.000100&cid=C024BE91L",
    "thread: Slack thread",
  ],
  ["https://github.com/acme/api/pull/412/files/abc123#r1700", "review: Review of acme/api#412"],
  ["https://github.com/acme/api/issues/9#issuecomment-88", "thread: Comment on acme/api#9"],
  ["https://github.com/acme/api/discussions/31#discussioncomment-5", "thread: acme/api#31"],
  ["https://github.com/acme/api/wiki/Retry-budget", "note: Retry budget"],
  ["https://linear.app/acme/document/rfc-retire-the-bus-0123456789ab", "rfc: Rfc retire the bus"],
  ["https://acme.atlassian.net/jira/software/projects/PAY/boards/3?selectedIssue=PAY-42", "ticket: PAY-42"],
  ["https://acme.atlassian.net/jira/servicedesk/projects/OPS/queues/custom/1/OPS-7", "ticket: OPS-7"],
  ["https://acme.atlassian.net/wiki/spaces/PAY/pages/98765/Post-mortem+payouts", "postmortem: Post mortem payouts"],
  ["https://acme.atlassian.net/wiki/spaces/PAY/pages/98765", "note: Confluence page"],
  ["https://confluence.acme.dev/display/PAY/Design+doc%3A+retries", "design-doc: Design doc: retries"],
  ["https://bitbucket.org/acme/api/pull-requests/17/bound-the-queue", "pull-request: acme/api#17"],
  ["https://bitbucket.org/acme/api/pull-requests/17#comment-5", "review: Review of acme/api#17"],
  ["https://bitbucket.org/acme/api/issues/3/queue", "ticket: acme/api#3"],
  ["https://dev.azure.com/acme/payouts/_git/api/pullrequest/12", "pull-request: api!12"],
  ["https://dev.azure.com/acme/payouts/_git/api/pullrequest/12?discussionId=44", "review: Review of api!12"],
  ["https://acme.visualstudio.com/payouts/_workitems/edit/77", "ticket: #77"],
  ["https://gitlab.com/acme/api/-/work_items/3", "ticket: acme/api#3"],
  ["https://gitlab.com/acme/api/-/merge_requests/17/diffs?commit_id=abc#note_8", "review: Review of acme/api!17"],
  ["https://www.notion.so/0123456789abcdef0123456789abcdef", "note: Notion page"],
  ["https://acme.dev/", "note: acme.dev"],
  ["https://coda.io/@acme/team-notes", "note: Team notes"],
  ["https://docs.google.com/spreadsheets/d/1AbC/edit#gid=0", "note: Google sheet"],
  ["https://www.loom.com/embed/0123456789abcdef0123456789abcdef?t=12", "walkthrough: Loom walkthrough"],
  ["https://blog.acme.dev/2026/10/how-we-bound-a-queue.html", "note: How we bound a queue"],
  ["Ran the incident call for payouts", "note: Ran the incident call for payouts"],
];

describe("guessLogged", () => {
  it("percent-encodes what would make a Markdown link of an address", () => {
    const url = (text: string) => guessLogged(text).url;
    assert.equal(url("https://acme.dev/[a](command:x)?[#("), "https://acme.dev/%5Ba%5D%28command:x%29?%5B#%28");
    assert.equal(url("http://[a](command:x)"), "http://[a]%28command:x%29");
    assert.equal(url("http://[::1]:80/a"), "http://[::1]:80/a");
  });

  for (const [text, expected] of links) it(`${text} is ${expected}`, () => assert.equal(guess(text), expected));

  it("keeps the address of a link it does not know", () => {
    assert.equal(guessLogged(" https://acme.dev/a?b=c#d ").url, "https://acme.dev/a?b=c#d");
  });

  it("takes the name and the password out of an address", () => {
    assert.equal(guessLogged("https://ana:secret@github.com/a/b/pull/1").url, "https://github.com/a/b/pull/1");
  });

  for (const text of [
    "command:workbench.action.quit",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://a b",
    "https://",
    "HTTPS",
  ]) {
    it(`opens nothing for ${text}`, () => assert.equal(guessLogged(text).url, undefined));
  }

  it("is not fooled by a host that only contains a known name", () => {
    assert.equal(guess("https://evil-linear.app/acme/issue/PAY-1"), "note: PAY 1");
    assert.equal(guessLogged("https://github.com@evil.dev/a/b/pull/1").place, "evil.dev");
  });

  it("makes one plain line of a text, without marks that turn the reading direction", () => {
    assert.equal(guess("one\ntwo\u0007 \u202ethree"), "note: one two three");
  });

  it("does not stumble over a broken escape", () => assert.equal(guess("https://acme.dev/50%-done"), "note: 50% done"));
});
