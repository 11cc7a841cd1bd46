import { useContext, useState } from "react";
import type { CellFile } from "@/lib/responses/questions/cell";
import { FileAddressContext } from "./file-address";
import { FileLink } from "./file-link";

type AnswerFilesProps = { readonly responseId: string; readonly files: readonly CellFile[] };

/** What somebody sent with an answer: pictures as pictures, everything by its name. */
export function AnswerFiles({ responseId, files }: AnswerFilesProps) {
  return (
    <ul className="flex flex-col gap-3">
      {files.map((file, index) => (
        // Two photos may have one name, and they never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        <li key={index} className="flex flex-col gap-1.5">
          {file.mimeType?.startsWith("image/") && <Picture responseId={responseId} file={file} />}
          <span>
            <FileLink responseId={responseId} file={file} />{" "}
            {file.mimeType && <span className="text-secondary">{file.mimeType}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Nothing in its place when it cannot be loaded: its name below says why when it is opened. */
function Picture({ responseId, file: { name, place } }: { responseId: string; file: CellFile }) {
  const addressOf = useContext(FileAddressContext);
  const [isBroken, setBroken] = useState(false);
  if (place === undefined || isBroken) return null;
  return (
    <img
      src={addressOf(responseId, place)}
      alt={name}
      loading="lazy"
      onError={() => setBroken(true)}
      className="max-h-56 max-w-full self-start rounded-control border border-line object-contain"
    />
  );
}
