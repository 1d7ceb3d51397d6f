package it.opposizioni.bench.service;

import it.opposizioni.bench.data.NumberList;
import it.opposizioni.bench.load.OpenLoop;
import it.opposizioni.bench.load.Upload;
import it.opposizioni.local.Company;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Token;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Consults in the name of one operator. */
public final class Consulting {

    private static final Pattern ANSWERED_OPPOSED = Pattern.compile("\"answer\":\"OPPOSED\"");
    private static final Pattern OPPOSED = Pattern.compile("\"opposed\":(\\d+)");

    private final String operator;
    private final Token owner;
    private final String campaign;

    private Consulting(String operator, Token owner, String campaign) {
        this.operator = operator;
        this.owner = owner;
        this.campaign = campaign;
    }

    /** In the name of the demonstration's operator Acme. */
    static Consulting acme(TrialSuite suite) {
        String operator = suite.urls().operator();
        Token owner = suite.person("acme");
        String campaign = new Api(operator, owner)
                .post("/v1/campaigns", Map.of("name", "Misure", "purpose", "CAMPAIGN"))
                .path("id")
                .asText();
        return new Consulting(operator, owner, campaign);
    }

    public static Consulting of(TrialSuite suite, Company company) {
        return new Consulting(suite.urls().operator(), company.token(), company.campaign());
    }

    /** @throws IllegalStateException when it is not sealed, or its answers are not the right ones */
    public Upload send(NumberList list) throws IOException {
        URI address = URI.create(operator + "/v1/consultations?campaign=" + campaign);
        Map<String, String> headers = Map.of(
                "Authorization",
                "Bearer " + owner.value(),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        Upload upload = Upload.send(address, headers, list.file());
        Matcher opposed = OPPOSED.matcher(upload.answer());
        boolean right = upload.status() == 202
                && upload.answer().contains("\"SEALED\"")
                && opposed.find()
                && isRight(Integer.parseInt(opposed.group(1)), list);
        if (!right) {
            throw new IllegalStateException(
                    "a list was answered " + upload.answer().replaceAll("(?s)\r?\n", " "));
        }
        return upload;
    }

    /** Numbers of the demonstration that are on their way to the service still may be in the list too: a few, by chance. */
    private static boolean isRight(int opposed, NumberList list) {
        return opposed >= list.opposed() && opposed <= list.opposed() + list.lines() / 1_000;
    }

    /** @param opposed how many of them are, not counting those that are by chance */
    OpenLoop.Call check(List<Long> numbers, int opposed) {
        return check(
                operator + "/v1/number-checks",
                numbers,
                answer -> ANSWERED_OPPOSED.matcher(answer).results().count() >= opposed);
    }

    /** The same request to another server. */
    OpenLoop.Call check(String address, List<Long> numbers, Predicate<String> right) {
        return new OpenLoop.Call(
                address,
                Map.of("Authorization", "Bearer " + owner.value(), "Content-Type", "application/json"),
                body(numbers),
                right);
    }

    /** Whether a quick check finds it opposed. */
    boolean isOpposed(long number) {
        return new Api(operator, owner)
                .post("/v1/number-checks", Map.of("numbers", List.of("+" + number), "campaignId", campaign))
                .path("items")
                .path(0)
                .path("answer")
                .asText()
                .equals("OPPOSED");
    }

    private String body(List<Long> numbers) {
        StringBuilder body =
                new StringBuilder("{\"campaignId\":\"").append(campaign).append("\",\"numbers\":[");
        for (int i = 0; i < numbers.size(); i++) {
            body.append(i == 0 ? "\"+" : ",\"+").append(numbers.get(i)).append('"');
        }
        return body.append("]}").toString();
    }
}
