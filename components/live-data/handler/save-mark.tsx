import { Check, CloudOff, TriangleAlert } from "lucide-react";
import { Spinner } from "@/components/ui/spinner";
import { Tooltip } from "@/components/ui/tooltip";
import { useIsClient } from "@/components/ui/use-is-client";
import type { SaveState } from "./code-autosave";
import { texts } from "./texts";

const words = texts.save;

/** Whether what is written is safe; read out when that needs attention. */
export function SaveMark({ save }: { readonly save: SaveState }) {
  // The server does not know the person's time zone.
  const isClient = useIsClient();
  switch (save.kind) {
    case "untouched":
      return <span className="text-secondary">{words.unsaved}</span>;
    case "saved":
      return (
        <Tooltip text={isClient ? words.savedAt(timeOf(save.at)) : words.saved}>
          <span className="flex items-center gap-1.5 text-secondary" role="status">
            <Check aria-hidden="true" className="size-4" />
            {words.saved}
          </span>
        </Tooltip>
      );
    case "saving":
      return (
        <span className="flex items-center gap-1.5 text-secondary" role="status">
          <Spinner />
          {words.saving}
        </span>
      );
    case "offline":
      return (
        <Tooltip text={words.offlineHelp}>
          <span className="flex items-center gap-1.5 text-caution" role="status">
            <CloudOff aria-hidden="true" className="size-4" />
            {words.offline}
          </span>
        </Tooltip>
      );
    default:
      return (
        <span className="flex items-center gap-1.5 font-medium text-problem" role="status">
          <TriangleAlert aria-hidden="true" className="size-4" />
          {words.refused}
        </span>
      );
  }
}

function timeOf(iso: string): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: "short" }).format(new Date(iso));
}
