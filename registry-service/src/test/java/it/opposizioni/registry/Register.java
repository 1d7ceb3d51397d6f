package it.opposizioni.registry;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The register as people use it, for tests: what they send over HTTP, and the events that come of it. */
@ApplicationScoped
public class Register {

    public static final String NUMBER = "+393331234567";
    public static final String OTHER_NUMBER = "+390642986411";

    private final DataSource database;
    private final PersonalData personalData;
    private final ObjectMapper json;

    Register(DataSource database, PersonalData personalData, ObjectMapper json) {
        this.database = database;
        this.personalData = personalData;
        this.json = json;
    }

    /** An event in the outbox. */
    public record Emitted(String type, String aggregateId, long version, JsonNode data) {}

    public RequestSpecification as(String person, Role... roles) {
        return given().auth()
                .oauth2(Tokens.of(person, roles))
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    public RequestSpecification citizen(String person) {
        return as(person, Role.CITIZEN);
    }

    /** Asks for a code, as the person at the browser does. */
    public Response askForCode(String person, String number) {
        String channel = number.startsWith("+393") ? "SMS" : "VOICE";
        return citizen(person)
                .body(Map.of("number", number, "channel", channel))
                .post("/v1/line-proofs");
    }

    /** The code that the line received, for the latest proof of that number. */
    public String codeSentTo(String number) {
        return events("line-code-issued").stream()
                .filter(e -> e.data().get("number").asText().equals(number))
                .reduce((first, second) -> second)
                .orElseThrow()
                .data()
                .get("code")
                .asText();
    }

    public Response confirm(String person, String proofId, String code) {
        return citizen(person).body(Map.of("code", code)).post("/v1/line-proofs/" + proofId + "/confirmation");
    }

    /** @return the id of a confirmed proof */
    public String prove(String person, String number) {
        String id = askForCode(person, number).then().statusCode(202).extract().path("id");
        confirm(person, id, codeSentTo(number)).then().statusCode(200);
        return id;
    }

    public Map<String, Object> line(String number, String proofId, String... media) {
        Map<String, Object> line = new LinkedHashMap<>(Map.of("number", number, "proofId", proofId));
        if (media.length > 0) {
            line.put("media", Arrays.asList(media));
        }
        return line;
    }

    public Map<String, Object> request(List<Map<String, Object>> lines) {
        return Map.of("lines", lines, "declaration", true, "language", "it");
    }

    /** Proves the numbers and registers them. */
    public Response register(String person, String... numbers) {
        List<Map<String, Object>> lines = Arrays.stream(numbers)
                .map(number -> line(number, prove(person, number)))
                .toList();
        return citizen(person).body(request(lines)).post("/v1/oppositions");
    }

    /** @return the id of the opposition */
    public String registered(String person, String number) {
        return register(person, number).then().statusCode(201).extract().path("oppositions[0].id");
    }

    public Response importLegacy(String csv) {
        return as("gestore", Role.REGISTRAR).contentType("text/csv").body(csv).post("/v1/carried-over-imports");
    }

    /** Everything that was appended to the outbox, in order. */
    public List<Emitted> events() {
        List<Emitted> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select type, aggregate_id, aggregate_version, payload from outbox_event order by seq")) {
            while (rows.next()) {
                JsonNode data = json.readTree(personalData.decrypt(rows.getString(4)));
                events.add(new Emitted(rows.getString(1), rows.getString(2), rows.getLong(3), data));
            }
        } catch (SQLException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        return events;
    }

    /** @param name as in {@code it.opposizioni.registry.<name>.v1} */
    public List<Emitted> events(String name) {
        String type = "it.opposizioni.registry." + name + ".v1";
        return events().stream().filter(e -> e.type().equals(type)).toList();
    }

    public long count(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
