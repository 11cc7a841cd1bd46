import { ArrowUp } from "lucide-react";
import { Button } from "@/components/ui/button";
import { texts } from "./texts";

type LookingBarProps = {
  /** Arrived and not shown yet. */
  readonly waiting: number;
  readonly onShowWaiting: () => void;
  /** Null when nothing narrows the table. */
  readonly matching: number | null;
  readonly selected: number;
  readonly onUnselect: () => void;
  readonly onDelete: () => void;
};

/** A quiet line between the filters and the table; nothing when there is nothing to say. */
export function LookingBar(props: LookingBarProps) {
  const { waiting, matching, selected } = props;
  const isEmpty = waiting === 0 && matching === null && selected === 0;
  return (
    <div className={isEmpty ? "sr-only" : "-my-1 flex min-h-8 flex-wrap items-center gap-3 text-panel"}>
      <span role="status" className="text-secondary">
        {[matching !== null && texts.matching(matching), waiting > 0 && texts.arrived(waiting)]
          .filter(Boolean)
          .join(" · ")}
      </span>
      {waiting > 0 && (
        <Button size="panel" icon={ArrowUp} onClick={props.onShowWaiting}>
          {texts.showArrived(waiting)}
        </Button>
      )}
      {selected > 0 && (
        <>
          <span className="font-medium">{texts.selection.count(selected)}</span>
          <Button size="panel" variant="danger" onClick={props.onDelete}>
            {texts.selection.delete}
          </Button>
          <Button size="panel" variant="ghost" onClick={props.onUnselect}>
            {texts.selection.clear}
          </Button>
        </>
      )}
    </div>
  );
}
