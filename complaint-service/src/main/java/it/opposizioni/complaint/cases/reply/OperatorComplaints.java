package it.opposizioni.complaint.cases.reply;

import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.complaint.cases.reply.OperatorComplaintView.AccusedCall;
import it.opposizioni.complaint.cases.reply.OperatorComplaintView.EvidenceAgainst;
import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.page.TimePosition;
import it.opposizioni.kit.time.PartOfDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The complaints about an operator, of the cases in which it was asked. The columns that could name a person are not read at all. */
@ApplicationScoped
class OperatorComplaints {

    /**
     * Without complaints that were withdrawn, and without those that point at somebody else since they were corrected.
     */
    private static final String PAGE = """
        select c.complaint_id as id, c.code, c.stage, c.product, c.grade, c.origin_confirmed, c.filed_at, asked.id as request, asked.code as request_code, asked.state,
            asked.due_on
        from (%s) asked join lateral %s c on true
        where c.party_id = ? and c.stage <> 'WITHDRAWN' and asked.state = any (?)
        and (cast(? as uuid) is null or asked.id = cast(? as uuid))
        and (cast(? as timestamptz) is null or (c.filed_at, c.complaint_id) < (cast(? as timestamptz), cast(? as uuid)))
        order by c.filed_at desc, c.complaint_id desc limit ?
        """.formatted(NotifiedCases.ASKED, PartOf.of("asked.id"));

    private static final String CALLS = """
        select complaint_id, called_at, caller_number, kind, part_of_day from complaint_call where complaint_id = any (?)
        order by complaint_id, position
        """;

    private final NotifiedCases cases;
    private final Jdbc jdbc;

    OperatorComplaints(NotifiedCases cases, Jdbc jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            String code,
            Stage stage,
            Product product,
            Grade grade,
            boolean originConfirmed,
            Instant filedAt,
            UUID request,
            String requestCode,
            RequestState state,
            LocalDate dueOn) {

        static Row read(ResultSet row) throws SQLException {
            String grade = row.getString("grade");
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    Stage.valueOf(row.getString("stage")),
                    Product.valueOf(row.getString("product")),
                    grade == null ? null : Grade.valueOf(grade),
                    row.getBoolean("origin_confirmed"),
                    Jdbc.instant(row, row.findColumn("filed_at")),
                    row.getObject("request", UUID.class),
                    row.getString("request_code"),
                    RequestState.valueOf(row.getString("state")),
                    row.getObject("due_on", LocalDate.class));
        }

        EvidenceAgainst evidence() {
            if (grade == null) {
                return null;
            }
            if (grade == Grade.C) {
                return EvidenceAgainst.NUMBER_ONLY;
            }
            return originConfirmed ? EvidenceAgainst.ORIGIN_CONFIRMED : EvidenceAgainst.LISTED;
        }

        OperatorComplaintView with(List<AccusedCall> calls) {
            return new OperatorComplaintView(
                    code, stage, product, evidence(), calls, request, requestCode, state, dueOn);
        }
    }

    private record CallRow(UUID complaint, AccusedCall call) {

        static CallRow read(ResultSet row) throws SQLException {
            Long number = row.getObject(3, Long.class);
            String part = row.getString(5);
            return new CallRow(
                    row.getObject(1, UUID.class),
                    new AccusedCall(
                            Jdbc.instant(row, 2),
                            part == null ? null : PartOfDay.valueOf(part),
                            number == null ? null : new ShownNumber(number).written(),
                            CallKind.valueOf(row.getString(4))));
        }
    }

    /**
     * @param states none for all
     * @param request of this case alone; null for all
     */
    @Transactional
    Page<OperatorComplaintView> list(
            Collection<RequestState> states, UUID request, String cursor, int limit, Caller caller) {
        UUID operatorId = caller.requireOperatorId();
        TimePosition after = TimePosition.decode(cursor).orElse(new TimePosition(null, null));
        List<Row> found = jdbc.query(
                PAGE,
                Row::read,
                cases.today(),
                operatorId,
                operatorId,
                NotifiedCases.names(states),
                request,
                request,
                after.at(),
                after.at(),
                after.id(),
                limit + 1);
        Page<Row> page = Page.of(found, limit, row -> TimePosition.write(row.filedAt(), row.id()));
        Map<UUID, List<AccusedCall>> calls = calls(page.items());
        return page.map(row -> row.with(calls.getOrDefault(row.id(), List.of())));
    }

    private Map<UUID, List<AccusedCall>> calls(List<Row> complaints) {
        UUID[] ids = complaints.stream().map(Row::id).toArray(UUID[]::new);
        return jdbc.query(CALLS, CallRow::read, (Object) ids).stream()
                .collect(Collectors.groupingBy(
                        CallRow::complaint, Collectors.mapping(CallRow::call, Collectors.toList())));
    }
}
