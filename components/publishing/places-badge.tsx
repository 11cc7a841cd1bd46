import { StatusDot } from "@/components/ui/status-dot";
import { Tooltip } from "@/components/ui/tooltip";
import { loudestState, type PlaceItem } from "./loudest-state";
import { stateWords } from "./state-words";
import { texts } from "./texts";

type PlacesBadgeProps = { readonly places: readonly PlaceItem[] };

/** Where a Flow stands, in a word, for all accounts that have it; which is where, where the pointer rests. */
export function PlacesBadge({ places }: PlacesBadgeProps) {
  const { label, tone, meaning } = stateWords[loudestState(places) ?? "draft-here"];
  const isChanged = places.some(({ isChangedAtMeta }) => isChangedAtMeta);
  const each = places.map(({ accountName, state }) => `${accountName}: ${stateWords[state].label}`);
  const hint = places.length > 1 ? each.join(" · ") : meaning;
  return (
    <Tooltip text={isChanged ? texts.changedAtMeta.hint : hint}>
      <span className="relative inline-flex shrink-0 whitespace-nowrap">
        {isChanged ? (
          <StatusDot tone="caution" label={texts.changedAtMeta.label} />
        ) : (
          <StatusDot tone={tone} label={label} />
        )}
      </span>
    </Tooltip>
  );
}
