/** Where git is told that commits are others than they say. */
export const replacements = "refs/replace";
