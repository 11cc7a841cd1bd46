"use client";

import { Search, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { TextField } from "@/components/ui/text-field";
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

  function clear(): void {
    onValueChange("");
    field.current?.focus();
  }

  return (
    <TextField
      ref={field}
      label={texts.search}
      hidesLabel
      // Not "search": its own clearing button would stand beside ours.
      type="text"
      role="searchbox"
      aria-keyshortcuts="/"
      placeholder={texts.search}
      icon={Search}
      value={value}
      onValueChange={onValueChange}
      onKeyDown={(event) => event.key === "Escape" && onValueChange("")}
      autoComplete="off"
      spellCheck={false}
      end={
        value === "" ? (
          <Kbd keys="/" className="pointer-events-none mr-1" />
        ) : (
          <IconButton label={texts.empty.clear} icon={X} onClick={clear} className="size-7" />
        )
      }
      className="w-72"
    />
  );
}
