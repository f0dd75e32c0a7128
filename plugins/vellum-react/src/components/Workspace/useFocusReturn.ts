import {
  FocusEvent,
  RefCallback,
  RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
} from 'react';

/** What the frame of a drawer hands to its two parts. */
export interface FocusReturn {
  mainRef: RefObject<HTMLDivElement>;
  drawerRef: RefCallback<HTMLDivElement>;
  onMainFocus: (event: FocusEvent) => void;
}

/**
 * Gives the focus back when a drawer closes that holds it: to where it was when the drawer opened, or was last beside
 * it; where that has gone, to the first tab stop beside it. A focus outside the drawer stays where it is.
 */
export function useFocusReturn(isOpen: boolean): FocusReturn {
  const mainRef = useRef<HTMLDivElement>(null);
  const drawer = useRef<HTMLDivElement | null>(null);
  const origin = useRef<Element | null>(null);
  const heldFocus = useRef(false);

  // Called with `null` while the drawer is still in the document: the last moment to see whether it has the focus.
  const drawerRef = useCallback((element: HTMLDivElement | null) => {
    if (!element) {
      heldFocus.current = hasFocus(drawer.current);
    }
    drawer.current = element;
  }, []);

  useLayoutEffect(() => {
    if (isOpen) {
      origin.current = document.activeElement;
      return;
    }
    if (heldFocus.current) {
      heldFocus.current = false;
      (
        focusable(origin.current) ??
        mainRef.current?.querySelector<HTMLElement>(
          '[tabindex="0"], button:enabled',
        )
      )?.focus();
    }
  }, [isOpen]);

  const onMainFocus = useCallback((event: FocusEvent) => {
    if (drawer.current) {
      origin.current = event.target;
    }
  }, []);

  return { mainRef, drawerRef, onMainFocus };
}

function hasFocus(element: HTMLElement | null): boolean {
  return element?.contains(document.activeElement) ?? false;
}

/** The body has the focus where nothing has it. */
function focusable(element: Element | null): HTMLElement | undefined {
  return element instanceof HTMLElement &&
    element.isConnected &&
    element !== document.body
    ? element
    : undefined;
}
