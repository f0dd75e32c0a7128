import { KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlannedFile } from '@vellum-io/backstage-plugin-vellum-common';
import { scaffolderVellumTranslationRef } from '../translation';
import { ChangeSign } from './ChangeSign';
import { PathText } from './PathText';
import styles from './FileList.module.css';

/** The files of a plan. The arrow keys go through them, and what is chosen is shown at once. */
export function FileList(props: {
  files: readonly PlannedFile[];
  selected: number;
  onSelect(index: number): void;
}) {
  const { files, selected, onSelect } = props;
  const { t } = useTranslationRef(scaffolderVellumTranslationRef);
  const id = useId();
  const chosen = useRef<HTMLLIElement>(null);
  useEffect(() => {
    chosen.current?.scrollIntoView?.({ block: 'nearest' });
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = files.length - 1;
    const target = {
      ArrowDown: Math.min(selected + 1, last),
      ArrowUp: Math.max(selected - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      onSelect(target);
    }
  };

  return (
    <ul
      className={styles.files}
      role="listbox"
      tabIndex={0}
      aria-label={t('files.label')}
      aria-activedescendant={`${id}-${selected}`}
      onKeyDown={onKeyDown}
    >
      {files.map(({ path, change }, index) => (
        // The list has the focus and the keys; a row is clicked only.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <li
          key={path}
          id={`${id}-${index}`}
          className={styles.file}
          role="option"
          aria-selected={index === selected}
          ref={index === selected ? chosen : undefined}
          onClick={() => onSelect(index)}
        >
          <ChangeSign change={change} />
          <span className={styles.path}>
            <PathText path={path} />
          </span>
        </li>
      ))}
    </ul>
  );
}
