import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { SubMenu } from "@/components/ui/menu-parts";
import { ControlRow, ControlSection, NothingToControl } from "./control-section";
import type { ControlsPorts, TemplateItem, Verdict } from "./ports";
import { controlsTexts } from "./texts";
import type { RunControl } from "./use-control-action";

const texts = controlsTexts.templates;

type TemplateControlsProps = {
  readonly templates: readonly TemplateItem[];
  readonly ports: Pick<ControlsPorts, "reviewTemplate">;
  readonly run: RunControl;
};

/** Ends reviews, and changes what was decided. */
export function TemplateControls({ templates, ports, run }: TemplateControlsProps) {
  return (
    <ControlSection title={texts.title} text={texts.text}>
      {templates.length === 0 && <NothingToControl>{texts.none}</NothingToControl>}
      {templates.map((template) => (
        <ControlRow
          key={template.id}
          title={`${template.name} · ${template.language}`}
          text={[stateOf(template), template.accountName].join(" · ")}
        >
          <VerdictMenu
            name={template.name}
            onDecide={(verdict) => run(() => ports.reviewTemplate({ templateId: template.id, verdict }))}
          />
        </ControlRow>
      ))}
    </ControlSection>
  );
}

function stateOf({ status, rejectedReason }: TemplateItem): string {
  const states: { readonly [status: string]: string } = texts.states;
  const reasons: { readonly [reason: string]: string } = texts.reasons;
  const state = states[status] ?? status;
  return status === "REJECTED" ? `${state}: ${reasons[rejectedReason] ?? rejectedReason}` : state;
}

type VerdictMenuProps = { readonly name: string; readonly onDecide: (verdict: Verdict) => void };

function VerdictMenu({ name, onDecide }: VerdictMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <Button size="panel" aria-label={texts.decideOf(name)}>
          {texts.decide}
          <ChevronDown aria-hidden="true" className="size-4" />
        </Button>
      }
    >
      <MenuItem onSelect={() => onDecide({ event: "APPROVED" })}>{texts.approve}</MenuItem>
      <SubMenu label={texts.reject}>
        {Object.entries(texts.reasons).map(([reason, label]) => (
          <MenuItem key={reason} onSelect={() => onDecide({ event: "REJECTED", reason })}>
            {label}
          </MenuItem>
        ))}
      </SubMenu>
      <MenuItem onSelect={() => onDecide({ event: "PAUSED" })}>{texts.pause}</MenuItem>
      <MenuItem onSelect={() => onDecide({ event: "DISABLED" })}>{texts.disable}</MenuItem>
    </Menu>
  );
}
