/** An object as the API server returns it. */
export interface KubeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: KubeMetadata;
  // Each scenario knows the other fields of the kinds it reads.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly [field: string]: any;
}

/** Whether a condition of that type is true in the object's status. */
export function hasCondition({ status }: KubeObject, type: string): boolean {
  // A definition of a kind that is just being made has null.
  const { conditions } = (status ?? {}) as { conditions?: { type: string; status: string }[] | null };
  return (conditions ?? []).some((condition) => condition.type === type && condition.status === 'True');
}

/** The part of an object's metadata that scenarios read. */
export interface KubeMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly generation?: number;
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly ownerReferences?: readonly { readonly kind: string; readonly name: string; readonly uid: string }[];
  readonly [field: string]: unknown;
}

/** An object to send: what the server adds may be missing. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Partial<KubeMetadata>;
  readonly [field: string]: unknown;
}

/** A kind of objects, and which of them. */
export interface Which {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string | undefined;
  readonly name?: string;
  readonly labelSelector?: string;
}

/** Somebody else, whom the admin impersonates. */
export interface Impersonated {
  readonly user: string;
  readonly groups?: readonly string[];
}

/** What the API server answered. */
export interface Answer {
  readonly status: number;
  /** Seconds after which the server, too busy for this request or not yet ready for its kind, wants it again. */
  readonly retryAfter?: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

interface RefusalDetails {
  readonly causes?: readonly { readonly field?: string }[];
}

/** An answer that is a refusal or an error. */
export class KubeError extends Error {
  readonly status: number;
  /** The message alone, without the request. */
  readonly said: string;
  readonly reason: string;
  /** The fields that the API server found invalid. */
  readonly fields: readonly string[];

  constructor(method: string, path: string, { status, body }: Answer) {
    const answer = body as { message?: string; reason?: string; details?: RefusalDetails } | string;
    const said = typeof answer === 'string' ? answer : (answer.message ?? '');
    super(`${method} ${path}: ${status} ${said}`);
    this.said = said;
    this.status = status;
    this.reason = typeof answer === 'string' ? '' : (answer.reason ?? '');
    const causes = typeof answer === 'string' ? [] : (answer.details?.causes ?? []);
    this.fields = causes.map(({ field = '' }) => field);
  }
}
