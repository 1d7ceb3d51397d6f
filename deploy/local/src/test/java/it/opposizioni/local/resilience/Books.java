package it.opposizioni.local.resilience;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.TrialSuite;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the services have written down, compared with what they have acknowledged. */
final class Books {

    static final String REGISTRY = "registry-service";
    static final String OPERATOR = "operator-service";
    static final String COMPLAINT = "complaint-service";
    static final String PORTAL = "portal";
    static final List<String> SERVICES = List.of(REGISTRY, OPERATOR, COMPLAINT, PORTAL);

    private static final String NUMBERS = "select number::text from opposition where ended_at is null";
    private static final String COPIED = "select number::text from opposed_number where telephone";
    private static final String REGISTRATIONS = "select protocol from registration";
    private static final String LETTERS = "select id::text from outgoing_message where kind = '%s'";
    private static final String SEALED = "select id::text from consultation where kind = 'LIST' and state = 'SEALED'";
    private static final String COMPLAINTS = "select called_number::text from complaint";
    private static final String ANNOUNCED =
            "select aggregate_id from outbox_event where type = 'it.opposizioni.registry.opposition-activated.v1'";
    private static final String DEAD = "select event_id::text from failed_event where dead_at is not null";

    private final TrialSuite suite;

    Books(TrialSuite suite) {
        this.suite = suite;
    }

    /** Everything acknowledged is there once, with what follows from it. */
    void assertNothingIsLostOrDoubled(Load load) {
        assertEachOnce("register", REGISTRY, NUMBERS, load.registered());
        List<String> numbers = rows(REGISTRY, NUMBERS);
        assertEachOnce("copy of the register", OPERATOR, COPIED, numbers);
        assertThat(rows(OPERATOR, COPIED)).as("copy of the register").hasSameSizeAs(numbers);
        assertEachOnce("lists", OPERATOR, SEALED, load.lists());
        assertEachOnce("complaints", COMPLAINT, COMPLAINTS, load.complaints());
        assertALetterForEachRegistration();
        for (String service : SERVICES) {
            assertThat(rows(service, DEAD)).as("dead letters of " + service).isEmpty();
        }
    }

    void assertALetterForEachRegistration() {
        int registrations = rows(REGISTRY, REGISTRATIONS).size();
        await("a letter for each registration")
                .untilAsserted(() -> assertThat(rows(PORTAL, LETTERS.formatted("registration-recorded")))
                        .hasSize(registrations));
    }

    /** All oppositions have become active. */
    void assertEachIsAnnouncedOnce() {
        int oppositions = rows(REGISTRY, NUMBERS).size();
        await("each is announced")
                .untilAsserted(() -> assertThat(rows(PORTAL, LETTERS.formatted("opposition-activated")))
                        .hasSize(oppositions));
        assertThat(rows(REGISTRY, ANNOUNCED)).hasSize(oppositions).doesNotHaveDuplicates();
    }

    /** The consultations of one campaign that have been sealed. */
    List<String> sealed(String campaign) {
        return rows(OPERATOR, SEALED + " and campaign_id = '" + campaign + "'");
    }

    /** @param query which finds it, once */
    void assertKept(String service, String query) {
        await(query).untilAsserted(() -> assertThat(rows(service, query)).hasSize(1));
    }

    private void assertEachOnce(String what, String service, String query, Collection<String> acknowledged) {
        await(what).untilAsserted(() -> assertThat(rows(service, query)).containsAll(acknowledged));
        assertThat(rows(service, query)).as(what).doesNotHaveDuplicates();
    }

    void write(String service, String statement) {
        try (Connection connection = suite.database(service);
                Statement writing = connection.createStatement()) {
            writing.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> rows(String service, String query) {
        try (Connection connection = suite.database(service);
                Statement reading = connection.createStatement();
                ResultSet found = reading.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
