import { readString } from '../../../kube/readField';
import {
  ArgoCheck,
  ArgoCheckTable,
  ArgoHealthStatus,
  argoHealth,
} from '../ArgoHealth';

const SAYS: ReadonlyMap<string, ArgoHealthStatus> = new Map([
  ['', 'Progressing'],
  ['Pending', 'Progressing'],
  ['Running', 'Progressing'],
  ['Succeeded', 'Healthy'],
  ['Failed', 'Degraded'],
  ['Error', 'Degraded'],
]);

const workflow: ArgoCheck = object =>
  argoHealth(
    SAYS.get(readString(object, 'status', 'phase') ?? '') ?? 'Unknown',
    readString(object, 'status', 'message'),
  );

/** @internal */
export const workflowChecks: ArgoCheckTable = {
  'Workflow.argoproj.io': workflow,
};
