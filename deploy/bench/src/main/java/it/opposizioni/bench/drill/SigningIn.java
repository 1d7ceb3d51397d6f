package it.opposizioni.bench.drill;

import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.portal.SignIn;
import it.opposizioni.bench.report.Report;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.demonstration.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/** One person after the other signs in, and one who did so before goes on reading. */
final class SigningIn implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SOME = 5;
    private static final String AREA = "/it/area-personale";

    private final TrialSuite suite;
    private final String session;
    private final Thread people;
    private volatile boolean going = true;
    private volatile int signedIn;
    private volatile int refused;
    private volatile int pages;
    private volatile int pagesRefused;
    private volatile long firstRefused;
    private volatile long lastRefused;

    SigningIn(TrialSuite suite) throws IOException, InterruptedException {
        this.suite = suite;
        this.session = new SignIn().as("giulia", suite.password(), area());
        this.people = Thread.ofPlatform().start(this::go);
    }

    private URI area() {
        return URI.create(suite.portal() + AREA);
    }

    private void go() {
        while (going) {
            read();
            try {
                // the portal answers a refusal with a page too
                if (isRead(new SignIn().as("marco", suite.password(), area()))) {
                    signedIn++;
                } else {
                    refused();
                }
            } catch (IOException _) {
                refused();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void read() {
        pages++;
        if (!isRead(session)) {
            pagesRefused++;
        }
    }

    private boolean isRead(String cookies) {
        return Api.exchange(HttpRequest.newBuilder(area()).header("Cookie", cookies))
                        .statusCode()
                == 200;
    }

    private void refused() {
        lastRefused = System.nanoTime();
        firstRefused = refused == 0 ? lastRefused : firstRefused;
        refused++;
    }

    /** Some more people come in. */
    void awaitMore() throws InterruptedException {
        int goal = signedIn + SOME;
        if (Double.isNaN(Waiting.until(PATIENCE, () -> signedIn >= goal))) {
            throw new IllegalStateException("nobody can sign in any more");
        }
    }

    /** From now on nobody is to be refused. */
    void endOfTrouble() throws InterruptedException {
        awaitMore();
        int before = refused;
        awaitMore();
        if (refused > before) {
            throw new IllegalStateException("people are refused although every copy has the new secret");
        }
    }

    void tell(Report report, Outcomes outcomes) {
        report.paragraph(
                "Secrets of the realm's clients: %d people signed in meanwhile, %d were asked to do it again, within %.1f s; of %d pages of somebody who had signed in before, %d were refused.",
                signedIn, refused, (lastRefused - firstRefused) / 1e9, pages, pagesRefused);
        if (pagesRefused > 0) {
            outcomes.missed("%d pages of somebody who had signed in were refused", pagesRefused);
        }
    }

    @Override
    public void close() {
        going = false;
        try {
            people.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
