import { ReactNode, useEffect, useRef } from 'react';
import { SearchField } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tree } from '../../hooks/useTree';
import { STATE_FILTERS } from '../../tree/nodeFilter';
import { vellumTranslationRef } from '../../translation';
import { Chip } from './Chip';
import styles from './FilterBar.module.css';

/**
 * Chips with counts and the search field (`/` goes there) on the left; what the tab adds on the right.
 *
 * @public
 */
export function FilterBar(props: { tree: Tree; children?: ReactNode }) {
  const { tree, children } = props;
  const { t } = useTranslationRef(vellumTranslationRef);
  const search = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      if (event.key === '/' && !isTyping(event.target)) {
        event.preventDefault();
        search.current?.focus();
      }
    };
    document.addEventListener('keydown', focusSearch);
    return () => document.removeEventListener('keydown', focusSearch);
  }, []);

  return (
    <div className={styles.bar}>
      <div role="group" aria-label={t('tree.filter')} className={styles.chips}>
        {STATE_FILTERS.map(filter => (
          <Chip
            key={filter}
            isOn={tree.filter === filter}
            onPress={() => tree.setFilter(filter)}
          >
            {t(`tree.${filter}`)} {tree.counts[filter]}
          </Chip>
        ))}
      </div>
      <SearchField
        ref={search}
        size="small"
        className={styles.search}
        aria-label={t('tree.search')}
        placeholder={t('tree.searchPlaceholder')}
        value={tree.search}
        onChange={tree.setSearch}
      />
      <div className={styles.rest}>{children}</div>
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
