/** Steps that `./dev` took before it started this process. */
export const stepsBefore = Number(process.env.VELLUM_STEPS_BEFORE ?? 0);
