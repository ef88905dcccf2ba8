/** The version that the command line says it has. */
export const version = "0.1.0";
