import {
  GroupKind,
  KindScope,
  ResourceSnapshot,
} from '@vellum-io/backstage-plugin-vellum-common';
import { KnownKind } from '../kinds/KnownKind';

/** Where objects come from: a recording, or a cluster. */
export interface ObjectSource {
  /** For sentences: "the input", "cluster dev". */
  readonly name: string;
  /** Where an object is looked for that was asked for without a namespace; absent where everywhere is. */
  readonly defaultNamespace?: string;
  /** Whether objects of a kind are left alone, whoever asks for them. */
  neverReads(kind: GroupKind): boolean;
  kinds(): Promise<readonly KnownKind[]>;
  /** What was read so far. */
  snapshot(): ResourceSnapshot;
  /** Reads what was not read yet; whether anything was new. */
  read(scopes: readonly KindScope[]): Promise<boolean>;
  close(): void;
}
