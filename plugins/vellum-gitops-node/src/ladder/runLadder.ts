import { ChangeSet } from '../changeset/ChangeSet';
import { ObjectChange, Plan } from '../changeset/Plan';
import { PlanRung } from '../changeset/PlanRung';
import { DryRun } from '../dryRun/DryRun';
import { FirstSchemaSource } from '../schema/FirstSchemaSource';
import { RepositorySchemaSource } from '../schema/RepositorySchemaSource';
import { SchemaSource } from '../schema/SchemaSource';
import { checkSchemas } from './checkSchemas';
import { describeRemoval } from './describeRemoval';
import {
  describeCluster,
  describeLists,
  describeRemovals,
  describeSchemas,
} from './describeRungs';
import { guardProtected } from './guardProtected';
import { guardRemovals } from './guardRemovals';
import { inspectObjects } from './inspectObjects';
import { InspectedChange } from './Inspection';
import { isForCluster } from './isForCluster';
import { RepositoryStates } from './RepositoryStates';
import { tryOnCluster } from './tryOnCluster';

/**
 * How a plan is checked beyond the repository itself.
 *
 * @public
 */
export interface PlanChecks {
  /** Asked before the definitions in the repository. */
  schemas?: SchemaSource;
  /** The last check; only what passed all others is tried. */
  dryRun?: DryRun;
}

/*
 * The rungs, each of which only makes sense on the one below: the lists of the kustomizations decide which objects there are; whether
 * one is missed, which ones to check; the schemas need no cluster, so they come before it. All but the last run even if one finds
 * problems: a person should see them all at once.
 */

/**
 * Checks a change before anything is written. Without `checks`, only the kustomizations and what the change removes.
 *
 * @internal
 */
export async function runLadder(options: {
  changeSet: ChangeSet;
  states: RepositoryStates;
  checks?: PlanChecks;
}): Promise<Pick<Plan, 'objects' | 'findings' | 'rungs'>> {
  const { changeSet, states, checks } = options;
  const inspection = await inspectObjects(states);
  const removed = inspection.objects.filter(each => each.change === 'removed');
  const rungs: PlanRung[] = [
    describeLists(inspection.lists, inspection.findings),
    describeRemovals(removed.length, [
      ...guardRemovals(changeSet, inspection.objects),
      ...guardProtected(inspection.objects),
    ]),
  ];
  const schemas = checks && openSchemas(states, checks);
  if (schemas) {
    const entered = inspection.objects.flatMap(({ after }) => after ?? []);
    const objects = [...new Set([...inspection.declared, ...entered])];
    const checked = await checkSchemas({ objects, states, schemas });
    rungs.push(describeSchemas(checked.counts, checked.findings));
  }
  const isHeld = rungs.some(({ result }) => result === 'problem');
  const tried =
    checks?.dryRun && !isHeld
      ? await tryOnCluster(inspection.objects, checks.dryRun)
      : { findings: [] };
  const onCluster = describeCluster({
    cluster: checks?.dryRun?.cluster,
    ...{ isHeld, outcome: tried.outcome, findings: tried.findings },
  });
  rungs.push(...(onCluster ? [onCluster] : []));
  const objects: ObjectChange[] = [];
  for (const each of inspection.objects) {
    objects.push(await describeChange(each, schemas));
  }
  const findings = rungs.flatMap(each => each.findings);
  return { objects, findings, rungs };
}

function openSchemas(
  { after }: RepositoryStates,
  { schemas }: PlanChecks,
): SchemaSource {
  return FirstSchemaSource.create({
    sources: [
      ...(schemas ? [schemas] : []),
      RepositorySchemaSource.create({ manifests: after.manifests }),
    ],
  });
}

async function describeChange(
  change: InspectedChange,
  schemas: SchemaSource | undefined,
): Promise<ObjectChange> {
  const { before, after, through, ...plain } = change;
  if (!before || after) {
    return plain;
  }
  const known = isForCluster(before)
    ? await schemas?.findDefinition(before.identity)
    : undefined;
  const consequence = describeRemoval(
    before,
    known?.definition?.isComposite ?? false,
  );
  return consequence ? { ...plain, consequence } : plain;
}
