package it.opposizioni.operator.account;

import io.quarkus.security.Authenticated;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.mydata.MyData;
import it.opposizioni.kit.mydata.MyDataAnswers;
import it.opposizioni.operator.realm.RealmAccounts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller's account at the identity provider. */
@Path("/v1/my-account")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "My data", description = "What is held about the person who asks")
class AccountResource {

    private final RealmAccounts realm;
    private final MyDataAnswers answers;
    private final CurrentCaller caller;

    AccountResource(RealmAccounts realm, MyDataAnswers answers, CurrentCaller caller) {
        this.realm = realm;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getMyAccount",
            summary = "What the identity provider holds about the person who asks, with what it means",
            description =
                    "GDPR art. 15: the account, its sessions and the apps that have access. Fields and what is kept are explained in"
                            + " the language of Accept-Language.")
    @APIResponse(responseCode = "200", description = "Empty lists where nothing is held")
    @APIResponse(responseCode = "429", description = "Too often; Retry-After says when to try again")
    @APIResponse(responseCode = "503", description = "The sign-in service is not available")
    public RestResponse<MyData<AccountData>> get(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        String person = caller.requirePerson().subject();
        return answers.of(
                person,
                () -> AccountData.of(realm.account(person), realm.apps(person)),
                AccountWords.ALL,
                acceptLanguage);
    }
}
