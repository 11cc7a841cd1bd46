import { classNames } from "@/components/ui/class-names";
import { StatusDot } from "@/components/ui/status-dot";
import { Tooltip } from "@/components/ui/tooltip";
import { isOnlySimulated, loudestState, type PlaceItem } from "./loudest-state";
import { stateWords } from "./state-words";
import { texts } from "./texts";

type PlacesBadgeProps = {
  readonly places: readonly PlaceItem[];
  /** There is little room. */
  readonly isTight?: boolean;
};

/** Where a Flow stands, in a word, for all accounts that have it; which is where, where the pointer rests. */
export function PlacesBadge({ places, isTight = false }: PlacesBadgeProps) {
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
        {isOnlySimulated(places) && (
          <span className={classNames("text-secondary", isTight ? "max-2xl:sr-only" : "max-sm:sr-only")}>
            {texts.onlySimulated}
          </span>
        )}
      </span>
    </Tooltip>
  );
}
