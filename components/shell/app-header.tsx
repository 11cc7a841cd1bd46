import Link from "next/link";
import { AccountMenu, type AccountMenuProps } from "./account-menu";
import { BrandMark } from "./brand-mark";
import { NavLinks } from "./nav-links";
import { texts } from "./texts";

/** The quiet bar over every page but the builder, which has its own. */
export function AppHeader(account: AccountMenuProps) {
  return (
    <header className="sticky top-0 z-10 border-b border-line bg-panel">
      <div className="mx-auto flex h-14 w-full max-w-360 items-center justify-between gap-3 px-8 max-sm:px-4">
        <div className="flex min-w-0 items-center gap-6 max-sm:gap-2">
          <Link
            href="/flows"
            aria-label={texts.home}
            className="-mx-1 flex shrink-0 items-center gap-2.5 rounded-control px-1 py-1"
          >
            <BrandMark />
            <span className="max-sm:sr-only text-base font-semibold tracking-[-0.01em]">{texts.product}</span>
          </Link>
          <NavLinks />
        </div>
        <AccountMenu {...account} />
      </div>
    </header>
  );
}
