package it.opposizioni.registry.registration;

import it.opposizioni.kit.app.AppScopes;
import it.opposizioni.kit.app.CallingApp;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.Scopes;
import it.opposizioni.registry.holder.CurrentHolder;
import it.opposizioni.registry.holder.ForDelegates;
import it.opposizioni.registry.opposition.HolderRecognition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The act of registering, over HTTP; what came of it is at {@link RegistrationResource}. */
@Path("/v1/oppositions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.CITIZEN)
@Tag(name = "Registrations", description = "A person registers up to five numbers")
@ForDelegates
@AppScopes(read = Scopes.READ, write = Scopes.WRITE)
class RegisteringResource {

    private static final Text MEANWHILE = Text.of(
            "Uno dei numeri è cambiato in questo momento: riprova.", "One of the numbers changed just now: try again.");

    private final RegistrationService service;
    private final HolderRecognition recognition;
    private final Idempotency idempotency;
    private final CallingApp app;
    private final CurrentHolder holder;

    RegisteringResource(
            RegistrationService service,
            HolderRecognition recognition,
            Idempotency idempotency,
            CallingApp app,
            CurrentHolder holder) {
        this.service = service;
        this.recognition = recognition;
        this.idempotency = idempotency;
        this.app = app;
        this.holder = holder;
    }

    private record Request(String path, RegistrationRequest body) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerNumbers",
            summary = "Register one to five numbers",
            description =
                    "All or none; the lines that failed are named. From this moment no consultation returns them.")
    @APIResponseSchema(
            value = RegistrationView.class,
            responseCode = "201",
            responseDescription = "All numbers are registered")
    public RestResponse<RegistrationView> register(
            @NotNull @Valid RegistrationRequest request,
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Caller person = holder.get();
        recognition.recognise(person);
        String language = request.language() != null
                ? request.language().name()
                : Languages.accepted(acceptLanguage).getLanguage();
        RegistrationView view = once(key, person, request, language);
        return ResponseBuilder.<RegistrationView>created(URI.create("/v1/registrations/" + view.protocol()))
                .entity(view)
                .build();
    }

    private RegistrationView once(String key, Caller person, RegistrationRequest request, String language) {
        try {
            return idempotency.once(
                    key,
                    person,
                    new Request("/v1/oppositions", request),
                    RegistrationView.class,
                    () -> service.register(person, app.isOwn() ? request : request.askingFirst(), language));
        } catch (ConstraintViolationException _) {
            // an import added the number between our read and our write; nothing was changed
            throw new DomainException(RegistryProblems.NUMBER_CHANGED, MEANWHILE).retryAfter(Duration.ofSeconds(1));
        }
    }
}
