import { useContext } from "react";
import { classNames } from "@/components/ui/class-names";
import type { CellFile } from "@/lib/responses/questions/cell";
import { FileAddressContext } from "./file-address";

type FileLinkProps = {
  readonly responseId: string;
  readonly file: CellFile;
  readonly className?: string;
};

/** The name of a file, and the file behind it where WhatsApp has it. */
export function FileLink({ responseId, file: { name, place }, className }: FileLinkProps) {
  const addressOf = useContext(FileAddressContext);
  if (place === undefined) return <span className={className}>{name}</span>;
  return (
    <a
      href={addressOf(responseId, place)}
      target="_blank"
      rel="noreferrer"
      className={classNames("rounded-control text-accent underline-offset-2 hover:underline", className)}
    >
      <bdi>{name}</bdi>
    </a>
  );
}
