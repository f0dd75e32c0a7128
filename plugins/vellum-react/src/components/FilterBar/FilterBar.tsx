import { useEffect, useRef } from 'react';
import { SearchField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { STATE_GROUPS } from '@vellum-io/backstage-plugin-vellum-common';
import { Tree } from '../../hooks/useTree';
import { vellumTranslationRef } from '../../translation';
import { Chip } from './Chip';
import styles from './FilterBar.module.css';

/**
 * Chips with counts, and the search field (`/` goes there): the left part of a bar.
 *
 * @public
 */
export function FilterBar({ tree }: { tree: Tree }) {
  const { t } = useTranslationRef(vellumTranslationRef);
  const field = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      if (event.key === '/' && !isTyping(event.target)) {
        event.preventDefault();
        // The ref of a SearchField is its frame.
        field.current?.querySelector('input')?.focus();
      }
    };
    document.addEventListener('keydown', focusSearch);
    return () => document.removeEventListener('keydown', focusSearch);
  }, []);

  return (
    <>
      <div role="group" aria-label={t('tree.filter')} className={styles.chips}>
        <Chip isOn={!tree.group} onPress={() => tree.setGroup(undefined)}>
          {t('tree.all')} {tree.counts.total}
        </Chip>
        {STATE_GROUPS.filter(
          // Few trees have anything suspended; a chip that says 0 for good is noise.
          group => group !== 'suspended' || tree.counts.byGroup[group] > 0,
        ).map(group => (
          <Chip
            key={group}
            isOn={tree.group === group}
            onPress={() => tree.setGroup(group)}
          >
            {t(`tree.${group}`)} {tree.counts.byGroup[group]}
          </Chip>
        ))}
      </div>
      <SearchField
        ref={field}
        size="small"
        className={styles.search}
        aria-label={t('tree.search')}
        placeholder={t('tree.searchPlaceholder')}
        value={tree.search}
        onChange={tree.setSearch}
      />
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
