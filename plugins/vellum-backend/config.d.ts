/** Configuration of the Vellum backend. */
export interface Config {}
