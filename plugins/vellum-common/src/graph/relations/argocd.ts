import { KubeObject } from '../../kube/KubeObject';
import { readList, readRecord, readString } from '../../kube/readField';
import { ResourceRef } from '../../kube/ResourceRef';
import { HealthState } from '../../health/types';
import { provesApplication } from './provesApplication';
import { Link, Relation, RelationTable } from './Relation';

const HERE = ['https://kubernetes.default.svc', 'in-cluster'];

const STATE_OF_HEALTH: Readonly<Record<string, HealthState>> = {
  Healthy: 'ready',
  Progressing: 'progressing',
  Suspended: 'suspended',
  Degraded: 'not-ready',
  Missing: 'missing',
};

/** The reference in a row of `status.resources` or of a sync result. @internal */
export function refOfApplicationRow(row: unknown): ResourceRef | undefined {
  const kind = readString(row, 'kind');
  const name = readString(row, 'name');
  const namespace = readString(row, 'namespace');
  return kind && name
    ? {
        group: readString(row, 'group') ?? '',
        kind,
        ...(namespace && { namespace }),
        name,
      }
    : undefined;
}

/** The cluster an Application deploys to, where it is not the one it lives in. @internal */
export function otherClusterOf(application: KubeObject): string | undefined {
  const destination = readRecord(application, 'spec', 'destination');
  const cluster =
    readString(destination, 'server') ?? readString(destination, 'name');
  return cluster && !HERE.includes(cluster) ? cluster : undefined;
}

const applicationRelation: Relation = (application, { reader }) => {
  const cluster = otherClusterOf(application);
  return readList(application, 'status', 'resources').flatMap((row): Link[] => {
    const ref = refOfApplicationRow(row);
    if (!ref) {
      return [];
    }
    if (!cluster) {
      const pending = readString(row, 'status') === 'OutOfSync';
      return [
        {
          relation: 'applies',
          ref: reader.normalize(ref),
          proof: live => provesApplication(live, application, row),
          pending,
          vouched: readString(row, 'status') === 'Synced',
        },
      ];
    }
    const health = readString(row, 'health', 'status');
    const state = health && STATE_OF_HEALTH[health];
    const message = `Lives in cluster ${cluster}`;
    return [
      {
        relation: 'applies',
        ref,
        elsewhere: { message, ...(state && { state }) },
      },
    ];
  });
};

/** @internal */
export const argocdRelations: RelationTable = {
  'Application.argoproj.io': applicationRelation,
};
