package it.opposizioni.complaint.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.evidence.ArrivedStatements;
import it.opposizioni.kit.testing.IncomingEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Complaints whose evidence is complete, for tests of the running service. */
@ApplicationScoped
class GatheredComplaints {

    static final UUID SQUILLO = UUID.fromString("018f0000-0000-7000-8000-000000000003");
    static final String SQUILLO_NAME = "Squillo Contact S.r.l.";

    static final UUID TRILLO = UUID.fromString("018f0000-0000-7000-8000-000000000004");
    private static final String TRILLO_NAME = "Trillo S.p.A.";

    /** For these Squillo and Trillo call. */
    static final UUID ACME = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    static final UUID BETA = UUID.fromString("018f0000-0000-7000-8000-000000000002");

    private static final Map<UUID, String> NAMES =
            Map.of(SQUILLO, SQUILLO_NAME, TRILLO, TRILLO_NAME, ACME, "Acme Energia S.p.A.", BETA, "Beta Luce S.r.l.");

    private final ArrivedStatements statements;
    private final ObjectMapper json;

    GatheredComplaints(ArrivedStatements statements, ObjectMapper json) {
        this.statements = statements;
        this.json = json;
    }

    /** About a declared number whose caller had the called number in its list, and was told that it is opposed. */
    String strong(RequestSpecification reporter) {
        return strongAgainst(reporter, SQUILLO);
    }

    /** About the same number, which anybody could have shown: it was in none of the caller's lists. */
    String weak(RequestSpecification reporter) {
        return file(reporter, Filings.oneCall(Filings.CALLER), new Caller(SQUILLO, List.of(), "NOT_IN_LIST"));
    }

    /** About a number that nobody has declared. */
    String undeclared(RequestSpecification reporter, String number) {
        return file(reporter, Filings.oneCall(number), new Caller(null, List.of(), null));
    }

    /** As strong, of two calls from that number. */
    String strongTwice(RequestSpecification reporter) {
        return file(
                reporter, Filings.twoCalls(Filings.CALLER, Filings.CALLER), new Caller(SQUILLO, List.of(), "OPPOSED"));
    }

    /** Of two calls from two numbers that nobody has declared. */
    String undeclaredTwice(RequestSpecification reporter, String first, String second) {
        return file(reporter, Filings.twoCalls(first, second), new Caller(null, List.of(), null));
    }

    /** As strong as that about Squillo. */
    String strongAgainstTrillo(RequestSpecification reporter) {
        return strongAgainst(reporter, TRILLO);
    }

    String strongAgainst(RequestSpecification reporter, UUID caller) {
        return file(reporter, Filings.oneCall(Filings.CALLER), new Caller(caller, List.of(), "OPPOSED"));
    }

    /** Of a call for Acme, whose list held the called number. */
    String strongForAcme(RequestSpecification reporter, UUID caller) {
        return file(reporter, Filings.oneCall(Filings.CALLER), new Caller(caller, List.of(ACME), "OPPOSED"));
    }

    /** Of a call for Acme or Beta; only Acme's list held the called number. @param company that the reporter names */
    String forAcmeOrBeta(RequestSpecification reporter, String company) {
        String told = Filings.oneCall(Filings.CALLER).strip();
        String named = told.substring(0, told.length() - 1) + ", \"company\": \"" + company + "\"}";
        return file(reporter, named, new Caller(SQUILLO, List.of(ACME, BETA), "OPPOSED"));
    }

    /** The operators' records correct themselves: the number was Trillo's. */
    void correctToTrillo(String id, String call) {
        stateCaller(id, List.of(new Called(call, Filings.CALLER)), 2, new Caller(TRILLO, List.of(), "OPPOSED"));
    }

    /** The operators' records correct themselves: the number called for Beta alone. */
    void correctToBeta(String id, String call) {
        stateCaller(id, List.of(new Called(call, Filings.CALLER)), 2, new Caller(SQUILLO, List.of(BETA), "OPPOSED"));
    }

    /**
     * What the operators' records know of a call.
     *
     * @param operator null when nobody had declared the number
     * @param principals the list is of the first of them; of the operator itself where there are none
     */
    private record Caller(UUID operator, List<UUID> principals, String answer) {}

