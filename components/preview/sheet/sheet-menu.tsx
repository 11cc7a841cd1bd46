import { type KeyboardEvent, useEffect, useRef } from "react";
import { phoneTexts } from "../texts";
import styles from "./sheet-menu.module.css";

/** The two rows of the sheet's menu. They lead to WhatsApp's own pages, which a simulated phone does not have. */
export function SheetMenu({ onClose }: { readonly onClose: () => void }) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    menu.current?.querySelector("button")?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <>
      <div className={styles.outside} aria-hidden="true" onClick={onClose} />
      <div
        ref={menu}
        className={styles.menu}
        role="menu"
        tabIndex={-1}
        aria-label={phoneTexts.menu}
        onKeyDown={(event) => moveInMenu(event, onClose)}
      >
        {[phoneTexts.menuHelp, phoneTexts.menuReport].map((text) => (
          <button key={text} type="button" role="menuitem" className={styles.item} onClick={onClose}>
            {text}
          </button>
        ))}
      </div>
    </>
  );
}

function moveInMenu(event: KeyboardEvent<HTMLElement>, onClose: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const current = items.findIndex((item) => item.contains(document.activeElement));
  if (event.key === "Escape" || event.key === "Tab") {
    event.stopPropagation();
    onClose();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    items[(current + step + items.length) % items.length]?.focus();
  }
}
