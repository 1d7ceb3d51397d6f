package it.opposizioni.kit.app;

import it.opposizioni.kit.identity.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;

/** With which app somebody asks: our own site, or an app of somebody else. */
@ApplicationScoped
public class CallingApp {

    private final AppConfig config;
    private final CurrentCaller caller;

    CallingApp(AppConfig config, CurrentCaller caller) {
        this.config = config;
        this.caller = caller;
    }

    /** A token that does not name its client is an app's. */
    public boolean isOwn() {
        return caller.client().filter(config.ownClients()::contains).isPresent();
    }
}
