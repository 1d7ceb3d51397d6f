package it.opposizioni.portal.numbernews;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;

/** For how long what happens together is waited for. */
@ConfigMapping(prefix = "opposizioni.number-news")
interface NumberNewsConfig {

    /** How often a copy of the portal looks for what is due. */
    @WithDefault("1m")
    String writeEvery();

    /** Nothing more has come for so long: the registry announces what fell due at one midnight a few at a time. */
    @WithDefault("PT30M")
    Duration quiet();

    /** No news waits longer, even if more and more come. */
    @WithDefault("PT12H")
    Duration longest();

    /** Whether the letter is due. */
    default boolean isDue(Instant first, Instant last, Instant now) {
        return !now.isBefore(last.plus(quiet())) || !now.isBefore(first.plus(longest()));
    }
}
