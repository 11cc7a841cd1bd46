import { FileX, ImageOff, LoaderCircle, Paperclip } from "lucide-react";
import { useState } from "react";
import type { OpenedCall } from "../ports";
import { texts } from "./texts";

type CallFile = OpenedCall["files"][number];

type CallFilesProps = {
  readonly files: readonly CallFile[];
  readonly addressOf: (fileId: string) => string;
};

/** What somebody sent along: pictures as pictures, everything by its name, or why it is not here. */
export function CallFiles({ files, addressOf }: CallFilesProps) {
  return (
    <ul className="flex flex-col gap-3">
      {files.map((file, at) => (
        // One file may come twice, and they never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        <li key={at} className="rounded-control border border-line p-3 text-panel">
          {file.state === "kept" ? (
            <Kept file={file} address={addressOf(file.id)} />
          ) : (
            <Missing file={file} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Kept({ file, address }: { readonly file: CallFile; readonly address: string }) {
  const { name, field, type, bytes } = file;
  const facts = [texts.field(field), type, bytes === null ? null : texts.size(bytes)];
  return (
    <div className="flex flex-col gap-2">
      {type?.startsWith("image/") && <Picture name={name} address={address} />}
      <div className="flex items-start gap-2">
        <Paperclip aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-secondary" />
        <div className="min-w-0">
          <a
            href={address}
            target="_blank"
            rel="noreferrer"
            className="rounded-control wrap-anywhere text-accent underline-offset-2 hover:underline"
          >
            <bdi>{name}</bdi>
          </a>
          <p className="wrap-anywhere text-secondary">{facts.filter((fact) => fact !== null).join(" · ")}</p>
        </div>
      </div>
    </div>
  );
}

function Picture({ name, address }: { readonly name: string; readonly address: string }) {
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <ImageOff aria-hidden="true" className="size-5 text-secondary" />;
  return (
    <img
      src={address}
      alt={name}
      loading="lazy"
      onError={() => setBroken(true)}
      className="max-h-56 max-w-full self-start rounded-control border border-line object-contain"
    />
  );
}

function Missing({ file }: { readonly file: CallFile }) {
  const isComing = file.state === "waiting";
  const Icon = isComing ? LoaderCircle : FileX;
  return (
    <div className="flex items-start gap-2">
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-secondary" />
      <div className="min-w-0">
        <p className="wrap-anywhere">
          <bdi>{file.name}</bdi>
        </p>
        <p className="wrap-anywhere text-secondary">{texts.field(file.field)}</p>
        <p role={isComing ? "status" : undefined} className="mt-1">
          {stateWords(file)}
        </p>
      </div>
    </div>
  );
}

function stateWords({ state, why }: CallFile): string {
  if (state === "waiting" && why === null) return texts.waiting;
  const known = Object.entries(texts.why).find(([name]) => name === why)?.[1] ?? texts.unknown;
  return state === "waiting" ? texts.delayed(known) : texts.lost(known);
}
