import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { healthFixtures, readFixture } from '../__testUtils__/judgeFixture';
import { HealthContext } from './HealthRule';
import { ALL_RULES, judgeBy, ruleContextOf, Rules } from './computeHealth';
import { KubeObject } from '../kube/KubeObject';
import { HealthVerdict } from './types';

const FIXTURES = healthFixtures().map(file => ({ file, ...readFixture(file) }));

/** What a person sees of a verdict: the name of the rule alone is no difference. */
function seen({ state, stuck, warnings, message }: HealthVerdict) {
  return JSON.stringify({ state, stuck, warnings, message });
}

const judgeWith = (rules: Rules, object: KubeObject, context: HealthContext) =>
  judgeBy(rules, object, ruleContextOf(rules, context));

const judgeAll = (rules: Rules) =>
  FIXTURES.map(({ object, context }) =>
    seen(judgeWith(rules, object, context)),
  );

const EXPECTED = judgeAll(ALL_RULES);

/** The files whose verdict a reader would see changed. */
const changedBy = (rules: Rules) =>
  judgeAll(rules).flatMap((verdict, index) =>
    verdict === EXPECTED[index] ? [] : [FIXTURES[index].file],
  );

const without = <T>(entries: Readonly<Record<string, T>>, key: string) =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));

const withoutIndex = <T>(list: readonly T[], index: number) =>
  list.filter((_, at) => at !== index);

describe('computeHealth', () => {
  it.each(Object.keys(ALL_RULES.byKind))('needs its rule of %s', key => {
    const byKind = without(ALL_RULES.byKind, key);
    expect(changedBy({ ...ALL_RULES, byKind })).not.toEqual([]);
  });

  it.each(Object.keys(ALL_RULES.byRole))('needs its rule of a %s', role => {
    const byRole = without(ALL_RULES.byRole, role);
    expect(changedBy({ ...ALL_RULES, byRole })).not.toEqual([]);
  });

  it.each(ALL_RULES.byFamily.map((_, index) => index))(
    'needs rule %d of families',
    index => {
      const byFamily = withoutIndex(ALL_RULES.byFamily, index);
      expect(changedBy({ ...ALL_RULES, byFamily })).not.toEqual([]);
    },
  );

  it.each(ALL_RULES.first.map(({ name }, index) => [name, index] as const))(
    'needs %s before the rule of the kind',
    (_, index) => {
      const first = withoutIndex(ALL_RULES.first, index);
      expect(changedBy({ ...ALL_RULES, first })).not.toEqual([]);
    },
  );

  it.each(ALL_RULES.last.map(({ name }, index) => [name, index] as const))(
    'needs %s where no rule knows the kind',
    (_, index) => {
      const last = withoutIndex(ALL_RULES.last, index);
      expect(changedBy({ ...ALL_RULES, last })).not.toEqual([]);
    },
  );

  it.each(ALL_RULES.first.slice(1).map(({ name }, index) => [name, index + 1]))(
    'needs %s after what comes before it',
    (_, index) => {
      const first = [...ALL_RULES.first];
      const [moved] = first.splice(Number(index), 1);
      first.unshift(moved);
      expect(changedBy({ ...ALL_RULES, first })).not.toEqual([]);
    },
  );

  it('has a case for every file of testdata', () => {
    const tests = [__dirname, resolve(__dirname, 'rules')].flatMap(folder =>
      readdirSync(folder)
        .filter(file => file.endsWith('.test.ts'))
        .map(file => readFileSync(resolve(folder, file), 'utf8')),
    );
    const told = new Set(
      tests.flatMap(text =>
        [...text.matchAll(/^ {2,4}\[?\s*'([\w-]+)',/gm)].map(
          ([, file]) => file,
        ),
      ),
    );
    expect(healthFixtures().filter(file => !told.has(file))).toEqual([]);
  });

  it('says whose words they are wherever there are words', () => {
    for (const { file, object, context } of FIXTURES) {
      const { message, whose } = judgeWith(ALL_RULES, object, context);
      expect([file, whose !== undefined]).toEqual([
        file,
        message !== undefined,
      ]);
    }
  });

  it('says controller only of words that stand in the object', () => {
    const invented = FIXTURES.flatMap(({ object, context }) => {
      const {
        message,
        whose,
        warnings = [],
      } = judgeWith(ALL_RULES, object, context);
      // A Composition is judged by its revision, whose words are not in itself.
      const status = object.kind === 'Composition' ? undefined : object.status;
      return [{ message, whose }, ...warnings].filter(
        said =>
          said.whose === 'controller' &&
          status !== undefined &&
          !textOf(status).includes(said.message ?? ''),
      );
    });
    expect(invented).toEqual([]);
  });
});

/** A value as text, with what is JSON within it. */
function textOf(value: unknown): string {
  return JSON.stringify(value).replace(/\\"/g, '"');
}
