// The newest month of the register that the package has. The build puts it in: package.json alone says which.

declare const NEWEST_MONTH: string;

export const TODAY = NEWEST_MONTH;
