package it.opposizioni.operator.mydata;

import io.quarkus.security.Authenticated;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.mydata.MyData;
import it.opposizioni.kit.mydata.MyDataAnswers;
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

/** Everything that is held here about the person who asks. */
@Path("/v1/my-data")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "My data", description = "What is held about the person who asks")
class MyDataResource {

    private final OperatorDataService service;
    private final MyDataAnswers answers;
    private final CurrentCaller caller;

    MyDataResource(OperatorDataService service, MyDataAnswers answers, CurrentCaller caller) {
        this.service = service;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getMyData",
            summary = "Everything that is held about the person who asks, with what it means",
            description =
                    "GDPR art. 15: places in teams of operators, and invitations. Fields, codes and what the law keeps are explained in"
                            + " the language of Accept-Language. Invitations are found by a confirmed address.")
    @APIResponse(responseCode = "200", description = "Empty lists where nothing is held")
    @APIResponse(responseCode = "429", description = "Too often; Retry-After says when to try again")
    public RestResponse<MyData<OperatorData>> get(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Caller person = caller.requirePerson();
        return answers.of(person.subject(), () -> service.of(person), OperatorWords.ALL, acceptLanguage);
    }
}
