"use client";

import { Toast } from "@base-ui/react/toast";

export type ToastTone = "plain" | "good" | "problem";

export type ToastContent = {
  /** One short sentence: what happened. */
  readonly text: string;
  /** A second, quieter sentence: what to do. */
  readonly detail?: string | undefined;
  readonly tone?: ToastTone | undefined;
  /** One thing to do about it, most often "Undo". */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  /** Replaces a toast that is still there under the same id. */
  readonly id?: string | undefined;
  /** Milliseconds until it leaves; 0 keeps it. With an action it stays longer. */
  readonly timeoutMs?: number | undefined;
  /** Called once when it has gone without its action being taken. */
  readonly onExpire?: (() => void) | undefined;
};

/** What the region reads besides Base UI's own fields. */
export type ToastData = { readonly tone: ToastTone };

/** The queue behind `showToast`; only the region that draws it reads it. */
export const toastManager = Toast.createToastManager<ToastData>();

/** Shows a short message at the lower edge and has it read out. Returns its id for `closeToast`. */
export function showToast({
  text,
  detail,
  tone = "plain",
  action,
  id,
  timeoutMs,
  onExpire,
}: ToastContent): string {
  let isTaken = false;
  const toastId = toastManager.add({
    title: text,
    description: detail,
    id,
    data: { tone },
    priority: tone === "problem" ? "high" : "low",
    timeout: timeoutMs ?? (action ? 10_000 : 5_000),
    onClose: () => !isTaken && onExpire?.(),
    actionProps: action && {
      children: action.label,
      onClick: () => {
        isTaken = true;
        toastManager.close(toastId);
        action.run();
      },
    },
  });
  return toastId;
}

export function closeToast(id: string): void {
  toastManager.close(id);
}