    private record Called(String call, String from) {}

    /** As strong as that about Squillo, written down for somebody on the telephone. @param entry how it came, as JSON */
    String strongAtDesk(RequestSpecification registrar, String entry) {
        String told = Filings.oneCall(Filings.CALLER).strip();
        String report = told.substring(0, told.length() - 1) + ", \"desk\": " + entry + "}";
        JsonPath filed = post(registrar, "/v1/desk/complaints", report).setRootPath("complaint");
        return stated(filed, new Caller(SQUILLO, List.of(), "OPPOSED"));
    }

    private String file(RequestSpecification reporter, String report, Caller caller) {
        return stated(post(reporter, "/v1/complaints", report), caller);
    }

    private static JsonPath post(RequestSpecification who, String address, String report) {
        return who.contentType("application/json")
                .body(report)
                .post(address)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private String stated(JsonPath filed, Caller caller) {
        String id = filed.getString("id");
        List<Called> calls = IntStream.range(0, filed.getList("calls").size())
                .mapToObj(i -> new Called(
                        filed.getString("calls[" + i + "].id"), filed.getString("calls[" + i + "].callerNumber")))
                .toList();
        deliver("it.opposizioni.registry.registration-stated.v1", id, 1, """
            {"complaintId": "%s", "statedAt": "2026-11-25T10:00:01Z", "calls": %s}
            """.formatted(
                        id, each(calls, call -> """
            {"callId": "%s", "at": "2026-11-20T09:12:00Z",
              "calledNumber": "+393331234567", "status": "ACTIVE", "effectiveFrom": "2026-10-01T10:00:00Z",
              "activeFrom": "2026-10-16T22:00:00Z", "heldByReporter": true}
            """.formatted(call.call()))));
        stateCaller(id, calls, 1, caller);
        return id;
    }

    private void stateCaller(String id, List<Called> calls, int version, Caller caller) {
        deliver("it.opposizioni.operator.caller-stated.v1", id, version, """
            {"complaintId": "%s", "statedAt": "2026-11-25T10:00:0%dZ", "calls": %s}
            """.formatted(
                        id, version + 1, each(calls, call -> """
            {"callId": "%s", "at": "2026-11-20T09:12:00Z",
              "callerNumber": "%s", "declaredBy": %s, "principals": %s, "consultations": %s}
            """.formatted(
                                        call.call(),
                                        call.from(),
                                        declaredBy(caller.operator()),
                                        principals(caller.principals()),
                                        consultations(caller)))));
    }

    private static String each(List<Called> calls, Function<Called, String> json) {
        return calls.stream().map(json).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String principals(List<UUID> principals) {
        return principals.stream()
                .map(each -> """
                    {"operatorId": "%s", "name": "%s", "mandateId": "%s", "from": "2026-02-01", "until": "2026-12-31"}
                    """.formatted(each, NAMES.get(each), UUID.randomUUID()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String declaredBy(UUID operator) {
        return operator == null ? "[]" : """
            [{"operatorId": "%s", "name": "%s", "role": "OUTSOURCER", "state": "ACTIVE", "declaredFrom": "2026-01-10T08:00:00Z"}]
            """.formatted(operator, NAMES.get(operator));
    }

    private static String consultations(Caller caller) {
        String principal = caller.principals().isEmpty()
                ? "null"
                : "\"" + caller.principals().getFirst() + "\"";
        return caller.answer() == null
                ? "[]"
                : """
            [{"consultationId": "018f0000-0000-7000-8000-0000000000bb", "operatorId": "%s", "operatorName": "%s",
              "onBehalfOf": %s, "medium": "TELEPHONE", "answer": "%s", "receiptCode": null,
              "sealedAt": "2026-11-12T08:00:00Z", "validUntil": "2026-11-27T23:00:00Z"}]
            """.formatted(caller.operator(), NAMES.get(caller.operator()), principal, caller.answer());
    }

    private void deliver(String type, String id, int version, String data) {
        try {
            IncomingEvents.deliver(statements, IncomingEvents.event(type, id, version, json.readTree(data)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
