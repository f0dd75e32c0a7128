import { ChangeSet } from '../changeset/ChangeSet';
import { ObjectChange, PlanFinding } from '../changeset/Plan';
import { FirstSchemaSource } from '../schema/FirstSchemaSource';
import { RepositorySchemaSource } from '../schema/RepositorySchemaSource';
import { SchemaSource } from '../schema/SchemaSource';
import { checkSchemas } from './checkSchemas';
import { describeRemoval } from './describeRemoval';
import { DryRun } from './DryRun';
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
}): Promise<{ objects: ObjectChange[]; findings: PlanFinding[] }> {
  const { changeSet, states, checks } = options;
  const inspection = await inspectObjects(states);
  const findings = [
    ...inspection.findings,
    ...guardRemovals(changeSet, inspection.objects),
  ];
  const schemas = checks && openSchemas(states, checks);
  if (schemas) {
    const entered = inspection.objects.flatMap(({ after }) => after ?? []);
    const objects = [...new Set([...inspection.declared, ...entered])];
    findings.push(...(await checkSchemas({ objects, states, schemas })));
  }
  const hasProblem = findings.some(each => each.severity === 'problem');
  if (checks?.dryRun && !hasProblem) {
    findings.push(...(await tryOnCluster(inspection.objects, checks.dryRun)));
  }
  const objects: ObjectChange[] = [];
  for (const each of inspection.objects) {
    objects.push(await describeChange(each, schemas));
  }
  return { objects, findings };
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
