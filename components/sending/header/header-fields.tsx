import type { ReactNode } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { FileField } from "./file-field";
import { type ChosenMedia, type HeaderKind, headerKinds } from "./header-media";
import { headerTexts as texts } from "./texts";

type HeaderFieldsProps = {
  readonly kind: HeaderKind;
  readonly media: ChosenMedia | null;
  readonly onChange: (change: { readonly kind?: HeaderKind; readonly media?: ChosenMedia | null }) => void;
  /** The field for a header that is a text. */
  readonly text: ReactNode;
  readonly types?: readonly string[];
  readonly takesLink?: boolean;
};

/** What stands over the message: a line of text, a picture, a video or a document. */
export function HeaderFields({ kind, media, onChange, text, types, takesLink }: HeaderFieldsProps) {
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span aria-hidden="true" className="font-medium">
          {texts.label}
        </span>
        <SegmentedControl
          label={texts.label}
          size="panel"
          value={kind}
          onValueChange={(next) => onChange({ kind: next, media: null })}
          segments={headerKinds.map((value) => ({ value, label: texts.kinds[value] }))}
        />
      </div>
      {kind === "text" ? (
        text
      ) : (
        <FileField
          // Another kind begins anew.
          key={kind}
          {...{ kind, types, takesLink }}
          value={media}
          onValueChange={(next) => onChange({ media: next })}
        />
      )}
    </div>
  );
}
