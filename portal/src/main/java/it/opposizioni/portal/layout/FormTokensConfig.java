package it.opposizioni.portal.layout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The guard of forms. */
@ConfigMapping(prefix = "opposizioni.forms")
interface FormTokensConfig {

    /** Secret of the digest, the same on every replica. */
    String key();

    /** True where people come by https. */
    @WithDefault("false")
    boolean secureCookie();
}
