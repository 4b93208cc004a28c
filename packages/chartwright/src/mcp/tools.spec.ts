import { describe, expect, it } from 'vitest';
import { chartCommands, platformCommands } from '../commands/table.ts';
import { commandTools } from './tools.ts';

const tools = commandTools();
const named = (name: string) => tools.find((tool) => tool.name === name);

describe('the tools', () => {
  it('are the commands that change nothing, and no other', () => {
    expect(tools.map(({ name }) => name)).toEqual([
      'chart_validate',
      'chart_lint',
      'chart_explain',
      'chart_diff',
      'platform_validate',
      'platform_lint',
      'platform_size',
      'platform_explain',
      'platform_diff',
      'platform_review',
      'platform_reach',
      'platform_who-can',
    ]);
  });

  it('have nothing to write: no command with outputs or an option that changes something', () => {
    for (const { command, of, options } of tools) {
      const { outputs } = of === 'chart' ? chartCommands[command as 'lint'] : platformCommands[command as 'lint'];
      expect(outputs).toEqual([]);
      for (const option of ['output', 'yes', 'force', 'updateLock', 'save']) expect(options).not.toHaveProperty(option);
    }
  });

  it('take the options of their command, its defaults and choices too', () => {
    expect(named('platform_diff')?.inputSchema.properties).toMatchObject({
      base: { type: 'string', default: 'main' },
      own: { type: 'boolean', default: false },
      format: { enum: ['text', 'json', 'markdown'], default: 'text' },
    });
    expect(named('chart_lint')?.inputSchema.properties).toMatchObject({ format: { enum: ['text', 'json'] } });
  });

  it('require what the command requires, and one chart where it explains', () => {
    expect(named('chart_explain')?.inputSchema.required).toEqual(['chart', 'path']);
    expect(named('chart_lint')?.inputSchema.required).toEqual([]);
    expect(named('platform_explain')?.inputSchema.required).toEqual(['path']);
  });

  it('are JSON schemas without words of our own', () => {
    for (const { inputSchema } of tools)
      for (const property of Object.values(inputSchema.properties))
        expect(Object.keys(property)).not.toEqual(
          expect.arrayContaining([expect.stringMatching(/required|\$default/)]),
        );
  });
});
