package it.opposizioni.local.resilience;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.opposizioni.local.Company;
import it.opposizioni.local.TrialTelco;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Token;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What people and programs send to one copy of each service, of which half has arrived. */
final class UploadsUnderWay {

    private static final long FIRST_CALLED = 39_349_0000000L;
    private static final int LINES = 50_000;
    private static final int PICTURE_BYTES = 2_000_000;
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern COOKIE = Pattern.compile("[^;]+");

    private final Company company;
    private final TrialIssuer issuer;
    private final Supplier<Instant> now;
    private int complained;
    private int fed;

    /** @param now the time of the services */
    UploadsUnderWay(Company company, TrialIssuer issuer, Supplier<Instant> now) {
        this.company = company;
        this.issuer = issuer;
        this.now = now;
    }

    /**
     * One of them.
     *
     * @param kept a query for what is kept of it: one row
     */
    record Upload(HalfSent request, String kept) {}

    /** @param copy the address of one copy of the service */
    Upload begin(String service, String copy) throws IOException {
        return switch (service) {
            case Books.REGISTRY -> feed(copy);
            case Books.OPERATOR -> list(copy);
            case Books.COMPLAINT -> attachment(copy);
            case Books.PORTAL -> form(copy);
            default -> throw new IllegalArgumentException(service);
        };
    }

    /** Of lines that have ended, none of which is in the register; each time of others, because the same lines are one feed. */
    private Upload feed(String copy) throws IOException {
        String feed = "feed-" + UUID.randomUUID();
        int first = LINES * fed++;
        byte[] text = IntStream.range(first, first + LINES)
                .mapToObj("+3906%07d,CEASED,2026-01-15\n"::formatted)
                .collect(Collectors.joining())
                .getBytes(UTF_8);
        HttpRequest.Builder request = to(copy, issuer.telco(TrialTelco.SUBJECT), "/v1/telco-feeds?feedId=" + feed)
                .header("Content-Type", "text/csv")
                .header("Feed-Signature", TrialTelco.signature(text));
        return new Upload(
                new HalfSent(request.build(), text),
                "select id::text from telco_feed where feed_id = '%s'".formatted(feed));
    }

    private Upload list(String copy) throws IOException {
        String campaign = company.campaign();
        byte[] list = IntStream.range(0, LINES)
                .mapToObj("+39351%07d\n"::formatted)
                .collect(Collectors.joining())
                .getBytes(UTF_8);
        HttpRequest.Builder request = to(copy, company.token(), "/v1/consultations?campaign=" + campaign)
                .header("Content-Type", "text/csv");
        return new Upload(
                new HalfSent(request.build(), list),
                "select id::text from consultation where state = 'SEALED' and campaign_id = '%s'".formatted(campaign));
    }

    private Upload attachment(String copy) throws IOException {
        long called = FIRST_CALLED + complained++;
        Token reporter = issuer.citizen("reporter-" + called);
        String call = now.get().minus(Duration.ofMinutes(5)).toString();
        String complaint = new Api(copy, reporter)
                .post(
                        "/v1/complaints",
                        Map.of(
                                "calledNumber",
                                "+" + called,
                                "calls",
                                new Object[] {Map.of("withheld", true, "at", call, "kind", "HUMAN")},
                                "product",
                                "ENERGY",
                                "consentGiven",
                                false))
                .path("id")
                .asText();
        HttpRequest.Builder request = to(copy, reporter, "/v1/complaints/%s/attachments".formatted(complaint))
                .header("Content-Type", "application/octet-stream");
        return new Upload(
                new HalfSent(request.build(), Arrays.copyOf(JPEG, PICTURE_BYTES)),
                "select id::text from complaint_attachment where complaint_id = '%s'".formatted(complaint));
    }

    /** Of somebody who has no account and a bad connection. */
    private Upload form(String copy) throws IOException {
        String path = "/en/report-a-problem";
        Api portal = new Api(copy, null);
        HttpResponse<String> page = portal.send(portal.request(path).setHeader("Accept", "text/html"));
        Map<String, String> fields = HIDDEN.matcher(page.body())
                .results()
                .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2), (first, _) -> first));
        String cookies = page.headers().allValues("Set-Cookie").stream()
                .map(COOKIE::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .collect(Collectors.joining("; "));
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&", "", "&words=The+page+of+my+letters+stays+empty"));
        HttpRequest.Builder request = portal.request(path)
                .setHeader("Accept", "text/html")
                .header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded");
        return new Upload(
                new HalfSent(request.build(), body.getBytes(UTF_8)),
                "select id::text from site_problem where id = '%s'".formatted(fields.get("key")));
    }

    private static HttpRequest.Builder to(String copy, Token who, String path) {
        return new Api(copy, who)
                .request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
