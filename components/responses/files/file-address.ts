import { createContext } from "react";
import type { ResponsesPorts } from "../ports";

/** Where a file of a response is loaded from. The page puts the real one in. */
export const FileAddressContext = createContext<ResponsesPorts["fileAddress"]>(() => "");
