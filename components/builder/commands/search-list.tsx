"use client";

import type { LucideIcon } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { isInClosingPopup } from "./is-typing";

export type SearchItem = {
  readonly id: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly shortcut?: string | undefined;
  /** Heading it stands under; items of a group follow each other. */
  readonly group?: string | undefined;
  /** Why it cannot be picked now, in plain words. */
  readonly refusal?: string | null | undefined;
};

type SearchListProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly nothingFound: string;
  readonly query: string;
  readonly items: readonly SearchItem[];
  onQuery(query: string): void;
  onPick(item: SearchItem): void;
  /** Escape, or a backspace in the empty field when `closesOnBackspace`. */
  onClose(): void;
  readonly closesOnBackspace?: boolean;
};

/** A field with a list under it: type to narrow, arrow keys to move, Enter to pick. */
export function SearchList(props: SearchListProps) {
  const { items, query } = props;
  const [active, setActive] = useState(0);
  const listId = useId();
  const at = Math.min(active, items.length - 1);

  function press(event: KeyboardEvent): void {
    if (isInClosingPopup(event.target)) return;
    const step = stepOf(event.key);
    if (step !== 0 && items.length > 0) {
      event.preventDefault();
      setActive((at + step + items.length) % items.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const item = items[at];
      if (item && !item.refusal) props.onPick(item);
    } else if (
      event.key === "Escape" ||
      (event.key === "Backspace" && query === "" && props.closesOnBackspace)
    ) {
      event.preventDefault();
      event.stopPropagation();
      props.onClose();
    }
  }

  return (
    <div className="flex min-h-0 flex-col">
      <input
        // biome-ignore lint/a11y/noAutofocus: the list was opened to be searched.
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? `${listId}-${at}` : undefined}
        aria-label={props.label}
        placeholder={props.placeholder}
        value={query}
        onChange={(event) => {
          setActive(0);
          props.onQuery(event.target.value);
        }}
        onKeyDown={press}
        className="h-10 w-full shrink-0 border-b border-line bg-transparent px-3 text-panel outline-none placeholder:text-secondary"
      />
      <SearchResults {...props} listId={listId} at={at} onHover={setActive} />
    </div>
  );
}

function stepOf(key: string): number {
  if (key === "ArrowDown") return 1;
  return key === "ArrowUp" ? -1 : 0;
}

type SearchResultsProps = SearchListProps & {
  readonly listId: string;
  readonly at: number;
  onHover(index: number): void;
};

function SearchResults({ items, label, listId, at, nothingFound, onHover, onPick }: SearchResultsProps) {
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={label}
      className="min-h-0 overflow-y-auto overscroll-contain p-1"
    >
      {items.length === 0 && <p className="px-2 py-3 text-panel text-secondary">{nothingFound}</p>}
      {items.map((item, index) => (
        <SearchRow
          key={item.id}
          id={`${listId}-${index}`}
          item={item}
          isActive={index === at}
          heading={item.group !== items[index - 1]?.group ? item.group : undefined}
          onHover={() => onHover(index)}
          onPick={() => !item.refusal && onPick(item)}
        />
      ))}
    </div>
  );
}

type SearchRowProps = {
  readonly id: string;
  readonly item: SearchItem;
  readonly isActive: boolean;
  readonly heading: string | undefined;
  onHover(): void;
  onPick(): void;
};

function SearchRow({ id, item, isActive, heading, onHover, onPick }: SearchRowProps) {
  const row = useRef<HTMLDivElement>(null);
  const Icon = item.icon;
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);

  return (
    <>
      {heading !== undefined && (
        <div role="presentation" className="px-2 pt-2 pb-1 text-caption font-medium text-secondary">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and handles the keys. */}
      <div
        ref={row}
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={isActive}
        aria-disabled={Boolean(item.refusal)}
        onPointerMove={onHover}
        onPointerDown={(event) => event.preventDefault()}
        onClick={onPick}
        className="flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 py-1 text-panel aria-disabled:text-secondary aria-selected:bg-hover"
      >
        {Icon && <Icon aria-hidden="true" className="size-4 shrink-0 text-secondary" />}
        <span className="min-w-0 flex-1">
          <span className="block wrap-anywhere">{item.title}</span>
          {(item.refusal ?? item.detail) && (
            <span className="block text-caption text-pretty text-secondary">
              {item.refusal ?? item.detail}
            </span>
          )}
        </span>
        {item.shortcut && <Kbd keys={item.shortcut} />}
      </div>
    </>
  );
}
