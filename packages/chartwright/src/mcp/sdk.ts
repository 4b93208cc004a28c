/** What is used of the protocol's SDK. `tools/build.ts` puts it into this one file, so that users do not install it. */
export { fromJsonSchema, type jsonSchemaValidator, type JsonSchemaType, McpServer } from '@modelcontextprotocol/server';
export { serveStdio } from '@modelcontextprotocol/server/stdio';
