package it.opposizioni.registry.history;

/** What happened to the opposition of a number. */
public enum Change {
    /** A holder registered it. */
    REGISTERED,
    /** It came from an earlier register (DPR 26/2022 art. 7 c. 11). */
    CARRIED_OVER,
    /** The holder of an imported number claimed it. */
    CLAIMED,
    /** Its holder, whom only the desk knew, has signed in. */
    RECOGNISED,
    /** The holder opposed another medium too. */
    MEDIUM_ADDED,
    /** The holder no longer opposes one of two media. */
    MEDIUM_DROPPED,
    /** The holder repeated it: consents given before no longer count (DPR 26/2022 art. 7 c. 4). */
    RENEWED,
    /** The holder asked to end it; until it took effect it stood as before. */
    WITHDRAWAL_ASKED,
    /** The holder asked to no longer oppose calls; until it took effect both media stood as before. */
    CALLS_WITHDRAWAL_ASKED,
    /** The same for post. */
    POST_WITHDRAWAL_ASKED,
    /** The holder kept it, or both media, after all. */
    WITHDRAWAL_UNDONE,
    /** The holder ended it. */
    WITHDRAWN,
    /** The line passed to another holder, and with it the old holder's opposition ended. */
    CEASED,

    /** A telco reported the line as not in any directory (DPR 26/2022 art. 7 c. 10). */
    REPORTED_UNLISTED,

    /** A telco reported the line as listed: it is no longer in the register by default. */
    REPORTED_LISTED,

    /** A telco reported that the line was given up, and with it the opposition ended. */
    REPORTED_CEASED,

    /** A telco reported that the line was given to another holder, and with it the old holder's opposition ended. */
    REPORTED_REASSIGNED,

    /** It was lost with an older backup of this database, and taken back from a copy: what the copy knew holds from then on. */
    RECOVERED
}
