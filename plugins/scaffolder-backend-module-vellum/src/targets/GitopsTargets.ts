import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  findTargetOfEntity,
  GitopsTarget,
  GitopsTargetChoice,
} from '@vellum-io/backstage-plugin-vellum-common';
import { GitopsService } from '../GitopsService';
import { FieldProblemsError } from '../planning/FieldProblemsError';
import { OpenTarget } from './OpenTarget';
import { repositoryName } from './repositoryName';

type NamedTarget = OpenTarget & { view: GitopsTarget };

/**
 * The places that app-config allows changes to products in. Whoever asks for another one is refused: nobody can have the
 * integrations' credentials write anywhere else.
 *
 * @internal
 */
export class GitopsTargets {
  /** Throws InputError where two cannot be told apart, or one names no repository. */
  static create(options: {
    /** That of `vellum.gitops` itself, which may name no repository. */
    common: OpenTarget;
    /** Those of `vellum.gitops.targets`. */
    further: readonly OpenTarget[];
  }): GitopsTargets {
    const { common, further } = options;
    const named = [...(common.view ? [common] : []), ...further].map(
      (target, index): NamedTarget => {
        const { view } = target;
        if (!view) {
          throw new InputError(
            `vellum.gitops.targets[${index}] in app-config names no repository; give it a repoUrl, or set vellum.gitops.repoUrl for all`,
          );
        }
        return { ...target, view };
      },
    );
    for (const { view } of named) {
      const same = named.filter(
        other =>
          isSame(other.view.repository, view.repository) &&
          other.view.cluster === view.cluster,
      );
      if (same.length > 1) {
        throw new InputError(
          `vellum.gitops in app-config has ${
            same.length
          } targets for ${describe(
            view,
          )}, which nobody could tell apart; give each another repoUrl or another entities.cluster`,
        );
      }
    }
    return new GitopsTargets(common, named);
  }

  private constructor(
    /** For steps that name a repository themselves. */
    readonly common: OpenTarget,
    private readonly named: readonly NamedTarget[],
  ) {}

  get views(): GitopsTarget[] {
    return this.named.map(({ view }) => view);
  }

  /**
   * Throws FieldProblemsError where it is none of them, or more than one. Where nothing is chosen, it is the usual one, except
   * for what is there already (`isThere`): that is in one of them, and another one may have something of the same name.
   */
  find(
    choice: GitopsTargetChoice,
    { isThere = false }: { isThere?: boolean } = {},
  ): OpenTarget {
    const { named, common } = this;
    const { cluster, repository } = choice;
    if (cluster === undefined && repository === undefined) {
      if (named.length === 0 || (common.view && !isThere)) {
        return common;
      }
      return this.only(named, choice);
    }
    const ofCluster = named.filter(
      ({ view }) => cluster === undefined || view.cluster === cluster,
    );
    if (cluster !== undefined && ofCluster.length === 0) {
      throw problem(
        'cluster',
        `${quote(
          cluster,
        )} is no cluster that changes can be proposed for; ${offer(
          named.map(({ view }) => view.cluster),
        )}`,
      );
    }
    const found = ofCluster.filter(
      ({ view }) =>
        repository === undefined || isSame(view.repository, repository),
    );
    if (repository !== undefined && found.length === 0) {
      throw problem(
        'repository',
        `${quote(repository)} is no GitOps repository${
          cluster === undefined ? '' : ` for the cluster ${cluster}`
        }; ${offer(ofCluster.map(({ view }) => view.repository))}`,
      );
    }
    return this.only(found, choice);
  }

  /**
   * What a step works with that names its repository itself: the target of that repository, and of the branch where several
   * are in it. A repository of no target, or of several that are not the usual one, is for a cluster that nobody here knows,
   * so nothing is checked on one: another cluster's word would be about something else.
   */
  serviceFor(step: { repoUrl?: string; targetBranch?: string }): GitopsService {
    const { named, common } = this;
    const { repoUrl, targetBranch } = step;
    if (repoUrl === undefined && !common.view) {
      return common.service;
    }
    const repository =
      repoUrl === undefined ? common.view!.repository : repositoryName(repoUrl);
    const there = named.filter(({ view }) =>
      isSame(view.repository, repository),
    );
    const into = there.filter(
      ({ view }) => targetBranch !== undefined && view.branch === targetBranch,
    );
    const found = into.length > 0 ? into : there;
    const usual = found.find(({ view }) => view.isDefault);
    const target = found.length === 1 ? found[0] : usual;
    return target?.service ?? common.service.withoutCluster();
  }

  /** The one that an entity was made in. Throws InputError where it does not tell. */
  ofEntity(entity: Entity): OpenTarget {
    const { named, views, common } = this;
    if (named.length === 0) {
      return common;
    }
    const view = findTargetOfEntity(views, entity);
    const found = named.find(each => each.view === view);
    if (!found) {
      throw new InputError(
        `Neither the location nor the cluster of ${stringifyEntityRef(
          entity,
        )} tells which GitOps repository it is kept in; there are ${views
          .map(describe)
          .join(
            ', ',
          )}. Add the annotation vellum.io/cluster to its file in git`,
      );
    }
    return found;
  }

  private only(
    found: readonly NamedTarget[],
    { cluster }: GitopsTargetChoice,
  ): OpenTarget {
    if (found.length === 1) {
      return found[0];
    }
    const clusters = new Set(found.map(({ view }) => view.cluster));
    const [field, values] =
      cluster === undefined && clusters.size > 1
        ? ['cluster', [...clusters]]
        : ['repository', found.map(({ view }) => view.repository)];
    throw problem(field, `has to be chosen; ${offer(values)}`);
  }
}

function problem(field: string, message: string): FieldProblemsError {
  return new FieldProblemsError([{ field, message }]);
}

function offer(values: ReadonlyArray<string | undefined>): string {
  const names = [...new Set(values)].filter(value => value !== undefined);
  if (names.length === 0) {
    return 'app-config names none under vellum.gitops';
  }
  return names.length === 1
    ? `the only one is ${names[0]}`
    : `there are ${names.join(', ')}`;
}

function describe({ repository, cluster }: GitopsTarget): string {
  return cluster === undefined
    ? repository
    : `${repository} and the cluster ${cluster}`;
}

function quote(value: string): string {
  return JSON.stringify(value.slice(0, 200));
}

/** Forges take names in any case. */
function isSame(a: string, b: string): boolean {
  return a.toLocaleLowerCase('en-US') === b.toLocaleLowerCase('en-US');
}
