import Link from "next/link";
import { isPageOfMeta, PageAtMeta } from "@/components/accounts/page-at-meta";
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
  if (isPageOfMeta(fix)) return <PageAtMeta page={fix} isSandbox={isSandbox} />;
  if (doneHere.has(fix)) {
    return (
      <Button size="panel" isLoading={isBusy} onClick={onFix}>
        {texts.fix[fix]}
      </Button>
    );
  }
  return (
    <Link
      href={pagesHere(flowId)[fix] ?? `/accounts/${accountId}`}
      className={buttonStyle({ size: "panel" })}
    >
      {texts.fix[fix]}
    </Link>
  );
}
