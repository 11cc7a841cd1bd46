"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode, RefObject } from "react";
import { classNames } from "./class-names";
import { backdropStyle, dialogStyle } from "./dialog-style";
import { IconButton } from "./icon-button";
import { texts } from "./texts";

const widths = { small: "w-100", medium: "w-140", large: "w-200", wide: "w-280" } as const;

type DialogProps = {
  readonly title: string;
  /** Keeps title and description for screen readers; the children then show what the dialog is about. */
  readonly hidesHeader?: boolean | undefined;
  readonly description?: ReactNode;
  readonly children: ReactNode;
  /** Buttons at the lower right, the one that goes on last. */
  readonly footer?: ReactNode;
  readonly width?: keyof typeof widths | undefined;
  readonly trigger?: ReactElement<Record<string, unknown>> | undefined;
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  /** Called after the closing animation: the place to forget what was typed. */
  readonly onClosed?: (() => void) | undefined;
  /** What takes the focus first; otherwise the first control. */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined;
  readonly bodyClassName?: string | undefined;
};

export function Dialog({
  title,
  hidesHeader = false,
  description,
  children,
  footer,
  width = "medium",
  trigger,
  open,
  onOpenChange,
  onClosed,
  initialFocus,
  bodyClassName,
}: DialogProps) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => onOpenChange?.(next)}
      onOpenChangeComplete={(next) => !next && onClosed?.()}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <Base.Popup initialFocus={initialFocus} className={classNames(dialogStyle, widths[width])}>
          <header className={hidesHeader ? "sr-only" : "pt-5 pr-14 pb-3 pl-6"}>
            <Base.Title className="text-base font-semibold">{title}</Base.Title>
            {description && (
              <Base.Description className="mt-1 text-body text-secondary">{description}</Base.Description>
            )}
          </header>
          <div
            className={classNames(
              "min-h-0 flex-1 overflow-y-auto px-6 pb-5",
              hidesHeader ? "pt-6" : "pt-1",
              bodyClassName,
            )}
          >
            {children}
          </div>
          {footer && (
            <footer className="flex shrink-0 justify-end gap-2 border-t border-line px-6 py-4">
              {footer}
            </footer>
          )}
          {/* Last in the order of focus, so that opening leads to the content. */}
          <Base.Close
            render={<IconButton label={texts.close} icon={X} className="absolute top-4 right-4" />}
          />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
