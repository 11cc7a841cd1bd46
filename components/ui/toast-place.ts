"use client";

import { Toast } from "@base-ui/react/toast";
import type { ToastPlace, ToastTone } from "./toast";

/** What the region reads besides Base UI's own fields. */
export type ToastData = { readonly tone: ToastTone };

/** The queue of the toasts that are drawn; only the region reads it. */
export const toastManager = Toast.createToastManager<ToastData>();

export const toastPlace: ToastPlace = {
  show({ id, text, detail, tone = "plain", action, timeoutMs, onExpire }) {
    let isTaken = false;
    toastManager.add({
      id,
      title: text,
      description: detail,
      data: { tone },
      priority: tone === "problem" ? "high" : "low",
      timeout: timeoutMs ?? (action ? 10_000 : 5_000),
      onClose: () => !isTaken && onExpire?.(),
      actionProps: action && {
        children: action.label,
        onClick: () => {
          isTaken = true;
          toastManager.close(id);
          action.run();
        },
      },
    });
  },
  close: (id) => toastManager.close(id),
};
