package it.opposizioni.portal.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What people are told of their session; how long it lasts, the identity provider decides. */
@ConfigMapping(prefix = "opposizioni.session")
interface SessionConfig {

    /** So long before its end people are asked whether to stay signed in; WCAG 2.2.1 wants 20 seconds at least. */
    @WithDefault("5m")
    Duration warning();
}
