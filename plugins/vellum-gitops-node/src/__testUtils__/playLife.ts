import { planChangeSet } from '../changeset';
import { changeSetAt } from '../changeset/ProposedChange';
import { readExampleRepository } from './exampleRepository';
import { MemoryRepositoryReader } from './MemoryRepositoryReader';
import { ProductLife } from './productLives';
import { applied } from './teamFiles';

/** A repository at one moment. */
export interface LifeState {
  step: 'before' | ProductLife['steps'][number][0];
  files: Readonly<Record<string, string>>;
  /** What the step makes, as texts of whole files. */
  made: string[];
}

/**
 * The example repository before a life, and after each of its steps as if each was merged. Throws where a step has a
 * problem.
 */
export async function playLife(life: ProductLife): Promise<LifeState[]> {
  let files: LifeState['files'] = { ...readExampleRepository(), ...life.files };
  const states: LifeState[] = [{ step: 'before', files, made: [] }];
  for (const [step, change] of life.steps) {
    const repository = MemoryRepositoryReader.create({ files });
    const plan = await planChangeSet({
      changeSet: await changeSetAt(change, repository),
      repository,
    });
    const problems = plan.findings.filter(
      ({ severity }) => severity === 'problem',
    );
    if (problems.length > 0) {
      throw new Error(`${life.what}, ${step}: ${JSON.stringify(problems)}`);
    }
    files = applied(files, plan.files);
    const made = plan.files.flatMap(({ path, before, after }) =>
      before === undefined &&
      after !== undefined &&
      path.startsWith(`${life.folder}/`) &&
      !path.endsWith('/kustomization.yaml')
        ? [after]
        : [],
    );
    states.push({ step, files, made });
  }
  return states;
}
