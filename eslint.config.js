import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folders of the package, each with those that its files may import from beside itself. */
const rooms = {
  core: [],
  kube: ['core'],
  team: ['core', 'kube'],
  platform: ['core', 'kube'],
  environment: ['core', 'kube', 'platform'],
  survey: ['core', 'kube', 'team', 'platform', 'environment'],
  toolchain: ['core', 'kube'],
  commands: ['core', 'kube', 'team', 'platform', 'environment', 'survey', 'toolchain'],
  nx: ['core', 'kube', 'team', 'platform', 'environment', 'survey', 'toolchain', 'commands'],
  mcp: ['core', 'kube', 'team', 'platform', 'environment', 'survey', 'toolchain', 'commands', 'nx'],
};

/** Rooms without effects: all that they know comes in as arguments. */
const pure = ['core', 'kube', 'team', 'platform', 'environment', 'survey'];

const effects = {
  group: ['node:fs', 'node:fs/*', 'node:child_process', 'node:net', 'node:http', 'execa', '@nx/*', 'nx'],
  message: `${pure.join(', ')} are pure: effects live in toolchain, commands and nx.`,
};

const programs = {
  group: ['execa', 'node:child_process'],
  message: 'Only toolchain runs programs.',
};

const src = 'packages/chartwright/src';

/** The rooms that a room must not import from. A folder within a room bears no room's name, or the rule would hit it. */
function forbidden(room, below) {
  return [...Object.keys(rooms).filter((other) => other !== room && !below.includes(other)), 'api'];
}

/** A named pipe in the place of a file would keep `readFile` waiting for ever. */
const reading = {
  name: 'node:fs/promises',
  importNames: ['readFile'],
  message: 'Read with readRegularFile or readRegularText of commands/workspace/regular-file.ts.',
};

const arrows = Object.entries(rooms).map(([room, below]) => ({
  files: [`${src}/${room}/**/*.ts`],
  ignores: ['**/*.spec.ts', '**/*.fixture.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: ['commands', 'nx'].includes(room) ? [reading] : [],
        patterns: [
          {
            regex: `^(\\.\\./)+(${forbidden(room, below).join('|')})(/|\\.ts$)`,
            message: `${room} imports from ${[room, ...below].join(', ')} only.`,
          },
          ...(pure.includes(room) ? [effects] : room === 'toolchain' ? [] : [programs]),
        ],
      },
    ],
  },
}));

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '.nx/',
      'coverage/',
      '**/generated/',
      'docs/.vitepress/',
      'tools/api-report/',
      'tools/kubernetes-schemas/',
      'vitest.config.ts',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "Property[key.name='throwIfNoEntry']",
          message: 'It throws ENOTDIR from Node 22 on only. Use commands/workspace/stat-if-there.ts.',
        },
      ],
    },
  },
  {
    // Arbitraries may be made of fast-check itself; what runs them needs the seed.
    files: ['packages/chartwright/**/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'fast-check', message: 'Import fc from property-settings.fixture.ts, which sets the seed.' },
      ],
    },
  },
  {
    // What an API server answers is JSON: each scenario knows the kinds that it reads.
    files: ['e2e/**/*.ts'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'member-access', 'return'].map((what) => [
        `@typescript-eslint/no-unsafe-${what}`,
        'off',
      ]),
    ),
  },
  ...arrows,
);
