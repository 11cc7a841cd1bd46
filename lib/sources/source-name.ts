import { z } from "zod";

export const sourceNameMax = 80;
export const sourceNameSchema = z.string().trim().min(1).max(sourceNameMax);
export const sourceIdSchema = z.string().max(100);
