import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import type { PhonePorts } from "./ports";
import { phonePageTexts } from "./texts";

const texts = phonePageTexts.dialog;

type AddPersonDialogProps = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly addPerson: PhonePorts["addPerson"];
  readonly onAdded: (waId: string) => void;
};

/** Gives somebody a simulated phone. */
export function AddPersonDialog({ isOpen, onOpenChange, addPerson, onAdded }: AddPersonDialogProps) {
  const form = useId();
  const [number, setNumber] = useState("");
  const [name, setName] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [isBusy, setBusy] = useState(false);

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const answer = await addPerson({ number, name }).catch(() => null);
    setBusy(false);
    if (answer?.ok) {
      onOpenChange(false);
      return onAdded(answer.value.waId);
    }
    const isNumber = answer?.failure.reason === "no-number" || answer?.failure.reason === "invalid";
    setWrong(isNumber);
    if (!isNumber) {
      const { add: text, unavailable: detail } = phonePageTexts.failed;
      showToast({ text, detail, tone: "problem" });
    }
  }

  return (
    <Dialog
      title={texts.title}
      description={texts.text}
      width="small"
      open={isOpen}
      onOpenChange={onOpenChange}
      onClosed={() => {
        setNumber("");
        setName("");
        setWrong(false);
      }}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{texts.cancel}</Button>
          <Button variant="primary" type="submit" form={form} isLoading={isBusy}>
            {texts.add}
          </Button>
        </>
      }
    >
      <form id={form} className="flex flex-col gap-4" onSubmit={(event) => void add(event)}>
        <TextField
          label={texts.number}
          help={texts.numberHelp}
          error={isWrong ? texts.wrongNumber : undefined}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          maxLength={40}
          value={number}
          onValueChange={(value) => {
            setNumber(value);
            setWrong(false);
          }}
        />
        <TextField
          label={texts.name}
          help={texts.nameHelp}
          autoComplete="off"
          maxLength={60}
          value={name}
          onValueChange={setName}
        />
      </form>
    </Dialog>
  );
}
