import { useEffect, useState } from 'react';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';

/** What is known of the forms of a product. @internal */
export type ProductTemplates =
  | { status: 'loading' }
  | { status: 'failed'; error: Error }
  /** Their addresses; absent where there is no such template, or none that this person may see. */
  | { status: 'ready'; change?: string; remove?: string };

type Found =
  | { status: 'failed'; error: Error }
  | { status: 'found'; names: string[] };

/**
 * The forms that change and remove a product: the templates `<product>-change` and `<product>-remove`.
 *
 * @internal
 */
export function useProductTemplates(product: string): ProductTemplates {
  const catalog = useApi(catalogApiRef);
  const templateLink = useRouteRef(scaffolderPlugin.routes.selectedTemplate);
  const [found, setFound] = useState<Found>();

  useEffect(() => {
    let isCurrent = true;
    const names = [`${product}-change`, `${product}-remove`];
    catalog
      .getEntitiesByRefs({
        entityRefs: names.map(name => `template:default/${name}`),
        fields: ['metadata.name'],
      })
      .then(
        ({ items }): Found => ({
          status: 'found',
          names: names.filter((_, index) => items[index]),
        }),
      )
      .catch(
        (thrown): Found => ({
          status: 'failed',
          error: thrown instanceof Error ? thrown : new Error(String(thrown)),
        }),
      )
      .then(answer => {
        if (isCurrent) {
          setFound(answer);
        }
      });
    return () => {
      isCurrent = false;
    };
  }, [catalog, product]);

  if (found?.status !== 'found') {
    return found ?? { status: 'loading' };
  }
  const linkTo = (name: string) =>
    found.names.includes(name)
      ? templateLink?.({ namespace: 'default', templateName: name })
      : undefined;
  return {
    status: 'ready',
    change: linkTo(`${product}-change`),
    remove: linkTo(`${product}-remove`),
  };
}
