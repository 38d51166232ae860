/** Mends that are taken at once. */
export const mostMends = 500;
