import { ReactNode } from 'react';
import styles from './ObjectDrawer.module.css';

/** A titled part of the drawer. */
export function DrawerSection(props: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h4 className={styles.heading}>{props.title}</h4>
      {props.children}
    </section>
  );
}
