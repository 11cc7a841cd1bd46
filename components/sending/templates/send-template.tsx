import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { CodeDialog } from "../code/code-dialog";
import { useStart } from "../lists/use-start";
import type {
  DeliveredItem,
  FromItem,
  SendingItem,
  TemplateItem,
  TemplatePorts,
  VersionItem,
} from "../sending-state";
import { SentNotice } from "../sent-notice";
import { texts } from "../texts";
import { ToField } from "../to-field";
import { TemplateFields } from "./template-fields";
import { filledTemplate, freshValues, type TemplateValues } from "./template-values";
import { templateTexts } from "./texts";

type SendTemplateProps = {
  readonly item: SendingItem;
  readonly from: FromItem;
  readonly template: TemplateItem;
  readonly version: VersionItem;
  readonly ports: TemplatePorts;
  readonly onSent: () => void;
};

/** Fills in a template and sends it to one person. */
export function SendTemplate({ item, from, template, version, ports, onSent }: SendTemplateProps) {
  const [{ to, flowToken }, setRest] = useState({ to: "", flowToken: "" });
  const [sent, setSent] = useState<{ readonly to: string; readonly delivered: DeliveredItem } | null>(null);
  const [values, setValues] = useState<TemplateValues>(freshValues);
  const { isBusy, refusal, start } = useStart((delivered: DeliveredItem) => {
    setSent({ to, delivered });
    onSent();
  });
  const filled = filledTemplate(template, values, version);
  const account = item.accounts.find(({ accountId }) => accountId === from.accountId);
  const isAboutTo = refusal?.reason === "no-number" || refusal?.reason === "needs-country";
  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        setSent(null);
        if (filled) void start(() => ports.send({ ...from, ...filled, to, flowToken }));
      }}
    >
      <h2 className="font-semibold">{template.name}</h2>
      <ToField
        value={to}
        recent={item.recent}
        error={isAboutTo ? refusal.title : undefined}
        onValueChange={(next) => setRest({ to: next, flowToken })}
      />
      <TemplateFields template={template} version={version} values={values} onChange={setValues} />
      <Disclosure>
        <TextField
          label={texts.token}
          help={texts.tokenHelp}
          isMono
          maxLength={200}
          value={flowToken}
          onValueChange={(next) => setRest({ to, flowToken: next })}
        />
      </Disclosure>
      {refusal && !isAboutTo && (
        <Notice tone="problem" role="alert" title={refusal.title}>
          {refusal.text}
        </Notice>
      )}
      {sent && <SentNotice {...sent} />}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" type="submit" isLoading={isBusy} disabled={!filled}>
          {templateTexts.send}
        </Button>
        {filled && account && (
          <CodeDialog
            isSimulated={account.kind === "sandbox"}
            request={{
              phoneNumberId: from.phoneNumberId,
              graphVersion: account.graphVersion,
              ...{ template, filled },
            }}
          />
        )}
      </div>
    </form>
  );
}
