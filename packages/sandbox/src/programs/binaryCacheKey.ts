import { createHash } from 'node:crypto';
import { GoProgram } from './Program';

/** What a cached binary was made from, besides the Go release. */
export interface BinaryInputs {
  program: GoProgram;
  goMod: string;
  goSum: string;
  /** Content of the program's `sources`. */
  sources?: readonly string[];
  platform: string;
}

/** Flags of each build; the arguments after `go build`. */
export function buildFlags(program: GoProgram): string[] {
  const ldflags = ['-s -w', ...(program.ldflags ?? [])].join(' ');
  return [
    ...['-mod=readonly', '-pgo=off', '-trimpath', '-ldflags', ldflags],
    ...(program.tags ? ['-tags', program.tags.join(',')] : []),
  ];
}

/**
 * Names the cache folder of a binary, without its last part, the Go release:
 * a machine that has no Go (any more) can still find what was built before.
 */
export function binaryCacheKey(inputs: BinaryInputs): string {
  const { program, goMod, goSum, sources = [], platform } = inputs;
  const hash = createHash('sha256')
    .update(
      JSON.stringify([
        program.package,
        buildFlags(program),
        program.assets ?? [],
        platform,
        goMod,
        goSum,
        // Nothing where there are none: the programs of others keep their names.
        ...sources,
        ...(program.cgo ? ['cgo'] : []),
      ]),
    )
    .digest('hex');
  return `${program.name}-${hash.slice(0, 16)}`;
}
