import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import './menu.css';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import type { IconName } from './icons';
import { moveFocus } from './move-focus';

export interface MenuItem {
  /** Null for the room of one. */
  icon: IconName | null;
  words: string;
  /** The language of the words, when it is another than the reader's. */
  lang?: string;
  /** At the end of the line. */
  aside?: string;
  /** For one of several of which one is chosen. */
  chosen?: boolean;
  onChoose: () => void;
}

export interface MenuProps {
  /** The name of the button and of the menu. */
  name: string;
  icon: IconName;
  items: readonly MenuItem[];
  /** Shown beside the icon. */
  words?: string;
  /** Words above the items, such as the account; not an item. */
  head?: ComponentChildren;
  /** The menu is about to be seen. */
  onOpen?: () => void;
}

/** A button and its menu. Arrow keys, Home, End and first letters move; Escape gives the focus back. */
export function Menu({ name, icon, items, words, head, onOpen }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (focusButton: boolean) => {
    setOpen(false);
    if (focusButton) button.current?.focus();
  };
  useLayoutEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
    return onPressOutside(root.current, () => setOpen(false));
  }, [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Escape') close(true);
    else if (event.key === 'Tab') close(false);
    else if (!moveFocus(root.current, '[role^=menuitem]', event.key)) return;
    if (event.key !== 'Tab') event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the menu inside bubble up to here
    <div class="menu-place" ref={root} onKeyDown={onKeyDown}>
      <IconButton
        icon={icon}
        name={words ? `${name}: ${words}` : name}
        words={words}
        onClick={() => {
          if (!open) onOpen?.();
          setOpen(!open);
        }}
        expanded={open}
        opens="menu"
        buttonRef={button}
      />
      {open && (
        <div class="menu">
          {head && <div class="menu-head">{head}</div>}
          <div role="menu" aria-label={name}>
            {items.map((item) => (
              <MenuLine key={item.words} item={item} onDone={() => close(true)} />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

function MenuLine({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const choose = () => {
    onDone();
    item.onChoose();
  };
  const role =
    item.chosen === undefined
      ? { role: 'menuitem' as const }
      : { role: 'menuitemradio' as const, 'aria-checked': item.chosen };
  return (
    <button type="button" {...role} class="menu-item" tabIndex={-1} onClick={choose}>
      {item.icon ? <Icon name={item.icon} /> : <span class="menu-no-icon" />}
      <span lang={item.lang}>{item.words}</span>
      {item.aside && <span class="menu-aside">{item.aside}</span>}
    </button>
  );
}

function onPressOutside(inside: HTMLElement | null, then: () => void): () => void {
  const listen = (event: PointerEvent) => {
    if (!inside?.contains(event.target as Node)) then();
  };
  document.addEventListener('pointerdown', listen);
  return () => document.removeEventListener('pointerdown', listen);
}
