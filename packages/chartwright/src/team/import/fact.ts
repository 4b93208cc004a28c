import type { DocumentPath } from '../../core/document-path.ts';

/** One thing that an object says, in a form in which two objects that mean the same are equal. */
export interface Fact {
  /** What it is about, for example `container server: variable PORT`. */
  readonly about: string;
  /** What it says, for a person to read; the comparison is of these texts. */
  readonly says: string;
  /** Where it stands in its object. */
  readonly at: DocumentPath;
  /** Set where more in the render is no difference: what it has to have. */
  readonly has?: Readonly<Record<string, string>>;
  /** The field in general terms, by which what Kubernetes says of itself is known. */
  readonly pattern?: string;
}
