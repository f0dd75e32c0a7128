import { InputError } from '@backstage/errors';
import {
  readField,
  readString,
} from '@vellum-io/backstage-plugin-vellum-common';
import { RepositoryReader } from '../../../repository';
import { readTogether } from '../../../repository/readTogether';
import { parseObjects } from './parseObjects';

/**
 * The objects that the files of a team declare, wherever in its folder. A question that has no answer throws InputError:
 * the files were changed by hand into something that a form cannot show.
 *
 * @internal
 */
export class TeamObjects {
  /** Undefined where the folder has no files. */
  static async read(
    repository: RepositoryReader,
    folder: string,
  ): Promise<TeamObjects | undefined> {
    const paths = await repository.listFiles(folder);
    const texts = await readTogether(
      paths.filter(path => /\.ya?ml$/.test(path)),
      async path => ({ path, text: await repository.readFile(path) }),
    );
    return paths.length === 0
      ? undefined
      : new TeamObjects(
          folder,
          texts.flatMap(({ path, text }) => parseObjects(path, text ?? '')),
        );
  }

  private constructor(
    readonly folder: string,
    private readonly objects: readonly unknown[],
  ) {}

  find(
    kind: string,
    where: { name?: string; namespace?: string; purpose?: string } = {},
  ): unknown {
    const { name, namespace, purpose } = where;
    return this.objects.find(
      each =>
        readString(each, 'kind') === kind &&
        [
          [name, readString(each, 'metadata', 'name')],
          [namespace, readString(each, 'metadata', 'namespace')],
          [
            purpose,
            readString(
              each,
              'metadata',
              'labels',
              'platform.vellum.io/purpose',
            ),
          ],
        ].every(([asked, found]) => asked === undefined || asked === found),
    );
  }

  /** The answer, as text; numbers and booleans are taken as they are written. */
  require(answer: unknown, what: string): string {
    const type = typeof answer;
    if (
      type === 'number' ||
      type === 'boolean' ||
      (answer && type === 'string')
    ) {
      return String(answer);
    }
    throw this.missing(what);
  }

  requireCount(answer: unknown, what: string): number {
    const count = Number(this.require(answer, what));
    if (Number.isInteger(count)) {
      return count;
    }
    throw this.missing(what);
  }

  missing(what: string): InputError {
    return new InputError(
      `The files in ${this.folder} do not say ${what}: they were changed by hand in a way that a form cannot show. Edit them by hand, or bring back what is missing`,
    );
  }
}

/** The item of a list by one of its fields. @internal */
export function findBy(list: unknown, field: string, value: string): unknown {
  return Array.isArray(list)
    ? list.find(each => readField(each, field) === value)
    : undefined;
}
