import type { ReactNode } from "react";
import type { AccountMenuProps } from "./account-menu";
import { AppHeader } from "./app-header";
import { texts } from "./texts";

type PageShellProps = { readonly account: AccountMenuProps; readonly children: ReactNode };

/** A page with the header above it. */
export function PageShell({ account, children }: PageShellProps) {
  return (
    <>
      <a
        href="#content"
        className="sr-only z-20 rounded-control bg-accent px-4 py-2 font-medium text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {texts.skip}
      </a>
      <AppHeader {...account} />
      <main id="content" className="mx-auto flex w-full max-w-360 flex-1 flex-col px-8 pt-8 pb-16">
        {children}
      </main>
    </>
  );
}
