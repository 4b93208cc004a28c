// Programs that check pipelines, for this repository alone: what the package brings to its users has none of them.
import { goProgram, type Program, pythonProgram } from '../../packages/chartwright/src/toolchain/programs/programs.ts';

const requirements = 'tools/pipelines/requirements.txt';

export const pipelinePrograms = {
  actionlint: goProgram('actionlint', "check GitHub's workflows", ['-version'], {
    folder: 'tools/pipelines',
    module: 'github.com/rhysd/actionlint',
    command: 'github.com/rhysd/actionlint/cmd/actionlint',
    versionVariable: 'github.com/rhysd/actionlint.version',
  }),
  zizmor: pythonProgram('zizmor', 'find what a workflow gives away', requirements),
  'check-jsonschema': pythonProgram('check-jsonschema', "compare pipelines with their hosts' schemas", requirements),
} as const satisfies Readonly<Record<string, Program>>;
