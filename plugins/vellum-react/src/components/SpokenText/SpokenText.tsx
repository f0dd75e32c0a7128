import { ReactNode } from 'react';
import styles from './SpokenText.module.css';

/** What the eye sees by place or colour, in words for screen readers. A span: it stands inside buttons and cells. */
export function SpokenText({ children }: { children: ReactNode }) {
  return <span className={styles.spoken}>{children}</span>;
}
