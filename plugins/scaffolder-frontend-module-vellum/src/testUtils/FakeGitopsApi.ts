import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  GitopsApiVersions,
  GitopsCapacity,
  GitopsPlanRequest,
  GitopsPlanView,
  GitopsProductValues,
  GitopsTarget,
  GitopsTargetChoice,
} from '@vellum-io/backstage-plugin-vellum-common';
import { GitopsApi } from '../api/GitopsApi';

/** What the fake answers: a value, an error, or nothing yet. @internal */
export type FakeAnswer<T> = T | Error | 'pending';

/**
 * Answers with what it was told to, and remembers what it was asked.
 *
 * @internal
 */
export class FakeGitopsApi implements GitopsApi {
  readonly planned: GitopsPlanRequest[] = [];
  readonly read: CompoundEntityRef[] = [];
  /** Questions that the caller has aborted. */
  aborted = 0;
  planAnswer: FakeAnswer<GitopsPlanView> = 'pending';
  valuesAnswer: FakeAnswer<GitopsProductValues> = 'pending';
  targetsAnswer: FakeAnswer<GitopsTarget[]> = [
    {
      repository: 'git.example/team-a/gitops',
      branch: 'main',
      cluster: 'sandbox',
      isDefault: true,
    },
  ];
  versionsAnswer: FakeAnswer<GitopsApiVersions> = 'pending';
  capacityAnswer: FakeAnswer<GitopsCapacity> = 'pending';
  /** What was asked about versions and about what is left. */
  readonly asked: object[] = [];

  async plan(
    request: GitopsPlanRequest,
    options: { signal?: AbortSignal } = {},
  ): Promise<GitopsPlanView> {
    this.planned.push(request);
    options.signal?.addEventListener('abort', () => {
      this.aborted += 1;
    });
    return settle(this.planAnswer);
  }

  async targets(): Promise<GitopsTarget[]> {
    return settle(this.targetsAnswer);
  }

  async apiVersions(
    request: { product: string } & GitopsTargetChoice,
  ): Promise<GitopsApiVersions> {
    this.asked.push(request);
    return settle(this.versionsAnswer);
  }

  async capacity(
    request: { namespace?: string } & GitopsTargetChoice,
  ): Promise<GitopsCapacity> {
    this.asked.push(request);
    return settle(this.capacityAnswer);
  }

  async productValues(entity: CompoundEntityRef): Promise<GitopsProductValues> {
    this.read.push(entity);
    return settle(this.valuesAnswer);
  }
}

async function settle<T>(answer: FakeAnswer<T>): Promise<T> {
  if (answer === 'pending') {
    return new Promise(() => {});
  }
  if (answer instanceof Error) {
    throw answer;
  }
  return answer;
}
