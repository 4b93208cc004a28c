import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Problem, ProblemsError } from '../core/problem.ts';
import { formatReport } from '../core/report/report.ts';
import { toolVersion } from '../toolchain/tool-version.ts';
import { assetPath } from '../toolchain/assets.ts';
import { run } from '../toolchain/run.ts';
import { readRegularText } from '../commands/workspace/regular-file.ts';
import type { ToolAnswer, ToolCall } from './call.ts';
import { fromJsonSchema, type jsonSchemaValidator, type JsonSchemaType, McpServer } from './sdk.ts';
import { commandTools } from './tools.ts';
import { listWorkspace } from './workspace-list.ts';

const instructions = [
  'Chartwright renders safe Helm charts for teams and a platform umbrella chart.',
  'A team edits one file, charts/teams/<team>/values.yaml; its keys are in the resource chartwright://schemas/team.',
  'After each edit call chart_lint for that chart and do what every `fix` says; later checks run once earlier ones pass.',
  'chart_explain tells which file and line set a value; chart_diff and platform_review tell what a change does to whom.',
  'Nothing here writes a file or changes a cluster. Never put a secret into values.',
].join(' ');

/** Schemas of the files that people write, by the name that their address ends in. */
const schemas = {
  team: 'Keys of charts/teams/<team>/values.yaml, with defaults',
  platform: 'Keys of platform.yaml, with defaults',
  environment: 'Keys of environments/<env>/environment.yaml, with defaults',
  component: 'Keys of catalogue/<component>.yaml',
} as const;

/** Beside this module, which is TypeScript in the repository and JavaScript in the package. */
const toolProcess = fileURLToPath(new URL(`tool-process${extname(import.meta.url)}`, import.meta.url));

/** Arguments are checked by `answerCall`, whose words say what was meant. */
const checkedLater: jsonSchemaValidator = {
  getValidator: () => (data) => ({ valid: true, data: data as never, errorMessage: undefined }),
};

const readOnly = { readOnlyHint: true, destructiveHint: false, openWorldHint: false };

/**
 * The server of the Model Context Protocol over the read-only commands.
 *
 * @param root absolute folder of the workspace
 */
export function mcpServer(root: string): McpServer {
  const server = new McpServer({ name: 'chartwright', version: toolVersion() }, { instructions });
  server.registerTool(
    'list_workspace',
    { title: 'List the charts and environments of the workspace', annotations: readOnly },
    async () => resultOf(await listed(root)),
  );
  for (const { name, title, description, inputSchema } of commandTools()) {
    server.registerTool(
      name,
      {
        title,
        description,
        annotations: readOnly,
        inputSchema: fromJsonSchema<ToolCall['arguments']>(inputSchema as JsonSchemaType, checkedLater),
      },
      async (given, { mcpReq }) => resultOf(await answerOf(root, { tool: name, arguments: given }, mcpReq.signal)),
    );
  }
  for (const [name, description] of Object.entries(schemas)) {
    const address = `chartwright://schemas/${name}`;
    server.registerResource(name, address, { description, mimeType: 'application/schema+json' }, async () => ({
      contents: [{ uri: address, text: await readRegularText(assetPath('schemas', `${name}.schema.json`)) }],
    }));
  }
  return server;
}

function resultOf({ text, failed }: ToolAnswer): { content: [{ type: 'text'; text: string }]; isError: boolean } {
  return { content: [{ type: 'text', text }], isError: failed };
}

async function listed(root: string): Promise<ToolAnswer> {
  try {
    return { text: await listWorkspace(root), failed: false };
  } catch (error) {
    return failure(error);
  }
}

/**
 * A process for each call: it sees the files as they are now, its memory goes with it, and a client that gives up ends
 * it.
 */
async function answerOf(root: string, call: ToolCall, signal: AbortSignal): Promise<ToolAnswer> {
  try {
    const { exitCode, stdout, stderr } = await run(process.execPath, [...process.execArgv, toolProcess], {
      cwd: root,
      input: JSON.stringify(call),
      signal,
    });
    if (exitCode === 0) return JSON.parse(stdout) as ToolAnswer;
    return { text: `${call.tool} ended with exit code ${exitCode}:\n${stderr.slice(-4000)}`, failed: true };
  } catch (error) {
    return failure(error);
  }
}

/** @throws the error itself when it is a fault of the program */
function failure(error: unknown): ToolAnswer {
  if (!(error instanceof ProblemsError)) throw error;
  const problems: readonly Problem[] = error.problems;
  return { text: formatReport('text', problems), failed: true };
}
