package it.opposizioni.portal.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/**
 * For how long the portal keeps what is about people, as its privacy notice says. ISO 8601 periods, which end with a day in Rome. Where and in which
 * language somebody is written to stays as long as there may be something to write, or until the person erases it.
 */
@ConfigMapping(prefix = "opposizioni.retention")
public interface RetentionConfig {

    /** What was written to a person or to a line: that somebody was told is part of the log (DPR 26/2022 art. 7 c. 12). */
    @WithDefault("P12M")
    Period messages();

    /** What was written to an operator, as long as its logs are kept (DPR 26/2022 art. 8 c. 5). */
    @WithDefault("P24M")
    Period operatorMessages();

    /** A request that nobody has touched since then. */
    @WithDefault("P30D")
    Period drafts();

    /** A request that was sent, and a form that came back to be corrected: for a second click, and for going back. */
    @WithDefault("P2D")
    Period passedDrafts();

    /** An e-mail that was asked for at the end of a comparison which has none, because a program cancelled it. */
    @WithDefault("P30D")
    Period notices();

    /** A code that confirms an address: longer than any day of the calendar, which its limits count in. */
    @WithDefault("P2D")
    Period addressCodes();

    /** What people thought of a service, without their names; but they may have written some. */
    @WithDefault("P12M")
    Period ratings();

    /** What people reported of the site, with the address for an answer: by then they have it. */
    @WithDefault("P12M")
    Period siteProblems();

    /** How often old rows are looked for; {@code off} for never. */
    @WithDefault("6h")
    String every();
}
