package it.opposizioni.registry;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.OutboxEvents;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.registry.activation.WithdrawalExecutor;
import it.opposizioni.registry.legacyimport.Imports;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;

/** The register as people use it, for tests: what they send over HTTP, and the events that come of it. */
@ApplicationScoped
public class Register {

    public static final String NUMBER = "+393331234567";
    public static final String OTHER_NUMBER = "+390642986411";

    private final OutboxEvents outbox;
    private final Jdbc jdbc;
    private final Imports imports;
    private final WithdrawalExecutor executor;
    private final Clock clock;

    Register(OutboxEvents outbox, Jdbc jdbc, Imports imports, WithdrawalExecutor executor, Clock clock) {
        this.clock = clock;
        this.imports = imports;
        this.executor = executor;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    public RequestSpecification as(String person, Role... roles) {
        return given().auth()
                .oauth2(Tokens.of(person, roles))
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    /** Somebody for whom the identity provider states a tax code. */
    public RequestSpecification signedIn(String person, String taxCode) {
        return withTaxCode(Tokens.claims(person, Role.CITIZEN), taxCode);
    }

    /** The registrar's own account of somebody who is a citizen too. */
    public RequestSpecification registrar(String taxCode) {
        return withTaxCode(Tokens.claims("gestore", Role.REGISTRAR), taxCode);
    }

    private static RequestSpecification withTaxCode(JwtClaims claims, String taxCode) {
        claims.setClaim("tax_code", taxCode);
        return given().auth()
                .oauth2(Tokens.sign(claims))
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    /** The same, with a name. */
    public RequestSpecification signedIn(String person, String taxCode, String name) {
        JwtClaims claims = Tokens.claims(person, Role.CITIZEN);
        claims.setClaim("name", name);
        return withTaxCode(claims, taxCode);
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

    /** Asks for a PIN to be keyed in a call from the line. */
    public Response askForPin(String person, String number) {
        return citizen(person)
                .body(Map.of("number", number, "channel", "CALL_IN"))
                .post("/v1/line-proofs");
    }

    /** The telephone system reports a call that was made just now. */
    public Response call(String caller, String pin) {
        return reportCall(
                Map.of("caller", caller, "pin", pin, "at", clock.instant().toString()));
    }

    /** A caller asks for something by a key: REGISTER, RENEW or REMOVE. */
    public Response callFor(String act, String caller) {
        return reportCall(
                Map.of("caller", caller, "act", act, "at", clock.instant().toString()));
    }

    /** The time to undo removals is over at once. */
    public void endRemovals() {
        jdbc.update(
                "update opposition set withdrawal_due_at = withdrawal_asked_at where withdrawal_asked_at is not null");
        executor.endDue();
    }

    public Response reportCall(Map<String, Object> call) {
        return as("telephone", Role.CHANNEL).body(call).post("/v1/line-calls");
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

    /** As if the day were over: the next codes are the first ones again. */
    public void forgetCodes() {
        jdbc.update("delete from line_proof");
    }

    /** As if the day were over for requests and lists of organisations. */
    public void forgetOrganisations() {
        jdbc.update("delete from number_list");
        jdbc.update("delete from list_request");
        jdbc.update("update representation set requested_at = requested_at - interval '2 days'");
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

    /** Against calls and post. @return the id of the opposition */
    public String registeredWithPost(String person, String number) {
        return citizen(person)
                .body(request(List.of(line(number, prove(person, number), "TELEPHONE", "POST"))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201)
                .extract()
                .path("oppositions[0].id");
    }

    public RequestSpecification registrar() {
        return as("gestore", Role.REGISTRAR);
    }

    /** The other one: what one proposes, the other approves. */
    public RequestSpecification secondRegistrar() {
        return as("gestore2", Role.REGISTRAR);
    }

    public RequestSpecification regulator() {
        return as("garante", Role.REGULATOR);
    }

    /** What came by post yesterday, at the desk. @param taxCode of the sender */
    public Map<String, Object> deskEntry(String number, String taxCode) {
        return Map.of(
                "number",
                number,
                "channel",
                "POST",
                "receivedAt",
                clock.instant().minus(Duration.ofDays(1)).toString(),
                "evidenceReference",
                "Prot. 2026/1187, busta 4",
                "holder",
                Map.of("name", "Ada Neri", "taxCode", taxCode, "email", "ada.neri@example.org"));
    }

    /** Sends a file; nothing of it is imported yet. */
    public Response sendLegacy(String csv) {
        return registrar().contentType("text/csv").body(csv).post("/v1/carried-over-imports");
    }

    /** Sends a file, waits until it is imported, and looks at the import. */
    public Response importLegacy(String csv) {
        return finished(sendLegacy(csv));
    }

    private Response finished(Response sent) {
        String location = sent.then().statusCode(202).extract().header("Location");
        imports.finish();
        return registrar().get(location);
    }

    /** @param effectiveFrom since when the earlier register protected the numbers */
    public Response importLegacySince(String csv, String effectiveFrom) {
        return finished(registrar()
                .contentType("text/csv")
                .body(csv)
                .post("/v1/carried-over-imports?effectiveFrom=" + effectiveFrom));
    }

    /** The holder asks for the end of its opposition with a fresh proof of the line. */
    public Response askWithdrawal(String person, String number, String oppositionId) {
        return citizen(person)
                .body(Map.of("proofId", prove(person, number)))
                .post("/v1/oppositions/" + oppositionId + "/withdrawal");
    }

    /** As {@link #askWithdrawal}, of one of two media. */
    public Response askMediumWithdrawal(String person, String number, String oppositionId, String medium) {
        return citizen(person)
                .body(Map.of("proofId", prove(person, number)))
                .post("/v1/oppositions/" + oppositionId + "/media/" + medium + "/withdrawal");
    }

    /** The holder asks for it, and the time to undo it is over at once. */
    public void withdraw(String person, String number, String oppositionId) {
        askWithdrawal(person, number, oppositionId).then().statusCode(200);
        jdbc.update(
                "update opposition set withdrawal_due_at = withdrawal_asked_at where id = ?",
                UUID.fromString(oppositionId));
        executor.endDue();
    }

    /** Everything that was appended to the outbox, in order. */
    public List<Emitted> events() {
        return outbox.all();
    }

    /** @param name as in {@code it.opposizioni.registry.<name>.v1} */
    public List<Emitted> events(String name) {
        return outbox.ofType("it.opposizioni.registry." + name + ".v1");
    }

    public long count(String sql) {
        return jdbc.first(sql, row -> row.getLong(1)).orElseThrow();
    }
}
