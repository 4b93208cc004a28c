import type { ApiResource } from './api-resources.ts';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';

/** Somebody whose rights are reviewed. */
export interface Subject {
  /** The persona that is bound to it. */
  readonly persona: string;
  /** Of a service account; any other name is nobody's. */
  readonly user?: string;
  readonly groups: readonly string[];
}

/** What may be done with a resource, and where. */
export interface Question {
  readonly resource: ApiResource;
  readonly verb: string;
  /** Everywhere, or with no namespace at all, when absent. */
  readonly namespace?: string;
}

const apiPath = '/apis/authorization.k8s.io/v1/subjectaccessreviews';

/** Queries an API server for who may do what, by SubjectAccessReviews, and counts them. */
export class AccessReviews {
  readonly #kube: Kube;
  #count = 0;

  constructor(kube: Kube) {
    this.#kube = kube;
  }

  /** How many SubjectAccessReviews were sent. */
  get count(): number {
    return this.#count;
  }

  /**
   * The personas of those who may. All of them are reviewed at once first, as one who is a member of every group, and
   * only a yes is taken apart: roles only add rights, so what that one may not do none of them may.
   *
   * @param subjects at most one of them a service account
   */
  async whoMay(subjects: readonly Subject[], question: Question): Promise<string[]> {
    const [first] = subjects;
    if (first === undefined || !(await this.#may(subjects, question))) return [];
    if (subjects.length === 1) return [first.persona];
    const middle = Math.ceil(subjects.length / 2);
    const halves = [subjects.slice(0, middle), subjects.slice(middle)];
    return (await Promise.all(halves.map((half) => this.whoMay(half, question)))).flat();
  }

  async #may(subjects: readonly Subject[], { resource, verb, namespace }: Question): Promise<boolean> {
    this.#count++;
    const { group, subresource, name } = resource;
    const users = subjects.flatMap(({ user }) => user ?? []);
    if (users.length > 1) throw new Error(`one review cannot be of ${users.join(' and ')}`);
    const review = {
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SubjectAccessReview',
      spec: {
        user: users[0] ?? 'somebody',
        groups: [...subjects.flatMap(({ groups }) => groups), 'system:authenticated'],
        resourceAttributes: { verb, group, version: '*', resource: resource.resource, subresource, name, namespace },
      },
    };
    const { status, body } = await this.#kube.request('POST', apiPath, review);
    if (status !== 201) throw new Error(`a SubjectAccessReview was answered ${status}: ${JSON.stringify(body)}`);
    return body.status.allowed === true;
  }
}
