import { Activity, Bell, ChevronDown, Lock, LockOpen, PenLine } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator, SubMenu } from "@/components/ui/menu-parts";
import { Select } from "@/components/ui/select";
import type { FlowItem } from "../phone/ports";
import { ControlRow, ControlSection, NothingToControl } from "./control-section";
import type { AlertEvent, ControlsPorts } from "./ports";
import { controlsTexts } from "./texts";
import type { RunControl } from "./use-control-action";

const texts = controlsTexts.flows;

type FlowControlsProps = {
  readonly flows: readonly FlowItem[];
  readonly ports: Pick<
    ControlsPorts,
    "setFlowStatus" | "setFlowEditable" | "editElsewhere" | "raiseAlert" | "checkEndpoint"
  >;
  readonly run: RunControl;
};

/** Throttles, blocks and lets recover; sends alerts of monitoring; asks endpoints whether they are there. */
export function FlowControls({ flows, ports, run }: FlowControlsProps) {
  return (
    <ControlSection title={texts.title} text={texts.text}>
      {flows.length === 0 && (
        <NothingToControl>
          {texts.none}{" "}
          <Link href="/flows" className="text-accent underline">
            {texts.toFlows}
          </Link>
        </NothingToControl>
      )}
      {flows.map((flow) => (
        <ControlRow key={flow.id} title={flow.name} text={flow.accountName}>
          <StatusSelect flow={flow} ports={ports} run={run} />
          <AlertMenu flow={flow} ports={ports} run={run} />
        </ControlRow>
      ))}
    </ControlSection>
  );
}

type OfFlow = Omit<FlowControlsProps, "flows"> & { readonly flow: FlowItem };

const monitored = ["PUBLISHED", "THROTTLED", "BLOCKED"] as const;

/** Drafts and deprecated Flows are not monitored. */
function StatusSelect({ flow, ports, run }: OfFlow) {
  const now = monitored.find((status) => status === flow.status);
  if (!now) return <span className="text-panel text-secondary">{texts.states[flow.status]}</span>;
  return (
    <Select
      label={texts.status(flow.name)}
      hidesLabel
      size="panel"
      className="w-32"
      value={now}
      onValueChange={(status) => run(() => ports.setFlowStatus({ flowId: flow.id, status }))}
      options={monitored.map((value) => ({ value, label: texts.states[value] }))}
    />
  );
}

const events = [
  "CLIENT_ERROR_RATE",
  "ENDPOINT_ERROR_RATE",
  "ENDPOINT_LATENCY",
  "ENDPOINT_AVAILABILITY",
] as const satisfies readonly AlertEvent[];

function AlertMenu({ flow: { id: flowId, name, hasEndpoint, isEditable }, ports, run }: OfFlow) {
  const raise = (alert: Parameters<ControlsPorts["raiseAlert"]>[0]["alert"]) =>
    run(() => ports.raiseAlert({ flowId, alert }), { good: texts.raised });
  const words: { readonly [reason: string]: string } = texts.checks;
  return (
    <Menu
      align="end"
      trigger={
        <Button size="panel" icon={Bell} aria-label={texts.moreOf(name)}>
          {texts.more}
          <ChevronDown aria-hidden="true" className="size-4" />
        </Button>
      }
    >
      {events.map((event) => (
        <SubMenu key={event} label={texts.events[event]}>
          <MenuItem onSelect={() => raise({ event, state: "ACTIVATED" })}>{texts.begins}</MenuItem>
          <MenuItem onSelect={() => raise({ event, state: "DEACTIVATED" })}>{texts.ends}</MenuItem>
        </SubMenu>
      ))}
      <MenuItem onSelect={() => raise({ event: "FLOW_VERSION_EXPIRY_WARNING" })}>{texts.expiry}</MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={PenLine}
        onSelect={() =>
          run(() => ports.editElsewhere({ flowId }), { good: texts.edited, bad: () => texts.notEdited })
        }
      >
        {texts.edit}
      </MenuItem>
      <MenuItem
        icon={isEditable ? Lock : LockOpen}
        onSelect={() =>
          run(() => ports.setFlowEditable({ flowId, isEditable: !isEditable }), {
            good: isEditable ? texts.oldDone : texts.editable,
          })
        }
      >
        {isEditable ? texts.old : texts.editable}
      </MenuItem>
      {hasEndpoint && (
        <>
          <MenuSeparator />
          <MenuItem
            icon={Activity}
            onSelect={() =>
              run(() => ports.checkEndpoint({ flowId }), {
                good: texts.active,
                bad: (reason) => words[reason] ?? controlsTexts.failed,
              })
            }
          >
            {texts.check}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
