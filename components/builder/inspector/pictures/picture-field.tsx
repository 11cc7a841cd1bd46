"use client";

import { Crop, ImagePlus, Minimize2, Trash2 } from "lucide-react";
import { Suspense, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { lazyPart } from "@/components/ui/lazy-part";
import type { ImageFormat } from "@/lib/flow/catalogue/definition";
import { inspectorTexts } from "../texts";
import { bytesOf, dataUrlOf } from "./base64";
import { encodePicture } from "./encode-picture";
import { loadPicture } from "./load-picture";

const texts = inspectorTexts.image;
const CropDialog = lazyPart("default", () => import("./crop-dialog"));

type PictureFieldProps = {
  readonly label: string;
  readonly help?: string | undefined;
  readonly labelEnd?: React.ReactNode;
  /** Base64 without a prefix, or empty. */
  readonly value: string;
  readonly formats: readonly ImageFormat[];
  readonly maxKilobytes?: number | undefined;
  readonly onChange: (value: string) => void;
};

/** A picture from a file or a drop, with its size in sight; large ones are made to fit the limit. */
export function PictureField({
  label,
  help,
  labelEnd,
  value,
  formats,
  maxKilobytes,
  onChange,
}: PictureFieldProps) {
  const file = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | undefined>();
  const [isCropping, setCropping] = useState(false);
  const kilobytes = bytesOf(value) / 1024;
  const isOver = maxKilobytes !== undefined && kilobytes > maxKilobytes;

  async function take(chosen: File | undefined): Promise<void> {
    if (!chosen) return;
    await encode(URL.createObjectURL(chosen));
  }

  async function encode(url: string): Promise<void> {
    const picture = await loadPicture(url).catch(() => null);
    const part = picture && { x: 0, y: 0, width: picture.naturalWidth, height: picture.naturalHeight };
    const encoded = picture && part && encodePicture(picture, { part, formats, maxKilobytes });
    setError(encoded ? undefined : texts.unreadable);
    if (encoded) onChange(encoded);
  }

  return (
    <Field
      label={label}
      help={help}
      labelEnd={labelEnd}
      size="panel"
      error={error ?? (isOver ? texts.tooLarge(round(kilobytes), String(maxKilobytes)) : undefined)}
    >
      {(control) => (
        <fieldset
          aria-label={label}
          className="flex items-center gap-2 rounded-control border border-line p-2"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            event.stopPropagation();
            void take(event.dataTransfer.files[0]);
          }}
        >
          <Picture value={value} />
          <div className="min-w-0 flex-1">
            <Button size="panel" icon={ImagePlus} onClick={() => file.current?.click()}>
              {value === "" ? texts.choose : texts.replace}
            </Button>
            <p className="mt-1 text-caption text-secondary">
              {value === "" ? texts.dropHere : texts.size(round(kilobytes))}
            </p>
          </div>
          {value !== "" && (
            <div className="flex flex-col">
              <IconButton size="panel" icon={Crop} label={texts.crop} onClick={() => setCropping(true)} />
              {isOver && (
                <IconButton
                  size="panel"
                  icon={Minimize2}
                  label={texts.shrink}
                  onClick={() => void encode(dataUrlOf(value))}
                />
              )}
              <IconButton size="panel" icon={Trash2} label={texts.remove} onClick={() => onChange("")} />
            </div>
          )}
          <input
            ref={file}
            id={control.id}
            type="file"
            tabIndex={-1}
            className="sr-only"
            accept={formats.map((format) => `image/${format}`).join(",")}
            aria-describedby={control["aria-describedby"]}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = "";
            }}
          />
          {isCropping && (
            <Suspense>
              <CropDialog
                url={dataUrlOf(value)}
                formats={formats}
                maxKilobytes={maxKilobytes}
                onClose={() => setCropping(false)}
                onCropped={onChange}
              />
            </Suspense>
          )}
        </fieldset>
      )}
    </Field>
  );
}

function Picture({ value }: { readonly value: string }) {
  if (value === "" || value.startsWith("$") || value.startsWith("`")) {
    return <div className="size-14 shrink-0 rounded-control bg-hover" />;
  }
  return (
    <img src={dataUrlOf(value)} alt="" className="size-14 shrink-0 rounded-control bg-hover object-cover" />
  );
}

function round(kilobytes: number): string {
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: kilobytes < 10 ? 1 : 0 }).format(
    kilobytes,
  );
}
