import { ExternalLink } from "lucide-react";
import Link from "next/link";
import { buttonStyle } from "@/components/ui/button-style";
import type { PageOfMeta } from "./account-item";
import { texts } from "./texts";

const addresses: { readonly [page in PageOfMeta]: string } = {
  "open-manager": "https://business.facebook.com/wa/manage/home/",
  "open-verification": "https://business.facebook.com/settings/security",
  "open-support": "https://business.facebook.com/business-support-home/",
};

export function isPageOfMeta(fix: string): fix is PageOfMeta {
  return Object.hasOwn(addresses, fix);
}

type PageAtMetaProps = { readonly page: PageOfMeta; readonly isSandbox: boolean };

/** Leads to a page of Meta where only its owner can do something; the sandbox stands in for those pages, too. */
export function PageAtMeta({ page, isSandbox }: PageAtMetaProps) {
  const style = buttonStyle({ size: "panel" });
  if (isSandbox) {
    return (
      <Link href="/sandbox/controls" className={style}>
        {texts.openSandbox}
      </Link>
    );
  }
  return (
    <a href={addresses[page]} target="_blank" rel="noreferrer" className={style}>
      {texts.fix[page]}
      <ExternalLink aria-hidden="true" className="size-4" />
    </a>
  );
}
