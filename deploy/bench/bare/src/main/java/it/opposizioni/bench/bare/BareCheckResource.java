package it.opposizioni.bench.bare;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The least that a quick check does: a token verified, numbers read, a row committed, an answer for each number written. */
@Path("/bare/number-checks")
class BareCheckResource {

    private final DataSource database;

    BareCheckResource(DataSource database) {
        this.database = database;
    }

    record Numbers(List<String> numbers, UUID campaignId) {}

    record Answer(String number, String answer) {}

    record Answers(UUID id, List<Answer> items) {}

    @POST
    @Blocking
    @RolesAllowed("operator")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response check(Numbers asked) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into bare_check (id, campaign_id) values (?, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, asked.campaignId());
            insert.executeUpdate();
        }
        List<Answer> answers = asked.numbers().stream()
                .map(number -> new Answer(number, "CALLABLE"))
                .toList();
        return Response.status(Response.Status.CREATED)
                .entity(new Answers(id, answers))
                .build();
    }
}
