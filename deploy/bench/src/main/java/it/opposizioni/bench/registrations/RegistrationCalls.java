package it.opposizioni.bench.registrations;

import it.opposizioni.bench.load.OpenLoop.Call;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The requests by which a person registers a number, as the portal sends them. */
record RegistrationCalls(String registry) {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    Call ask(String authorisation, long number) {
        return new Call(
                registry + "/v1/line-proofs",
                keyed(authorisation),
                "{\"number\":\"+%d\",\"channel\":\"SMS\"}".formatted(number),
                answer -> ID.matcher(answer).find());
    }

    /** @param answer to {@link #ask} */
    static String proofIn(String answer) {
        Matcher id = ID.matcher(answer);
        if (!id.find()) {
            throw new IllegalArgumentException(answer);
        }
        return id.group(1);
    }

    Call confirm(String authorisation, String proof, String code) {
        return new Call(
                registry + "/v1/line-proofs/" + proof + "/confirmation",
                Map.of("Authorization", authorisation, "Content-Type", "application/json"),
                "{\"code\":\"%s\"}".formatted(code),
                answer -> answer.contains("\"usableUntil\":\""));
    }

    Call register(String authorisation, long number, String proof) {
        return new Call(
                registry + "/v1/oppositions",
                keyed(authorisation),
                ("{\"lines\":[{\"number\":\"+%d\",\"proofId\":\"%s\",\"media\":[\"TELEPHONE\"]}],"
                                + "\"declaration\":true,\"language\":\"it\"}")
                        .formatted(number, proof),
                answer -> answer.contains("\"protocol\":\"OPP-"));
    }

    private static Map<String, String> keyed(String authorisation) {
        return Map.of(
                "Authorization",
                authorisation,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }
}
