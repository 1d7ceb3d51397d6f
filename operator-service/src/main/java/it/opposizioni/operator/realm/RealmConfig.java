package it.opposizioni.operator.realm;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * The realm as programs see it. How this service reaches its admin API is said by {@code quarkus.rest-client.realm-admin.*}, and who it is
 * there by {@code quarkus.oidc-client.*}: a client that may manage people and clients and nothing else.
 */
@ConfigMapping(prefix = "opposizioni.realm")
interface RealmConfig {

    /** The realm as everybody sees it. */
    String url();

    /** Without one this service cannot change anything at the realm, and says so with a 503. */
    Optional<String> clientSecret();
}
