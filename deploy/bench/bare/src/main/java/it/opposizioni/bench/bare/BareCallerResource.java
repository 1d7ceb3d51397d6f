package it.opposizioni.bench.bare;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The least that a look-up of a caller does: the rows that the answer is made of are found by their indexes, in two statements, and as many fields are
 * written. Nobody is counted, and nothing is known of the numbering plan.
 */
@Path("/bare/callers")
class BareCallerResource {

    private static final String DECLARED = """
            select o.name, o.seat, o.contact, o.roc_number, o.state, d.declared_from
            from number_declaration d join operator o on o.id = d.operator_id
            where d.numbers @> ? and d.declared_until is null
            """;
    private static final String OTHERS = """
            select (select count(distinct c.reporter) from complaint_call k join complaint c on c.id = k.complaint_id
                where k.caller_number = ?),
                (select string_agg(p.name, ',') from mandate_number n join mandate m on m.id = n.mandate_id
                join operator p on p.id = m.principal_id where n.number = ?)
            """;

    private final DataSource database;

    BareCallerResource(DataSource database) {
        this.database = database;
    }

    record Declarant(
            String name,
            String seat,
            String contact,
            String rocNumber,
            String role,
            String state,
            OffsetDateTime declaredFrom) {}

    record Answer(
            String number,
            String outcome,
            String explanation,
            String kind,
            String region,
            List<Declarant> operators,
            List<String> principals,
            boolean disputed,
            String reports) {}

    @GET
    @Path("/{number}")
    @Blocking
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public Answer find(@PathParam("number") String number) throws SQLException {
        long digits = Long.parseLong(number.substring(1));
        List<Declarant> declarants = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement declared = connection.prepareStatement(DECLARED);
                PreparedStatement others = connection.prepareStatement(OTHERS)) {
            declared.setLong(1, digits);
            ResultSet row = declared.executeQuery();
            while (row.next()) {
                declarants.add(declarant(row));
            }
            others.setLong(1, digits);
            others.setLong(2, digits);
            ResultSet other = others.executeQuery();
            other.next();
            return answer(number, declarants, other.getLong(1), other.getString(2));
        }
    }

    private static Answer answer(String number, List<Declarant> declarants, long reporters, String principals) {
        return new Answer(
                number,
                declarants.isEmpty() ? "NOT_DECLARED" : "DECLARED",
                "An operator has declared that it calls from this number. A caller can falsify the number shown, though.",
                "FIXED",
                "Milano",
                declarants,
                principals == null ? List.of() : List.of(principals.split(",")),
                false,
                reporters < 5 ? "FEWER_THAN_5" : "FROM_5_TO_19");
    }

    private static Declarant declarant(ResultSet row) throws SQLException {
        return new Declarant(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                "PRINCIPAL",
                row.getString(5),
                row.getObject(6, OffsetDateTime.class));
    }
}
