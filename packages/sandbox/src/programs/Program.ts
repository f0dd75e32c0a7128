/** Files of a Go module that a program needs beside it, such as its CRDs. */
export interface ModuleAsset {
  module: string;
  /** File or folder inside the module. */
  path: string;
  /** Name it gets in the program's asset folder. */
  to: string;
}

/** Where else a program may come from: only from a release that fits. */
export interface Adoption {
  /** Arguments that make it print its version. */
  versionArgs: readonly string[];
  /** What the printed version must match when it was found on PATH. */
  version: RegExp;
}

/** A program built from a tool module under `tools/`. */
export interface GoProgram {
  kind: 'go';
  name: string;
  /** Folder below `tools/`. */
  tool: string;
  package: string;
  /** Files of that folder it is made of, for a program of our own; a change of them is another program. */
  sources?: readonly string[];
  /** Additions to the linker's flags. */
  ldflags?: readonly string[];
  /** Build tags. */
  tags?: readonly string[];
  /** Whether parts of it are in C, so that the machine needs a C compiler too. */
  cgo?: boolean;
  assets?: readonly ModuleAsset[];
  /** Present when a program from KUBEBUILDER_ASSETS or PATH is as good. */
  adopt?: Adoption;
  /** Measured on two cores with empty caches; feeds the estimates. */
  buildSeconds: number;
  /** What its build adds to Go's module and build caches, roughly. */
  scratchMegabytes: number;
  /** Size of the stripped binary. */
  megabytes: number;
}

/** A program that the machine must have. */
export interface PathProgram {
  kind: 'path';
  name: string;
  /** How to get it. */
  hint: string;
}

/** A long-running command of this package itself. */
export interface OwnProgram {
  kind: 'own';
  name: string;
}

/** Where a program comes from. */
export type Program = GoProgram | PathProgram | OwnProgram;

/** A program that is there. */
export interface ResolvedProgram {
  name: string;
  path: string;
  from: 'KUBEBUILDER_ASSETS' | 'PATH' | 'cache' | 'built' | 'sandbox';
  /** Folder with the files that its `assets` name. */
  assets?: string;
}
