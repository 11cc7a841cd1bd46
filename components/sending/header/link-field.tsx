import { type ReactNode, useState } from "react";
import { TextField } from "@/components/ui/text-field";
import type { HeaderMediaKind } from "@/lib/meta/media/header-media";
import { type ChosenMedia, linkOf } from "./header-media";
import { headerTexts as texts } from "./texts";

type LinkFieldProps = {
  readonly kind: HeaderMediaKind;
  readonly onValueChange: (value: ChosenMedia | null) => void;
  readonly end: ReactNode;
};

/** Where WhatsApp finds the file. */
export function LinkField({ kind, onValueChange, end }: LinkFieldProps) {
  const [typed, setTyped] = useState("");
  const isWrong = typed.trim() !== "" && linkOf(typed) === undefined;
  return (
    <TextField
      label={texts.link}
      type="url"
      inputMode="url"
      maxLength={2000}
      placeholder="https://"
      help={texts.linkHelp}
      error={isWrong ? texts.noLink : undefined}
      labelEnd={end}
      value={typed}
      onValueChange={(next) => {
        setTyped(next);
        const link = linkOf(next);
        onValueChange(link === undefined ? null : { type: kind, from: { link }, name: nameIn(link) });
      }}
    />
  );
}

function nameIn(link: string): string {
  const { hostname, pathname } = new URL(link);
  return pathname.split("/").findLast((part) => part !== "") ?? hostname;
}
