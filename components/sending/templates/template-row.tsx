import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { StatusDot } from "@/components/ui/status-dot";
import type { Tone } from "@/components/ui/tone";
import type { TemplateItem } from "../sending-state";
import { texts } from "../texts";
import { templateTexts } from "./texts";

const tones: { readonly [status: string]: Tone } = {
  APPROVED: "good",
  REJECTED: "problem",
  DISABLED: "problem",
  PAUSED: "caution",
  FLAGGED: "caution",
};

type TemplateRowProps = {
  readonly template: TemplateItem;
  /** Of an account of the sandbox. */
  readonly isSimulated: boolean;
  readonly onUse: () => void;
};

/** A template with where its review stands. */
export function TemplateRow({ template, isSimulated, onUse }: TemplateRowProps) {
  const { name, language, status, reason, parts } = template;
  const isUsable = status === "APPROVED" && parts.headerKind !== "other";
  const label = templateTexts.statuses[status] ?? status.toLowerCase().replaceAll("_", " ");
  return (
    <li className="flex items-start gap-3 border-line px-4 py-3 not-first:border-t">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3">
          <span className="font-medium wrap-anywhere">{name}</span>
          <span className="text-caption text-secondary">{language}</span>
          {isSimulated && <Badge tone="accent">{texts.simulated}</Badge>}
          <StatusDot tone={tones[status] ?? "accent"} label={label} />
        </p>
        <p className="truncate text-secondary" dir="auto">
          {parts.body}
        </p>
        {reason && <p className="mt-1">{templateTexts.reasons[reason] ?? reason}</p>}
        {parts.headerKind === "other" && <p className="mt-1 text-secondary">{templateTexts.fileHeader}</p>}
      </div>
      {isUsable && (
        <Button size="panel" onClick={onUse} aria-label={`${templateTexts.use} ${name}`}>
          {templateTexts.use}
        </Button>
      )}
    </li>
  );
}
