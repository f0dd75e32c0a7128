import { JsonObject } from '@backstage/types';
import {
  ChangeSet,
  EntityPlacement,
  FieldProblem,
  FileChange,
  KubeflowAccess,
  ProposedChange,
  RepositoryReader,
  VellumPlatformApi,
  VellumPlatformChoices,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { z } from 'zod/v3';
import { ClusterNamespace } from '../cluster/ClusterNamespaces';
import { ProductLayouts } from '../readConfig';

/** What is to be done with a product. @internal */
export type ProductMode = 'create' | 'change' | 'remove';

/** What app-config says about where products lie. @internal */
export interface ProductSettings {
  entities: EntityPlacement;
  layouts: ProductLayouts;
  /** Which API of Vellum platforms the cluster serves; claims where absent. */
  platformApi?: VellumPlatformApi;
  /** What may be chosen for Vellum platforms. */
  choices?: VellumPlatformChoices;
  /** How Kubeflow tells users apart. */
  kubeflow: KubeflowAccess;
}

/** A change to a product, and the catalog entity it is about. @internal */
export interface ProductChange {
  changeSet: ChangeSet | ProposedChange;
  /** The entity that appears, changes or goes with the merge; absent where only the files in the repository name it. */
  entityRef?: string;
  /** Its file in the repository; absent with `entityRef`. */
  catalogPath?: string;
}

/**
 * A kind of thing that people create, change and remove by pull request, described by flat values: what a form or an
 * action hands over.
 *
 * @internal
 */
export interface Product<Values extends object = object> {
  id: string;
  /** The flat values with their descriptions: fields of forms and of the input of actions. */
  fields: z.ZodObject<z.ZodRawShape>;
  /** The kind of its object, where that is of an API that may have several versions; see the field `apiVersion`. */
  api?: { group: string; kind: string };
  /** Which of the fields name the product: enough to find it in the repository and to remove it. */
  identity: readonly string[];
  /** The one of them that somebody who removes it has to type again. */
  nameField: string;
  /** Everything that is wrong with the values, all at once. */
  validate(
    values: Values,
    mode: ProductMode,
    settings: ProductSettings,
  ): FieldProblem[];
  /** What in the cluster is in the way of valid values, where a cluster can be asked. */
  inspectCluster?(
    values: Values,
    mode: ProductMode,
    readNamespace: (name: string) => Promise<ClusterNamespace>,
  ): Promise<FieldProblem[]>;
  /** Expects valid values; for `remove` only the identity counts. */
  propose(
    values: Values,
    mode: ProductMode,
    settings: ProductSettings,
  ): ProductChange;
  /** What the action outputs beside the usual, from the files that differ; not for `remove`. */
  output?: {
    fields: z.ZodObject<z.ZodRawShape>;
    from(values: Values, files: readonly FileChange[]): JsonObject;
  };
  /** The values that the files in the repository stand for; undefined where there is no such product. */
  read(
    identity: Partial<Values>,
    repository: RepositoryReader,
    settings: ProductSettings,
  ): Promise<Values | undefined>;
}
