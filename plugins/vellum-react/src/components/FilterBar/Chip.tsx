import { ReactNode } from 'react';
import styles from './FilterBar.module.css';

/** One of a few choices beside each other; the one that holds is filled. */
export function Chip(props: {
  isOn: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={`${styles.chip} ${props.isOn ? styles.on : ''}`}
      aria-pressed={props.isOn}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
