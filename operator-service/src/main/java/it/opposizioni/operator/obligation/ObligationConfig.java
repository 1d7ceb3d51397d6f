package it.opposizioni.operator.obligation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.Period;

/** The calendar of obligations. */
@ConfigMapping(prefix = "opposizioni.obligations")
interface ObligationConfig {

    /** Where the private calendars are reached from outside: their addresses begin with it. */
    URI publicAddress();

    /** How far back a missed duty is still announced after the service was down. */
    @WithDefault("P62D")
    Period lookBack();

    /** How often operators are looked for whose obligations are to be checked; {@code off} never looks. */
    @WithDefault("1m")
    String lookEvery();

    /** How often each operator's obligations are checked. */
    @WithDefault("30M")
    Duration interval();

    /** What a private calendar shows. */
    @WithDefault("P60D")
    Period calendarPast();

    @WithDefault("P92D")
    Period calendarFuture();
}
