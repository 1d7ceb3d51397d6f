package it.opposizioni.portal.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Signing out. */
@ConfigMapping(prefix = "opposizioni.sign-out")
interface SignOutConfig {

    /**
     * How long an ended session is remembered: no less than a session can live at the identity provider (the realm's
     * {@code ssoSessionMaxLifespan}, ten hours) and the cookie after it (an hour, {@code session-age-extension}).
     */
    @WithDefault("12H")
    Duration longestSession();

    /** The identity provider's end of session, for the browser. */
    URI endSession();
}
