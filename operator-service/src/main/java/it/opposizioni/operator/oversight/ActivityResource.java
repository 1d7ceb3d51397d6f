package it.opposizioni.operator.oversight;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.access.RecordKind;
import it.opposizioni.operator.access.SupervisionLooks;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much an operator consults the register, month by month: to be looked at beside the complaints about it. */
@Path("/v1/operators/{id}/activity")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operators")
class ActivityResource {

    private static final int MONTHS = 12;

    /** Each half has an index of sealed lists alone. */
    private static final String BY_MONTH = """
            select to_char(sealed_at at time zone 'Europe/Rome', 'YYYY-MM'), count(*), sum(received) from (
                select id, sealed_at, received from consultation
                where operator_id = ? and state = 'SEALED' and kind = 'LIST' and sealed_at >= ?
                union
                select id, sealed_at, received from consultation
                where on_behalf_of = ? and state = 'SEALED' and kind = 'LIST' and sealed_at >= ?
            ) lists group by 1
            """;

    private final OperatorService operators;
    private final SupervisionLooks looks;
    private final Jdbc jdbc;
    private final Now now;

    ActivityResource(OperatorService operators, SupervisionLooks looks, Jdbc jdbc, Now now) {
        this.operators = operators;
        this.looks = looks;
        this.jdbc = jdbc;
        this.now = now;
    }

    /** The last twelve months, oldest first; the last one is the present one. */
    @Schema(name = "OperatorActivity")
    record Activity(UUID operatorId, List<ConsultedMonth> months) {}

    @GET
    @Transactional
    @Operation(
            operationId = "getOperatorActivity",
            summary = "The lists that an operator compared, by month",
            description =
                    "For the regulator: the last twelve months, with lists that were compared for it. The look is noted.")
    @APIResponseSchema(value = Activity.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such operator")
    public Activity activity(@PathParam("id") UUID id) {
        operators.find(id).orElseThrow(DomainException::notFound);
        looks.note(RecordKind.ACTIVITY, id);
        YearMonth first = YearMonth.from(Rome.day(now.get())).minusMonths(MONTHS - 1L);
        Instant since = Rome.startOf(first.atDay(1));
        Map<YearMonth, ConsultedMonth> found = new HashMap<>();
        jdbc.query(
                        BY_MONTH,
                        row -> new ConsultedMonth(YearMonth.parse(row.getString(1)), row.getLong(2), row.getLong(3)),
                        id,
                        since,
                        id,
                        since)
                .forEach(month -> found.put(month.month(), month));
        return new Activity(
                id,
                Stream.iterate(first, month -> month.plusMonths(1))
                        .limit(MONTHS)
                        .map(month -> found.getOrDefault(month, new ConsultedMonth(month, 0, 0)))
                        .toList());
    }
}
