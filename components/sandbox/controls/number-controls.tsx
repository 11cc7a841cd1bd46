import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { ControlRow, ControlSection } from "./control-section";
import type { ControlledNumber, ControlsPorts } from "./ports";
import { controlsTexts } from "./texts";
import type { RunControl } from "./use-control-action";

const texts = controlsTexts.numbers;

type NumberControlsProps = {
  readonly numbers: readonly ControlledNumber[];
  readonly ports: Pick<ControlsPorts, "setNumber">;
  readonly run: RunControl;
};

const verifications = ["VERIFIED", "NOT_VERIFIED", "EXPIRED"] as const;

/** What WhatsApp thinks of the numbers of the business. */
export function NumberControls({ numbers, ports, run }: NumberControlsProps) {
  return (
    <ControlSection title={texts.title} text={texts.text}>
      {numbers.map(({ id: numberId, displayNumber, accountName, verification, isRegistered }) => (
        <ControlRow
          key={numberId}
          title={displayNumber}
          text={isRegistered ? `${accountName} · ${texts.unregisterHelp}` : accountName}
          end={
            <Switch
              label={texts.registered(displayNumber)}
              hidesLabel
              checked={isRegistered}
              onCheckedChange={(next) => run(() => ports.setNumber({ numberId, isRegistered: next }))}
            />
          }
        >
          <Select
            label={texts.verification(displayNumber)}
            hidesLabel
            size="panel"
            className="w-44"
            value={verification}
            onValueChange={(next) => run(() => ports.setNumber({ numberId, verification: next }))}
            options={verifications.map((value) => ({ value, label: texts.verifications[value] }))}
          />
          <span aria-hidden="true" className="text-panel text-secondary">
            {texts.registeredShort}
          </span>
        </ControlRow>
      ))}
    </ControlSection>
  );
}
