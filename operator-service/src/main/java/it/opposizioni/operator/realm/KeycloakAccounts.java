package it.opposizioni.operator.realm;

import it.opposizioni.operator.realm.KeycloakAdminApi.Consent;
import it.opposizioni.operator.realm.KeycloakAdminApi.LinkedIdentity;
import it.opposizioni.operator.realm.KeycloakAdminApi.NamedClient;
import it.opposizioni.operator.realm.KeycloakAdminApi.Person;
import it.opposizioni.operator.realm.KeycloakAdminApi.UserSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** {@link RealmAccounts} by the admin API of Keycloak. */
@ApplicationScoped
class KeycloakAccounts implements RealmAccounts {

    private final RealmCalls calls;
    private final KeycloakAdminApi api;

    KeycloakAccounts(RealmConfig config, @RestClient KeycloakAdminApi api) {
        this.calls = new RealmCalls(config);
        this.api = api;
    }

    @Override
    public Account account(String subject) {
        return calls.ask(() -> {
            Person person = api.person(subject);
            return new Account(
                    person.username(),
                    person.firstName(),
                    person.lastName(),
                    person.email(),
                    person.emailVerified(),
                    person.attribute("tax_code"),
                    person.attribute("locale"),
                    instant(person.createdTimestamp()),
                    api.linkedIdentities(subject).stream()
                            .map(LinkedIdentity::identityProvider)
                            .toList(),
                    api.sessions(subject).stream()
                            .map(KeycloakAccounts::session)
                            .toList());
        });
    }

    private static Session session(UserSession session) {
        return new Session(
                instant(session.start()),
                instant(session.lastAccess()),
                session.ipAddress(),
                session.clients().values().stream().sorted().toList());
    }

    @Override
    public List<App> apps(String subject) {
        return calls.ask(() -> api.consents(subject).stream().map(this::app).toList());
    }

    private App app(Consent consent) {
        Optional<NamedClient> client =
                api.namedClients(consent.clientId()).stream().findFirst();
        return new App(
                consent.clientId(),
                client.map(NamedClient::name).filter(name -> !name.isBlank()).orElse(consent.clientId()),
                client.map(NamedClient::description)
                        .filter(words -> !words.isBlank())
                        .orElse(null),
                consent.grantedClientScopes(),
                instant(consent.createdDate()),
                instant(consent.lastUpdatedDate()),
                !consent.additionalGrants().isEmpty());
    }

    @Override
    public void revoke(String subject, String clientId) {
        calls.tell(() -> {
            try {
                api.revoke(subject, clientId);
            } catch (NotFoundException _) {
                // it has no access: a first attempt whose answer got lost, or another window
            }
        });
    }

    /** @param millis null where Keycloak does not know it */
    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
