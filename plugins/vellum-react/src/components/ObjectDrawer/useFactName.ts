import { useCallback } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vellumTranslationRef } from '../../translation';

/** Facts that have a text of their own. Others, such as those of an adopter's rule, are shown by their key, spelled out. */
const KNOWN_FACTS = [
  'chart',
  'version',
  'wantedVersion',
  'revision',
  'attempted',
  'objects',
  'fetched',
  'branch',
  'project',
  'namespace',
  'manages',
  'readiness',
  'releaseState',
  'releaseRevision',
  'failures',
  'package',
  'currentRevision',
  'replicas',
  'phase',
  'node',
  'restarts',
  'oldReplicaSets',
  'providerConfig',
  'externalName',
  'composition',
  'compositionRevision',
  'source',
  'path',
  'url',
  'health',
  'sync',
] as const;

/** Text for the key of a fact. */
export function useFactName(): (name: string) => string {
  const { t } = useTranslationRef(vellumTranslationRef);
  return useCallback(
    (name: string) => {
      const known = KNOWN_FACTS.find(candidate => candidate === name);
      return known ? t(`fact.${known}`) : spellOut(name);
    },
    [t],
  );
}

function spellOut(key: string): string {
  const words = key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLocaleLowerCase('en-US');
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}
