package it.opposizioni.registry.linecall;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is taken of the telephone system. */
@ConfigMapping(prefix = "opposizioni.line-calls")
interface LineCallConfig {

    /** How late a call may be reported. */
    @WithDefault("PT10M")
    Duration reportedWithin();

    /** By how much the telephone system's clock may be ahead. */
    @WithDefault("PT1M")
    Duration clockDifference();

    /** Where a caller who wants a person is put through to: a {@code tel:} or {@code sip:} address. */
    @WithDefault("sip:assistenza@opposizioni.example")
    String person();
}
