package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.kills.Request.Kind;
import it.opposizioni.local.Company;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.ApiException;
import it.opposizioni.local.demonstration.ServiceUrls;
import it.opposizioni.local.demonstration.Token;
import it.opposizioni.local.demonstration.TrialIssuer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What people, operators and officials want in the drill, each time of something else. Of a hundred, 58 register, 20 declare a number, 10
 * complain, every other one of whom adds a call, 9 consult, one has a log of calls checked, and two look for a case to decide about.
 */
final class Requests {

    static final long FIRST_REGISTERED = 39_345_0000000L;
    static final long FIRST_DECLARED = 39_02_2000000L;
    static final long FIRST_CALLED = 39_346_0000000L;

    /** In each log. */
    static final int CALLS = 20;

    /** Nobody ever declares them: complaints about each of them are those of one person, and no case. */
    private static final long FIRST_UNDECLARED = 39_06_2000000L;

    private static final String CALL = "{\"callerNumber\":\"+%d\",\"at\":\"%s\",\"kind\":\"HUMAN\"}";
    private static final DateTimeFormatter TIME_OF_A_CALL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Rome"));

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
    private final CaseActs cases;

    /** Not those of a release before, which an upgrade begins with. */
    private final boolean hasCases;

    private final boolean hasCallLogs;
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
        this.cases = new CaseActs(urls.complaint(), issuer);
        this.hasCases = isThere(new Api(urls.complaint(), issuer.regulator(PERSON)), "/v1/cases");
        this.hasCallLogs = isThere(company.api(), "/v1/call-logs");
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

    private static boolean isThere(Api api, String path) {
        try {
            api.get(path);
            return true;
        } catch (ApiException _) {
            return false;
        }
    }

    Request next(RandomGenerator random) {
        int draw = random.nextInt(100);
        if (draw < 58) {
            return registration();
        }
        if (draw < 78) {
            return callingNumber();
        }
        if (draw < 88) {
            return complaint();
        }
        if (draw < 97) {
            return list();
        }
        if (draw == 97) {
            return hasCallLogs ? callLog() : list();
        }
        return hasCases ? cases.look() : complaint();
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

    /**
     * Each by somebody else: a person complains so often a day. Those about the company gather into cases, and are decided about; those about a number of
     * their own stay as they are, so that a call can be added to them whenever that succeeds.
     */
    private Request complaint() {
        long number = FIRST_CALLED + complained++;
        boolean about = complained % 2 == 0;
        long caller = about ? FIRST_DECLARED : FIRST_UNDECLARED + complained;
        Token who = issuer.citizen("caller-" + complained);
        String address = urls.complaint() + "/v1/complaints";
        String body = "{\"calledNumber\":\"+%d\",\"calls\":[%s],\"product\":\"ENERGY\",\"consentGiven\":false}"
                .formatted(number, call(caller, 5));
        Request.Next next = about || !hasCases
                ? Request.Next.NOTHING
                : (id, _) -> request(
                        Kind.ADDED_CALL,
                        address + "/" + id + "/calls",
                        who,
                        "{\"calls\":[%s]}".formatted(call(caller, 4)),
                        number);
        return request(Kind.COMPLAINT, address, who, body, number, next);
    }

    private static String call(long caller, int minutesAgo) {
        return CALL.formatted(caller, Instant.now().minus(Duration.ofMinutes(minutesAgo)));
    }

    /** Of calls to those who register, some of which the company may have consulted about. */
    private Request callLog() {
        String at = TIME_OF_A_CALL.format(Instant.now().minus(Duration.ofMinutes(1)));
        String lines = LongStream.range(0, CALLS)
                .mapToObj(i -> "+%d,%s,+%d\n".formatted(FIRST_REGISTERED + i, at, FIRST_DECLARED))
                .collect(Collectors.joining());
        return new Request(
                Kind.CALL_LOG,
                urls.operator() + "/v1/call-logs",
                operator,
                UUID.randomUUID().toString(),
                "text/csv",
                lines,
                "");
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
        return request(kind, address, who, body, subject, Request.Next.NOTHING);
    }

    private static Request request(Kind kind, String address, Token who, String body, long subject, Request.Next next) {
        String key = UUID.randomUUID().toString();
        return new Request(kind, address, who, key, Request.JSON, body, String.valueOf(subject), next);
    }
}
