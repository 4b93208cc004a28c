/** Answers one call of a tool: reads it as JSON from standard input, in the workspace at the current folder. */
import { text } from 'node:stream/consumers';
import { answerCall, type ToolCall } from './call.ts';

const call = JSON.parse(await text(process.stdin)) as ToolCall;
const answer = await answerCall(process.cwd(), call);
process.stdout.write(JSON.stringify(answer));
