package it.opposizioni.kit.tracing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Whether and where traces go. */
@ConfigMapping(prefix = "opposizioni.tracing")
interface TracingConfig {

    /** What receives them, by OTLP over HTTP ({@code /v1/traces} follows); nothing is traced without it. */
    Optional<URI> endpoint();

    /** Of the requests that come without a trace, how many are traced, from 0 to 1. One that comes with a trace is traced as that says. */
    @WithDefault("1")
    double share();

    /** File with the authority (PEM) that signs the receiver's certificate; without it those that Java knows. */
    Optional<Path> authority();

    /** A receiver that does not answer loses spans, and holds nothing up. */
    @WithDefault("5s")
    Duration timeout();

    /** How soon a span is sent after its end. */
    @WithDefault("2s")
    Duration delay();
}
