package it.opposizioni.local.resilience;

import it.opposizioni.kit.testing.Patience;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.Site;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A list whose first half has been sent, and whose second half is sent on request. */
final class PausedUpload {

    /** More than any buffer in between holds. */
    private static final int NUMBERS_IN_A_HALF = 400_000;

    /** It is still being received by somebody who may have died, or cannot be received now. */
    private static final Set<Integer> LATER = Set.of(409, 503);

    private final String campaign;
    private final PausedRequest request;

    PausedUpload(Site site) throws InterruptedException {
        this(site, NUMBERS_IN_A_HALF);
    }

    PausedUpload(Site site, int numbersInAHalf) throws InterruptedException {
        this(site.operator(site.machine("beta")), numbersInAHalf);
    }

    PausedUpload(Api operator, int numbersInAHalf) throws InterruptedException {
        byte[] list = IntStream.range(0, 2 * numbersInAHalf)
                .mapToObj(i -> "+39351%07d\n".formatted(i % numbersInAHalf))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
        campaign = operator.post("/v1/campaigns", Map.of("name", "Prova", "purpose", "CAMPAIGN"))
                .path("id")
                .asText();
        request = new PausedRequest(
                operator.request("/v1/consultations?campaign=" + campaign)
                        .header("Content-Type", "text/csv")
                        .header("Idempotency-Key", UUID.randomUUID().toString()),
                list);
    }

    HttpResponse<String> end() {
        return request.end();
    }

    /** The same list with the same key, without a pause: as often as the answer is to try later. */
    HttpResponse<String> again() {
        return Patience.await("the list of " + campaign + " is taken")
                .until(request::again, answer -> !LATER.contains(answer.statusCode()));
    }

    String campaign() {
        return campaign;
    }
}
