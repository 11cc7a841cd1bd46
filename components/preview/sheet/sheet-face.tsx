import type { ReactNode } from "react";
import type { Platform } from "../platform";
import { BrandingLine } from "./branding-line";
import styles from "./flow-sheet.module.css";
import { HeaderBar } from "./header-bar";
import { LeadingSign, MenuSign } from "./header-signs";
import headerStyles from "./sheet-header.module.css";

type SheetFaceProps = {
  readonly platform: Platform;
  readonly title: string;
  readonly leading?: "close" | "back";
  /** Name of the business for "Managed by …"; empty for the general wording. */
  readonly business?: string;
  readonly footer: ReactNode | null;
  /** Whether a long screen scrolls; a picture of it is cut off. */
  readonly isScrollable?: boolean;
  readonly children: ReactNode;
};

/** A sheet without a run behind it: signs instead of controls. For the canvas and for pictures of screens. */
export function SheetFace(props: SheetFaceProps) {
  const { platform, title, leading = "close", business = "", footer, isScrollable = false } = props;
  return (
    <div className={styles.sheet}>
      <HeaderBar
        platform={platform}
        title={title}
        leading={
          <span className={headerStyles.leading} inert>
            <LeadingSign leading={leading} platform={platform} />
          </span>
        }
        trailing={
          <span className={headerStyles.menu} inert>
            <MenuSign platform={platform} />
          </span>
        }
      />
      <div className={styles.content}>
        <div className={styles.body} data-scrollable={isScrollable ? "" : undefined}>
          {props.children}
        </div>
        <div className={styles.foot} data-bare={footer === null ? "" : undefined}>
          {footer !== null && <div className={styles.footer}>{footer}</div>}
          <div inert>
            <BrandingLine business={business} />
          </div>
        </div>
      </div>
    </div>
  );
}
