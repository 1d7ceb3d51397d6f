package it.opposizioni.registry.withoutaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.registry.lineproof.Channel;
import it.opposizioni.registry.lineproof.ProofPurpose;
import it.opposizioni.registry.lineproof.VisitProofs;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.FormerEntries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Registering without an account, over HTTP, for the web site, which keeps the id of a visit in one browser's session. */
@Path("/v1/visits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SITE)
@Tag(name = VisitResource.TAG, description = VisitResource.ABOUT)
class VisitResource {

    static final String TAG = "Without an account";
    static final String ABOUT = "The site acts for people who have not signed in and prove a line";

    /** As browsers read the field (HTML, "valid e-mail address"), with a dot in the host. */
    private static final String EMAIL = "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\\.)+[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";

    /** By the address of the person at the browser. Wide: many people share the address of a mobile network. */
    private static final NamedLimit BEGUN = NamedLimit.of("visits", 120, Duration.ofHours(1));

    private static final NamedLimit CODES =
            NamedLimit.of("visit-codes", 120, Duration.ofHours(1)).guarding();

    private final Visits visits;
    private final VisitEmails emails;
    private final VisitRegistrations registrations;
    private final RateLimits limits;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    VisitResource(
            Visits visits,
            VisitEmails emails,
            VisitRegistrations registrations,
            RateLimits limits,
            Idempotency idempotency,
            CurrentCaller caller) {
        this.visits = visits;
        this.emails = emails;
        this.registrations = registrations;
        this.limits = limits;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** @param after the visit of the number that was registered just before in the same session: its address need not be confirmed again */
    record NewVisit(@NotNull PhoneNumber line, UUID after) {}

    /** @param purpose what the code is for, as the message to the line says it; absent for no word about it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProofRequest(@NotNull Channel channel, ProofPurpose purpose) {}

    /**
     * @param id of the proof, by which the site sees whether its code reached the line
     * @param callIn with the PIN, for CALL_IN alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "VisitProof")
    record AskedProof(UUID id, Channel channel, Instant expiresAt, PhoneNumber callIn, String pin) {

        static AskedProof of(VisitProofs.Asked asked) {
            return new AskedProof(asked.id(), asked.channel(), asked.expiresAt(), asked.callIn(), asked.pin());
        }

        @Override
        public String toString() {
            return "AskedProof[" + channel + "]";
        }
    }

    /** @param code absent where a call from the line is waited for */
    record LineCode(@Pattern(regexp = "[0-9]{6}") String code) {}

    record EmailRequest(
            @NotNull @Size(max = 254) @Pattern(regexp = EMAIL)
            String address) {

        @Override
        public String toString() {
            return "EmailRequest";
        }
    }

    record EmailCode(@NotNull @Pattern(regexp = "[0-9]{6}") String code) {}

    /**
     * What the person of a visit declares.
     *
     * @param declaration that the person has the line, and the right to decide about it
     * @param formerEntry ENDS where what somebody else has registered of the number is to end; that is refused when absent
     */
    record RegistrationOfVisit(
            @NotNull @Size(min = 1) Set<@NotNull Medium> media,
            @NotNull @AssertTrue Boolean declaration,
            FormerEntries.Answer formerEntry) {}

    private record Request(String path, Object body) {}

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "beginVisit",
            summary = "Somebody who has not signed in begins with a number",
            description =
                    "The id of the visit is a secret of that browser's session. The answer is the same whether or not the number is registered. "
                            + "After the visit of a number that was just registered, up to five in a row, the line is proved by itself and the address is known.")
    @APIResponseSchema(value = VisitView.class, responseCode = "201", responseDescription = "The visit has begun")
    public VisitView begin(
            @NotNull @Valid NewVisit visit,
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        limits.takeByAddress(BEGUN);
        return idempotency.once(
                key,
                caller.get(),
                new Request("/v1/visits", visit),
                VisitView.class,
                () -> visits.begin(visit.line(), visit.after(), Languages.accepted(language)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getVisit",
            summary = "How far a visit has come",
            description =
                    "What the register has of the number is said only after the line is proved, and never whose it is.")
    public VisitView get(UUID id) {
        return visits.get(id);
    }

    @POST
    @Path("/{id}/line-proofs")
    @ResponseStatus(202)
    @Operation(
            operationId = "askVisitProof",
            summary = "Send a code of six digits to the line, or wait for a call from it",
            description = "As askLineProof, for the number of the visit.")
    @APIResponseSchema(
            value = AskedProof.class,
            responseCode = "202",
            responseDescription = "A code is on its way, or a call from the line is waited for")
    public AskedProof askProof(
            UUID id,
            @NotNull @Valid ProofRequest request,
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        limits.takeByAddress(CODES);
        return idempotency.once(
                key,
                caller.get(),
                new Request("/v1/visits/" + id + "/line-proofs", request),
                AskedProof.class,
                () -> AskedProof.of(
                        visits.askProof(id, request.channel(), request.purpose(), Languages.accepted(language))));
    }

    @POST
    @Path("/{id}/line-confirmation")
    @Operation(
            operationId = "confirmVisitLine",
            summary = "Enter the code that the line received, or look whether its call came",
            description =
                    "Five tries in ten minutes. From then on the visit has half an hour. Without a code it looks for the call.")
    public VisitView confirmLine(UUID id, @NotNull @Valid LineCode entry) {
        visits.confirmLine(id, entry.code()).ifPresent(VisitResource::refuse);
        return visits.get(id);
    }

    @POST
    @Path("/{id}/email")
    @ResponseStatus(202)
    @Operation(
            operationId = "sendVisitEmailCode",
            summary = "Send a code of six digits to an e-mail address",
            description = "At most three in one visit. The last address counts.")
    @APIResponseSchema(value = VisitView.class, responseCode = "202", responseDescription = "A code is on its way")
    public VisitView sendEmailCode(
            UUID id, @NotNull @Valid EmailRequest request, @HeaderParam(Idempotency.HEADER) String key) {
        limits.takeByAddress(CODES);
        return idempotency.once(
                key, caller.get(), new Request("/v1/visits/" + id + "/email", request), VisitView.class, () -> {
                    emails.send(id, request.address());
                    return visits.get(id);
                });
    }

    @POST
    @Path("/{id}/email-confirmation")
    @Operation(
            operationId = "confirmVisitEmail",
            summary = "Enter the code that came by e-mail",
            description = "Five tries in fifteen minutes; a repeat changes nothing.")
    public VisitView confirmEmail(UUID id, @NotNull @Valid EmailCode entry) {
        emails.confirm(id, entry.code()).ifPresent(VisitResource::refuse);
        return visits.get(id);
    }

    @POST
    @Path("/{id}/registration")
    @ResponseStatus(201)
    @Operation(
            operationId = "registerWithoutAccount",
            summary = "Register the number of the visit",
            description =
                    "With the same dates as every other registration. The code to manage it goes to the confirmed address.")
    @APIResponseSchema(
            value = VisitRegistration.class,
            responseCode = "201",
            responseDescription = "The number is registered")
    public VisitRegistration register(
            UUID id, @NotNull @Valid RegistrationOfVisit request, @HeaderParam(Idempotency.HEADER) String key) {
        return idempotency.once(
                key,
                caller.get(),
                new Request("/v1/visits/" + id + "/registration", request),
                VisitRegistration.class,
                () -> registrations.register(id, request.media(), request.formerEntry()));
    }

    /** After the transaction, which has counted the guess. */
    static void refuse(DomainException refusal) {
        throw refusal;
    }
}
