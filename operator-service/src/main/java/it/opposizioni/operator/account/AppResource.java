package it.opposizioni.operator.account;

import io.quarkus.security.Authenticated;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.operator.realm.RealmAccounts;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Apps of others that act in the caller's name. No app may use it: one would see the others, or take their access. */
@Path("/v1/my-apps")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "My apps", description = "Apps of others that act in the caller’s name")
class AppResource {

    private static final NamedLimit ASKED = NamedLimit.of("my-apps", 30, Duration.ofMinutes(1));

    private final RealmAccounts realm;
    private final RateLimits limits;
    private final CurrentCaller caller;

    AppResource(RealmAccounts realm, RateLimits limits, CurrentCaller caller) {
        this.realm = realm;
        this.limits = limits;
        this.caller = caller;
    }

    @Schema(name = "AppsWithAccess")
    record Listed(List<RealmAccounts.App> items) {}

    @GET
    @Operation(
            operationId = "listMyApps",
            summary = "The apps that the caller has given access to, and what they may do",
            description = "As the identity provider knows it: its consents.")
    @APIResponse(responseCode = "200", description = "An empty list where no app has access")
    @APIResponse(responseCode = "429", description = "Too often; Retry-After says when to try again")
    @APIResponse(responseCode = "503", description = "The sign-in service is not available")
    public Listed list() {
        return new Listed(realm.apps(asker()));
    }

    @DELETE
    @Path("/{clientId}")
    @Operation(
            operationId = "revokeMyApp",
            summary = "Take an app’s access away",
            description = "It gets no more tokens; the one that it has lives for five minutes at most.")
    @APIResponse(responseCode = "204", description = "It has no access, whether or not it had some")
    @APIResponse(responseCode = "503", description = "The sign-in service is not available; nothing has changed")
    public void revoke(@PathParam("clientId") @Size(max = 255) String clientId) {
        realm.revoke(asker(), clientId);
    }

    private String asker() {
        String subject = caller.requirePerson().subject();
        limits.take(ASKED, subject);
        return subject;
    }
}
