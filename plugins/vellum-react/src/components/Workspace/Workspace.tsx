import { KeyboardEvent, ReactNode } from 'react';
import { useFocusReturn } from './useFocusReturn';
import styles from './Workspace.module.css';

/**
 * The shape with the inspector at its right. In narrow windows the inspector lies over the shape. Escape closes it, and
 * the focus returns to the shape.
 */
export function Workspace(props: {
  children: ReactNode;
  drawer?: ReactNode;
  onClose: () => void;
}) {
  const { children, drawer, onClose } = props;
  const { mainRef, drawerRef, onMainFocus } = useFocusReturn(Boolean(drawer));
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && drawer) {
      event.stopPropagation();
      onClose();
    }
  };
  return (
    // The keys come from the tree and the inspector inside; the frame itself is not operated.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.frame} onKeyDown={closeOnEscape}>
      <div className={`${styles.grid} ${drawer ? styles.split : ''}`}>
        <div className={styles.main} ref={mainRef} onFocus={onMainFocus}>
          {children}
        </div>
        {drawer && (
          <div className={styles.drawer} ref={drawerRef}>
            {drawer}
          </div>
        )}
      </div>
    </div>
  );
}
