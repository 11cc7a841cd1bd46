"use client";

import { File as FileIcon, Film, Image as ImageIcon, Link2, Upload, X } from "lucide-react";
import { useContext, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { Spinner } from "@/components/ui/spinner";
import type { HeaderMediaKind } from "@/lib/meta/media/header-media";
import { KeepFileContext } from "./file-port";
import { acceptOf, type ChosenMedia, fileProblem, takenWords } from "./header-media";
import { LinkField } from "./link-field";
import { fileRefusal, headerTexts as texts } from "./texts";

type FileFieldProps = {
  readonly kind: HeaderMediaKind;
  readonly value: ChosenMedia | null;
  readonly onValueChange: (value: ChosenMedia | null) => void;
  /** Fewer media types than WhatsApp takes in a header. */
  readonly types?: readonly string[] | undefined;
  readonly takesLink?: boolean | undefined;
};

const icons = { image: ImageIcon, video: Film, document: FileIcon };

/** A file by choosing or dropping it, checked before it is uploaded; or the link of one. */
export function FileField({ kind, value, onValueChange, types, takesLink = true }: FileFieldProps) {
  const keep = useContext(KeepFileContext);
  const input = useRef<HTMLInputElement>(null);
  const [isLink, setLink] = useState(false);
  const [isOver, setOver] = useState(false);
  const [{ isBusy, problem }, setState] = useState({ isBusy: false, problem: null as string | null });

  async function take(file: File | undefined): Promise<void> {
    if (!file || isBusy) return;
    const wrong = fileProblem(kind, file, types);
    if (wrong !== undefined) return setState({ isBusy: false, problem: wrong });
    setState({ isBusy: true, problem: null });
    const kept = await keep(kind, file).catch(() => undefined);
    const refused = kept?.ok ? null : fileRefusal(kept?.failure.reason ?? "other");
    setState({ isBusy: false, problem: refused });
    if (kept?.ok) onValueChange({ type: kind, from: { fileId: kept.value.fileId }, name: file.name });
  }

  const switchButton = takesLink && (
    <Button
      size="panel"
      variant="ghost"
      icon={isLink ? Upload : Link2}
      onClick={() => {
        setLink(!isLink);
        onValueChange(null);
        setState({ isBusy: false, problem: null });
      }}
    >
      {isLink ? texts.useFile : texts.useLink}
    </Button>
  );
  if (isLink) return <LinkField kind={kind} onValueChange={onValueChange} end={switchButton} />;
  const Icon = icons[kind];
  return (
    <fieldset
      aria-label={texts.kinds[kind]}
      className={classNames(
        "flex flex-col gap-2 rounded-control border border-dashed border-line-strong p-3",
        isOver && "border-accent bg-accent-soft",
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      {value && (
        <div className="flex items-center gap-2">
          <Icon aria-hidden="true" className="size-4 shrink-0 text-secondary" />
          <span className="min-w-0 flex-1 truncate" title={value.name}>
            {value.name}
          </span>
          <IconButton size="panel" icon={X} label={texts.remove} onClick={() => onValueChange(null)} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button size="panel" icon={Upload} isLoading={isBusy} onClick={() => input.current?.click()}>
          {value ? texts.another : texts.choose[kind]}
        </Button>
        <span className="text-secondary">{texts.orDrop}</span>
        <span className="ml-auto">{switchButton}</span>
      </div>
      <div role="status" className="text-caption">
        {isBusy && (
          <p className="flex items-center gap-2 text-secondary">
            <Spinner className="size-3" />
            {texts.uploading}
          </p>
        )}
        {!isBusy && problem && <p className="text-problem">{problem}</p>}
        {!isBusy && !problem && <p className="text-secondary">{takenWords(kind, types)}</p>}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={texts.choose[kind]}
        accept={acceptOf(kind, types)}
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
    </fieldset>
  );
}
