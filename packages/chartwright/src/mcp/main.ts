#!/usr/bin/env node
/** `chartwright-mcp [folder]`: a server of the Model Context Protocol on standard input and output. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serveStdio } from './sdk.ts';
import { mcpServer } from './server.ts';

const root = resolve(process.argv[2] ?? '.');
if (existsSync(join(root, 'nx.json'))) {
  serveStdio(() => mcpServer(root));
} else {
  process.stderr.write(
    `chartwright-mcp: ${root} holds no nx.json; start it in a workspace, or name its folder: chartwright-mcp <folder>\n`,
  );
  process.exitCode = 1;
}
