import type { ReactNode } from "react";
import { BrandMark } from "@/components/shell/brand-mark";
import { texts as shell } from "@/components/shell/texts";
import { ThemeMenu } from "@/components/shell/theme-menu";

type IdentityCardProps = { readonly title: string; readonly text: string; readonly children: ReactNode };

/** The page around a form that says who somebody is. */
export function IdentityCard({ title, text, children }: IdentityCardProps) {
  return (
    <div className="flex flex-1 flex-col px-6 py-6">
      <div className="flex justify-end">
        <ThemeMenu />
      </div>
      <main className="flex flex-1 flex-col items-center justify-center pb-16">
        <div className="mb-6 flex items-center gap-2.5">
          <BrandMark className="size-8" />
          <span className="text-title font-semibold tracking-[-0.01em]">{shell.product}</span>
        </div>
        <div className="w-100 max-w-full rounded-dialog border border-line bg-panel p-8">
          <h1 className="text-title font-semibold">{title}</h1>
          <p className="mt-1 mb-6 text-secondary">{text}</p>
          {children}
        </div>
      </main>
    </div>
  );
}
