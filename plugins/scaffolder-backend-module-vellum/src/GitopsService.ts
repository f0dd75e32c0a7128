import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  ChangeSet,
  ClusterSchemaSource,
  createForge,
  findKindDefinition,
  Forge,
  OnExisting,
  PlanChecks,
  PlannedProposal,
  planOnForge,
  Proposal,
  ProposalRequest,
  ProposedChange,
  publishChangeSet,
  RepositoryReader,
  SchemaSource,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { DryRunFactory } from './cluster/createDryRuns';
import { KubernetesProxy } from './cluster/KubernetesProxy';
import { Product, ProductSettings } from './products/Product';
import { GitopsConfig } from './readConfig';

/** Which repository, and which branch of it; where absent, those of app-config. @internal */
export interface GitopsTarget {
  repoUrl?: string;
  targetBranch?: string;
  /** What to do where a pull request for the same is open. */
  onExisting?: OnExisting;
  /** In whose name the cluster is asked for the definitions of kinds, and tries the change; it is not asked where absent. */
  credentials?: BackstageCredentials;
  signal?: AbortSignal;
}

/**
 * Plans and proposes changes to GitOps repositories with the credentials of Backstage's integrations. Actions and routes
 * are thin around it, so that the plan that a form shows is the one that is proposed.
 *
 * @internal
 */
export class GitopsService {
  constructor(
    private readonly integrations: ScmIntegrationRegistry,
    private readonly config: GitopsConfig,
    /** The cluster that the repository is for, where app-config names one. */
    private readonly proxy?: KubernetesProxy,
    /** Where app-config says that changes are tried on a cluster. */
    private readonly openDryRun?: DryRunFactory,
    /** What tells changes to products here from those in the usual target, where it is another one. */
    readonly scope?: string,
  ) {}

  /** The same for a repository of which nobody knows the cluster: nothing is asked of one, nor tried there. */
  withoutCluster(): GitopsService {
    return new GitopsService(this.integrations, this.config);
  }

  /** What products need of app-config. */
  get settings(): ProductSettings {
    const { entities, layouts, kubeflow, platformApi, choices } = this.config;
    return { entities, layouts, kubeflow, platformApi, choices };
  }

  /** Reads only. */
  async plan(
    changeSet: ChangeSet | ProposedChange,
    target: GitopsTarget & { requestedBy?: string },
  ): Promise<PlannedProposal> {
    return planOnForge(await this.requestFor(changeSet, target));
  }

  /** Opens the pull request, or goes on with the one that is open. */
  async publish(
    changeSet: ChangeSet | ProposedChange,
    target: GitopsTarget & { requestedBy?: string },
  ): Promise<Proposal> {
    return publishChangeSet(await this.requestFor(changeSet, target));
  }

  /** The values of a product as the files at the head of the branch have them, undefined where there is none; and that head. */
  async readValues<Values extends object>(
    product: Product<Values>,
    identity: Partial<Values>,
    target: GitopsTarget,
  ): Promise<{ values: Values | undefined; commit: string }> {
    const { repository, commit } = await this.openHead(target);
    const values = await product.read(identity, repository, this.settings);
    return { values, commit };
  }

  /** What is known of a kind, and from where: the cluster is asked first, the repository where that does not tell. */
  async findKind(
    kind: { group: string; kind: string },
    target: GitopsTarget,
  ): Promise<
    Awaited<ReturnType<SchemaSource['findDefinition']>> & {
      from?: 'cluster' | 'repository';
    }
  > {
    const { schemas } = this.checksFor(target) ?? {};
    const served = await schemas?.findDefinition(kind);
    if (served?.definition) {
      return { ...served, from: 'cluster' };
    }
    const { repository } = await this.openHead(target);
    const { definition, notes } = await findKindDefinition({
      kind,
      repository,
    });
    return {
      definition,
      from: definition && 'repository',
      notes: [...(served?.notes ?? []), ...notes],
    };
  }

  private async requestFor(
    changeSet: ChangeSet | ProposedChange,
    target: GitopsTarget & { requestedBy?: string },
  ): Promise<ProposalRequest> {
    return {
      forge: await this.openForge(target),
      changeSet,
      target: this.branchOf(target),
      usualTarget: this.config.branch,
      requestedBy: target.requestedBy,
      onExisting: target.onExisting,
      checks: this.checksFor(target),
    };
  }

  private async openHead(
    target: GitopsTarget,
  ): Promise<{ repository: RepositoryReader; commit: string }> {
    const forge = await this.openForge(target);
    const { defaultBranch } = await forge.readRepository();
    const branch = this.branchOf(target) ?? defaultBranch;
    const commit = await forge.readBranch(branch);
    if (commit === undefined) {
      throw new InputError(
        `${forge.address.owner}/${forge.address.repo} has no branch ${branch}`,
      );
    }
    return { repository: forge.openReader(commit), commit };
  }

  async openForge({ repoUrl, signal }: GitopsTarget): Promise<Forge> {
    const address = repoUrl ?? this.config.repoUrl;
    if (!address) {
      throw new InputError(
        'No GitOps repository is named; set vellum.gitops.repoUrl in app-config.yaml, or give the step a repoUrl',
      );
    }
    return createForge({
      integrations: this.integrations,
      repoUrl: address,
      timeoutMs: this.config.timeoutMs,
      signal,
    });
  }

  private checksFor({
    credentials,
    signal,
  }: GitopsTarget): PlanChecks | undefined {
    const { proxy, openDryRun } = this;
    if (!credentials) {
      return undefined;
    }
    const caller = { credentials, signal };
    return {
      schemas:
        proxy &&
        ClusterSchemaSource.create({
          cluster: {
            name: proxy.cluster,
            get: path => proxy.get(path, caller),
          },
        }),
      dryRun: openDryRun?.(caller),
    };
  }

  private branchOf({ targetBranch }: GitopsTarget): string | undefined {
    return targetBranch ?? this.config.branch;
  }
}
