import { type ReactNode, useContext, useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { motion } from "../motion";
import { OverlayContext, type OverlayKind } from "./overlay-host";
import styles from "./sheet-overlay.module.css";

type SheetOverlayProps = {
  readonly kind: OverlayKind;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Draws its children over the screen for as long as it is mounted, and gives the focus back afterwards. */
export function SheetOverlay({ kind, title, onClose, children }: SheetOverlayProps) {
  const host = useContext(OverlayContext);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (host === null) return;
    const opener = document.activeElement;
    const dismiss = host.present({ kind, title, onClose: () => close.current() });
    return () => {
      dismiss();
      setTimeout(() => focusAgain(opener), motion.dropdownRefocusDelayMs);
    };
  }, [host, kind, title]);
  if (host === null) return null;
  return createPortal(
    <div className={styles.layer} data-kind={kind}>
      {kind !== "page" && (
        <div className={styles.scrim} data-kind={kind} aria-hidden="true" onClick={onClose} />
      )}
      {children}
    </div>,
    host.element,
  );
}

/** Unless the person already went on to something else. */
function focusAgain(opener: Element | null): void {
  const isIdle = document.activeElement === null || document.activeElement === document.body;
  if (isIdle && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
}
