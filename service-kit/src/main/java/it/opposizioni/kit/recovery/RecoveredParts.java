package it.opposizioni.kit.recovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.recovery.Recovery.Witness;
import it.opposizioni.kit.recovery.RecoveryMessages.RowsSent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What subscribers have told of the lost facts, until the end of the recovery. */
@ApplicationScoped
class RecoveredParts {

    /** Of a later question than before: what was told then is told again. */
    private static final String ANSWERS = """
            insert into recovery_witness as known (recovery_id, service, replica, highest, as_of, round)
            values (?, ?, ?, ?, ?, ?)
            on conflict (recovery_id, service, replica) do update
            set highest = greatest(known.highest, excluded.highest), as_of = excluded.as_of, round = excluded.round, parts = null
            where known.round < excluded.round
            """;

    private static final String FORGET =
            "delete from recovered_part where recovery_id = ? and service = ? and replica = ?";

    private static final String IS_OF_ROUND =
            "select from recovery_witness where recovery_id = ? and service = ? and replica = ? and round = ?";

    private static final String KEEP = """
            insert into recovered_part (recovery_id, service, replica, part, rows_known, content) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String LAST =
            "update recovery_witness set parts = ? where recovery_id = ? and service = ? and replica = ?";

    private static final String PART = "select service, replica, part, content from recovered_part ";

    private static final String AFTER =
            PART + "where recovery_id = ? and rows_known > 0 and (service, replica, part) > (?, ?, ?) "
                    + "order by service, replica, part limit 2";

    private static final String OF_WITNESS =
            PART + "where recovery_id = ? and service = ? and replica = ? order by part";

    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final ObjectMapper json;

    RecoveredParts(Jdbc jdbc, PersonalData personalData, ObjectMapper json) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.json = json;
    }

    /** Rows that came together. */
    record Part(String service, String replica, int part, List<JsonNode> rows) {

        String place() {
            return service + " " + replica + " " + part;
        }
    }

    void keep(RowsSent sent) {
        UUID recovery = sent.recoveryId();
        String service = sent.service();
        String replica = sent.replica();
        if (jdbc.update(ANSWERS, recovery, service, replica, sent.highest(), sent.asOf(), sent.round()) == 1) {
            jdbc.update(FORGET, recovery, service, replica);
        }
        if (!jdbc.exists(IS_OF_ROUND, recovery, service, replica, sent.round())) {
            return;
        }
        String content = personalData.encrypt(write(sent.rows()));
        jdbc.update(KEEP, recovery, service, replica, sent.part(), sent.rows().size(), content);
        if (sent.last()) {
            jdbc.update(LAST, sent.part() + 1, recovery, service, replica);
        }
    }

    /** The next one that is not empty, and the one after it if there is one. */
    List<Part> after(UUID recovery, String service, String replica, int part) {
        return jdbc.query(AFTER, this::read, recovery, service, replica, part);
    }

    /** All that a witness has told. */
    List<JsonNode> rows(UUID recovery, Witness witness) {
        return jdbc.query(OF_WITNESS, this::read, recovery, witness.service(), witness.replica()).stream()
                .flatMap(part -> part.rows().stream())
                .toList();
    }

    private Part read(ResultSet row) throws SQLException {
        try {
            return new Part(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    json.readValue(personalData.decrypt(row.getString(4)), new TypeReference<List<JsonNode>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(List<JsonNode> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
