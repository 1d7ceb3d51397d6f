package it.opposizioni.portal.appio;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Our service in App IO. */
@ConfigMapping(prefix = "opposizioni.app-io")
interface AppIoConfig {

    /** The API with its version, https unless it is on this machine; absent where App IO is not offered. */
    Optional<URI> url();

    /** The key of the service, as PagoPA gives it. */
    Optional<String> key();

    @WithDefault("1s")
    Duration connectTimeout();

    /** For a whole answer. Two requests make a message: twice this is less than {@code opposizioni.messages.send-timeout}. */
    @WithDefault("5s")
    Duration timeout();

    /** The pause after a 429 that does not say for how long to wait: the limit is 150 requests in 5 seconds. */
    @WithDefault("5s")
    Duration pause();

    /** The longest pause, whatever an answer asks for. */
    @WithDefault("15m")
    Duration longestPause();
}
