/** More new commits are read anew with all the others: it would take as long. */
export const mostNew = 200;
