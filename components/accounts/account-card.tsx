import Link from "next/link";
import { ChangedAt } from "@/components/flows/changed-at";
import { Badge } from "@/components/ui/badge";
import { StatusDot } from "@/components/ui/status-dot";
import type { AccountItem } from "./account-item";
import { healthOf } from "./health-of";
import { texts } from "./texts";

/** How many numbers a card names. */
const shownMax = 3;

/** An account with its health in one line; all of it is one link. */
export function AccountCard({ account }: { readonly account: AccountItem }) {
  const health = healthOf(account);
  const numbers = account.numbers.filter(({ isGone }) => !isGone);
  return (
    <article className="relative flex flex-col rounded-card border border-line bg-panel p-5 transition-colors duration-120 ease-out focus-within:border-line-strong hover:border-line-strong">
      <div className="flex items-start justify-between gap-3">
        <h2 className="min-w-0">
          <Link
            href={`/accounts/${account.id}`}
            prefetch={false}
            dir="auto"
            className="block truncate font-medium outline-none after:absolute after:inset-0 after:rounded-[9px] focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            {account.name}
          </Link>
        </h2>
        {account.kind === "sandbox" && <Badge tone="accent">{texts.simulated}</Badge>}
      </div>
      <ul className="mt-2 mb-4 flex-1 text-panel text-secondary">
        {numbers.slice(0, shownMax).map(({ id, displayNumber, verifiedName }) => (
          <li key={id} className="truncate">
            {displayNumber}
            {verifiedName && ` · ${verifiedName}`}
          </li>
        ))}
        {numbers.length > shownMax && <li>{texts.numbers(numbers.length)}</li>}
        {numbers.length === 0 && <li>{texts.noNumbers}</li>}
      </ul>
      <div className="flex flex-wrap items-center justify-between gap-x-3 text-panel text-secondary">
        <StatusDot {...health} />
        {account.lastCheck && (
          <span>
            {texts.checkedAt} <ChangedAt at={account.lastCheck.checkedAt} className="relative" />
          </span>
        )}
      </div>
    </article>
  );
}
