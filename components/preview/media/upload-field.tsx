import { type ChangeEvent, useId, useRef, useState } from "react";
import type { Json } from "@/lib/flow/json";
import { GroupHeader, groupNames } from "../choice/group-header";
import { numberOf, textOf } from "../read-props";
import type { ViewProps } from "../views/view-props";
import { AddFile } from "./add-file";
import { FileList } from "./file-list";
import { answerOfFile, pickedFiles, triedAgain, withFile } from "./picked-file";
import { SourceSheet } from "./source-sheet";
import styles from "./upload.module.css";
import { type UploadKind, uploadKinds } from "./upload-kind";
import { newMediaId } from "./upload-locally";
import { useUploads } from "./use-uploads";

type UploadFieldProps = Pick<ViewProps, "view" | "platform" | "onAnswer" | "onBlur"> & {
  readonly kind: UploadKind;
};

/** Header, picked files and the button to pick more; everything stays in this browser. spec/renderer.md, 3.15. */
export function UploadField({ view, platform, onAnswer, onBlur, kind }: UploadFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [asksSource, setAsksSource] = useState(false);
  const facts = uploadKinds[kind];
  const files = pickedFiles(view.value);
  const max = numberOf(view.props[facts.maxProp]) ?? facts.maxDefault;
  useUploads(view.value, onAnswer);

  /** A camera makes one picture; a gallery or a folder gives several. */
  function browse(source: "camera" | "gallery" | "files"): void {
    const element = input.current;
    if (element === null) return;
    element.multiple = source !== "camera" && max > 1;
    if (source === "camera") element.setAttribute("capture", "environment");
    else element.removeAttribute("capture");
    element.click();
  }

  function take(event: ChangeEvent<HTMLInputElement>): void {
    const maxKilobytes = numberOf(view.props["max-file-size-kb"]) ?? facts.maxKilobytesDefault;
    const added = Array.from(event.target.files ?? [], (file) =>
      answerOfFile(file, { id: newMediaId(), preview: URL.createObjectURL(file), maxKilobytes }),
    );
    event.target.value = "";
    if (added.length > 0) onAnswer([...withFile(view.value, "", (file) => file), ...added]);
  }

  function change(next: Json): void {
    const kept = new Set(pickedFiles(next).map((file) => file.preview));
    for (const file of files) if (!kept.has(file.preview)) URL.revokeObjectURL(file.preview);
    onAnswer(next);
  }

  const source = facts.sourceOf(textOf(view.props["photo-source"]));
  return (
    <fieldset className={styles.field} disabled={!view.isEnabled} {...groupNames(id)} onBlur={onBlur}>
      <GroupHeader view={view} id={id} />
      <input
        ref={input}
        className={styles.native}
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept={facts.acceptOf(view.props["allowed-mime-types"])}
        onChange={take}
      />
      <FileList
        look={facts.look}
        files={files}
        faults={view.faults.find((fault) => fault.files !== undefined)?.files ?? {}}
        maxKilobytes={numberOf(view.props["max-file-size-kb"]) ?? facts.maxKilobytesDefault}
        onRemove={(file) => change(withFile(view.value, file, () => null))}
        onRetry={(file) => change(withFile(view.value, file, triedAgain))}
      />
      {files.length < max && (
        <AddFile
          kind={kind}
          isTile={facts.look === "tiles" && files.length > 0}
          onAdd={() => (source === "ask" ? setAsksSource(true) : browse(source))}
        />
      )}
      {asksSource && (
        <SourceSheet
          platform={platform}
          onChoose={(chosen) => {
            setAsksSource(false);
            browse(chosen);
          }}
          onClose={() => setAsksSource(false)}
        />
      )}
    </fieldset>
  );
}
