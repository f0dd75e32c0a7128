import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  GitopsChange,
  GitopsPlanView,
} from '@vellum-io/backstage-plugin-vellum-common';
import { scaffolderVellumTranslationRef } from '../translation';

const count = (
  all: readonly { change: GitopsChange }[],
  wanted: GitopsChange,
): number => all.filter(({ change }) => change === wanted).length;

/**
 * A plan in one line, as "3 objects added, 1 file changed". Files that only come or go with their objects are not counted
 * again; where no object is known, the files stand for them.
 */
export function useHeadline({ files, objects }: GitopsPlanView): string {
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const hasObjects = objects.length > 0;
  const holdsObject = new Set(objects.map(({ path }) => path));
  const otherFiles = files.filter(
    ({ path, change }) => !(change === 'changed' && holdsObject.has(path)),
  );
  const parts: [number, (amount: number) => string][] = [
    [
      count(objects, 'added'),
      amount => t('headline.objectsAdded', { count: amount }),
    ],
    [
      count(objects, 'changed'),
      amount => t('headline.objectsChanged', { count: amount }),
    ],
    [
      count(objects, 'removed'),
      amount => t('headline.objectsRemoved', { count: amount }),
    ],
    [
      hasObjects ? 0 : count(files, 'added'),
      amount => t('headline.filesAdded', { count: amount }),
    ],
    [
      count(otherFiles, 'changed'),
      amount => t('headline.filesChanged', { count: amount }),
    ],
    [
      hasObjects ? 0 : count(files, 'removed'),
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
