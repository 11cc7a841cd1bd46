"use client";

import "react-image-crop/dist/ReactCrop.css";
import { useRef, useState } from "react";
import { centerCrop, makeAspectCrop, type PercentCrop, ReactCrop } from "react-image-crop";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ImageFormat } from "@/lib/flow/catalogue/definition";
import { inspectorTexts } from "../texts";
import { encodePicture } from "./encode-picture";

const texts = inspectorTexts.image;
const shapes = { free: undefined, "1:1": 1, "4:3": 4 / 3, "16:9": 16 / 9 } as const;
type Shape = keyof typeof shapes;

type CropDialogProps = {
  readonly url: string;
  readonly formats: readonly ImageFormat[];
  readonly maxKilobytes?: number | undefined;
  readonly onClose: () => void;
  readonly onCropped: (base64: string) => void;
};

export default function CropDialog({ url, formats, maxKilobytes, onClose, onCropped }: CropDialogProps) {
  const picture = useRef<HTMLImageElement>(null);
  const [shape, setShape] = useState<Shape>("free");
  const [crop, setCrop] = useState<PercentCrop>({ unit: "%", x: 5, y: 5, width: 90, height: 90 });

  function choose(next: Shape): void {
    setShape(next);
    const image = picture.current;
    const aspect = shapes[next];
    if (!image || aspect === undefined) return;
    const { naturalWidth, naturalHeight } = image;
    const fitted = makeAspectCrop({ unit: "%", width: 90 }, aspect, naturalWidth, naturalHeight);
    setCrop(centerCrop(fitted, naturalWidth, naturalHeight));
  }

  function apply(): void {
    const image = picture.current;
    if (!image) return;
    const { naturalWidth, naturalHeight } = image;
    const part = {
      x: (crop.x / 100) * naturalWidth,
      y: (crop.y / 100) * naturalHeight,
      width: (crop.width / 100) * naturalWidth,
      height: (crop.height / 100) * naturalHeight,
    };
    const encoded = encodePicture(image, { part, formats, maxKilobytes });
    if (encoded) onCropped(encoded);
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={texts.cropTitle}
      description={texts.zoomHelp}
      footer={
        <>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button variant="primary" onClick={apply} disabled={crop.width === 0 || crop.height === 0}>
            {texts.apply}
          </Button>
        </>
      }
    >
      <div className="flex flex-col items-center gap-4">
        <SegmentedControl
          label={texts.ratio}
          value={shape}
          onValueChange={choose}
          segments={[
            { value: "free", label: texts.free },
            { value: "1:1", label: "1:1" },
            { value: "4:3", label: "4:3" },
            { value: "16:9", label: "16:9" },
          ]}
        />
        <ReactCrop
          crop={crop}
          {...(shapes[shape] === undefined ? {} : { aspect: shapes[shape] })}
          onChange={(_, percent) => setCrop(percent)}
        >
          <img ref={picture} src={url} alt="" className="max-h-[50dvh]" />
        </ReactCrop>
      </div>
    </Dialog>
  );
}
