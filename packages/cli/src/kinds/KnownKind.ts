import { GroupKind } from '@vellum-io/backstage-plugin-vellum-common';

/** A kind that can be asked about, and the names it goes by. */
export interface KnownKind extends GroupKind {
  plural?: string;
  singular?: string;
  shortNames?: readonly string[];
}
