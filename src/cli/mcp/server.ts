import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { reviewAnswer } from "../../core/answer/review.ts";
import { dataNotice, tools } from "../../core/answer/tools.ts";
import { InputError, UsageError } from "../errors.ts";
import { type Input, readInput } from "../input.ts";
import { outputStream } from "../output.ts";
import { plain, printError, toJson } from "../print.ts";
import type { RungOptions } from "../rungs.ts";
import { artifactsData } from "../verbs/artifacts-list.ts";
import { progressOf } from "../verbs/progress.ts";
import { reviewOf } from "../verbs/review.ts";
import { optionsFor } from "./asked.ts";
import { artifactsInput, progressInput, reviewInput, type ToolInput } from "./inputs.ts";

const instructions = `Ladderlog answers from the local git history and the private journal of one person; it reads only. ${dataNotice}`;

const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const;

/** Serves the tools on stdin and stdout until stdin ends. Nothing is written, the journal neither. */
export async function serve(started: RungOptions, version: string): Promise<void> {
  const server = new McpServer({ name: "ladderlog", version }, { instructions });
  const answer = (render: (input: Input, options: RungOptions, asked: ToolInput) => unknown) => (asked: ToolInput) =>
    answered(started, asked, render);
  server.registerTool(
    "ladderlog_artifacts",
    { ...tools.ladderlog_artifacts, inputSchema: artifactsInput, annotations },
    answer((input) => artifactsData(input)),
  );
  server.registerTool(
    "ladderlog_progress",
    { ...tools.ladderlog_progress, inputSchema: progressInput, annotations },
    answer((input, options) => progressOf(input, options)),
  );
  server.registerTool(
    "ladderlog_review",
    { ...tools.ladderlog_review, inputSchema: reviewInput, annotations },
    answer((input, options, { format }) => reviewAnswer(reviewOf(input, options), input, format)),
  );
  await connect(server);
}

async function answered(
  started: RungOptions,
  asked: ToolInput,
  render: (input: Input, options: RungOptions, asked: ToolInput) => unknown,
): Promise<CallToolResult> {
  try {
    const options = optionsFor(started, asked);
    const input = await readInput(options, { keep: false });
    return { content: [{ type: "text", text: toJson(render(input, options, asked)) }] };
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof InputError)) printError(String(error));
    const message = error instanceof Error ? error.message : String(error);
    return { isError: true, content: [{ type: "text", text: plain(message) }] };
  }
}

async function connect(server: McpServer): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  process.stdin.once("end", () => void server.close());
  await server.connect(new StdioServerTransport(process.stdin, outputStream()));
  await closed;
}
