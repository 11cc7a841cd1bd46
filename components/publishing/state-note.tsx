import type { AccountItem } from "./publishing-state";
import { StateBadge } from "./state-badge";
import { stateWords } from "./state-words";

/** Where the Flow stands in the account, what that means and what to do. */
export function StateNote({ account }: { readonly account: Pick<AccountItem, "state"> }) {
  return (
    <p className="text-panel text-secondary">
      <span className="mr-2 font-medium">
        <StateBadge state={account.state} />
      </span>
      {stateWords[account.state].meaning}
    </p>
  );
}
