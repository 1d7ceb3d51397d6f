package it.opposizioni.complaint.evidence.origin;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where calls came from; rows are only ever added. */
@ApplicationScoped
public class CallOrigins {

    private static final String ADD = """
            insert into call_origin (complaint_id, version, call_id, result, operator_id, operator_name, source, reference, answered_on,
                recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF = """
            select complaint_id, version, call_id, result, operator_id, operator_name, source, reference, answered_on, recorded_by, recorded_at
            from call_origin where complaint_id = any (?) order by complaint_id, version
            """;

    private final Jdbc jdbc;
    private final PersonalData personalData;

    CallOrigins(Jdbc jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    private record Row(UUID complaintId, CallOrigin origin) {}

    public void add(UUID complaintId, CallOrigin origin) {
        jdbc.update(
                ADD,
                complaintId,
                origin.version(),
                origin.callId(),
                origin.result(),
                origin.operatorId(),
                origin.operatorName(),
                origin.source(),
                personalData.encrypt(origin.reference()),
                origin.answeredOn(),
                origin.recordedBy(),
                origin.recordedAt());
    }

    /** By complaint, oldest first; without those of whose calls nothing was recorded. */
    public Map<UUID, List<CallOrigin>> of(Collection<UUID> complaints) {
        return jdbc.query(OF, this::read, (Object) complaints.toArray(UUID[]::new)).stream()
                .collect(Collectors.groupingBy(
                        Row::complaintId, Collectors.mapping(Row::origin, Collectors.toUnmodifiableList())));
    }

    private Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                new CallOrigin(
                        row.getObject(3, UUID.class),
                        row.getInt(2),
                        OriginResult.valueOf(row.getString(4)),
                        row.getObject(5, UUID.class),
                        row.getString(6),
                        OriginSource.valueOf(row.getString(7)),
                        personalData.decrypt(row.getString(8)),
                        row.getObject(9, LocalDate.class),
                        row.getString(10),
                        Jdbc.instant(row, 11)));
    }
}
