import { YamlEdit } from '../yaml';

/**
 * Writes a new file. A problem where the file exists.
 *
 * @public
 */
export interface CreateFileOperation {
  op: 'createFile';
  path: string;
  content: string;
}

/**
 * Changes values of an object that a file declares, each at its place: comments, order and line ends stay. A problem where the
 * file does not declare the object.
 *
 * @public
 */
export interface EditYamlOperation {
  op: 'editYaml';
  path: string;
  object: ObjectIdentity;
  edits: YamlEdit[];
}

/**
 * Takes a file away. A problem where there is none: somebody else was faster, or the name is wrong.
 *
 * @public
 */
export interface DeleteFileOperation {
  op: 'deleteFile';
  path: string;
}

/**
 * Lists a file or folder among the `resources` of a kustomization.yaml, which has to exist: a new one would take
 * everything else in its folder out of what is applied.
 *
 * @public
 */
export interface AddResourceOperation {
  op: 'addResource';
  /** Path of the kustomization.yaml. */
  path: string;
  /** Relative to the folder of the kustomization.yaml. */
  entry: string;
}

/**
 * Takes a file or folder out of the `resources` of a kustomization.yaml. The last one cannot be taken out: GitOps controllers
 * refuse a kustomization without any.
 *
 * @public
 */
export interface RemoveResourceOperation {
  op: 'removeResource';
  /** Path of the kustomization.yaml. */
  path: string;
  /** Relative to the folder of the kustomization.yaml. */
  entry: string;
}

/**
 * Lists a file among the `spec.targets` of a catalog Location, which has to exist.
 *
 * @public
 */
export interface AddLocationTargetOperation {
  op: 'addLocationTarget';
  /** Path of the file with the Location. */
  path: string;
  /** Relative to the folder of the Location. */
  target: string;
}

/**
 * Takes a file out of the `spec.targets` of a catalog Location.
 *
 * @public
 */
export interface RemoveLocationTargetOperation {
  op: 'removeLocationTarget';
  /** Path of the file with the Location. */
  path: string;
  /** Relative to the folder of the Location. */
  target: string;
}

/**
 * Changes nothing: a problem where any YAML file of a folder, whatever its name, declares this object already.
 *
 * @public
 */
export interface RequireAbsentObjectOperation {
  op: 'requireAbsentObject';
  /** `.` is the root of the repository. */
  folder: string;
  object: ObjectIdentity;
}

/**
 * What makes two declarations the same object. The version is no part of it.
 *
 * @public
 */
export interface ObjectIdentity {
  group: string;
  kind: string;
  namespace: string;
  name: string;
}

/**
 * One step of a change. The steps of a change set run in order, each on the result of the one before.
 *
 * @public
 */
export type ChangeOperation =
  | CreateFileOperation
  | EditYamlOperation
  | DeleteFileOperation
  | AddResourceOperation
  | RemoveResourceOperation
  | AddLocationTargetOperation
  | RemoveLocationTargetOperation
  | RequireAbsentObjectOperation;

/**
 * A change to a GitOps repository as an intention, not as file contents: it is applied at whatever commit is the head
 * when it is published, so what others added meanwhile stays.
 *
 * @public
 */
export interface ChangeSet {
  /** Names what is changed; equal for every attempt at the same thing. Branch and commits are found by it. */
  id: string;
  /** One line: title of the pull request and of the commit. */
  title: string;
  /** Markdown for the reader of the pull request. */
  description: string;
  operations: ChangeOperation[];
  /**
   * Objects that may go although the file that declares them stays. What the deleted files declare needs no mention;
   * anything else that would no longer be applied stops the change.
   */
  removes?: ObjectIdentity[];
}
