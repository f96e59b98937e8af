// Today's catalogue: the newest month of Altinn's register that package.json exports. The build says which one it is.

declare const NEWEST_MONTH: string;
declare const NEWEST_MONTH_IN_NORWEGIAN: string;
declare const NEWEST_MONTH_IN_ENGLISH: string;

export const TODAY = NEWEST_MONTH;

/** As people say it: "august 2026". Months are called the same in bokmål and nynorsk. */
export const IN_NORWEGIAN = NEWEST_MONTH_IN_NORWEGIAN;
export const IN_ENGLISH = NEWEST_MONTH_IN_ENGLISH;
