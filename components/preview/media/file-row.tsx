import { CrossSign, DocumentSign } from "../icons/signs";
import { phoneTexts } from "../texts";
import { FileState } from "./file-state";
import type { FileItemProps } from "./photo-tile";
import { fileSize } from "./picked-file";
import styles from "./upload.module.css";

/** A picked document with its name and size. */
export function FileRow({ file, onRemove, onRetry }: FileItemProps) {
  return (
    <div className={styles.row} data-state={file.state}>
      <span className={styles.rowSign}>
        <DocumentSign size={22} />
        <FileState state={file.state} onRetry={onRetry} />
      </span>
      <span className={styles.rowTexts}>
        <span className={styles.rowName} dir="auto">
          {file.name}
        </span>
        <span className={styles.rowSize}>{fileSize(file.size)}</span>
      </span>
      <button
        type="button"
        className={styles.removeRow}
        aria-label={phoneTexts.remove(file.name)}
        onClick={onRemove}
      >
        <CrossSign size={14} />
      </button>
    </div>
  );
}
