package it.opposizioni.registry.opposition;

/** What can happen to an opposition. */
enum OppositionAct {
    CARRY_OVER,

    /** A telco reports an unlisted line (DPR 26/2022 art. 7 c. 10). */
    REPORT,

    REGISTER,
    /** By a call from the line itself: nobody is known to hold it. */
    REGISTER_BY_CALL,
    /** On the site with a proof of the line and no account: nobody is known to hold it. */
    REGISTER_BY_PROOF,
    CLAIM,
    /** Its holder, whom only the desk knew, has signed in. */
    RECOGNISE,
    ADD_MEDIUM,
    /** What its holder has asked for one of two media is due. */
    WITHDRAW_MEDIUM,
    /** The holder is told that calls are violations now. */
    ANNOUNCE_ACTIVATION,
    ANNOUNCE_POST_ACTIVATION,
    /** Consents given until now no longer count. */
    RENEW,
    ASK_WITHDRAWAL,
    /** Of one of two media. */
    ASK_MEDIUM_WITHDRAWAL,
    UNDO_WITHDRAWAL,
    /** What its holder has asked for is due. */
    WITHDRAW,
    /** The line was given up, or is another holder's: the new holder has proved that, or its telco reports it. */
    END_WITH_LINE,
    /** A telco reports that its line has ended, and nobody is written to about it: done to many numbers at once, by the feed. */
    REPORT_END,
    /** A copy knows of a change that this database has lost. */
    RECOVER,
    /** A copy knows that it has ended, and not why. */
    RECOVER_END
}
