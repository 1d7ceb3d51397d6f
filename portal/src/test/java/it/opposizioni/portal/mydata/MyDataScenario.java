package it.opposizioni.portal.mydata;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Each service holds something about Giulia, and the portal holds something about her and about Marco. */
abstract class MyDataScenario extends PortalTest {

    static final String PAGE = "/it/area-personale/i-miei-dati";
    static final Visitor GIULIA =
            new Visitor("giulia", "Giulia", Optional.of("giulia@example.org"), Set.of(Role.CITIZEN));
    private static final Visitor MARCO =
            new Visitor("marco", "Marco", Optional.of("marco@example.org"), Set.of(Role.CITIZEN));

    @Inject
    PersonContacts contacts;

    @Inject
    Drafts drafts;

    @Inject
    MessageQueue messages;

    @BeforeEach
    void somethingIsHeld() {
        ServiceData.tell();
        for (Visitor visitor : List.of(GIULIA, MARCO)) {
            drafts.begin(
                    visitor.subject(),
                    "complaint",
                    Map.of("calledNumber", "+393331234567", "text", "Parole di " + visitor.name()));
            // before there is an address: for the message box alone
            QuarkusTransaction.requiringNew()
                    .run(() -> messages.personLetter(
                            UUID.randomUUID(), "test", visitor.subject(), "it", MyDataScenario::letter));
            contacts.remember(visitor, "it");
        }
        QuarkusTransaction.requiringNew().run(() -> {
            contacts.lock(GIULIA, Lang.IT);
            contacts.reachAt(GIULIA, PhoneNumber.ofDigits(393477654321L));
        });
    }

    static Letter letter(Lang lang) {
        return new Letter("Il numero è attivo", List.of("Da oggi nessuno può chiamarti."), List.of());
    }
}
