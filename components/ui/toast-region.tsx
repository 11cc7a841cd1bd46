"use client";

import { Toast } from "@base-ui/react/toast";
import { CircleAlert, CircleCheck, X } from "lucide-react";
import { useEffect } from "react";
import { buttonStyle } from "./button-style";
import { classNames } from "./class-names";
import { texts } from "./texts";
import { takeToasts } from "./toast";
import { type ToastData, toastManager, toastPlace } from "./toast-place";

/** Draws the toasts of `showToast`; stands once, at the root of the page. F6 jumps into it. */
export function ToastRegion() {
  // Effects run from the inside out: the provider already hears the queue when what has waited comes into it.
  useEffect(() => takeToasts(toastPlace), []);
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label={texts.notifications}
          className="fixed bottom-6 left-1/2 z-60 flex w-110 max-w-[calc(100vw-2rem)] -translate-x-1/2 flex-col gap-2 outline-none"
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager<ToastData>();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection="down"
      className={classNames(
        "rounded-card border border-line bg-raised text-body text-ink shadow-float select-none",
        "translate-y-(--toast-swipe-movement-y) transition-[opacity,translate] duration-180 ease-out",
        "data-ending-style:translate-y-2 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0",
      )}
    >
      <Toast.Content className="flex min-h-12 items-center gap-3 py-2 pr-2 pl-4">
        {toast.data?.tone === "good" && (
          <CircleCheck aria-hidden="true" className="size-4 shrink-0 text-good" />
        )}
        {toast.data?.tone === "problem" && (
          <CircleAlert aria-hidden="true" className="size-4 shrink-0 text-problem" />
        )}
        <div className="min-w-0 flex-1">
          <Toast.Title className="font-medium wrap-anywhere" />
          <Toast.Description className="text-panel text-secondary wrap-anywhere" />
        </div>
        <Toast.Action
          className={classNames(
            buttonStyle({ variant: "ghost", size: "panel" }),
            "text-accent hover:text-accent",
          )}
        />
        <Toast.Close
          aria-label={texts.dismiss}
          className={buttonStyle({ variant: "ghost", size: "panel", shape: "square" })}
        >
          <X aria-hidden="true" className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
