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
 * Lists a file or folder among the `resources` of a kustomization.yaml, which has to exist: a new one would take
 * everything else in its folder out of what is applied.
 *
 * @public
 */
export interface AddKustomizationEntryOperation {
  op: 'addKustomizationEntry';
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
  | AddKustomizationEntryOperation
  | AddLocationTargetOperation
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
}
