"use client";

import { useEffect, useRef } from "react";
import { Kbd } from "@/components/ui/kbd";
import { SearchBox } from "@/components/ui/search-box";
import { isTyping } from "./is-typing";
import { texts } from "./texts";

type SearchFieldProps = { readonly value: string; readonly onValueChange: (search: string) => void };

/** Finds Flows while it is typed in. "/" jumps here, Escape empties it. */
export function SearchField({ value, onValueChange }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    function jump(event: KeyboardEvent): void {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      field.current?.focus();
    }
    document.addEventListener("keydown", jump);
    return () => document.removeEventListener("keydown", jump);
  }, []);

  return (
    <SearchBox
      field={field}
      shortcut="/"
      label={texts.search}
      clearLabel={texts.empty.clear}
      value={value}
      onValueChange={onValueChange}
      emptyEnd={<Kbd keys="/" className="pointer-events-none mr-1" />}
      className="w-72"
    />
  );
}
