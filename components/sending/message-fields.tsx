import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { messageLimits } from "@/lib/meta/messages/outgoing";
import { HeaderFields } from "./header/header-fields";
import type { MessageDraft } from "./message-draft";
import { texts } from "./texts";

type MessageFieldsProps = {
  readonly draft: MessageDraft;
  readonly onChange: (change: Partial<MessageDraft>) => void;
  readonly disabled: boolean;
};

/** Header, text, footer and button, each with its count. */
export function MessageFields({ draft, onChange, disabled }: MessageFieldsProps) {
  const { headerKind, media, header, body, footer, buttonText } = draft;
  const isLong = buttonText.length > messageLimits.buttonTextAdvised;
  return (
    <>
      <HeaderFields
        kind={headerKind}
        media={media}
        onChange={({ kind = headerKind, media: next = null }) => onChange({ headerKind: kind, media: next })}
        text={
          <TextField
            label={texts.headerText}
            hidesLabel
            value={header}
            maxLength={messageLimits.headerText}
            count={{ used: header.length, max: messageLimits.headerText }}
            onValueChange={(next) => onChange({ header: next })}
            disabled={disabled}
          />
        }
      />
      <TextArea
        label={texts.body}
        value={body}
        maxLength={messageLimits.bodyText}
        count={{ used: body.length, max: messageLimits.bodyText }}
        onValueChange={(next) => onChange({ body: next })}
        disabled={disabled}
        required
      />
      <TextField
        label={texts.footer}
        value={footer}
        maxLength={messageLimits.footerText}
        count={{ used: footer.length, max: messageLimits.footerText }}
        onValueChange={(next) => onChange({ footer: next })}
        disabled={disabled}
      />
      <TextField
        label={texts.button}
        help={isLong ? texts.buttonLong : undefined}
        value={buttonText}
        maxLength={messageLimits.buttonText}
        count={{ used: buttonText.length, max: messageLimits.buttonText }}
        onValueChange={(next) => onChange({ buttonText: next })}
        disabled={disabled}
        required
      />
    </>
  );
}
