package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.kills.Request.Kind;
import it.opposizioni.local.Company;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.ServiceUrls;
import it.opposizioni.local.demonstration.Token;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What people and operators want in the drill, each time of something else: six in ten register, two declare a number, one complains, one consults. */
final class Requests {

    static final long FIRST_REGISTERED = 39_345_0000000L;
    static final long FIRST_DECLARED = 39_02_2000000L;
    static final long FIRST_CALLED = 39_346_0000000L;

    private static final String PERSON = "person-of-the-drill";
    private static final int PROOFS_AT_ONCE = 1_000;
    private static final int LIST_LINES = 20;
    private static final String PROOF =
            "('%s', %d, '%s', 'SMS', '\\x00', clock_timestamp(), clock_timestamp() + interval '1 hour', 5, clock_timestamp(), clock_timestamp() + interval '4 hours')";
    private static final String PROOFS =
            "insert into line_proof (id, number, person, channel, code_digest, asked_at, expires_at, tries_left, confirmed_at, usable_until) values ";

    private final ServiceUrls urls;
    private final TrialIssuer issuer;
    private final Token operator;
    private final Token citizen;
    private final String campaign;
    private final List<UUID> proofs = new ArrayList<>();
    private int registered;
    private int declared;
    private int complained;

    /** @param most as many may be asked for; that people have their lines is written into the database, because proving it is another matter */
    Requests(TrialSuite suite, Ledger ledger, TrialIssuer issuer, int most) {
        this.urls = suite.urls();
        this.issuer = issuer;
        Company company = Company.approved(suite, issuer);
        this.operator = company.token();
        this.campaign = company.campaign();
        this.citizen = issuer.citizen(PERSON);
        while (proofs.size() < most) {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < PROOFS_AT_ONCE; i++) {
                UUID proof = UUID.randomUUID();
                rows.add(PROOF.formatted(proof, FIRST_REGISTERED + proofs.size(), PERSON));
                proofs.add(proof);
            }
            ledger.update(Services.REGISTRY, PROOFS + String.join(",", rows));
        }
    }

    Request next(RandomGenerator random) {
        int draw = random.nextInt(10);
        if (draw < 6) {
            return registration();
        }
        if (draw < 8) {
            return callingNumber();
        }
        return draw == 8 ? complaint() : list();
    }

    private Request registration() {
        long number = FIRST_REGISTERED + registered;
        String body =
                ("{\"lines\":[{\"number\":\"+%d\",\"proofId\":\"%s\",\"media\":[\"TELEPHONE\"]}],\"declaration\":true,\"language\":\"it\"}")
                        .formatted(number, proofs.get(registered++));
        return request(Kind.REGISTRATION, urls.registry() + "/v1/oppositions", citizen, body, number);
    }

    private Request callingNumber() {
        long number = FIRST_DECLARED + declared++;
        return request(
                Kind.CALLING_NUMBER,
                urls.operator() + "/v1/calling-numbers",
                operator,
                "{\"number\":\"+" + number + "\"}",
                number);
    }

    /** Each by somebody else: a person complains so often a day. */
    private Request complaint() {
        long number = FIRST_CALLED + complained++;
        String body =
                ("{\"calledNumber\":\"+%d\",\"calls\":[{\"callerNumber\":\"+%d\",\"at\":\"%s\",\"kind\":\"HUMAN\"}],\"product\":\"ENERGY\",\"consentGiven\":false}")
                        .formatted(number, FIRST_DECLARED, Instant.now().minus(Duration.ofMinutes(5)));
        return request(
                Kind.COMPLAINT,
                urls.complaint() + "/v1/complaints",
                issuer.citizen("caller-" + complained),
                body,
                number);
    }

    /** Of those that were registered last, or are just being registered: whether they are opposed depends on the moment. */
    private Request list() {
        List<String> numbers = LongStream.range(0, LIST_LINES)
                .map(i -> FIRST_REGISTERED + Math.max(0, registered - LIST_LINES) + i)
                .mapToObj(String::valueOf)
                .toList();
        String lines = numbers.stream().collect(Collectors.joining("\n+", "+", "\n"));
        return new Request(
                Kind.LIST,
                urls.operator() + "/v1/consultations?campaign=" + campaign,
                operator,
                UUID.randomUUID().toString(),
                "text/csv",
                lines,
                String.join(",", numbers));
    }

    private static Request request(Kind kind, String address, Token who, String body, long subject) {
        String key = UUID.randomUUID().toString();
        return new Request(kind, address, who, key, "application/json", body, String.valueOf(subject));
    }
}
