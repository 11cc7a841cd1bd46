import { TextField } from "@/components/ui/text-field";
import { FileField } from "../header/file-field";
import { ShownMedia } from "../header/shown-media";
import { MessageBubble } from "../message-bubble";
import { OpeningFields } from "../opening-fields";
import type { TemplateItem, VersionItem } from "../sending-state";
import { openedVersion, shownText, type TemplateValues } from "./template-values";
import { templateTexts } from "./texts";

type TemplateFieldsProps = {
  readonly template: TemplateItem;
  readonly version: VersionItem;
  readonly values: TemplateValues;
  readonly onChange: (values: TemplateValues) => void;
};

/** The values of a template, and the message as it reads with them. */
export function TemplateFields({ template, version, values, onChange }: TemplateFieldsProps) {
  const { header, headerKind, body, footer, button, headerVariables, bodyVariables } = template.parts;
  const isMedia = headerKind !== "text" && headerKind !== "other";
  return (
    <>
      <MessageBubble
        header={shownText(header, values.header)}
        body={shownText(body, values.body)}
        footer={footer}
        button={button.text}
        media={isMedia ? <ShownMedia kind={headerKind} media={values.media} /> : undefined}
      />
      {isMedia && (
        <FileField
          key={template.id}
          kind={headerKind}
          value={values.media}
          onValueChange={(media) => onChange({ ...values, media })}
        />
      )}
      {headerVariables.map((name) => (
        <TextField
          key={name}
          label={templateTexts.headerValue(name)}
          maxLength={1024}
          required
          value={values.header[name] ?? ""}
          onValueChange={(text) => onChange({ ...values, header: { ...values.header, [name]: text } })}
        />
      ))}
      {bodyVariables.map((name) => (
        <TextField
          key={name}
          label={templateTexts.value(name)}
          maxLength={1024}
          required
          value={values.body[name] ?? ""}
          onValueChange={(text) => onChange({ ...values, body: { ...values.body, [name]: text } })}
        />
      ))}
      {button.by === "navigate" && (
        <OpeningFields
          draft={values.data}
          version={openedVersion(template, version)}
          onChange={(change) => onChange({ ...values, data: { ...values.data, ...change } })}
        />
      )}
    </>
  );
}
