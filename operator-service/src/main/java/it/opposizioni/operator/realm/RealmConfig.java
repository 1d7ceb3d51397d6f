package it.opposizioni.operator.realm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The realm, and this service's own client in it, which may manage people and clients and nothing else. */
@ConfigMapping(prefix = "opposizioni.realm")
interface RealmConfig {

    /** The realm as everybody sees it. */
    String url();

    /** Where the admin API is, should it be on another host. */
    Optional<String> adminUrl();

    @WithDefault("operator-service")
    String clientId();

    /** Without one this service cannot change anything at the realm, and says so with a 503. */
    Optional<String> clientSecret();

    @WithDefault("4s")
    Duration timeout();

    default String admin() {
        return adminUrl().orElseGet(() -> url().replace("/realms/", "/admin/realms/"));
    }
}
