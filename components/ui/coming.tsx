import { classNames } from "./class-names";
import { Spinner } from "./spinner";
import { texts } from "./texts";

/** Stands where a part of the page is on its way; seen only when that takes longer than a moment. */
export function Coming({ className }: { readonly className?: string }) {
  return (
    <div className={classNames("flex items-center justify-center p-8 text-secondary", className)}>
      <span className="inline-flex animate-late">
        <Spinner label={texts.loading} />
      </span>
    </div>
  );
}
