import { FlaskConical } from "lucide-react";
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
  const isSimulated = isOnlySimulated(places);
  const where = places.length > 1 ? each.join(" · ") : meaning;
  const hint = isSimulated ? `${where} ${texts.onlySimulatedHint}` : where;
  return (
    <Tooltip text={isChanged ? texts.changedAtMeta.hint : hint}>
      <span className="relative inline-flex shrink-0 whitespace-nowrap">
        {isChanged ? (
          <StatusDot tone="caution" label={texts.changedAtMeta.label} />
        ) : (
          <StatusDot tone={tone} label={label} />
        )}
        {isSimulated && (
          <>
            <span className={classNames("text-secondary", isTight ? "max-2xl:sr-only" : "max-sm:sr-only")}>
              {texts.onlySimulated}
            </span>
            {/* In place of the word where there is no room for it. */}
            <FlaskConical
              aria-hidden="true"
              className={classNames(
                "ml-1.5 size-3.5 shrink-0 self-center text-accent",
                isTight ? "2xl:hidden" : "sm:hidden",
              )}
            />
          </>
        )}
      </span>
    </Tooltip>
  );
}
