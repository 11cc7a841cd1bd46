"use client";

import { Collapsible } from "@base-ui/react/collapsible";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { type ControlSize, controlText } from "./control-size";
import { texts } from "./texts";

type DisclosureProps = {
  readonly label?: string | undefined;
  /** A small mark after the label, for example how many settings inside differ from their default. */
  readonly mark?: ReactNode;
  readonly children: ReactNode;
  readonly defaultOpen?: boolean | undefined;
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  readonly size?: ControlSize | undefined;
  readonly className?: string | undefined;
};

/** Folds away what is seldom needed. Closed content can still be found with the browser's search. */
export function Disclosure({
  label = texts.more,
  mark,
  children,
  defaultOpen,
  open,
  onOpenChange,
  size = "page",
  className,
}: DisclosureProps) {
  return (
    <Collapsible.Root
      defaultOpen={defaultOpen}
      open={open}
      onOpenChange={(next) => onOpenChange?.(next)}
      className={className}
    >
      <Collapsible.Trigger
        className={classNames(
          "group flex min-h-8 w-full items-center gap-1.5 rounded-control font-medium text-secondary select-none hover:text-ink",
          controlText[size],
        )}
      >
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 transition-transform duration-120 ease-out group-data-panel-open:rotate-90"
        />
        <span className="text-start">{label}</span>
        {mark !== undefined && <span className="font-normal tabular-nums">{mark}</span>}
      </Collapsible.Trigger>
      <Collapsible.Panel hiddenUntilFound className="[&[hidden]:not([hidden='until-found'])]:hidden">
        <div className="pt-2">{children}</div>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
