import { ExternalLink } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import type { NeedFix, NeedItem } from "./need-item";
import { texts } from "./texts";

type NeedFixButtonProps = {
  readonly flowId: string;
  readonly accountId: string;
  readonly isSandbox: boolean;
  readonly need: NeedItem;
  readonly isBusy: boolean;
  readonly onFix: () => void;
};

/** Pages of Meta where only its owner can do something. */
const pagesOfMeta: { readonly [fix in NeedFix]?: string } = {
  "open-manager": "https://business.facebook.com/wa/manage/home/",
  "open-verification": "https://business.facebook.com/settings/security",
  "open-support": "https://business.facebook.com/business-support-home/",
};

/** Done at once; everything else leads to a page. */
const doneHere: ReadonlySet<NeedFix> = new Set(["subscribe", "set-key", "enter-address"]);

/** Everything else is mended on the page of the account. */
const pagesHere = (flowId: string): { readonly [fix in NeedFix]?: string } => ({
  "open-flow": `/flows/${flowId}`,
  "open-live-data": `/flows/${flowId}/data`,
});

/** What can be done about a need: here, on another page, or at Meta. */
export function NeedFixButton({ flowId, accountId, isSandbox, need, isBusy, onFix }: NeedFixButtonProps) {
  const { fix } = need;
  if (!fix) return null;
  const style = buttonStyle({ size: "panel" });
  if (doneHere.has(fix)) {
    return (
      <Button size="panel" isLoading={isBusy} onClick={onFix}>
        {texts.fix[fix]}
      </Button>
    );
  }
  const page = pagesOfMeta[fix];
  if (page && !isSandbox) {
    return (
      <a href={page} target="_blank" rel="noreferrer" className={style}>
        {texts.fix[fix]}
        <ExternalLink aria-hidden="true" className="size-4" />
      </a>
    );
  }
  // The sandbox stands in for Meta's own pages, too.
  const [href, label] = page
    ? ["/sandbox/controls", texts.openSandbox]
    : [pagesHere(flowId)[fix] ?? `/accounts/${accountId}`, texts.fix[fix]];
  return (
    <Link href={href} className={style}>
      {label}
    </Link>
  );
}
