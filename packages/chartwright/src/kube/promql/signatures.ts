/**
 * What functions and aggregations take: `s` a number, `t` a text, `v` a vector, `m` a range of samples; `?` may be left
 * out, `*` may be repeated or left out. Sources: `Functions` of Prometheus' `promql/parser/functions.go`, and
 * `checkAST` of `promql/parser/parse.go` for aggregations.
 */
const SIGNATURES = {
  v: 'abs absent acos acosh asin asinh atan atanh ceil cos cosh deg exp floor histogram_avg histogram_count histogram_stddev histogram_stdvar histogram_sum ln log10 log2 rad scalar sgn sin sinh sort sort_desc sqrt tan tanh timestamp',
  'v?': 'day_of_month day_of_week day_of_year days_in_month hour minute month year',
  m: 'absent_over_time avg_over_time changes count_over_time delta deriv first_over_time idelta increase irate last_over_time mad_over_time max_over_time min_over_time present_over_time rate resets stddev_over_time stdvar_over_time sum_over_time ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time',
  '': 'end pi range start step time',
  s: 'vector',
  'v s': 'clamp_max clamp_min',
  'v s s': 'clamp',
  'v s?': 'round',
  'v v?': 'info',
  'm s': 'predict_linear',
  'm s s': 'double_exponential_smoothing',
  's v': 'histogram_quantile',
  's s v': 'histogram_fraction',
  's m': 'quantile_over_time',
  'v t t t t': 'label_replace',
  'v t t t*': 'label_join',
  'v t*': 'sort_by_label sort_by_label_desc',
} as const;

const AGGREGATIONS = {
  v: 'avg count group max min stddev stdvar sum',
  's v': 'bottomk limit_ratio limitk quantile topk',
  't v': 'count_values',
} as const;

const LETTERS = { s: 'scalar', t: 'string', v: 'vector', m: 'matrix' } as const;

type Letter = keyof typeof LETTERS;

/** What may stand at each place of a call, and how many there may be. */
export interface Signature {
  readonly types: readonly (typeof LETTERS)[Letter][];
  readonly least: number;
  readonly most: number;
}

function signaturesOf(table: Readonly<Record<string, string>>): ReadonlyMap<string, Signature> {
  return new Map(
    Object.entries(table).flatMap(([form, names]) => {
      const places = form.split(' ').filter((place) => place !== '');
      const signature = {
        types: places.map((place) => LETTERS[place.charAt(0) as Letter]),
        least: places.filter((place) => place.length === 1).length,
        most: places.some((place) => place.endsWith('*')) ? Number.POSITIVE_INFINITY : places.length,
      };
      return names.split(' ').map((name) => [name, signature] as const);
    }),
  );
}

const functions = signaturesOf(SIGNATURES);
const aggregations = signaturesOf(AGGREGATIONS);
const scalars = new Set([...SIGNATURES[''].split(' '), 'scalar']);

/** The signature of a function; undefined for one that is newer than this list. */
export function functionSignature(name: string): Signature | undefined {
  return functions.get(name);
}

/** The signature of an aggregation; undefined for one that is newer than this list. */
export function aggregationSignature(name: string): Signature | undefined {
  return aggregations.get(name);
}

/** What a call of a function gives. */
export function resultOf(name: string): 'scalar' | 'vector' {
  return scalars.has(name) ? 'scalar' : 'vector';
}
