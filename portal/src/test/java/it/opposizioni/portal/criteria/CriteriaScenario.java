package it.opposizioni.portal.criteria;

import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.layout.PortalConfig;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.MailTest;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/**
 * The pages of the two services for citizens, on which the criteria of the Comuni model for digital services ("Cittadino attivo") are
 * tested, each by its number. {@code docs/cittadino-attivo.md} names the test of each criterion.
 */
abstract class CriteriaScenario extends MailTest {

    static final List<String> GUIDES = List.of("/it/servizi/iscrivi-i-numeri", "/it/servizi/segnala-una-chiamata");
    static final String ADDRESS = "giulia@example.org";

    @Inject
    PersonContacts contacts;

    @Inject
    PortalConfig config;

    CitizenWalks walks;

    @BeforeEach
    void theServicesAnswer() {
        CitizenWalks.tellTheServices();
        walks = new CitizenWalks(browser);
    }

    void giuliaIsWrittenTo() {
        contacts.choose(new Visitor("giulia", "Giulia Ferri", Optional.empty(), Set.of(Role.CITIZEN)), ADDRESS, "it");
    }

    /** The guides, and each step of both services to its end. */
    List<Seen> pages() {
        List<Seen> guides = GUIDES.stream().map(browser::open).toList();
        List<Seen> registration = walks.registration();
        Seen registered = walks.sendRegistration();
        List<Seen> complaint = walks.complaint();
        Seen complained = walks.sendComplaint();
        return Stream.of(guides, registration, List.of(registered), complaint, List.of(complained))
                .flatMap(List::stream)
                .toList();
    }
}
