import { phoneTexts } from "../texts";
import { FileRow } from "./file-row";
import { PhotoTile } from "./photo-tile";
import type { PickedFile } from "./picked-file";
import styles from "./upload.module.css";

type FileListProps = {
  readonly look: "tiles" | "rows";
  readonly files: readonly PickedFile[];
  /** Messages of the endpoint by media id. */
  readonly faults: { readonly [mediaId: string]: string };
  readonly maxKilobytes: number;
  readonly onRemove: (id: string) => void;
  readonly onRetry: (id: string) => void;
};

/** The picked files and, below, what is wrong with any of them. */
export function FileList({ look, files, faults, maxKilobytes, onRemove, onRetry }: FileListProps) {
  const Item = look === "tiles" ? PhotoTile : FileRow;
  const problems = files.flatMap((file) => {
    const text = faults[file.id] ?? problemText(file, maxKilobytes);
    return text === null ? [] : [{ id: file.id, text }];
  });
  return (
    <>
      {files.length > 0 && (
        <ul className={styles[look]}>
          {files.map((file) => (
            <li key={file.id}>
              <Item
                file={file}
                onRemove={() => onRemove(file.id)}
                onRetry={file.problem === "unreadable" ? () => onRetry(file.id) : undefined}
              />
            </li>
          ))}
        </ul>
      )}
      {problems.map(({ id, text }) => (
        <p key={id} className={styles.problem} role="status">
          {text}
        </p>
      ))}
    </>
  );
}

function problemText({ name, problem }: PickedFile, maxKilobytes: number): string | null {
  if (problem === null) return null;
  return problem === "too-large" ? phoneTexts.fileTooLarge(name, maxKilobytes) : phoneTexts.fileFailed(name);
}
