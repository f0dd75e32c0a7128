import { isError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { mapWithLimit } from '../repository/mapWithLimit';
import { DryRun, DryRunAnswer } from './DryRun';
import { groupPath, ServedKind, ServedKinds } from './ServedKinds';
import { judgeStandIn, settle } from './judgeStandIn';
import { readAnswer } from './readAnswer';
import { writeBody } from './writeBody';

/** Objects that are tried at the same time. */
const PARALLEL = 4;

/** For all objects of a plan together, in milliseconds: a person waits for it. */
const TIME_LIMIT = 20_000;

/**
 * Usual manager of Flux. The fields that this manager applied before and that are not sent any more are taken away, as
 * they will be after the merge.
 */
const FIELD_MANAGER = 'kustomize-controller';

/**
 * The API server of a cluster, as far as a dry run needs it. Both reject where it cannot be reached, or not by this
 * person, with a message that says so.
 *
 * @public
 */
export interface DryRunCluster {
  /** How a reader of the plan knows the cluster. */
  name: string;
  /** The answer of the API server, whatever its status, to `GET <path>`; its body as JSON. */
  get(
    path: string,
    signal: AbortSignal,
  ): Promise<{ status: number; body: unknown }>;
  /** The answer of the API server, whatever its status, to `PATCH <path>` with a configuration to apply on the server. */
  apply(
    path: string,
    configuration: string,
    signal: AbortSignal,
  ): Promise<{ status: number; body: unknown; warnings: string[] }>;
}

/**
 * Tries objects by server-side apply with `dryRun=All`: the API server goes the whole way with each, through its schema, its
 * rules, admission and quotas, and stores nothing.
 *
 * @public
 */
export class ClusterDryRun implements DryRun {
  static create(options: {
    cluster: DryRunCluster;
    /**
     * Namespace in which objects are tried whose own is not there yet. Fields and rules of their kinds are the same in
     * all; what quotas and policies say there is no answer.
     */
    standIn?: string;
    /** The field manager of the GitOps controller; that of Flux where absent. */
    fieldManager?: string;
    /** Whether the person who asked still waits. */
    signal?: AbortSignal;
    /** Aborted when all objects together have taken too long; 20 seconds where absent. */
    startLimit?: () => AbortSignal;
  }): ClusterDryRun {
    return new ClusterDryRun(options);
  }

  private constructor(
    private readonly options: Parameters<typeof ClusterDryRun.create>[0],
  ) {}

  get cluster(): string {
    return this.options.cluster.name;
  }

  async tryAll(objects: readonly JsonObject[]): Promise<DryRunAnswer[]> {
    const {
      cluster,
      signal: caller,
      startLimit = () => AbortSignal.timeout(TIME_LIMIT),
    } = this.options;
    const limit = startLimit();
    const signal = caller ? AbortSignal.any([caller, limit]) : limit;
    const kinds = new ServedKinds(path => cluster.get(path, signal));
    let outage: string | undefined;
    return mapWithLimit(objects, PARALLEL, async object => {
      caller?.throwIfAborted();
      if (outage === undefined) {
        try {
          return await this.#try(object, kinds, signal);
        } catch (error) {
          caller?.throwIfAborted();
          outage ??= limit.aborted
            ? 'it did not answer in time'
            : messageOf(error);
        }
      }
      // What the cluster says about none, it is not asked again for each.
      return { result: 'untried', reason: outage };
    });
  }

  async #try(
    object: JsonObject,
    kinds: ServedKinds,
    signal: AbortSignal,
  ): Promise<DryRunAnswer> {
    const { apiVersion, kind, metadata } =
      object as unknown as KubernetesObject;
    const served = await kinds.find(apiVersion, kind);
    if ('reason' in served) {
      return { result: 'untried', reason: served.reason };
    }
    const { namespace, ...scopeless } = metadata;
    if (!served.isNamespaced) {
      const bare = { ...object, metadata: scopeless };
      return settle(await this.#send(bare, served, signal));
    }
    if (namespace === undefined) {
      return {
        result: 'untried',
        reason: 'it names no namespace, so it is not known where it will be',
      };
    }
    const answer = await this.#send(object, served, signal);
    const { standIn } = this.options;
    if (answer.result !== 'no namespace' || standIn === undefined) {
      return settle(answer, namespace);
    }
    const moved = { ...object, metadata: { ...metadata, namespace: standIn } };
    const there = settle(await this.#send(moved, served, signal), standIn);
    return judgeStandIn(there, { namespace, standIn });
  }

  async #send(
    object: JsonObject,
    { plural }: ServedKind,
    signal: AbortSignal,
  ): Promise<ReturnType<typeof readAnswer>> {
    const { apiVersion, metadata } = object as unknown as KubernetesObject;
    const { namespace, name } = metadata;
    const path = [
      groupPath(apiVersion),
      ...(namespace ? ['namespaces', encodeURIComponent(namespace)] : []),
      plural,
      encodeURIComponent(name),
    ].join('/');
    const query = new URLSearchParams({
      dryRun: 'All',
      fieldValidation: 'Strict',
      // Whoever applies it will take over the fields of others as well.
      force: 'true',
      fieldManager: this.options.fieldManager ?? FIELD_MANAGER,
    });
    return readAnswer(
      await this.options.cluster.apply(
        `${path}?${query}`,
        writeBody(object),
        signal,
      ),
    );
  }
}

interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: JsonObject & { name: string; namespace?: string };
}

function messageOf(error: unknown): string {
  return isError(error) ? error.message : 'it gave no reason';
}
