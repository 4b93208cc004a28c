import {
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import { type RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** The rows that are drawn, and the room that those before and after them take. */
export interface DrawnRows {
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly after: number;
}

/** From this many rows on only those in sight are drawn. */
const mostRows = 150;

/**
 * The rows of a long list that are in sight while the window scrolls; all of a short one, and all on paper.
 *
 * @param height of each row in pixels
 * @param top the element at which the rows begin
 */
export function useDrawnRows(count: number, height: number, top: RefObject<HTMLElement | null>): DrawnRows {
  const [, redraw] = useReducer((times: number, _: undefined) => times + 1, 0);
  const isPrinted = usePrinting();
  const options = {
    count,
    estimateSize: () => height,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    initialOffset: () => window.scrollY,
    scrollMargin: top.current === null ? 0 : top.current.getBoundingClientRect().top + window.scrollY,
    overscan: 10,
    onChange: () => redraw(undefined),
  } as const;
  const [virtualizer] = useState(() => new Virtualizer<Window, Element>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  if (count <= mostRows || isPrinted) return { first: 0, last: count - 1, before: 0, after: 0 };
  return drawn(virtualizer.getVirtualItems(), options.scrollMargin, virtualizer.getTotalSize());
}

function drawn(items: readonly VirtualItem[], margin: number, size: number): DrawnRows {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return { first: 0, last: 30, before: 0, after: Math.max(0, size) };
  return {
    first: first.index,
    last: last.index,
    before: first.start - margin,
    after: Math.max(0, size - (last.end - margin)),
  };
}

function usePrinting(): boolean {
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    const begin = (): void => setPrinted(true);
    const end = (): void => setPrinted(false);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinted;
}
