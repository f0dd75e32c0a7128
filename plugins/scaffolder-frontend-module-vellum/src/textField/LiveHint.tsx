import { ReactNode } from 'react';
import { StateIcon, Tone } from '@vellum-io/backstage-plugin-vellum-react';
import styles from './LiveHint.module.css';

/** What is known of a value while it is typed; screen readers say it when it changes. */
export function LiveHint(props: { tone?: Tone; children?: ReactNode }) {
  const { tone, children } = props;
  return (
    <div className={styles.hint} role="status">
      {tone && <StateIcon tone={tone} />}
      {children}
    </div>
  );
}
