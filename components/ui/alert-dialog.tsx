"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import type { ReactNode } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { backdropStyle, dialogStyle } from "./dialog-style";
import { texts } from "./texts";

type AlertDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** A question: "Delete this table?" */
  readonly title: string;
  /** Names what is lost. */
  readonly description: ReactNode;
  /** Says what happens, as a verb: "Delete". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string | undefined;
  readonly isDanger?: boolean | undefined;
  readonly onConfirm: () => void;
};

/** Asks before something that cannot be undone. */
export function AlertDialog({
  open,
  onOpenChange,
  title,
  description,
  confirmLabel,
  cancelLabel = texts.cancel,
  isDanger = false,
  onConfirm,
}: AlertDialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <Base.Popup className={classNames(dialogStyle, "w-100 gap-2 p-6")}>
          <Base.Title className="text-base font-semibold">{title}</Base.Title>
          <Base.Description render={<div />} className="text-secondary">
            {description}
          </Base.Description>
          <div className="mt-4 flex justify-end gap-2">
            <Base.Close render={<Button />}>{cancelLabel}</Base.Close>
            <Base.Close render={<Button variant={isDanger ? "danger" : "primary"} />} onClick={onConfirm}>
              {confirmLabel}
            </Base.Close>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
