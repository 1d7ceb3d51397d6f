package it.opposizioni.local.resilience;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.local.Company;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.Variation;
import it.opposizioni.local.Variation.MessageBroker;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Inbox;
import it.opposizioni.local.demonstration.TrialIssuer;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.SuiteFolder;
import it.opposizioni.local.infrastructure.Balancer;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.resilience.UploadsUnderWay.Upload;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * Two copies of each service behind the balancer do what one does: nothing twice, and nothing is lost when one of them dies or is restarted
 * (deploy/docs/threats.md T6 to T10). In a suite of its own, without a Keycloak: nobody signs in.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralCopiesIT {

    private static final int COPIES = 2;
    private static final int PEOPLE = 6;
    private static final int SOME = 10;
    private static final int NUMBERS_IN_A_HALF = 100_000;
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** Noon, because announcements are made by day. */
    private static final Instant BEGINNING =
            ZonedDateTime.now(ROME).minusDays(20).with(LocalTime.NOON).toInstant();

    private static final Duration BEHIND = Duration.between(BEGINNING, Instant.now());
    private static final Duration UNTIL_ACTIVE = Duration.ofDays(16);

    private static final TrialIssuer ISSUER = new TrialIssuer();
    private static TrialSuite suite;
    private static Company company;
    private static Books books;

    @BeforeAll
    static void start() {
        assumeThat(Balancer.isInstalled())
                .as("HAProxy is installed: deploy/check installs Debian's")
                .isTrue();
        // what a dead copy was at work on is free soon, for a test that waits for it; not so soon that a busy machine
        // takes a living one for dead
        Map<String, String> operator =
                Map.of("OPPOSIZIONI_CONSULTATION_ABANDONED_AFTER", "20s", "OPPOSIZIONI_CONSULTATION_WARM_UP", "false");
        Variation variation = new Variation(ISSUER, MessageBroker.ARTEMIS, false, Map.of(Books.OPERATOR, operator))
                .withReplicas(COPIES);
        Path data = SuiteFolder.of("-copies");
        TrialSuite.endLeftovers(data);
        SuiteFolder.empty(data);
        suite = TrialSuite.startEmpty(data, variation, BEHIND);
        books = new Books(suite);
        company = Company.approved(suite, ISSUER);
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    @Order(1)
    void aCodeIsSentOnceAndALetterIsWrittenOnce() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Citizen citizen = new Citizen(suite.urls(), ISSUER.citizen("person-" + i));
            String number = "+39351888%04d".formatted(i);
            citizen.register(citizen.prove(number));
            numbers.add(number);
        }

        books.assertALetterForEachRegistration();
        Inbox inbox = new Inbox(suite.urls().inbox());
        assertThat(numbers).allSatisfy(number -> assertThat(inbox.to(number)).hasSize(1));
    }

    @Test
    @Order(2)
    void aConsultationThatOneCopyHasMadeIsReadThroughTheOther() {
        List<Api> copies = suite.service(Books.OPERATOR).copies().stream()
                .map(copy -> new Api(copy.address(), company.token()))
                .toList();
        String campaign = company.campaign();
        for (Api asked : copies) {
            String id = asked.postCsv("/v1/consultations?campaign=" + campaign, "+393511234567\nrefuso\n")
                    .path("id")
                    .asText();
            for (Api other : copies) {
                JsonNode sealed = await("the seal of " + id)
                        .until(
                                () -> other.get("/v1/consultations/" + id),
                                consultation -> "SEALED"
                                        .equals(consultation.path("state").asText()));
                assertThat(sealed.path("received").asInt()).isEqualTo(2);
                HttpResponse<String> callable = other.send(other.request("/v1/consultations/" + id + "/files/callable")
                        .setHeader("Accept", "text/csv")
                        .GET());
                assertThat(callable.statusCode()).as(callable.body()).isEqualTo(200);
                assertThat(callable.body().lines()).containsExactly("+393511234567");
                assertThat(other.get("/v1/consultations/" + id + "/receipt")
                                .path("receipt")
                                .asText())
                        .isNotEmpty();
            }
        }
    }

    @Test
    @Order(3)
    void aCopyOfEachServiceIsKilledAndNothingIsLostOrDoubled() throws Exception {
        Load load = new Load(suite, ISSUER, company, SeveralCopiesIT::now, true);
        try {
            load.begin();
            load.awaitMore(SOME);
            List<PausedUpload> uploads = List.of(
                    new PausedUpload(company.api(), NUMBERS_IN_A_HALF),
                    new PausedUpload(company.api(), NUMBERS_IN_A_HALF));
            List<CompletableFuture<Void>> backAgain = new ArrayList<>();
            for (String service : Books.SERVICES) {
                ChildProcess copy = suite.service(service).copies().getFirst();
                copy.kill();
                load.awaitMore(SOME);
                backAgain.add(beside(() -> {
                    copy.start();
                    return null;
                }));
            }
            for (PausedUpload upload : uploads) {
                HttpResponse<String> answer = endedOrSentAgain(upload);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
                await("one result of " + upload.campaign())
                        .untilAsserted(() ->
                                assertThat(books.sealed(upload.campaign())).hasSize(1));
            }
            backAgain.forEach(CompletableFuture::join);
            load.awaitMore(SOME);
            load.end();

            assertThat(load.refused()).isEmpty();
            books.assertNothingIsLostOrDoubled(load);
        } finally {
            load.giveUp();
        }
    }

    /** What the killed copy had is sent again with the same key, until another copy knows that it has died. */
    private static HttpResponse<String> endedOrSentAgain(PausedUpload upload) {
        try {
            HttpResponse<String> answer = upload.end();
            if (answer.statusCode() == 202) {
                return answer;
            }
        } catch (CompletionException _) {
            // the connection ended with the copy
        }
        return upload.again();
    }

    /** Eight starts beside the load, one after the other: the limit is for one that hangs. */
    @Test
    @Order(4)
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aRollingRestartOfEveryServiceRefusesNothingAndDropsNoUpload() throws Exception {
        Load load = new Load(suite, ISSUER, company, SeveralCopiesIT::now, false);
        UploadsUnderWay uploads = new UploadsUnderWay(company, ISSUER, SeveralCopiesIT::now);
        try {
            load.begin();
            for (String service : Books.SERVICES) {
                for (ChildProcess copy : suite.service(service).copies()) {
                    Upload upload = uploads.begin(service, copy.address());
                    // by then it has read the head: what still waits for a copy when it stops is a new request, which
                    // another one takes
                    load.awaitMore(SOME);
                    CompletableFuture<Void> restart = beside(() -> {
                        suite.service(service).restart(copy);
                        return null;
                    });
                    // it waits ten seconds for what is under way, which a busy machine may take for anything else
                    await(copy.name() + " is being stopped").until(() -> !copy.isReady());
                    String answer = upload.request().end();
                    assertThat(answer).as(copy.name()).matches("(?s)HTTP/1.1 [23].*");
                    restart.join();
                    books.assertKept(service, upload.kept());
                }
            }
            load.awaitMore(SOME);
            load.end();

            assertThat(load.refused()).isEmpty();
            books.assertNothingIsLostOrDoubled(load);
        } finally {
            load.giveUp();
        }
    }

    @Test
    @Order(5)
    void anAnnouncementIsMadeOnce() {
        suite.moveClocks(BEHIND.minus(UNTIL_ACTIVE));

        books.assertEachIsAnnouncedOnce();
    }

    /** As the services have it until the last test. */
    private static Instant now() {
        return Instant.now().minus(BEHIND);
    }
}
