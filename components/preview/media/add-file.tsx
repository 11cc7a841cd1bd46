import { CameraSign, DocumentSign, PlusSign } from "../icons/signs";
import { phoneTexts } from "../texts";
import styles from "./upload.module.css";
import type { UploadKind } from "./upload-kind";

type AddFileProps = { readonly kind: UploadKind; readonly isTile: boolean; readonly onAdd: () => void };

/** The button that picks a file; beside thumbnails it is a tile of their size. */
export function AddFile({ kind, isTile, onAdd }: AddFileProps) {
  const text = kind === "photos" ? phoneTexts.addPhoto : phoneTexts.addDocument;
  if (isTile) {
    return (
      <button type="button" className={styles.addTile} aria-label={text} onClick={onAdd}>
        <PlusSign />
      </button>
    );
  }
  return (
    <button type="button" className={styles.add} onClick={onAdd}>
      {kind === "photos" ? <CameraSign size={20} /> : <DocumentSign size={20} />}
      {text}
    </button>
  );
}
