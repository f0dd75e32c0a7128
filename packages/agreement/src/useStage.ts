import { test } from '@playwright/test';
import { KubeClient, Sandbox } from '@vellum-io/sandbox';
import { arrange, Arranged } from './arrange';

/** A cluster in which the situations of one tool stand, while the tests of a file run. */
export interface Stage {
  readonly sandbox: Sandbox;
  /** As the cluster's administrator: what the test changes, and what controllers say. */
  readonly kube: KubeClient;
}

/** Arranges the situations whose names begin with a word before the first test, and ends after the last. */
export function useStage(word: string): Stage {
  let arranged: Arranged | undefined;
  test.beforeAll(async () => {
    arranged = await arrange(word);
  });
  test.afterAll(async () => {
    await arranged?.end();
  });
  const current = () => {
    if (!arranged) {
      throw new Error('The stage is there only while a test runs');
    }
    return arranged;
  };
  return {
    get sandbox() {
      return current().sandbox;
    },
    get kube() {
      return current().kube;
    },
  };
}
