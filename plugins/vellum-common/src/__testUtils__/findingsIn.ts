import { Finding } from '../graph/types';
import { KubeObject } from '../kube/KubeObject';
import { readField, readList, readString } from '../kube/readField';
import { causesOf } from './causesOf';
import { readObjects } from './readObjects';

/**
 * The findings of a file of `testdata/findings`, whose first object is what was asked for. `message` puts other words
 * of a controller in the place of those in the file: states that differ in words only share a file.
 */
export function findingsIn(file: string, message?: string): Finding[] {
  const objects = readObjects(`findings/${file}.yaml`);
  if (message !== undefined) {
    replaceWords(objects[0], message);
  }
  return causesOf(objects);
}

/** Cause and sentence of each, in order: what a table of cases compares. */
export function toldIn(file: string, message?: string): string[][] {
  return findingsIn(file, message).map(({ cause, sentence }) => [
    cause,
    sentence,
  ]);
}

function replaceWords({ status }: KubeObject, message: string): void {
  const said = [
    ...readList(status, 'conditions'),
    readField(status, 'operationState'),
  ].filter(entry => readString(entry, 'message') !== undefined);
  if (said.length === 0) {
    throw new Error('Nothing here says anything');
  }
  for (const entry of said) {
    (entry as { message: string }).message = message;
  }
}
