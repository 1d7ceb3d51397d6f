package it.opposizioni.operator.callingnumber;

/** What sort of declaration it is. Which digits are of which kind is listed in {@code calling-number-kinds.csv}. */
public enum CallingNumberKind {
    /** One number that identifies the caller and can be called back (L. 5/2018 art. 2 c. 1). */
    SINGLE,
    /** Several such numbers that follow each other. */
    RANGE,
    /** Three digits, shown by callers that choose to (AGCOM 21/26/CIR). */
    SHORT_CODE,
    /** Prefix 0844: market research, advertising, sale (L. 5/2018 art. 2 c. 1, AGCOM 156/18/CIR). */
    MARKET_0844,
    /** Prefix 0843: statistics (the same). */
    STATISTICS_0843
}
