package it.opposizioni.registry.desk;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.ConstraintViolationException;

/** Many numbers of one holder, over HTTP. */
@Path("/v1/desk/lists")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.REGISTRAR)
@Tag(name = "Desk", description = "What came by telephone, e-mail or post")
class NumberListResource {

    private static final Text MEANWHILE = Text.of(
            "Uno dei numeri è cambiato in questo momento: riprova.", "One of the numbers changed just now: try again.");

    private final NumberListService service;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    NumberListResource(NumberListService service, Idempotency idempotency, CurrentCaller caller) {
        this.service = service;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    private record Request(String path, NumberList.Entry body) {}

    @POST
    @Operation(
            operationId = "recordDeskList",
            summary = "Register up to 1,000 numbers of one holder who sent a list",
            description =
                    "With an outcome for each line: what can be registered is, under one protocol number, whatever the others are.")
    @APIResponseSchema(
            value = NumberList.Result.class,
            responseCode = "200",
            responseDescription = "What became of each line")
    public NumberList.Result enter(@NotNull @Valid NumberList.Entry list, @HeaderParam(Idempotency.HEADER) String key) {
        Caller registrar = caller.get();
        try {
            return idempotency.once(
                    key,
                    registrar,
                    new Request("/v1/desk/lists", list),
                    NumberList.Result.class,
                    () -> service.enter(list, registrar.subject()));
        } catch (ConstraintViolationException _) {
            // an import added a number between our read and our write; nothing was changed
            throw new DomainException(RegistryProblems.NUMBER_CHANGED, MEANWHILE).retryAfter(Duration.ofSeconds(1));
        }
    }
}
