package it.opposizioni.bench.kills;

import static it.opposizioni.bench.facts.Services.OPERATOR;
import static it.opposizioni.bench.facts.Services.PORTAL;
import static it.opposizioni.bench.facts.Services.REGISTRY;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import it.opposizioni.bench.facts.Waiting;
import it.opposizioni.bench.report.Report;
import it.opposizioni.bench.report.Table;
import it.opposizioni.local.TrialSuite;
import it.opposizioni.local.config.Secrets;
import it.opposizioni.local.demonstration.TrialIssuer;
import it.opposizioni.local.infrastructure.PostgreSql;
import it.opposizioni.local.process.ReplicatedService;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Every password and key of the four services is replaced, in the steps of deploy/docs/operations.md and deploy/docs/keys.md, while people and
 * operators go on asking: copies are restarted one after the other, and nothing that was acknowledged is lost.
 */
public final class RotationDrill {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String NOT_ADMITTED = "28P01";

    /** Passes over the stored values are an hour apart where one has left something; here nobody waits so long. */
    private static final Map<String, String> SHORT_PAUSES =
            Map.of("OPPOSIZIONI_KEY_ROTATION_RETRY_AFTER", "PT5S", "OPPOSIZIONI_KEY_ROTATION_VERIFY_AFTER", "PT10S");

    private final Report report;
    private final TrialSuite suite;
    private final Ledger ledger;
    private final Secrets secrets;
    private final UnderLoad load;
    private final StoredKeys keys;
    private final List<String> missed = new ArrayList<>();
    private final Table steps = new Table("step", "took", "acknowledged meanwhile", "of which asked again");

    /** @param secrets from which the new ones are drawn */
    public RotationDrill(
            Report report, TrialSuite suite, Ledger ledger, TrialIssuer issuer, Secrets secrets, long seed) {
        this.report = report;
        this.suite = suite;
        this.ledger = ledger;
        this.secrets = secrets;
        this.keys = new StoredKeys(suite);
        this.load = new UnderLoad(report, suite, ledger, issuer, seed);
    }

    /** @return what is not as it must be, in a sentence each */
    public List<String> run() throws Exception {
        missed.addAll(load.during(() -> {
            for (String service : Services.ALL) {
                step("database password of " + service, () -> databasePassword(service));
            }
            step("broker passwords", this::brokerPasswords);
            step("keys: every copy knows the new ones", () -> restart(this::add));
            step("keys: they write", () -> restart(this::write));
            step("keys: stored values and waiting messages have them", this::awaitNothingOld);
            step("keys: the old ones are gone", () -> restart(this::remove));
            checkSignatures();
        }));
        report.table(steps);
        return missed;
    }

    private void step(String name, UnderLoad.Work work) throws Exception {
        report.progress("%s", name);
        long begun = System.nanoTime();
        int before = load.acknowledged();
        int again = load.askedAgain();
        work.run();
        load.awaitMore();
        steps.row(
                name,
                String.format(Locale.ROOT, "%.0f s", (System.nanoTime() - begun) / 1e9),
                Verdict.counted(load.acknowledged() - before),
                Verdict.counted(load.askedAgain() - again));
    }

    private void restart(Consumer<String> change) {
        for (String service : Services.ALL) {
            change.accept(service);
            suite.service(service).restartOneByOne(load::awaitMore);
            load.awaitMore();
        }
    }

