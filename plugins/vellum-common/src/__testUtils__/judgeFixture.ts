import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { computeHealth } from '../health/computeHealth';
import { HealthContext } from '../health/HealthRule';
import { HealthState, HealthVerdict } from '../health/types';
import { GroupKind, groupKindKey, groupKindOf } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { refKey, refOf } from '../kube/ResourceRef';
import { readObjects } from './readObjects';
import { NOON } from './viewOf';

/** A file of testdata, what its object has to be called, by which rule, and why it has to be so. */
export type HealthCase = [
  file: string,
  state: HealthState,
  rule: string,
  because: string,
];

const FOLDERS = ['health', 'healthContext'];

/** Every file of recorded states, without its ending. */
export function healthFixtures(): string[] {
  return FOLDERS.flatMap(folder =>
    readdirSync(resolve(__dirname, '../testdata', folder)),
  ).map(file => file.replace('.yaml', ''));
}

/**
 * The object of a file, and what a judgement may know beside it: the other documents of the file are all there is of
 * their kinds, of any other kind nothing is known.
 */
export function readFixture(file: string): {
  object: KubeObject;
  context: HealthContext;
} {
  const folder = FOLDERS.find(name =>
    existsSync(resolve(__dirname, '../testdata', name, `${file}.yaml`)),
  );
  const [object, ...others] = readObjects(`${folder}/${file}.yaml`);
  const ofKind = (kind: GroupKind) => {
    const key = groupKindKey(kind);
    const found = others.filter(
      other => groupKindKey(groupKindOf(other)) === key,
    );
    return found.length > 0 ? found : undefined;
  };
  return {
    object,
    context: {
      now: NOON,
      // As an XRD would say: nothing in a fresh claim shows that it is one.
      roleOfKind: ({ kind }) =>
        kind === 'VellumPlatform' ? 'claim' : undefined,
      listAll: ofKind,
      lookUp: ref => {
        const known = ofKind(ref);
        return (
          known &&
          (known.find(other => refKey(refOf(other)) === refKey(ref)) ?? null)
        );
      },
    },
  };
}

/** The verdict on the object of a file, at noon unless told otherwise. */
export function judgeFixture(
  file: string,
  changes: Partial<HealthContext> = {},
): HealthVerdict {
  const { object, context } = readFixture(file);
  return computeHealth(object, { ...context, ...changes });
}
