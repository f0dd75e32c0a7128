import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  GitopsChange,
  GitopsPlanView,
} from '@vellum-io/backstage-plugin-vellum-common';
import { scaffolderVellumTranslationRef } from '../translation';
import { isCatalogEntity } from './isCatalogEntity';

const count = (
  all: readonly { change: GitopsChange }[],
  wanted: GitopsChange,
): number => all.filter(({ change }) => change === wanted).length;

/**
 * A plan in one line, as "3 objects added, 1 file changed". Files that only come or go with their objects are not counted
 * again; where no object is known, the files stand for them. Entities of the catalog are counted apart, and a list of them is
 * a file.
 */
export function useHeadline({ files, objects }: GitopsPlanView): string {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const inCluster = objects.filter(each => !isCatalogEntity(each));
  const entities = objects.filter(
    each => isCatalogEntity(each) && each.kind !== 'Location',
  );
  const known = [...inCluster, ...entities];
  const holdsObject = new Set(known.map(({ path }) => path));
  const otherFiles = files.filter(
    ({ path, change }) => change === 'changed' && !holdsObject.has(path),
  );
  const parts: [number, (amount: number) => string][] = [
    [
      count(inCluster, 'added'),
      amount => t('headline.objectsAdded', { count: amount }),
    ],
    [
      count(inCluster, 'changed'),
      amount => t('headline.objectsChanged', { count: amount }),
    ],
    [
      count(inCluster, 'removed'),
      amount => t('headline.objectsRemoved', { count: amount }),
    ],
    [
      count(entities, 'added'),
      amount => t('headline.entitiesAdded', { count: amount }),
    ],
    [
      count(entities, 'changed'),
      amount => t('headline.entitiesChanged', { count: amount }),
    ],
    [
      count(entities, 'removed'),
      amount => t('headline.entitiesRemoved', { count: amount }),
    ],
    [
      known.length > 0 ? 0 : count(files, 'added'),
      amount => t('headline.filesAdded', { count: amount }),
    ],
    [
      otherFiles.length,
      amount => t('headline.filesChanged', { count: amount }),
    ],
    [
      known.length > 0 ? 0 : count(files, 'removed'),
      amount => t('headline.filesRemoved', { count: amount }),
    ],
  ];
  return (
    parts
      .filter(([amount]) => amount > 0)
      .map(([amount, word]) => word(amount))
      .join(', ') || t('plan.nothing')
  );
}
