package it.opposizioni.kit.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Which clients of the realm are our own, and which are apps of others. */
@ConfigMapping(prefix = "opposizioni.apps")
interface AppConfig {

    /** Off where the requests are a browser's, which has a session and no token. */
    @WithDefault("true")
    boolean limited();

    /** Clients that need no scope. */
    @WithDefault("portal")
    Set<String> ownClients();
}
