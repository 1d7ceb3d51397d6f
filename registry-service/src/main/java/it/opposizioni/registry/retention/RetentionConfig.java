package it.opposizioni.registry.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** For how long the register keeps what is about people. ISO 8601 periods, which end with a day in Rome; the database keeps to the law besides. */
@ConfigMapping(prefix = "opposizioni.retention")
interface RetentionConfig {

    /** Who looked at somebody's data: twelve months (DPR 26/2022 art. 7 c. 12). Not shorter. */
    @WithDefault("P12M")
    Period accesses();

    /**
     * An opposition with its history, from its end on. The log of registrations and withdrawals is kept for twelve months (DPR 26/2022 art. 7 c. 12); but
     * a call can be reported for 24 months, as long as the operators' logs are kept (art. 8 c. 5), and the register must still know what was
     * true then. One month more for answers that come late: an opposition that is gone would be stated as none. Not under 24 months.
     */
    @WithDefault("P25M")
    Period endedOppositions();

    /** A company that may no longer call, from then on; as an opposition. */
    @WithDefault("P25M")
    Period endedExemptions();

    /** What came to the desk, with the evidence for it, from when it was recorded on; as the opposition that it began or ended. */
    @WithDefault("P25M")
    Period deskRequests();

    /** A delegation, from when it was over on; as what was done under it, of which it tells who did it. */
    @WithDefault("P25M")
    Period closedDelegations();

    /** That somebody represented an organisation, or wanted to, from the end or the refusal on; as a delegation. Not under 24 months. */
    @WithDefault("P25M")
    Period closedRepresentations();

    /** A list of numbers that an organisation sent, from when it was recorded or refused on; as what came to the desk. */
    @WithDefault("P25M")
    Period closedNumberLists();

    /** What an organisation asked for many numbers at once, from when it was done, refused or taken back on; as such a list. */
    @WithDefault("P25M")
    Period closedListRequests();

    /** The same where nobody has said yes to what it would do: nothing came of it. */
    @WithDefault("P7D")
    Period unsentListRequests();

    /** A code with which something was done: part of the log of registrations (DPR 26/2022 art. 7 c. 12). */
    @WithDefault("P12M")
    Period usedProofs();

    /** A code with which nothing was done: for somebody who complains about codes that nobody asked for. */
    @WithDefault("P30D")
    Period unusedProofs();

    /** A visit of somebody without an account, with its e-mail address: as a code with which nothing was done. What it registered says the history. */
    @WithDefault("P30D")
    Period visits();

    /** Where somebody without an account was written to, when somebody with one holds the number now: from the last letter on. */
    @WithDefault("P30D")
    Period claimedCorrespondents();

    /** Which operators had an answer about a number, from when that was asked on: it can be asked again at any time. */
    @WithDefault("P30D")
    Period recipientRequests();

    /**
     * That a complaint was answered, from the end of the time on in which its answer is corrected, which is 24 months after its first call. Until
     * then it may be asked about again (DPR 26/2022 art. 8 c. 5). What names the line goes at the beginning of this time.
     */
    @WithDefault("P24M")
    Period answeredComplaints();

    /** How often old rows are looked for; {@code off} for never. */
    @WithDefault("24h")
    String every();
}
