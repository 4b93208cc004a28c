import { inTodaysWords } from '../../core/changes/changed-key-words.ts';
import type { ChangedFile } from '../../core/changes/key-changes.ts';
import { compileSchema, type JsonSchema } from '../../core/schema/compile.ts';
import { componentSchema, environmentSchema, platformSchema } from '../../core/schema/generated/platform-schemas.ts';
import { hasErrors, type Problem } from '../../core/problem.ts';
import { runSchema, type SchemaFunction } from '../../core/schema/run.ts';
import { parseYaml, type ParsedYaml, type Source } from '../../core/yaml/source.ts';
import { problemsOf } from '../../core/schema/validate.ts';
import type { EffectiveComponent } from '../generated/component.ts';
import type { EffectiveEnvironment } from '../generated/environment.ts';
import type { EffectivePlatform } from '../generated/platform.ts';

/** A document that was read and checked against its schema: its data with every default, and where each part is. */
export interface ReadDocument<T> {
  readonly problems: readonly Problem[];
  /** Absent when there are errors. */
  readonly value?: T;
  /** Absent when the text is no YAML that every reader understands alike. */
  readonly parsed?: ParsedYaml;
}

/** Reads `platform.yaml`. */
export const readPlatform = documentReader<EffectivePlatform>(platformSchema, 'platform');

/** Reads `environments/<env>/environment.yaml`. */
export const readEnvironment = documentReader<EffectiveEnvironment>(environmentSchema, 'environment');

/** Reads a file of the catalogue. */
export const readComponent = documentReader<EffectiveComponent>(componentSchema);

/** A reader of documents of one schema. Compiling takes tens of milliseconds, so it is done at first use. */
function documentReader<T>(schema: JsonSchema, file?: ChangedFile): (source: Source) => ReadDocument<T> {
  let compiled: SchemaFunction | undefined;
  return (source) => {
    const { parsed, problems } = parseYaml(source);
    if (parsed === undefined) return { problems };
    const run = runSchema((compiled ??= compileSchema(schema)), parsed.value);
    const faults = problemsOf(run, parsed);
    const found = file === undefined ? faults : faults.map((fault) => inTodaysWords(fault, file, parsed.value));
    return hasErrors(found) ? { problems: found, parsed } : { problems: found, parsed, value: run.effective as T };
  };
}
