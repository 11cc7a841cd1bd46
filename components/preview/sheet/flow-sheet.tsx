import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { Platform } from "../platform";
import { BrandingLine } from "./branding-line";
import styles from "./flow-sheet.module.css";
import type { Leading } from "./header-signs";
import { type Overlay, OverlayContext, type OverlayHost } from "./overlay-host";
import { SheetHeader } from "./sheet-header";

export type FlowSheetProps = {
  readonly platform: Platform;
  readonly title: string;
  /** What the control before the title does; a summary only closes. */
  readonly leading: Exclude<Leading, "overlay">;
  readonly onLeading: () => void;
  /** A spinner stands in place of the menu. */
  readonly isWaiting?: boolean;
  /** Something floating has to be answered first. */
  readonly isBlocked?: boolean;
  /** Absent in the summary of a response. */
  readonly hasMenu?: boolean;
  /** Name of the business for "Managed by …"; empty for the general wording, null for no line. */
  readonly business: string | null;
  /** A bar below the header that stays in sight. */
  readonly banner?: string | null;
  /** Captions and button, or null for a screen without. */
  readonly footer: ReactNode | null;
  /** Something floating above the footer, like a snackbar. */
  readonly floating?: ReactNode;
  /** The screen; fills the room between header and footer. */
  readonly children: ReactNode;
};

/** The sheet a Flow opens in: header, one screen, footer, branding line, and the room for overlays. */
export function FlowSheet(props: FlowSheetProps) {
  const { platform, title, isWaiting = false, isBlocked = false, hasMenu = true, business, footer } = props;
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const sheet = useRef<HTMLElement>(null);
  const host = useMemo<OverlayHost | null>(() => {
    if (element === null) return null;
    const present = (next: Overlay) => {
      setOverlay(next);
      return () => setOverlay((current) => (current === next ? null : current));
    };
    return { element, present };
  }, [element]);
  const covers = overlay?.kind;
  useEffect(() => {
    if (covers === "page") sheet.current?.querySelector<HTMLElement>("[data-leading]")?.focus();
  }, [covers]);

  function closeByKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || overlay === null) return;
    event.stopPropagation();
    overlay.onClose();
  }

  const leading: Leading = covers === "page" ? "overlay" : props.leading;
  return (
    <OverlayContext value={host}>
      <section ref={sheet} className={styles.sheet} aria-label={title} onKeyDown={closeByKey}>
        <div inert={isBlocked || covers === "dialog" || covers === "panel"}>
          <SheetHeader
            platform={platform}
            title={covers === "page" ? (overlay?.title ?? "") : title}
            leading={leading}
            onLeading={overlay === null ? props.onLeading : overlay.onClose}
            isWaiting={isWaiting}
            hasMenu={hasMenu}
          />
        </div>
        {typeof props.banner === "string" && <p className={styles.banner}>{props.banner}</p>}
        <div className={styles.content} inert={isBlocked || overlay !== null}>
          <div className={styles.body} aria-busy={isWaiting}>
            {props.children}
          </div>
          <div
            className={styles.foot}
            data-bare={footer === null ? "" : undefined}
            data-empty={footer === null && business === null ? "" : undefined}
          >
            {footer !== null && <div className={styles.footer}>{footer}</div>}
            {business !== null && covers !== "panel" && <BrandingLine business={business} />}
            {business === null && <div className={styles.inset} />}
          </div>
        </div>
        {props.floating}
        <div ref={setElement} />
      </section>
    </OverlayContext>
  );
}
