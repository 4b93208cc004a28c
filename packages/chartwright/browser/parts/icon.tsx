import type { JSX } from 'preact';

/** Strokes of each picture on a field of 24 by 24. */
const strokes = {
  wheel:
    'M12 5.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M12 10a2 2 0 1 0 0 4a2 2 0 0 0 0-4M12 1v9M12 14v9M1 12h9M14 12h9M4.2 4.2l6.4 6.4M13.4 13.4l6.4 6.4M19.8 4.2l-6.4 6.4M10.6 13.4l-6.4 6.4',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.5 15.5L21 21',
  sun: 'M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M4.9 4.9l1.8 1.8M17.3 17.3l1.8 1.8M19.1 4.9l-1.8 1.8M6.7 17.3l-1.8 1.8',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  auto: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17M12 3.5v17M15.5 5v14M18.5 7.5v9',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6L6 18',
  warning: 'M12 4L2.5 20h19ZM12 10v4.5M12 17.2v.3',
  arrow: 'M5 12h14M13 6l6 6l-6 6',
  both: 'M4 12h16M8 8l-4 4l4 4M16 8l4 4l-4 4',
  dash: 'M6 12h12',
} as const;

/** Name of a picture. */
export type IconName = keyof typeof strokes;

/** A picture that says no more than the words beside it. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  );
}
