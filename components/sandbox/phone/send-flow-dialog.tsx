import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { ChatKey, FlowItem, NumberItem, PhonePorts } from "./ports";
import { phonePageTexts } from "./texts";

const texts = phonePageTexts.sending;

type SendFlowDialogProps = {
  readonly chatKey: ChatKey;
  readonly number: NumberItem;
  readonly personName: string;
  /** Of all accounts. */
  readonly flows: readonly FlowItem[];
  readonly sendFlow: PhonePorts["sendFlow"];
  readonly onSent: () => void;
};

/** Lets the business send one of its Flows to the phone, with usual words. */
export function SendFlowDialog(props: SendFlowDialogProps) {
  const { chatKey, number, personName, sendFlow, onSent } = props;
  const { accountId } = number;
  const flows = props.flows.filter((flow) => flow.accountId === accountId && flow.status !== "DEPRECATED");
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<{ readonly title: string; readonly text: string } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const flowId = flows.find(({ id }) => id === chosen)?.id ?? flows[0]?.id;

  async function send(id: string): Promise<void> {
    setBusy(true);
    const answer = await sendFlow({ ...chatKey, accountId, flowId: id }).catch(() => null);
    setBusy(false);
    if (answer?.ok) {
      setOpen(false);
      return onSent();
    }
    const { happened: title = phonePageTexts.failed.send, remedy: text = phonePageTexts.failed.unavailable } =
      answer?.failure ?? {};
    setRefusal({ title, text });
  }

  return (
    <Dialog
      title={texts.title}
      description={texts.text(personName)}
      width="small"
      open={isOpen}
      onOpenChange={setOpen}
      onClosed={() => setRefusal(null)}
      trigger={
        <Button variant="primary" size="panel">
          {texts.open}
        </Button>
      }
      footer={
        flowId !== undefined && (
          <>
            <Button onClick={() => setOpen(false)}>{phonePageTexts.dialog.cancel}</Button>
            <Button variant="primary" isLoading={isBusy} onClick={() => void send(flowId)}>
              {texts.send}
            </Button>
          </>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {flowId === undefined ? (
          <p>
            {texts.none}{" "}
            <Link href="/flows" className="text-accent underline">
              {texts.flows}
            </Link>
          </p>
        ) : (
          <Select
            label={texts.flow}
            help={texts.help}
            value={flowId}
            onValueChange={setChosen}
            options={flows.map(({ id, name, status }) => ({
              value: id,
              label: status === "PUBLISHED" ? name : `${name} · ${texts.states[status]}`,
            }))}
          />
        )}
        {refusal && (
          <Notice tone="problem" role="alert" title={refusal.title}>
            {refusal.text}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
