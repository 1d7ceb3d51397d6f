package it.opposizioni.operator.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.operator.realm.RealmAccounts;
import it.opposizioni.operator.realm.RealmAccounts.App;
import it.opposizioni.operator.realm.RealmAccounts.Session;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the identity provider holds about a person.
 *
 * @param account one
 * @param sessions that go on now
 */
@Schema(name = "AccountData")
record AccountData(List<Account> account, List<SignedIn> sessions, List<Access> apps) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MyAccount")
    record Account(
            String username,
            String firstName,
            String lastName,
            String email,
            boolean emailVerified,
            String taxCode,
            String language,
            Instant createdAt,
            List<String> identityProviders) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MySession")
    record SignedIn(Instant startedAt, Instant lastUsedAt, String address, List<String> clients) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MyAppAccess")
    record Access(String app, List<String> scopes, Instant grantedAt, Instant changedAt, boolean offline) {}

    static AccountData of(RealmAccounts.Account account, List<App> apps) {
        return new AccountData(
                List.of(new Account(
                        account.username(),
                        account.firstName(),
                        account.lastName(),
                        account.email(),
                        account.emailVerified(),
                        account.taxCode(),
                        account.language(),
                        account.createdAt(),
                        account.identityProviders())),
                account.sessions().stream().map(AccountData::session).toList(),
                apps.stream()
                        .map(app ->
                                new Access(app.name(), app.scopes(), app.grantedAt(), app.changedAt(), app.offline()))
                        .toList());
    }

    private static SignedIn session(Session session) {
        return new SignedIn(session.startedAt(), session.lastUsedAt(), session.address(), session.clients());
    }
}
