import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast";
import { sampleTypes } from "@/lib/meta/media/header-media";
import { messageLimits } from "@/lib/meta/messages/outgoing";
import { HeaderFields } from "../header/header-fields";
import type { ChosenMedia, HeaderKind } from "../header/header-media";
import { mediaOf } from "../header/shown-media";
import { useStart } from "../lists/use-start";
import { MessageBubble } from "../message-bubble";
import { freshMessage, type MessageDraft } from "../message-draft";
import { OpeningFields } from "../opening-fields";
import type { TemplateIcon, TemplatePorts, VersionItem } from "../sending-state";
import { nameFrom, samplesIn, templateToCreate } from "./template-draft";
import { shownText } from "./template-values";
import { languages, templateTexts } from "./texts";

type NewTemplateProps = {
  readonly accountId: string;
  readonly version: VersionItem;
  readonly ports: TemplatePorts;
  readonly onMade: () => void;
};

const first = {
  name: "",
  language: "en_US",
  category: "UTILITY" as "UTILITY" | "MARKETING",
  headerKind: "text" as HeaderKind,
  media: null as ChosenMedia | null,
  header: "",
  body: "",
  footer: "",
  buttonText: "Open",
  icon: "NONE" as TemplateIcon | "NONE",
  samples: {} as { readonly [key: string]: string },
};

/** Writes a template, shows it as a phone will, and sends it in for review. */
export function NewTemplate({ accountId, version, ports, onMade }: NewTemplateProps) {
  const [draft, setDraft] = useState(first);
  const [opening, setOpening] = useState<MessageDraft>(freshMessage);
  const { isBusy, refusal, start } = useStart(() => {
    showToast({ text: templateTexts.submitted, tone: "good" });
    onMade();
  });
  const change = (next: Partial<typeof first>) => setDraft({ ...draft, ...next });
  const { header, body, footer, buttonText } = draft;
  const wanted = templateToCreate(draft, { accountId, opening, version });
  const { categories, icons } = templateTexts;

  return (
    <form
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted) void start(() => ports.create(wanted));
      }}
    >
      <TextField
        label={templateTexts.name}
        help={templateTexts.nameHelp}
        isMono
        required
        maxLength={100}
        value={draft.name}
        onValueChange={(name) => change({ name: nameFrom(name) })}
      />
      <Select
        label={templateTexts.language}
        value={draft.language}
        onValueChange={(language) => change({ language })}
        options={languages.map((value) => ({ value: value as string, label: languageName(value) }))}
      />
      <RadioGroup
        label={templateTexts.category}
        value={draft.category}
        onValueChange={(category) => change({ category })}
        options={(["UTILITY", "MARKETING"] as const).map((value) => ({
          value,
          label: categories[value],
          help: categories[`${value}Help`],
        }))}
      />
      <MessageBubble
        header={shownText(header, sampleValues(draft.samples, "header"))}
        body={shownText(body, sampleValues(draft.samples, "body"))}
        footer={footer}
        button={buttonText}
        media={mediaOf(draft)}
      />
      <HeaderFields
        kind={draft.headerKind}
        media={draft.media}
        onChange={({ kind = draft.headerKind, media = null }) => change({ headerKind: kind, media })}
        types={sampleTypes}
        takesLink={false}
        text={
          <TextField
            label={templateTexts.headerText}
            hidesLabel
            maxLength={messageLimits.headerText}
            count={{ used: header.length, max: messageLimits.headerText }}
            value={header}
            onValueChange={(next) => change({ header: next })}
          />
        }
      />
      {draft.headerKind !== "text" && (
        <p className="-mt-3 text-caption text-secondary">{templateTexts.sampleHelp}</p>
      )}
      <TextArea
        label={templateTexts.body}
        help={templateTexts.bodyHelp}
        required
        maxLength={messageLimits.bodyText}
        count={{ used: body.length, max: messageLimits.bodyText }}
        value={body}
        onValueChange={(next) => change({ body: next })}
      />
      {samplesIn(draft).map(({ key, label }, at) => (
        <TextField
          key={key}
          label={label}
          help={at === 0 ? templateTexts.samplesHelp : undefined}
          required
          maxLength={200}
          value={draft.samples[key] ?? ""}
          onValueChange={(text) => change({ samples: { ...draft.samples, [key]: text } })}
        />
      ))}
      <TextField
        label={templateTexts.footer}
        maxLength={messageLimits.footerText}
        count={{ used: footer.length, max: messageLimits.footerText }}
        value={footer}
        onValueChange={(next) => change({ footer: next })}
      />
      <TextField
        label={templateTexts.button}
        required
        maxLength={messageLimits.templateButtonText}
        count={{ used: buttonText.length, max: messageLimits.templateButtonText }}
        value={buttonText}
        onValueChange={(next) => change({ buttonText: next })}
      />
      <Select
        label={templateTexts.icon}
        value={draft.icon}
        onValueChange={(icon) => change({ icon })}
        options={(["NONE", "DOCUMENT", "PROMOTION", "REVIEW"] as const).map((value) => ({
          value,
          label: icons[value],
        }))}
      />
      <OpeningFields
        draft={opening}
        // Values of the first screen are chosen when the template is sent.
        version={{ ...version, screens: version.screens.map((screen) => ({ ...screen, fields: [] })) }}
        onChange={(next) => setOpening({ ...opening, ...next })}
      />
      {refusal && (
        <Notice tone="problem" role="alert" title={refusal.title}>
          {refusal.text}
        </Notice>
      )}
      <div>
        <Button variant="primary" type="submit" isLoading={isBusy} disabled={!wanted}>
          {templateTexts.submit}
        </Button>
      </div>
    </form>
  );
}

function sampleValues(samples: typeof first.samples, part: "header" | "body") {
  const own = Object.entries(samples).filter(([key]) => key.startsWith(`${part} `));
  return Object.fromEntries(own.map(([key, text]) => [key.slice(part.length + 1), text]));
}

function languageName(code: string): string {
  const name = new Intl.DisplayNames("en", { type: "language" }).of(code.replace("_", "-")) ?? code;
  return `${name} (${code})`;
}
