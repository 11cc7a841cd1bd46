"use client";

import { classNames } from "./class-names";
import { keyCaps } from "./shortcut";
import { useIsMac } from "./use-is-mac";

type KbdProps = {
  /** For example "Mod+K": Mod is Command on a Mac and Ctrl elsewhere. */
  readonly keys: string;
  readonly className?: string | undefined;
};

/** A shortcut as key caps. */
export function Kbd({ keys, className }: KbdProps) {
  const caps = keyCaps(keys, useIsMac());
  return (
    <span className={classNames("inline-flex shrink-0 gap-0.5", className)}>
      {caps.map((cap) => (
        <kbd
          key={cap}
          className="inline-flex h-5 min-w-5 items-center justify-center rounded-[4px] border border-line bg-hover px-1 font-sans text-caption text-secondary"
        >
          {cap}
        </kbd>
      ))}
    </span>
  );
}
