package it.opposizioni.portal.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody has chosen stays; everything else follows the sign-in. */
@QuarkusTest
class PersonContactsTest extends PortalTest {

    @Inject
    PersonContacts contacts;

    private static Visitor giulia(String email) {
        return new Visitor("giulia", "Giulia Ferri", Optional.ofNullable(email), Set.of(Role.CITIZEN));
    }

    private PersonContact known() {
        return contacts.of("giulia").orElseThrow();
    }

    @Test
    void whoHasChosenNothingIsWrittenToAsAtTheLastSignIn() {
        contacts.remember(giulia("prima@example.org"), "it");
        contacts.remember(giulia("dopo@example.org"), "en");
        assertThat(known().email()).contains("dopo@example.org");
        assertThat(known().language()).isEqualTo("en");
        assertThat(known().chosenLanguage()).isEmpty();
        contacts.remember(giulia(null), "it");
        assertThat(known().email()).isEmpty();
    }

    @Test
    void aSignInChangesNothingThatWasChosen() {
        contacts.remember(giulia("prima@example.org"), "it");
        contacts.choose(giulia("prima@example.org"), "scelta@example.org", "en");
        contacts.remember(giulia("dopo@example.org"), "it");
        assertThat(known().email()).contains("scelta@example.org");
        assertThat(known().language()).isEqualTo("en");
        assertThat(contacts.addressOf(giulia("dopo@example.org"))).contains("scelta@example.org");
    }

    @Test
    void noEmailIsAChoiceToo() {
        contacts.choose(giulia("prima@example.org"), "", "it");
        contacts.remember(giulia("dopo@example.org"), "it");
        assertThat(known().email()).isEmpty();
        assertThat(contacts.addressOf(giulia("dopo@example.org"))).isEmpty();
    }

    /** A representative who chose nothing takes nothing along. */
    @Test
    void whatTheDeskWasToldOutlivesARepresentativeWhoDidNotChooseIt() {
        String bakery = PersonContacts.AT_THE_DESK + "contacts-bakery";
        Visitor acting = new Visitor(bakery, "Forno Ferri", Optional.empty(), Set.of(Role.CITIZEN));
        QuarkusTransaction.requiringNew().run(() -> {
            contacts.erase(bakery);
            contacts.toldToDesk(bakery, "Forno Ferri", true, "banco@forno.example", "it", Instant.EPOCH);
        });
        QuarkusTransaction.requiringNew().run(() -> {
            contacts.lock(acting, Lang.IT);
            contacts.writeByPec(acting, "forno@pec.example.org", "b");
        });
        leaves(bakery, "a");
        assertThat(contacts.of(bakery).orElseThrow().email()).contains("banco@forno.example");
        assertThat(contacts.of(bakery).orElseThrow().pec()).contains("forno@pec.example.org");
        leaves(bakery, "b");
        assertThat(contacts.of(bakery).orElseThrow().email()).contains("banco@forno.example");
        assertThat(contacts.of(bakery).orElseThrow().pec()).isEmpty();

        QuarkusTransaction.requiringNew()
                .run(() ->
                        contacts.toldToDesk(bakery, "Forno Ferri", true, "nuovo@forno.example", "it", Instant.EPOCH));
        assertThat(contacts.of(bakery).orElseThrow().email())
                .as("the desk's word counts again")
                .contains("nuovo@forno.example");
    }

    private void leaves(String organisation, String representative) {
        QuarkusTransaction.requiringNew().run(() -> contacts.forgetChosen(organisation, representative));
    }

    @Test
    void somebodyNewWouldBeWrittenToWhereTheIdentityProviderSays() {
        assertThat(contacts.addressOf(giulia("prima@example.org"))).contains("prima@example.org");
        assertThat(contacts.of("giulia")).isEmpty();
    }
}
