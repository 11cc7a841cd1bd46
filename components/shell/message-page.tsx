import type { ReactNode } from "react";
import { BrandMark } from "./brand-mark";

type MessagePageProps = { readonly title: string; readonly children: ReactNode; readonly actions: ReactNode };

/** A whole page that says one thing. */
export function MessagePage({ title, children, actions }: MessagePageProps) {
  return (
    <main className="flex flex-1 flex-col items-center justify-center px-8 py-16 text-center">
      <BrandMark className="mb-6 size-10" />
      <h1 className="text-title font-semibold">{title}</h1>
      <div className="mt-2 max-w-md text-secondary">{children}</div>
      <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div>
    </main>
  );
}
