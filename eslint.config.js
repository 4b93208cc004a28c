import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folders of the package from the ground up: a file imports from its own layer and from those before it. */
const layers = ['schema', 'model', 'render', 'objects', 'fleet', 'platform', 'toolchain', 'gates', 'nx'];

/** Layers without effects: what they know they are told. */
const pure = ['schema', 'model', 'render', 'objects', 'fleet', 'platform'];

const effects = {
  group: ['node:fs', 'node:fs/*', 'node:child_process', 'node:net', 'node:http', 'execa', '@nx/*', 'nx'],
  message: 'schema, model, render, objects, fleet and platform are pure: effects live in toolchain, gates and nx.',
};

const programs = {
  group: ['execa', 'node:child_process'],
  message: 'Programs are run by toolchain alone.',
};

const src = 'packages/chartwright/src';

const arrows = layers.map((layer, index) => ({
  files: [`${src}/${layer}/**/*.ts`],
  ignores: ['**/*.spec.ts', '**/*.fixture.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            // From the package's root, since a folder within a layer may have a layer's name: model/platform.
            regex: `^(\\.\\./)+(${[...layers.slice(index + 1), 'api'].join('|')})(/|\\.ts$)`,
            message: `${layer} knows only ${layers.slice(0, index + 1).join(', ')}.`,
          },
          ...(pure.includes(layer) ? [effects] : layer === 'toolchain' ? [] : [programs]),
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
      'tools/kubernetes-schemas/',
      'vitest.config.ts',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
    },
  },
  {
    // What an API server answers is JSON: each story knows the kinds that it reads.
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
