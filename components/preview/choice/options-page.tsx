import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { motion } from "../motion";
import type { Platform } from "../platform";
import { SheetOverlay } from "../sheet/sheet-overlay";
import { phoneTexts } from "../texts";
import { ListedOption } from "./listed-option";
import { OptionSearch } from "./option-search";
import { type Option, optionsMatching } from "./options";
import styles from "./options-page.module.css";

/** From this many options on, a search box stands on top. Source: spec/renderer.md, 3.6. */
const searchFromOptions = 40;

type OptionsPageProps = {
  readonly title: string;
  readonly options: readonly Option[];
  readonly chosen: string | null;
  readonly platform: Platform;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
};

/** The list of a dropdown over the whole sheet. A tapped row is marked for a moment before the list closes. */
export function OptionsPage({ title, options, chosen, platform, onPick, onClose }: OptionsPageProps) {
  const [query, setQuery] = useState("");
  const [picked, setPicked] = useState<string | null>(null);
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(closing.current), []);

  function pick(id: string): void {
    if (picked !== null) return;
    setPicked(id);
    closing.current = setTimeout(() => onPick(id), motion.optionPickCloseDelayMs);
  }

  const shown = optionsMatching(options, query);
  const marked = picked ?? chosen;
  return (
    <SheetOverlay kind="page" title={title} onClose={onClose}>
      <div className={styles.page}>
        {options.length >= searchFromOptions && <OptionSearch query={query} onChange={setQuery} />}
        <div
          className={styles.list}
          role="listbox"
          aria-label={title}
          tabIndex={-1}
          onKeyDown={moveAmongOptions}
        >
          {shown.map((option, index) => (
            <ListedOption
              key={option.path}
              option={option}
              platform={platform}
              isChosen={option.id === marked}
              // One stop for the Tab key; arrows do the rest.
              isReachable={marked === null ? index === 0 : option.id === marked}
              onPick={() => pick(option.id)}
            />
          ))}
        </div>
        {shown.length === 0 && (
          <p className={styles.none} role="status">
            {phoneTexts.noMatches}
          </p>
        )}
      </div>
    </SheetOverlay>
  );
}

function moveAmongOptions(event: KeyboardEvent<HTMLElement>): void {
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=option]")];
  const current = options.findIndex((option) => option.contains(document.activeElement));
  const places: { readonly [key: string]: number } = {
    ArrowDown: Math.min(current + 1, options.length - 1),
    ArrowUp: Math.max(current - 1, 0),
    Home: 0,
    End: options.length - 1,
  };
  const place = places[event.key];
  if (place === undefined) return;
  event.preventDefault();
  options[place]?.focus();
}
