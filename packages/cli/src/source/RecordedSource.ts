import {
  KubeObject,
  ResourceSnapshot,
  snapshotFromObjects,
} from '@vellum-io/backstage-plugin-vellum-common';
import { kindsOfObjects } from '../kinds/kindsOfObjects';
import { KnownKind } from '../kinds/KnownKind';
import { ObjectSource } from './ObjectSource';

/**
 * Objects that were written down: a pipe, files, a support bundle. What is not in it was not recorded, which does not
 * mean that it is missing.
 */
export class RecordedSource implements ObjectSource {
  static create(objects: readonly KubeObject[]): RecordedSource {
    return new RecordedSource(
      kindsOfObjects(objects),
      snapshotFromObjects(objects, { complete: false }),
    );
  }

  readonly name = 'the input';

  private constructor(
    private readonly known: readonly KnownKind[],
    private readonly recorded: ResourceSnapshot,
  ) {}

  neverReads(): boolean {
    return false;
  }

  async kinds(): Promise<readonly KnownKind[]> {
    return this.known;
  }

  snapshot(): ResourceSnapshot {
    return this.recorded;
  }

  async read(): Promise<boolean> {
    return false;
  }

  close(): void {}
}
