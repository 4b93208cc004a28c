import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { find, type Found } from './index.ts';

/** The field that finds teams, workloads, hosts, components and codes by name; Ctrl+K leads to it. */
export function Search({ environment }: { readonly environment: string | undefined }): JSX.Element {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const found = useMemo(() => find(words), [words]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      // No key alone: those who speak to their computer would press it by a word, and could not switch it off.
      if (event.key !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  const open = (one: Found | undefined): void => {
    if (one === undefined) return;
    location.hash = one.hrefIn(environment);
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
      <kbd aria-hidden="true">Ctrl K</kbd>
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
