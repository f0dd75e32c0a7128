import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { findNamesake } from './findNamesake';

/** Long enough that the catalog is not asked for every letter, too short to wait for. */
const PAUSE_MS = 300;

/** What is known of a name; `idle` while there is none that could be looked for. @internal */
export type NameState =
  | { status: 'idle' | 'checking' | 'free' }
  | { status: 'taken'; title: string }
  | { status: 'unknown'; message: string };

/**
 * Whether an entity of the catalog has this name already, found out while it is typed. A name that is not well-formed is not
 * looked for; the form says what is wrong with it.
 *
 * @internal
 */
export function useNameState(
  name: string,
  kind: string | undefined,
  pattern: string | undefined,
): NameState {
  const catalog = useApi(catalogApiRef);
  const [known, setKnown] = useState<{ name: string; state: NameState }>();
  const isAsked =
    name !== '' &&
    (pattern === undefined || new RegExp(pattern, 'u').test(name));

  useEffect(() => {
    if (!isAsked) {
      return undefined;
    }
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const state = await findNamesake(catalog, name, { kind }).then(
        (entity): NameState =>
          entity
            ? {
                status: 'taken',
                title: entity.metadata.title ?? entity.metadata.name,
              }
            : { status: 'free' },
        (error): NameState => ({
          status: 'unknown',
          message: String(error?.message ?? error),
        }),
      );
      if (isCurrent) {
        setKnown({ name, state });
      }
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [catalog, name, kind, isAsked]);

  if (!isAsked) {
    return { status: 'idle' };
  }
  return known?.name === name ? known.state : { status: 'checking' };
}
