package it.opposizioni.portal.layout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The guard of forms. */
@ConfigMapping(prefix = "opposizioni.forms")
interface FormTokensConfig {

    /** Secret of the digest, the same on every replica. */
    String key();

    /** False only where people come without https, as in the local run. */
    @WithDefault("true")
    boolean secureCookie();
}
