import { Finding } from '../graph/types';
import { KubeObject } from '../kube/KubeObject';
import { readField, readList, readString } from '../kube/readField';
import { cutAtEnd } from '../text/cutAtEnd';
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

/** What a reader gets beside the sentence. */
export interface Advice {
  title: string;
  nextStep?: string;
  /** `condition ReconcileError: words`, in order; only how long words begin. */
  evidence: string[];
  since?: string;
}

/** The advice of each finding, in order. */
export function adviceIn(file: string, message?: string): Advice[] {
  return findingsIn(file, message).map(adviceOf);
}

/** What a finding says beside its sentence, with its evidence as text. */
export function adviceOf({
  title,
  nextStep,
  evidence,
  since,
}: Finding): Advice {
  return {
    title,
    ...(nextStep && { nextStep }),
    evidence: evidence.map(({ kind, reason, text }) =>
      cutAtEnd(`${[kind, reason].filter(Boolean).join(' ')}: ${text}`, 72),
    ),
    ...(since && { since }),
  };
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
