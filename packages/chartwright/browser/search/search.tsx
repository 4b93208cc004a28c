import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { find, type Found } from './index.ts';

/** Whether a key belongs to a field that somebody writes in. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (/^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName) || target.isContentEditable)
  );
}

/** The field that finds teams, workloads, hosts, components and codes by name; `/` leads to it. */
export function Search(): JSX.Element {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => find(words), [words]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const asked = event.key === '/' || (event.key === 'k' && (event.metaKey || event.ctrlKey));
      if (!asked || (event.key === '/' && isWriting(event.target))) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  const open = (one: Found | undefined): void => {
    if (one === undefined) return;
    location.hash = one.href;
    setOpen(false);
    field.current?.blur();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((chosen + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') open(found[chosen]);
    else if (event.key === 'Escape') {
      setOpen(false);
      field.current?.blur();
    }
  };
  const isShown = isOpen && words.trim() !== '';
  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label="Search teams, workloads, hosts, components"
        aria-expanded={isShown}
        aria-controls="found"
        aria-activedescendant={isShown && found.length > 0 ? `found-${chosen}` : undefined}
        aria-autocomplete="list"
        autocomplete="off"
        spellcheck={false}
        placeholder="Search"
        value={words}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setChosen(0);
          setOpen(true);
        }}
        onKeyDown={pressed}
      />
      <kbd aria-hidden="true">/</kbd>
      <ul id="found" role="listbox" aria-label="Found" hidden={!isShown}>
        {isShown &&
          found.map((one, index) => (
            <Hit key={one.id} one={one} index={index} isChosen={index === chosen} onOpen={() => open(one)} />
          ))}
        {isShown && found.length === 0 && (
          <li class="none" role="option" aria-selected="false" aria-disabled="true">
            Nothing is named like that.
          </li>
        )}
      </ul>
    </div>
  );
}

interface HitProps {
  readonly one: Found;
  readonly index: number;
  readonly isChosen: boolean;
  readonly onOpen: () => void;
}

function Hit({ one, index, isChosen, onOpen }: HitProps): JSX.Element {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <li
      ref={line}
      id={`found-${index}`}
      role="option"
      aria-selected={isChosen}
      onMouseDown={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      <span class="kind">{one.kind}</span>
      <span class="name">{one.name}</span>
      <span class="within">{one.within}</span>
    </li>
  );
}
