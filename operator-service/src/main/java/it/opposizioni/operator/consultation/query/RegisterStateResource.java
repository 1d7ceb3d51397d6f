package it.opposizioni.operator.consultation.query;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.stream.Watermark;
import it.opposizioni.operator.consultation.engine.index.CurrentRegister;
import it.opposizioni.operator.consultation.engine.index.Registers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** As of when the copy of the register is, and which lists wait for a more recent one: for the registrar, who has to see to it. */
@Path("/v1/register-state")
@RolesAllowed({Role.Names.REGISTRAR, Role.Names.REGULATOR})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
class RegisterStateResource {

    private static final String WAITING =
            "select count(*), min(stage_since) from consultation where state = 'WAITING_FOR_REGISTER'";

    private final CurrentRegister register;
    private final Jdbc jdbc;

    RegisterStateResource(CurrentRegister register, Jdbc jdbc) {
        this.register = register;
        this.jdbc = jdbc;
    }

    @Schema(name = "RegisterState")
    record State(
            @Schema(
                    description =
                            "Every change that the registry recorded up to then is in it; null while that is not known",
                    nullable = true)
            Instant asOf,

            @Schema(description = "The number of the registry's last event that is in it", nullable = true)
            Long sequence,

            @Schema(description = "Lists of all operators that wait for a more recent register")
            long waitingLists,

            @Schema(description = "Since when the first of them waits", nullable = true)
            Instant waitingSince) {}

    private record Waiting(long lists, Instant since) {}

    @GET
    @Transactional
    @Operation(
            operationId = "getRegisterState",
            summary =
                    "As of when the register is that lists are compared with, and how many lists wait for a more recent one",
            description =
                    "A list is compared with no register older than ten minutes: it waits, and is compared by itself as soon as updates"
                            + " of the register arrive again.")
    @APIResponse(responseCode = "200", description = "The state of the register")
    public State state() {
        Watermark watermark = register.inMemory().map(Registers::watermark).orElse(null);
        Waiting waiting = jdbc.first(WAITING, row -> new Waiting(row.getLong(1), Jdbc.instant(row, 2)))
                .orElseThrow();
        return new State(
                watermark == null ? null : watermark.asOf(),
                watermark == null ? null : watermark.sequence(),
                waiting.lists(),
                waiting.since());
    }
}
