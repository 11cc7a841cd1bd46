import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { faultTitle } from "./fault-table";
import type { FaultItem } from "./ports";
import { controlsTexts } from "./texts";

const texts = controlsTexts.active;

type ActiveFaultsProps = {
  readonly faults: readonly FaultItem[];
  readonly onOff: (id: string) => void;
  readonly onClear: () => void;
};

/** What is made to go wrong at this moment. */
export function ActiveFaults({ faults, onOff, onClear }: ActiveFaultsProps) {
  if (faults.length === 0) return <p className="mb-6 text-secondary">{texts.none}</p>;
  return (
    <section aria-label={texts.title} className="mb-6 rounded-card bg-caution-soft px-5 py-3">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold">{texts.title}</h2>
        <Button size="panel" onClick={onClear}>
          {texts.clearAll}
        </Button>
      </div>
      <ul className="mt-2 flex flex-wrap gap-2">
        {faults.map(({ id, kind, times }) => (
          <li
            key={id}
            className="flex items-center gap-2 rounded-control border border-line bg-panel py-0.5 pr-1 pl-3 text-panel"
          >
            <span className="font-medium">{faultTitle(kind)}</span>
            <span className="text-secondary">{texts.left(times)}</span>
            <IconButton label={texts.off(faultTitle(kind))} icon={X} onClick={() => onOff(id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