    private void databasePassword(String service) throws SQLException {
        ReplicatedService copies = suite.service(service);
        String role = copies.variable("DB_USER");
        String old = copies.variable("DB_PASSWORD");
        String own = secrets.password(service + ".database");
        String owners = secrets.password(service + ".database-owner");
        copies.configure(Map.of("DB_PASSWORD", own, "DB_OWNER_PASSWORD", owners));
        ledger.update(service, "alter role %s password '%s'".formatted(role, own));
        ledger.update(service, "alter role %s password '%s'".formatted(PostgreSql.owner(role), owners));
        copies.restartOneByOne(load::awaitMore);
        try (var _ = DriverManager.getConnection(suite.databaseUrl(service), role, old)) {
            missed.add("the old password of the database still admits " + service);
        } catch (SQLException e) {
            if (!NOT_ADMITTED.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private void brokerPasswords() {
        Map<String, String> passwords = new LinkedHashMap<>();
        Services.ALL.forEach(service -> {
            passwords.put(service, secrets.password(service + ".broker"));
            suite.service(service).configure(Map.of("AMQP_PASSWORD", passwords.get(service)));
        });
        suite.changeBrokerPasswords(passwords);
        restart(_ -> {});
    }

    private void add(String service) {
        ReplicatedService copies = suite.service(service);
        copies.configure(SHORT_PAUSES);
        copies.configure(Map.of(
                "DATA_KEYS", copies.variable("DATA_KEYS") + ",k2:" + secrets.key(service + ".data"),
                "SEARCH_KEYS", copies.variable("SEARCH_KEYS") + ",s2:" + secrets.key(service + ".search"),
                "MESSAGE_KEYS", copies.variable("MESSAGE_KEYS") + ",m2:" + secrets.key("messages")));
        signing(service).forEach((variable, id) -> {
            String set = copies.variable(variable);
            String another = secrets.signingKey(service + "." + variable, id);
            copies.configure(Map.of(
                    variable,
                    set.substring(0, set.lastIndexOf("]}")) + "," + another.substring(another.indexOf('[') + 1)));
        });
    }

    private void write(String service) {
        ReplicatedService copies = suite.service(service);
        copies.configure(Map.of("DATA_KEY_ID", "k2", "SEARCH_KEY_ID", "s2", "MESSAGE_KEY_ID", "m2"));
        signing(service).forEach((variable, id) -> copies.configure(Map.of(variable.replace("KEYS", "KEY_ID"), id)));
    }

    /** The keys that sign stay for ever; and those of operator-service's data while there are files of lists, which are not written again. */
    private void remove(String service) {
        ReplicatedService copies = suite.service(service);
        copies.configure(Map.of(
                "SEARCH_KEYS", "s2:" + secrets.key(service + ".search"),
                "MESSAGE_KEYS", "m2:" + secrets.key("messages")));
        if (!service.equals(OPERATOR)) {
            copies.configure(Map.of("DATA_KEYS", "k2:" + secrets.key(service + ".data")));
        }
    }

    private static Map<String, String> signing(String service) {
        return switch (service) {
            case REGISTRY -> Map.of("CERTIFICATE_KEYS", "c2");
            case OPERATOR -> Map.of("RECEIPT_KEYS", "r2");
            default -> Map.of();
        };
    }

    private void awaitNothingOld() throws InterruptedException {
        Map<String, Long> written = ledger.last();
        for (String service : Services.ALL) {
            if (Double.isNaN(Waiting.until(PATIENCE, () -> ledger.missing(service, written) == 0))) {
                missed.add("%s has not taken in every message of the old key".formatted(service));
            }
            if (Double.isNaN(Waiting.until(PATIENCE, () -> keys.outdated(service) == 0))) {
                missed.add("%s has values under an old key".formatted(service));
            }
        }
    }

    private void checkSignatures() throws InterruptedException {
        for (String service : Services.ALL) {
            if (Double.isNaN(Waiting.until(PATIENCE, () -> keys.unreadable(service) == 0))) {
                missed.add("%s has values that it cannot read".formatted(service));
            }
        }
        if (!keys.published(suite.service(PORTAL).address()).containsAll(List.of("c1", "c2", "r1", "r2"))) {
            missed.add("the portal does not publish every key that has signed something");
        }
        if (!keys.signerOf(ledger).equals("r2")) {
            missed.add("a receipt is not signed with the new key");
        }
    }
}
