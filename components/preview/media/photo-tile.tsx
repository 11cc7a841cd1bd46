import { CrossSign, PictureSign } from "../icons/signs";
import { phoneTexts } from "../texts";
import { FileState } from "./file-state";
import type { PickedFile } from "./picked-file";
import styles from "./upload.module.css";

export type FileItemProps = {
  readonly file: PickedFile;
  readonly onRemove: () => void;
  readonly onRetry: (() => void) | undefined;
};

/** The thumbnail of a picked photo. */
export function PhotoTile({ file, onRemove, onRetry }: FileItemProps) {
  return (
    <div className={styles.tile} data-state={file.state}>
      {file.preview === "" ? (
        <span className={styles.thumbnail} role="img" aria-label={file.name}>
          <PictureSign />
        </span>
      ) : (
        <img className={styles.thumbnail} src={file.preview} alt={file.name} />
      )}
      <FileState state={file.state} onRetry={onRetry} />
      <button
        type="button"
        className={styles.removeTile}
        aria-label={phoneTexts.remove(file.name)}
        onClick={onRemove}
      >
        <CrossSign size={10} />
      </button>
    </div>
  );
}
