"use client";

import { Search, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { IconButton } from "./icon-button";
import { TextField } from "./text-field";

type SearchBoxProps = {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onValueChange: (search: string) => void;
  readonly className: string;
  readonly field?: RefObject<HTMLInputElement | null> | undefined;
  readonly shortcut?: string | undefined;
  /** What stands at the end while nothing is typed. */
  readonly emptyEnd?: ReactNode;
};

/** A field to search by. Escape and its button empty it. */
export function SearchBox({
  label,
  clearLabel,
  value,
  onValueChange,
  className,
  field,
  shortcut,
  emptyEnd,
}: SearchBoxProps) {
  const own = useRef<HTMLInputElement>(null);
  const input = field ?? own;
  const clear = (): void => {
    onValueChange("");
    input.current?.focus();
  };
  return (
    <TextField
      ref={input}
      label={label}
      hidesLabel
      // Not "search": its own clearing button would stand beside ours.
      type="text"
      role="searchbox"
      aria-keyshortcuts={shortcut}
      placeholder={label}
      icon={Search}
      value={value}
      maxLength={200}
      onValueChange={onValueChange}
      onKeyDown={(event: KeyboardEvent) => event.key === "Escape" && onValueChange("")}
      autoComplete="off"
      spellCheck={false}
      className={className}
      end={
        value === "" ? (
          emptyEnd
        ) : (
          <IconButton label={clearLabel} icon={X} onClick={clear} className="mr-0.5 size-7" />
        )
      }
    />
  );
}

/** The pause in typing after which the server is asked. */
const pauseMs = 250;

/** A search box that tells what was typed after a pause. */
export function PatientSearchBox(props: Omit<SearchBoxProps, "field">) {
  const { value, onValueChange } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onValueChange(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, onValueChange]);
  return <SearchBox {...props} value={typed} onValueChange={setTyped} />;
}
