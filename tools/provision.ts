// Makes every program that Chartwright runs available, and prints where each comes from.
//   npm run tools             builds and installs what is missing
//   npm run tools -- --check  only looks
import { parseArgs } from 'node:util';
import { programs } from '../packages/chartwright/src/toolchain/programs/programs.ts';
import { provisionAll } from '../packages/chartwright/src/toolchain/provision/provision.ts';
import { formatProvisionTable } from '../packages/chartwright/src/toolchain/provision/table.ts';
import { pipelinePrograms } from './pipelines/programs.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const outcomes = await provisionAll({
  checkOnly: values.check,
  programs: [...programs, ...Object.values(pipelinePrograms)],
  announce: (line) => {
    console.error(line);
  },
});
console.log(formatProvisionTable(outcomes));
if (outcomes.some((outcome) => 'problems' in outcome)) process.exitCode = 1;
