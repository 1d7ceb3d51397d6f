package it.opposizioni.portal.linemessage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Who brings messages to lines. What is sent to one provider takes the other when that fails. */
@ConfigMapping(prefix = "opposizioni.line-messages")
interface LineMessageConfig {

    /** Asked before the second. */
    Provider first();

    Provider second();

    /** With the next one, twice, less than {@code opposizioni.messages.send-timeout}: both providers are asked in one attempt. */
    @WithDefault("1s")
    Duration connectTimeout();

    @WithDefault("5s")
    Duration timeout();

    /** After so many failures in a row a provider is asked last. */
    @WithDefault("3")
    int failures();

    /** For how long, until it is tried again. */
    @WithDefault("30s")
    Duration pause();

    /** By how much a report's time may differ from ours: an old one that is sent again is refused. */
    @WithDefault("5m")
    Duration reportAge();

    /** One company that sends text messages and makes calls. */
    interface Provider {

        /** Where messages are posted to, https unless it is on this machine; absent when there is none. */
        Optional<URI> url();

        /** What both sides sign with, {@code whsec_} and Base64 of 24 to 64 bytes (Standard Webhooks). */
        Optional<String> secret();
    }
}
