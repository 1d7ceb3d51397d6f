package it.opposizioni.operator.realm;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the identity provider holds about a person, for that person; and the apps of others to which the person gave access. Every method throws
 * a 503 problem while the provider is away.
 */
public interface RealmAccounts {

    /**
     * @param taxCode as a digital identity said it; null without one
     * @param language null while the person has not chosen one
     * @param identityProviders with which the person signs in; empty for a password
     */
    record Account(
            String username,
            String firstName,
            String lastName,
            String email,
            boolean emailVerified,
            String taxCode,
            String language,
            Instant createdAt,
            List<String> identityProviders,
            List<Session> sessions) {}

    /** @param clients into which the person is signed in with it */
    record Session(Instant startedAt, Instant lastUsedAt, String address, List<String> clients) {}

    /** @param scopes what the person allowed it to do */
    @Schema(name = "AppWithAccess")
    record App(
            String clientId,
            String name,

            @Schema(description = "Null when its manager wrote none")
            String description,

            List<String> scopes,

            @Schema(description = "Null for access that needed no consent")
            Instant grantedAt,

            @Schema(description = "When the person last changed it; null likewise")
            Instant changedAt,

            @Schema(description = "Whether it may go on while the person is not signed in")
            boolean offline) {}

    Account account(String subject);

    /** Those that the person allowed to act in their name. */
    List<App> apps(String subject);

    /** The app has no access any more, and its sessions have ended; again changes nothing. */
    void revoke(String subject, String clientId);
}
