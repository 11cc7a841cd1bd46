"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useContext } from "react";
import { classNames } from "@/components/ui/class-names";
import { PlacesContext } from "./places-context";
import { texts } from "./texts";

const places = [
  { href: "/flows", under: "/flows", label: texts.nav.flows },
  { href: "/data", under: "/data", label: texts.nav.data },
  { href: "/accounts", under: "/accounts", label: texts.nav.accounts },
] as const;
const sandboxPlace = { href: "/sandbox/phone", under: "/sandbox", label: texts.nav.phone } as const;

/** The places of the product; the one that is open is marked. */
export function NavLinks() {
  const path = usePathname();
  const { hasSandbox } = useContext(PlacesContext);
  const shown = hasSandbox ? [...places, sandboxPlace] : places;
  return (
    <nav
      aria-label={texts.nav.label}
      className="flex min-w-0 gap-1 max-sm:-my-2 max-sm:overflow-x-auto max-sm:py-2 max-sm:[scrollbar-width:none]"
    >
      {shown.map(({ href, under, label }) => {
        const isHere = path === under || path.startsWith(`${under}/`);
        return (
          <Link
            key={href}
            href={href}
            aria-current={isHere ? "page" : undefined}
            className={classNames(
              "flex h-8 items-center whitespace-nowrap max-sm:px-2 rounded-control px-2.5 font-medium transition-colors duration-120 ease-out hover:bg-hover hover:text-ink",
              isHere ? "bg-hover text-ink" : "text-secondary",
            )}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
