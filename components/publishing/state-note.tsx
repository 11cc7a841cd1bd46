import type { AccountItem } from "./publishing-state";
import { StateBadge } from "./state-badge";
import { stateWords } from "./state-words";
import { texts } from "./texts";

type StateNoteProps = { readonly account: Pick<AccountItem, "state" | "isChangedAtMeta"> };

/** Where the Flow stands in the account, what that means and what to do. */
export function StateNote({ account: { state, isChangedAtMeta } }: StateNoteProps) {
  return (
    <p className="text-panel text-secondary">
      <span className="mr-2 font-medium">
        <StateBadge state={state} />
      </span>
      {isChangedAtMeta ? texts.changedAtMeta.note : stateWords[state].meaning}
    </p>
  );
}
