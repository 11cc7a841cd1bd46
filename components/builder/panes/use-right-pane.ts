import { rememberPanes, usePanes } from "./remembered-panes";
import { useIsSlim } from "./use-is-narrow";

/** Whether the right pane is folded, and how to change that. On a slim window it starts folded, as it covers the middle. */
export function useRightPane(): { readonly isFolded: boolean; setFolded(isFolded: boolean): void } {
  const panes = usePanes();
  const isSlim = useIsSlim();
  return {
    isFolded: isSlim ? !panes.isRightOpenWhenSlim : panes.isRightFolded,
    setFolded: (isFolded) =>
      rememberPanes(isSlim ? { isRightOpenWhenSlim: !isFolded } : { isRightFolded: isFolded }),
  };
}
