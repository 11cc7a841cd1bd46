import { useState } from "react";
import type { Platform } from "../platform";
import { phoneTexts } from "../texts";
import { HeaderBar } from "./header-bar";
import { type Leading, LeadingSign, MenuSign } from "./header-signs";
import { PhoneSpinner } from "./phone-spinner";
import styles from "./sheet-header.module.css";
import { SheetMenu } from "./sheet-menu";

type SheetHeaderProps = {
  readonly platform: Platform;
  readonly title: string;
  readonly leading: Leading;
  readonly onLeading: () => void;
  readonly isWaiting: boolean;
  readonly hasMenu: boolean;
};

/** Close or back, the title, and the menu or a spinner in its place. spec/renderer.md, 2.2. */
export function SheetHeader({ platform, title, leading, onLeading, isWaiting, hasMenu }: SheetHeaderProps) {
  const [isMenuOpen, setMenuOpen] = useState(false);
  const shown = isMenuOpen ? "close" : leading;
  const closeMenu = () => setMenuOpen(false);
  const menuButton = (
    <button
      type="button"
      className={styles.menu}
      aria-label={phoneTexts.menu}
      aria-haspopup="menu"
      aria-expanded={isMenuOpen}
      onClick={() => setMenuOpen(!isMenuOpen)}
    >
      <MenuSign platform={platform} />
    </button>
  );
  return (
    <HeaderBar
      platform={platform}
      title={title}
      leading={
        <button
          type="button"
          className={styles.leading}
          aria-label={shown === "back" || shown === "overlay" ? phoneTexts.back : phoneTexts.close}
          data-leading=""
          onClick={isMenuOpen ? closeMenu : onLeading}
        >
          <LeadingSign key={shown} leading={shown} platform={platform} />
        </button>
      }
      trailing={isWaiting ? <PhoneSpinner size={22} /> : hasMenu && menuButton}
    >
      {isMenuOpen && <SheetMenu onClose={closeMenu} />}
    </HeaderBar>
  );
}
